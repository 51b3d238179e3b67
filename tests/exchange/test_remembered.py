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


def test_answers_of_a_long_dump_are_forgotten_afterwards_and_a_few_are_kept():
    asked = []

    @remembered
    def double(number):
        asked.append(number)
        return number * 2

    for numbers in (range(20_000), range(4), range(4)):
        with short_memory():
            list(map(double, numbers))

    assert asked[20_000:] == [0, 1, 2, 3]
