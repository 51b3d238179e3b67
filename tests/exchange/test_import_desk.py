"""The import desk: files come in, are looked at line by line, corrected, stored and undone; nobody else gets in."""

import html
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import html5lib
import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from factories import make_owner, make_user

from blog.models import Film, Post
from comments.models import Comment
from exchange.cleaning import Limits
from exchange.models import ImportBatch, ImportedFile
from exchange.parsers import read_file
from exchange.sources import Source

pytestmark = pytest.mark.django_db

DUMPS = Path(__file__).parents[2] / "fixtures" / "dumps" / "text_dump"
SEED = (DUMPS / "her.txt").read_bytes()
DESK = "/admin/exchange/importbatch/"
UNCLEAR = (
    "The tide comes in over the whole picture, and nobody in it looks up. I have seen it three times by now, and each "
    "time the room was quieter than before.\n\nRating: 3/5\n\n2 responses to “Low Tide”\n\n"
    "  1. I walked home along the canal afterwards and did not say a word to anybody.\n\n"
    "    • So did I, and it rained on top of it.\n\nzxq unexplained words, which belong to nothing at all in here.\n"
)


@pytest.fixture
def owner():
    return make_owner()


@pytest.fixture
def desk(client, owner):
    client.force_login(owner)
    return client


def upload(desk, *files, **fields):
    """Bring files in, as (name, content) or as content of the seed's name; the batch they are in."""
    named = [file if isinstance(file, tuple) else ("her.txt", file) for file in files]
    uploads = [SimpleUploadedFile(name, content) for name, content in named]
    response = desk.post(f"{DESK}add/", {"files": uploads, **fields})
    assert response.status_code == 302, said(response)
    return ImportBatch.objects.latest("pk")


def the_file(batch):
    return batch.files.get()


def address(file, action=""):
    return f"{DESK}files/{file.pk}/{action}"


def said(response):
    """The words of a page, without its markup."""
    words = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", response.content.decode(), flags=re.DOTALL)
    return html.unescape(" ".join(words.split()))


def correct(desk, file, what, **fields):
    return desk.post(address(file, "correct/"), {"what": what, **fields}, follow=True)


def facts(file, **changed):
    """What a browser sends from the form of the facts, with some of them changed."""
    report = file.report
    film = report.get("film") or {}
    last = max((int(line) for line, label in report["lines"].items() if label == "body"), default=0)
    now = {"title": report["title"], "film": film.get("title"), "year": film.get("year"), "last_body_line": last}
    return {"rating": report["rating_text"], **{name: value or "" for name, value in now.items()}, **changed}


def store(desk, batch, **fields):
    return desk.post(f"{DESK}{batch.pk}/store/", {"status": "published", **fields}, follow=True)


# The seed, from drop to undo


def test_the_seed_goes_through_the_desk(desk, client):
    batch = upload(desk, SEED)
    page = desk.get(address(the_file(batch)))

    assert "63 of 63 lines have a label" in said(page)
    assert len(re.findall(r'<li id="line-', page.content.decode())) == 63
    assert "comments: 10 declared, 7 in the dump" in said(page)
    assert not Post.objects.exists()

    assert "1 post stored." in said(store(desk, batch))
    assert "It’s hard to explain" in client.get("/her/").content.decode()
    assert Comment.objects.count() == 7

    desk.post(f"{DESK}{batch.pk}/undo/")
    assert not Post.objects.exists()
    assert not Comment.objects.exists()
    assert not Film.objects.exists()
    assert ImportedFile.objects.count() == 1


def test_every_line_of_the_seed_is_shown_as_it_is(desk):
    page = desk.get(address(the_file(upload(desk, SEED)))).content.decode()

    shown = re.findall(r'<bdi class="import-line__text">(.*?)</bdi>', page, re.DOTALL)
    assert [html.unescape(line) for line in shown] == SEED.decode().split("\n")


def test_labels_are_words_not_colours_alone(desk):
    page = desk.get(address(the_file(upload(desk, SEED)))).content.decode()

    words = re.findall(r'<span class="import-line__label">(.*?)</span>', page)
    assert words[0] == "text"
    assert words[22] == "rating"
    assert words[33] == "comment 1"
    assert len(words) == 63
    assert all(words)


