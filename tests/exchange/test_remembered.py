from exchange.remembered import remembered, short_memory


def test_an_answer_is_found_once_however_many_are_asked_for():
    asked = []

    @remembered
    def double(number):
        asked.append(number)
        return number * 2

    with short_memory():
        answers = [double(number) for _ in range(2) for number in range(20_000)]

    assert answers[:3] == [0, 2, 4]
    assert len(asked) == 20_000


def test_answers_are_forgotten_afterwards():
    asked = []

    @remembered
    def double(number):
        asked.append(number)
        return number * 2

    for _ in range(2):
        with short_memory():
            double(4)

    assert asked == [4, 4]
