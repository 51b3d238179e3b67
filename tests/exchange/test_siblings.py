"""What the dumps of one site tell of each other (pure, but for the files that are read)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.as_json import as_json
from exchange.records import NO_SIBLINGS, Corrections, Problem
from exchange.site.siblings import Siblings
from exchange.site.together import read_paths, with_siblings
from exchange.sources import Source
from exchange.writer import correct, preview, understood

HEAD = ["The Odd Projector", "Films, mostly old ones", "Home About Archive"]
FOOT = ["Share this:", "Ada Lind lives above a bakery and has written about films since the winter of 2003.", "Reply"]


def post(*own: str) -> list[str]:
    return [*HEAD, "", *own, "", *FOOT]


def text(number: int) -> str:
    return " ".join(f"word{number}x{place}" for place in range(60))


POSTS = [post(f"Film {number}", text(number)) for number in range(4)]


def siblings_of(*dumps: list[str]) -> Siblings:
    siblings = Siblings()
    for dump in dumps:
        siblings.add(dump)
    return siblings


def test_a_line_of_the_site_stands_in_its_other_posts():
    shared = siblings_of(*POSTS).tell(POSTS[0]).shared

    assert shared.posts == 3
    assert shared.lines == shared.placed == dict.fromkeys((1, 2, 3, 8, 9, 10), 3)


def test_white_space_does_not_matter():
    other = [f"   {line.replace(' ', '  ')} " for line in POSTS[1]]

    assert siblings_of(POSTS[0], other).tell(POSTS[0]).shared.lines[2] == 1


def test_a_dump_tells_nothing_of_itself():
    assert siblings_of(POSTS[0]).tell(POSTS[0]).shared == NO_SIBLINGS


def test_another_dump_of_the_same_post_tells_nothing_however_it_is_wrapped():
    words = " ".join(POSTS[0]).split()
    wrapped = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
    second_page = post("Film 0", text(0), "A comment of the second page.")

    shared = siblings_of(POSTS[0], POSTS[0], wrapped, second_page, POSTS[1]).tell(POSTS[0]).shared

    assert shared.posts == 1
    assert 5 not in shared.lines


def test_two_dumps_of_another_post_count_once():
    assert siblings_of(POSTS[0], POSTS[1], POSTS[1], POSTS[2]).tell(POSTS[0]).shared.lines[1] == 2


def test_other_sites_tell_nothing():
    strangers = [["My blog", text(number), "Share this:", "Reply"] for number in range(5, 9)]

    assert siblings_of(POSTS[0], *strangers).tell(POSTS[0]).shared == NO_SIBLINGS


def test_what_is_said_again_elsewhere_stands_in_no_place_of_its_own():
    """Critics have sentences that they say again."""
    said = "I have said so before, and I will say so again: nobody should lend this man a camera."
    dumps = [post(f"Film {number}", text(number), said, text(number + 10)) for number in range(3)]

    shared = siblings_of(*dumps).tell(dumps[0]).shared

    assert (shared.lines[7], shared.placed.get(7)) == (2, None)


def test_what_cannot_be_read_tells_nothing_and_is_kept():
    gone, broken = Problem("gone.txt", None, "does not exist.", "Check the name."), Source("x.txt", b"\0\0\0")
    dumps = [Source(f"{number}.txt", "\n".join(each).encode()) for number, each in enumerate(POSTS)]

    found = list(with_siblings([gone, broken, *dumps], [gone, broken, *dumps]))

    assert found[:2] == [gone, broken]
    assert [source.shared.posts for source in found[2:]] == [3, 3, 3, 3]


def test_the_files_of_a_folder_are_siblings(tmp_path):
    for number, each in enumerate(POSTS):
        (tmp_path / f"{number}.txt").write_text("\n".join(each))

    assert [source.shared.posts for source in read_paths([tmp_path])] == [3, 3, 3, 3]
    assert [source.shared.posts for source in read_paths([tmp_path / "0.txt"])] == [0]


def test_of_more_siblings_than_are_kept_lines_alone_tell(monkeypatch):
    dumps = [Source(f"{number}.txt", "\n".join(each).encode()) for number, each in enumerate(POSTS)]

    taught = [source.shared.taught for source in with_siblings(dumps, dumps)]
    monkeypatch.setattr("exchange.site.together._MOST_KEPT", 0)

    assert all(each.read_as for each in taught)
    assert {len(source.shared.taught.read_as) for source in with_siblings(dumps, dumps)} == {0}


@pytest.mark.django_db
def test_a_stored_dump_is_read_again_with_what_its_siblings_told():
    """Though nobody else is there then."""
    dumps = [Source(f"{number}.txt", "\n".join(each).encode()) for number, each in enumerate(POSTS)]

    files = list(preview(with_siblings(dumps, dumps)).files.all())

    assert [file.shared["posts"] for file in files] == [3, 3, 3, 3]
    assert [as_json(understood(file))["lines"] for file in files] == [file.report["lines"] for file in files]
    correct(files[0], Corrections(year=1999, film="The Lamp"))
    assert files[0].report["lines"] == files[1].report["lines"]


@given(st.lists(st.lists(st.text(max_size=80), max_size=12), max_size=6))
def test_of_arbitrary_lines_no_more_is_told_than_there_is(dumps):
    siblings = siblings_of(*dumps)

    for dump in dumps:
        shared = siblings.tell(dump).shared
        assert shared.posts < len(dumps)
        assert all(1 <= line <= len(dump) and 0 < posts <= shared.posts for line, posts in shared.lines.items())
        assert all(posts <= shared.lines[line] for line, posts in shared.placed.items())