# Bringing in


def test_many_files_and_a_zip_come_in_at_once(desk):
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a/one.txt", SEED)
        archive.writestr("two.txt", UNCLEAR)

    batch = upload(desk, ("dumps.zip", packed.getvalue()), ("kiosk.txt", (DUMPS / "kiosk.txt").read_bytes()))

    assert sorted(file.name for file in batch.files.all()) == ["dumps.zip/a/one.txt", "dumps.zip/two.txt", "kiosk.txt"]


def test_the_file_field_takes_many_without_script(desk):
    page = html5lib.parse(desk.get(f"{DESK}add/").content.decode(), namespaceHTMLElements=False)

    field = page.find(".//input[@type='file']")
    assert field.get("multiple") is not None
    assert page.find(f".//label[@for='{field.get('id')}']") is not None


def test_nothing_chosen_is_said(desk):
    response = desk.post(f"{DESK}add/", {})

    assert response.status_code == 422
    assert "No file was chosen." in said(response)
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("photo.txt", b"\xff\xd8\xff\xe0 and so on", "JPEG"),
        ("broken.zip", b"PK\x03\x04 and then nothing", "zip"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_rest(desk, name, content, words):
    batch = upload(desk, (name, content), SEED)

    page = said(desk.get(f"{DESK}{batch.pk}/change/"))
    assert re.search(words, page, re.IGNORECASE)
    assert "not read" in page
    assert "Store 1 post" in page


def test_a_dump_above_the_limit_is_refused(desk, settings):
    settings.IMPORT_LIMITS = Limits(dump_bytes=1_000)

    assert "is larger than 1,000 bytes" in said(desk.get(f"{DESK}{upload(desk, SEED).pk}/change/"))


def test_what_needs_somebody_stands_first(desk):
    batch = upload(desk, SEED, ("unclear.txt", UNCLEAR.encode()), ("none.txt", b""))

    page = desk.get(f"{DESK}{batch.pk}/change/").content.decode()
    assert page.index("none.txt") < page.index("unclear.txt") < page.index("her.txt")
    assert "1 line unexplained" in page
    assert "3 comments missing" in page


def test_many_files_are_shown_a_page_at_a_time(desk, monkeypatch):
    monkeypatch.setattr("exchange.desk.batches.FILES_A_PAGE", 2)
    batch = upload(desk, *[(f"{n}.txt", SEED) for n in range(3)])

    first = desk.get(f"{DESK}{batch.pk}/change/").content.decode()
    second = desk.get(f"{DESK}{batch.pk}/change/?page=2").content.decode()

    assert (first.count('class="import-summary"'), second.count('class="import-summary"')) == (2, 1)
    assert 'href="?page=2" rel="next"' in first
    assert "3 files" in first


def test_what_is_here_already_says_so(desk):
    store(desk, upload(desk, SEED))

    assert "here already, nothing changes" in said(desk.get(f"{DESK}{upload(desk, SEED).pk}/change/"))


# A file


def test_unexplained_lines_and_warnings_link_to_their_lines(desk):
    page = desk.get(address(the_file(upload(desk, ("unclear.txt", UNCLEAR.encode()))))).content.decode()

    links = set(re.findall(r'href="#(line-\d+)"', page.partition("import-beside")[0]))
    assert links
    assert all(f'id="{link}"' in page for link in links)


def test_unexplained_lines_are_named_once(desk):
    page = desk.get(address(the_file(upload(desk, ("unclear.txt", UNCLEAR.encode()))))).content.decode()

    attention = page.partition("import-beside")[0]
    assert attention.count("Not explained:") == 1
    assert "Lines that are not explained" not in attention


@pytest.mark.parametrize(
    ("field", "value", "key", "stored"),
    [
        ("title", "Her, again", "title", "Her, again"),
        ("rating", "3/4", "rating_text", "3/4"),
        ("rating", "", "rating_text", ""),
        ("film", "", "film", None),
    ],
)
def test_a_fact_is_corrected(desk, field, value, key, stored):
    file = the_file(upload(desk, SEED))

    response = correct(
        desk, file, "facts", **facts(file, **{field: value, **({"year": ""} if field == "film" else {})})
    )

    file.refresh_from_db()
    assert file.report[key] == stored
    assert "→" in said(response)


def test_a_film_gets_its_year(desk):
    file = the_file(upload(desk, SEED))

    correct(desk, file, "facts", **facts(file, film="Her", year="2013"))
    store(desk, file.batch)

    assert (Film.objects.get().title, Film.objects.get().year) == ("Her", 2013)


def test_the_end_of_the_text_is_corrected(desk):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "facts", **facts(file, last_body_line=16))

    file.refresh_from_db()
    assert file.report["lines"]["16"] == "body"
    assert file.report["lines"]["18"] != "body"
    assert len(file.report["lines"]) == 63
    assert "Text" in said(response)


