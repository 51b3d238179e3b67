"""The filter's words and numbers, without a database."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.spam_filter import COMMENTS, ENOUGH, LONGEST_KEY, MOST_WORDS, Learned, weigh, words_of

HAM = "the film moved me and the ending stayed with me for days"
SPAM = "buy cheap pills online casino bonus the best offer"


def learn(spam, ham):
    in_spam = Counter(word for text in spam for word in {COMMENTS, *words_of(text)})
    in_ham = Counter(word for text in ham for word in {COMMENTS, *words_of(text)})
    return {word: Learned(in_spam[word], in_ham[word]) for word in {*in_spam, *in_ham}}


def score(text, learned):
    return weigh(words_of(text), learned).score


@pytest.mark.parametrize(("spam", "ham"), [(0, 0), (500, 0), (0, 500), (500, ENOUGH - 1), (ENOUGH - 1, 500)])
def test_it_says_nothing_before_it_has_learned_some_of_both_kinds(spam, ham):
    assert weigh(words_of(SPAM), learn([SPAM] * spam, [HAM] * ham)) is None


def test_what_is_like_spam_scores_high_and_what_is_like_ham_low():
    learned = learn([SPAM] * ENOUGH, [HAM] * ENOUGH)

    assert score("cheap pills, casino bonus", learned) > 0.95
    assert score("the ending stayed with me", learned) < 0.05
    assert score("entirely unknown vocabulary", learned) == 0.5


def test_it_names_the_words_that_spoke_loudest():
    opinion = weigh(words_of("casino film"), learn([SPAM] * ENOUGH, [HAM] * ENOUGH))

    assert opinion.clues == ("casino",)


def test_words_that_both_kinds_use_say_nothing():
    assert score("the", learn([SPAM] * 20, [HAM] * 20)) == 0.5


def test_much_spam_and_little_ham_does_not_make_common_words_suspect():
    """Of ten comments that were approved few words are known; of a thousand spams nearly all."""
    spam = [f"{SPAM} we went home together after dinner {number}" for number in range(1000)]
    learned = learn(spam, [f"{HAM} {number}" for number in range(ENOUGH)])

    assert score("after dinner the ending stayed with me for days", learned) < 0.5


def test_name_mail_and_hosts_are_words_of_their_own():
    found = words_of("Ada", name="Ada Ü", email="ada@Mail.Example", hosts=["a.example", ""])

    assert found == {"ada", "name:ada", "mail:mail.example", "host:a.example", "links:1"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("हिन्दी फिल्म", {"हिन्दी", "फिल्म"}),
        ("映画", {"映画"}),
        ("영화 정말 좋았어요", {"좋았어요"}),
        ("a" * 100, {"a" * 24}),
        ("1999 2024", set()),
        ("ＣＡＳＩＮＯ ca\u200bsino", {"casino"}),
    ],
)
def test_words_of_any_script(text, words):
    assert words_of(text) == words


@given(
    st.text(max_size=2000),
    st.dictionaries(
        st.sampled_from(["film", "pills", "host:a"]), st.builds(Learned, st.integers(0, 9), st.integers(0, 9))
    ),
    st.integers(ENOUGH, 10**6),
    st.integers(ENOUGH, 10**6),
)
def test_whatever_it_reads_and_knows_a_score_is_between_nothing_and_one(text, learned, spam, ham):
    words = words_of(f"film pills {text}", name=text, email=text, hosts=[text])

    assert len(words) <= MOST_WORDS
    assert all(0 < len(word) <= LONGEST_KEY and "\0" not in word for word in words)
    assert 0 <= weigh(words, {**learned, COMMENTS: Learned(spam, ham)}).score <= 1


def test_a_very_sure_verdict_is_still_a_number():
    learned = learn([" ".join(f"spam{n}" for n in range(300))] * 5000, [HAM] * 5000)

    assert score(" ".join(f"spam{n}" for n in range(300)), learned) > 0.999
