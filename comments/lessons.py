"""What the spam filter learns from the owner's decisions, and what it says of a new comment.

Every comment teaches one lesson at most (`Comment.taught`), so that it can be taken back when he thinks better of it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F, IntegerField, Value
from django.db.models.functions import Greatest

from comments.models import Comment, LearnedWord
from comments.spam_filter import COMMENTS, Learned, Opinion, weigh, words_of
from comments.web_addresses import find_links, host_of, shown_text

MOST_LEARNED, KEPT = 20_000, 18_000  # words; the rarest are forgotten when there are more
LESSONS = {
    Comment.State.SPAM: Comment.Lesson.SPAM,
    Comment.State.APPROVED: Comment.Lesson.HAM,
    Comment.State.PENDING: "",
}  # the trash says nothing: much goes there that is no spam
BATCH = 500


def teach(comments: Sequence[Comment], state: Comment.State) -> None:
    """Learn from what a person decided. The comments are locked by the caller; `taught` is set on them."""
    if (lesson := LESSONS.get(state)) is not None:
        set_lessons((comment, lesson) for comment in comments)


@transaction.atomic
def set_lessons(lessons: Iterable[tuple[Comment, str]]) -> None:
    """Let each comment teach this and nothing else; what it taught before is forgotten."""
    changes = {Comment.Lesson.SPAM: Counter[str](), Comment.Lesson.HAM: Counter[str]()}
    taught: dict[str, list[int]] = defaultdict(list)
    for comment, lesson in lessons:
        if lesson == comment.taught:
            continue
        words = [COMMENTS, *look_at(comment)]
        if comment.taught:
            changes[Comment.Lesson(comment.taught)].subtract(words)
        if lesson:
            changes[Comment.Lesson(lesson)].update(words)
        comment.taught = lesson
        taught[lesson].append(comment.pk)
    for lesson, keys in taught.items():
        Comment.objects.filter(pk__in=keys).update(taught=lesson)
    if taught:
        _count(spam=changes[Comment.Lesson.SPAM], ham=changes[Comment.Lesson.HAM])


def ask(comment: Comment) -> Opinion | None:
    """What the filter says of a comment that is rendered, stored or not."""
    words = look_at(comment)
    rows = LearnedWord.objects.filter(word__in=[COMMENTS, *words]).values_list("word", "in_spam", "in_ham")
    return weigh(words, {word: Learned(in_spam, in_ham) for word, in_spam, in_ham in rows})


def look_at(comment: Comment) -> frozenset[str]:
    links = [*find_links(comment.html, comment.author_name), comment.author_url]
    return words_of(
        shown_text(comment.html),
        name=comment.author_name,
        email=comment.author_email,
        hosts=[host_of(link) for link in links],
    )


def _count(*, spam: Counter[str], ham: Counter[str]) -> None:
    # Who teaches holds the row that counts the comments: others wait there, and nobody can meet them halfway.
    LearnedWord.objects.get_or_create(word=COMMENTS)
    LearnedWord.objects.select_for_update().get(word=COMMENTS)
    words = sorted({*spam, *ham})
    LearnedWord.objects.bulk_create([LearnedWord(word=word) for word in words], BATCH, ignore_conflicts=True)
    alike: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word in words:
        alike[spam[word], ham[word]].append(word)
    for (more_spam, more_ham), chosen in alike.items():
        for first in range(0, len(chosen), BATCH):
            rows = LearnedWord.objects.filter(word__in=chosen[first : first + BATCH])
            rows.update(in_spam=_changed("in_spam", more_spam), in_ham=_changed("in_ham", more_ham))
    _forget_the_rarest()


def _changed(column: str, by: int) -> Greatest:
    """Never below zero: a word may have been forgotten since it was learned."""
    return Greatest(F(column) + by, Value(0), output_field=IntegerField())


def _forget_the_rarest() -> None:
    words = LearnedWord.objects.exclude(word=COMMENTS)
    words.filter(in_spam=0, in_ham=0).delete()
    count = words.count()
    if count > MOST_LEARNED:
        rarest = words.order_by(F("in_spam") + F("in_ham"), "pk").values_list("pk", flat=True)[: count - KEPT]
        for first in range(0, len(keys := list(rarest)), BATCH):
            LearnedWord.objects.filter(pk__in=keys[first : first + BATCH]).delete()