def test_only_what_was_changed_becomes_a_correction(desk):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "facts", **facts(file))

    assert "nothing changed" in said(response)
    assert "correction made here" not in said(response)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"rating": "five bananas"}, "is no rating that can be read"),
        ({"year": "1492"}, "1870"),
        ({"film": "", "year": "2013"}, "A year needs a film"),
        ({"last_body_line": "64"}, "only 63 lines"),
        ({"last_body_line": "-1"}, "0"),
        ({"title": "x" * 301}, "300"),
    ],
)
def test_a_wrong_fact_is_refused_in_words(desk, fields, words):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "facts", **facts(file, **fields))

    assert response.status_code == 422
    assert words in said(response)
    assert '<details class="import-correct" open>' in response.content.decode()
    before = file.report
    file.refresh_from_db()
    assert file.report == before


def test_lines_are_given_a_label_by_range(desk):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "lines", lines="51-53, 63", label="unexplained")

    file.refresh_from_db()
    assert {file.report["lines"][line] for line in ("51", "53", "63")} == {"unexplained"}
    assert file.report["lines"]["52"] == "blank"
    assert "part of the page → unexplained" in said(response)


@pytest.mark.parametrize("lines", ["0", "64", "5-3", "x", "", "1-99999999999", "1,,2", "<b>", "2"])
def test_lines_that_are_none_are_refused_in_words(desk, lines):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "lines", lines=lines, label="body")

    assert response.status_code == 422
    assert re.search(r"are no lines of this dump|lines are blank|required", said(response))


def post_of_site(number):
    """One of several posts below which the critic's site prints the same line."""
    text = " ".join(f"word{number}of{place}" for place in range(40))
    return (f"{number}.txt", f"Film {number}\n\n{text}.\n\nSee you in the third row.\n\nAnother {text}.\n".encode())


def test_what_a_line_is_can_be_said_for_the_whole_import(desk):
    batch = upload(desk, *(post_of_site(number) for number in range(4)), ("other.txt", SEED))
    first, *others, seed = batch.files.order_by("pk")
    seeds_report = seed.report
    assert {each.report["lines"]["5"] for each in (first, *others)} == {"body"}

    response = correct(desk, first, "lines", lines="5", label="boilerplate", everywhere="on")

    for each in (first, *others, seed):
        each.refresh_from_db()
    assert {each.report["lines"]["5"] for each in (first, *others)} == {"boilerplate"}
    assert all("third row" not in each.report["body_text"] for each in (first, *others))
    assert seed.report == seeds_report
    assert "3 other files had such lines" in said(response)


def test_what_somebody_said_of_another_file_before_stays(desk):
    batch = upload(desk, post_of_site(1), post_of_site(2))
    first, second = batch.files.order_by("pk")
    correct(desk, second, "lines", lines="5", label="rating")

    response = correct(desk, first, "lines", lines="5", label="boilerplate", everywhere="on")

    second.refresh_from_db()
    assert second.report["lines"]["5"] == "rating"
    assert "No other file of this import has such lines" in said(response)


def test_the_same_words_within_a_comment_are_left_alone(desk):
    talk = b"Low Tide\n\n" + b"It rains for an hour and a half, and somebody waits. " * 6
    talk += b"\n\n2 Comments\n\nAda says:\nMay 5, 2014 at 7:10 pm\nSee you in the third row.\nReply\n\nBea says:\n"
    talk += b"May 6, 2014 at 9:00 am\nYes.\nReply\n"
    batch = upload(desk, post_of_site(1), ("talk.txt", talk))
    first, other = batch.files.order_by("pk")
    before = other.report

    correct(desk, first, "lines", lines="5", label="boilerplate", everywhere="on")

    other.refresh_from_db()
    assert other.report == before
    assert other.report["comments"][0]["text"] == "See you in the third row."


def test_a_file_that_came_alone_has_no_others(desk):
    alone = the_file(upload(desk, SEED))
    among = upload(desk, post_of_site(1), post_of_site(2)).files.first()

    assert "in the other files of this import" not in said(desk.get(address(alone)))
    assert "in the other files of this import" in said(desk.get(address(among)))


@pytest.mark.parametrize("label", ["blank", "nonsense", ""])
def test_a_label_that_is_none_is_refused(desk, label):
    assert correct(desk, the_file(upload(desk, SEED)), "lines", lines="1", label=label).status_code == 422


def test_a_comment_is_moved_below_another_and_to_the_root(desk):
    file = the_file(upload(desk, SEED))

    correct(desk, file, "place", comment=49, place=47)
    correct(desk, file, "place", comment=45, place=34)
    file.refresh_from_db()
    assert "1.2" in file.report["comment_lines"] or "1.3" in file.report["comment_lines"]

    correct(desk, file, "place", comment=38, place=0)
    file.refresh_from_db()
    firsts = {lines[0]: path for path, lines in file.report["comment_lines"].items()}
    assert "." not in firsts[38]
    assert len(firsts) == 7


def test_the_page_offers_every_parent_but_those_below(desk):
    file = the_file(upload(desk, SEED))

    page = desk.get(f"{address(file)}?move=38").content.decode()

    offered = re.findall(r'<option value="(\w+)"', page.partition('<select id="place"')[2].partition("</select>")[0])
    assert offered == ["0", "34", "45", "47", "49", "list"]


@pytest.mark.parametrize(("comment", "place"), [(34, 34), (34, 38), (34, 99), (35, 34), (0, 34), (38, "x"), (38, "²")])
def test_a_place_that_is_none_is_refused(desk, comment, place):
    response = correct(desk, the_file(upload(desk, SEED)), "place", comment=comment, place=place)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


def doubtful(subject):
    """The first dump in which what the parser decided about the subject could be decided otherwise."""
    for path in sorted(DUMPS.glob("*.txt")) + sorted((DUMPS.parent / "corpus").glob("*.txt")):
        post = next(read_file(Source(path.name, path.read_bytes())))
        decisions = getattr(post, "decisions", ())  # a dump that is refused leaves nothing open
        if any(decision.subject == subject and decision.alternatives for decision in decisions):
            return path.name, path.read_bytes()
    raise AssertionError(f"no dump leaves its {subject} open")


@pytest.mark.parametrize("subject", ["title", "rating", "list"])
def test_an_uncertain_decision_shows_its_reason_and_can_be_taken_otherwise(desk, subject):
    batch = upload(desk, doubtful(subject))
    file, decision = next(
        (file, decision)
        for file in batch.files.filter(problem="")
        for decision in file.report["decisions"]
        if decision["subject"] == subject and decision["alternatives"]
    )
    page = said(desk.get(address(file)))
    other = decision["alternatives"][0]
    assert decision["reason"] in page
    assert other["reason"] in page

    correct(desk, file, "decision", subject=subject, line=decision["line"] or 0, value=other["value"])

    file.refresh_from_db()
    if subject == "title":
        assert file.report["title"] == other["value"]
    elif subject == "rating":
        assert file.report["rating_text"] == other["value"]
    else:
        assert file.corrections["lists"] == {str(decision["line"]): other["value"] == "list"}


def test_a_choice_that_was_not_offered_is_refused(desk):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "decision", subject="title", line=0, value="Something else")

    assert response.status_code == 422
    assert "not there any more" in said(response)


def test_a_correction_is_taken_back(desk):
    file = the_file(upload(desk, SEED))
    before = file.report
    correct(desk, file, "facts", **facts(file, title="Other"))
    correct(desk, file, "lines", lines="51-53", label="body")
    correct(desk, file, "place", comment=45, place=34)
    assert "4 corrections made here" in said(desk.get(address(file)))

    correct(desk, file, "take-back", correction="title")
    file.refresh_from_db()
    assert file.report["title"] == before["title"]

    correct(desk, file, "take-back", correction="all")
    file.refresh_from_db()
    assert file.report == before


@pytest.mark.parametrize("what", ["", "nonsense", "__class__"])
def test_an_unknown_correction_changes_nothing(desk, what):
    file = the_file(upload(desk, SEED))

    assert "nothing was changed" in said(correct(desk, file, what))


def test_a_file_is_left_out_and_taken_in(desk):
    batch = upload(desk, SEED, ("unclear.txt", UNCLEAR.encode()))
    file = batch.files.get(name="her.txt")

    assert "her.txt is left out." in said(desk.post(address(file, "leave-out/"), {"leave_out": "1"}, follow=True))
    store_page = said(desk.get(f"{DESK}{batch.pk}/change/"))
    assert "Store 1 post" in store_page
    store(desk, batch)
    assert not Post.objects.filter(title="Her").exists()


def test_an_unreadable_file_is_read_in_the_encoding_that_somebody_knows(desk):
    text = "Ёлка это фильм о зиме. Снег идёт, и никто не говорит ни слова, пока не настанет утро.\n\nОценка: 3/5\n"
    batch = upload(desk, ("winter.txt", text.encode("koi8-r")), encoding="utf-8")
    file = the_file(batch)
    assert file.problem
    assert "Снег" in said(desk.get(address(file))) or "Ёлка" in said(desk.get(address(file)))

    desk.post(address(file, "encoding/"), {"encoding": "koi8-r"})

    file.refresh_from_db()
    assert (file.problem, file.encoding) == ("", "koi8-r")
    assert "Снег" in said(desk.get(address(file)))


def test_an_encoding_that_does_not_fit_is_said(desk):
    file = the_file(upload(desk, ("x.txt", "Größe\nzählt".encode("cp1252")), encoding="utf-8"))

    response = desk.post(address(file, "encoding/"), {"encoding": "shift-jis"}, follow=True)

    assert re.search("either|Read as", said(response))


# Storing and undoing


def test_a_batch_is_stored_as_asked(desk):
    author = make_user("bea")
    batch = upload(desk, SEED)

    store(desk, batch, status="draft", author=author.pk, published_at="2014-01-03T17:07")

    post = Post.objects.get()
    assert (post.status, post.author, post.published_at.isoformat()[:16]) == ("draft", author, "2014-01-03T17:07")


@pytest.mark.parametrize(
    "fields", [{"status": "private"}, {"status": ""}, {"author": "999"}, {"published_at": "yesterday"}]
)
def test_a_batch_is_not_stored_in_another_way(desk, fields):
    batch = upload(desk, SEED)

    response = store(desk, batch, **fields)

    assert response.status_code == 422
    assert not Post.objects.exists()


def test_a_stored_batch_is_not_stored_or_corrected_again(desk):
    batch = upload(desk, SEED)
    store(desk, batch)

    assert "stored before" in said(store(desk, batch))
    assert "nothing was changed" in said(correct(desk, the_file(batch), "lines", lines="1", label="title"))
    assert "Undo the import instead" in said(desk.post(f"{DESK}{batch.pk}/discard/", follow=True))
    assert Post.objects.count() == 1


def test_a_stored_batch_links_its_posts(desk):
    batch = upload(desk, SEED)

    assert 'href="/her/"' in store(desk, batch).content.decode()


def test_undoing_is_asked_first_and_names_what_stays(desk):
    batch = upload(desk, SEED, ("unclear.txt", UNCLEAR.encode()))
    store(desk, batch)
    post = Post.objects.get(slug="her")
    post.verdict = "Edited since"
    post.save()

    page = said(desk.get(f"{DESK}{batch.pk}/undo/"))
    assert "Kept, because somebody worked on it since" in page
    assert "Her" in page
    assert Post.objects.count() == 2

    done = said(desk.post(f"{DESK}{batch.pk}/undo/", follow=True))
    assert list(Post.objects.all()) == [post]
    assert "Kept" in done


def test_what_was_undone_is_not_undone_again(desk):
    batch = upload(desk, SEED)
    assert "nothing to undo" in said(desk.post(f"{DESK}{batch.pk}/undo/", follow=True))
    store(desk, batch)
    desk.post(f"{DESK}{batch.pk}/undo/")

    assert "nothing to undo" in said(desk.post(f"{DESK}{batch.pk}/undo/", follow=True))
    assert "Undone:" in said(desk.get(f"{DESK}{batch.pk}/change/"))


def test_files_that_were_only_looked_at_are_thrown_away(desk):
    batch = upload(desk, SEED)

    desk.post(f"{DESK}{batch.pk}/discard/")

    assert not ImportBatch.objects.exists()


def test_a_dump_that_is_read_as_it_is_stored_changes_nothing(desk):
    batch = upload(desk, SEED)
    store(desk, batch)

    assert "nothing to change" in said(desk.get(address(the_file(batch), "read-again/")))


def test_a_dump_that_is_read_otherwise_shows_the_difference_before_it_is_stored(desk):
    batch = upload(desk, SEED)
    store(desk, batch)
    file = the_file(batch)
    file.corrections = {"rating": "3/4"}  # as a parser that learned something would
    file.save()

    assert "3/4" in said(desk.get(address(file, "read-again/")))
    assert Post.objects.get().rating_text == "4/4 stars"

    done = said(desk.post(address(file, "read-again/"), follow=True))
    assert Post.objects.get().rating_text == "3/4"
    assert re.search(r"\d things? changed", done)


def second_dump():
    """The seed again, as another tool left it: one comment more, at its end."""
    lines = SEED.decode().split("\n")
    return "\n".join([*lines[:49], "", "  4. I saw it on a ferry, with the sound of the engine under it.", *lines[49:]])


def test_a_second_dump_of_a_post_is_proposed_to_join_it(desk):
    store(desk, upload(desk, SEED))
    batch = upload(desk, ("again.txt", second_dump().encode()))
    file = the_file(batch)
    assert "may belong to a post that is here" in said(desk.get(f"{DESK}{batch.pk}/change/"))

    page = said(desk.get(address(file, "join/")))
    assert "bring comments 1" in page
    assert "find comments that are here 7" in page

    desk.post(address(file, "join/"), {"answer": "join"})
    store(desk, batch)
    assert Post.objects.count() == 1
    assert Comment.objects.count() == 8


@pytest.mark.parametrize(("answer", "posts", "comments"), [("own", 2, 15), ("leave-out", 1, 7)])
def test_a_second_dump_is_not_forced_to_join(desk, answer, posts, comments):
    store(desk, upload(desk, SEED))
    batch = upload(desk, ("again.txt", second_dump().encode()))

    desk.post(address(the_file(batch), "join/"), {"answer": answer})
    store(desk, batch)

    assert (Post.objects.count(), Comment.objects.count()) == (posts, comments)


def test_what_nobody_decided_waits_and_is_told_where(desk):
    store(desk, upload(desk, SEED))
    batch = upload(desk, ("again.txt", second_dump().encode()), ("unclear.txt", UNCLEAR.encode()))

    response = store(desk, batch)

    assert "1 post stored. 1 file waits until you say" in said(response)
    waiting = ImportedFile.objects.get(name="again.txt").batch
    assert (waiting.state, f'href="{DESK}{waiting.pk}/change/"' in response.content.decode()) == ("preview", True)


def test_joining_needs_an_answer_and_a_proposal(desk):
    lone = the_file(upload(desk, SEED))
    assert "nothing was changed" in said(desk.get(address(lone, "join/"), follow=True))
    store(desk, lone.batch)
    again = the_file(upload(desk, ("again.txt", second_dump().encode())))

    assert "Nothing was chosen" in said(desk.post(address(again, "join/"), {"answer": "x"}, follow=True))


# Who gets in

PAGES = ["add/", "{batch}/change/", "{batch}/undo/", "files/{file}/", "files/{file}/join/", "files/{file}/read-again/"]
ACTIONS = [
    "add/",
    "{batch}/store/",
    "{batch}/undo/",
    "{batch}/discard/",
    "files/{file}/correct/",
    "files/{file}/encoding/",
    "files/{file}/leave-out/",
    "files/{file}/join/",
    "files/{file}/read-again/",
]


@pytest.fixture
def brought_in(desk):
    batch = upload(desk, SEED)
    desk.logout()
    return {"batch": batch.pk, "file": the_file(batch).pk}


def helper_with(*rights):
    user = make_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=[f"{right}_importbatch" for right in rights]))
    return user


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_is_sent_to_log_in(client, brought_in, page):
    response = client.get(DESK + page.format(**brought_in))

    assert response.status_code == 302
    assert "/admin/login/" in response["Location"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("exists", [True, False])
def test_staff_without_the_right_learns_nothing(client, brought_in, page, exists):
    client.force_login(helper_with())
    numbers = brought_in if exists else {"batch": 999, "file": 999}

    assert client.get(DESK + page.format(**numbers)).status_code == 403


@pytest.mark.parametrize("action", ACTIONS)
def test_whoever_may_look_may_not_change(client, brought_in, action):
    client.force_login(helper_with("view"))
    before = list(ImportBatch.objects.values())

    assert client.post(DESK + action.format(**brought_in)).status_code == 403
    assert list(ImportBatch.objects.values()) == before


def test_whoever_may_look_sees_no_forms_of_change(client, brought_in):
    client.force_login(helper_with("view"))

    for page in ("{batch}/change/", "files/{file}/"):
        response = client.get(DESK + page.format(**brought_in))
        assert response.status_code == 200
        assert 'method="post"' not in response.content.decode().partition("<main")[2]


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_without_its_token_is_refused(brought_in, owner, action):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)

    assert strict.post(DESK + action.format(**brought_in)).status_code == 403


@pytest.mark.parametrize("action", [action for action in ACTIONS if action not in PAGES])
def test_looking_changes_nothing(desk, brought_in, owner, action):
    desk.force_login(owner)

    assert desk.get(DESK + action.format(**brought_in)).status_code == 405


@pytest.mark.parametrize("page", [page for page in sorted({*PAGES, *ACTIONS}) if page != "add/"])
def test_what_is_not_there_is_not_found(desk, page):
    wrong = DESK + page.format(batch=999, file=999)

    assert 404 in {desk.get(wrong).status_code, desk.post(wrong).status_code}


# Hostile and huge


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7|add:7 }} {% csrf_token %} I think\n"
    "and \u202eti deklat ydobon\u202c but \u200beverybody \u2066looked\u2069 \x07 away & wept for quite some time.\n\n"
    "1 response to “<b>Her</b>”\n\n  1. “><svg/onload=alert(1)> is what I say to that, and I say it as loud as I can.\n"
)


def test_a_hostile_dump_is_shown_and_does_nothing(desk):
    file = the_file(upload(desk, ("<img src=x>\u202etxt.txt", HOSTILE.encode())))

    for page in (f"{DESK}{file.batch_id}/change/", address(file), f"{address(file)}?move=6"):
        content = desk.get(page).content.decode()
        tree = html5lib.parse(content, namespaceHTMLElements=False)
        assert not tree.findall(".//img")
        assert "alert(1)" not in "".join(script.text or "" for script in tree.iter("script"))
        assert not [element for element in tree.iter() if any(name.startswith("on") for name in element.attrib)]
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\x07]", content)
    assert "{{ 7|add:7 }}" in said(desk.get(address(file)))
    assert "U+202E" in said(desk.get(address(file)))


def test_a_correction_with_hostile_words_is_shown_and_does_nothing(desk):
    file = the_file(upload(desk, SEED))

    response = correct(desk, file, "facts", **facts(file, title="<img src=x>\u202eabc"))

    assert "<img src=x>" not in response.content.decode()
    without_fields = re.sub(r"<input[^>]*>", "", response.content.decode())
    assert "\u202e" not in without_fields  # there it can be taken away


def long_dump(lines):
    return b"A long film.\n\n" + b"".join(
        b"Sentence %d of a review of which there is no end.\n" % n for n in range(lines)
    )


def test_a_long_dump_is_shown_a_page_at_a_time(desk, monkeypatch):
    monkeypatch.setattr("exchange.desk.lines.PAGE", 20)
    file = the_file(upload(desk, ("long.txt", long_dump(48))))

    page = desk.get(f"{address(file)}?line=25").content.decode()

    shown = re.findall(r'<li id="line-(\d+)"', page)
    assert (shown[0], shown[-1], len(shown)) == ("21", "40", 20)
    assert f'href="{address(file)}?line=1" rel="prev"' in page
    assert f'href="{address(file)}?line=41" rel="next"' in page


def test_a_page_of_lines_that_is_none_is_the_nearest(desk, monkeypatch):
    monkeypatch.setattr("exchange.desk.lines.PAGE", 20)
    file = the_file(upload(desk, ("long.txt", long_dump(48))))

    for line, first in {"0": 1, "-5": 1, "x": 1, "²": 1, "": 1, "99999999999999": 1, "999": 41, "50": 41}.items():
        page = desk.get(f"{address(file)}?line={line}").content.decode()
        assert re.search(r'<li id="line-(\d+)"', page)[1] == str(first), line


def test_a_page_shows_no_more_than_so_many_lines_and_comments(desk):
    """Of a dump of 30,000 lines that are comments; its report is made here, as reading it takes a while."""
    total = 30_000
    file = the_file(upload(desk, SEED))
    comments = [{"path": str(n), "author": None, "date": None, "text": "x", "kind": "comment"} for n in range(1, total)]
    file.raw = b"A text.\n" + b"  1. x\n" * (total - 1)
    file.report |= {
        "comments": comments,
        "lines": {"1": "body"} | {str(n + 1): f"comment:{n}" for n in range(1, total)},
        "comment_lines": {str(n): [n + 1, n + 1] for n in range(1, total)},
    }
    file.save()

    for query in ("", "?line=15000", "?line=15000&move=15000"):
        page = desk.get(address(file) + query).content.decode()
        assert page.count('<li id="line-') == 2_000
        assert page.count("import-answer__head") <= 2_000
        assert page.count("<option") < 1_100
        assert len(page) < 3_000_000


def test_a_very_long_line_is_cut_on_the_page_alone(desk):
    file = the_file(upload(desk, ("long.txt", b"Words and words. " * 20_000 + b"\n\nRating: 3/5\n")))

    page = desk.get(address(file))
    assert "more characters" in said(page)
    assert len(page.content) < 200_000


# What a page costs


def queries_of(desk, page):
    desk.get(page)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert desk.get(page).status_code == 200
    return len(queries)


@pytest.mark.parametrize("is_stored", [False, True])
def test_a_batch_costs_the_same_for_one_file_and_for_many(desk, is_stored):
    one = upload(desk, SEED)
    many = upload(desk, *[(path.name, path.read_bytes()) for path in DUMPS.glob("[!h]*.txt")])
    for batch in (one, many) if is_stored else ():
        store(desk, batch)

    assert many.files.count() > 5
    assert queries_of(desk, f"{DESK}{one.pk}/change/") == queries_of(desk, f"{DESK}{many.pk}/change/") <= 6


def test_a_file_costs_the_same_for_seven_comments_and_for_many(desk):
    few = the_file(upload(desk, SEED))
    thread = "".join(f"  {n}. I saw it {n} times, each time with another friend, and wept.\n\n" for n in range(1, 200))
    many = the_file(upload(desk, ("many.txt", f"A text.\n\n199 responses to “Her”\n\n{thread}".encode())))

    assert queries_of(desk, address(few)) == queries_of(desk, address(many)) <= 4


def test_the_list_of_imports_costs_the_same_for_one_and_for_many(desk):
    upload(desk, SEED)
    few = queries_of(desk, DESK)
    for _ in range(5):
        upload(desk, SEED)

    assert queries_of(desk, DESK) == few <= 8


def test_the_desk_is_linked_from_the_index(desk):
    assert f'href="{DESK}add/"' in desk.get("/admin/").content.decode()
