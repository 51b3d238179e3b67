"""The reader of whole pages: its network, what it sees of a line, and what it may take out of a text."""

import base64
import math
from array import array
from dataclasses import replace
from itertools import product
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lighthouse import FIRST, SECOND

from exchange.ledger import Entry, Label, Ledger
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness import page_reader
from exchange.parsers.text_dump.likeness.disputed import noted_as
from exchange.parsers.text_dump.likeness.echoes import names_of_echoes
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.network import Network, read_network
from exchange.parsers.text_dump.likeness.opinion import TakenPage
from exchange.parsers.text_dump.likeness.page_reader import WEIGHTS, names_of, opinions_of_page, page_reading
from exchange.parsers.text_dump.likeness.second_reader import LONGEST_PAGE
from exchange.parsers.text_dump.post.doubts import without_doubts
from exchange.parsers.text_dump.post.pages_own import PagesOwn, pages_own, with_text_of
from exchange.parsers.text_dump.post.seen_page import SeenPage
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Doubt

NAMES = ["lamp", "oil", "ferry"]
SHIPPED = read_network(WEIGHTS)


def kept(weight, *, width=2):
    """A network of two units a way; `weight` gives every weight of it, in one order."""

    def rows(number, length):
        return [[next(weight) for _ in range(length)] for _ in range(number)]

    def gates():
        return {
            "of_line": rows(3 * width, width),
            "of_line_always": rows(1, 3 * width)[0],
            "of_state": rows(3 * width, width),
            "of_state_always": rows(1, 3 * width)[0],
        }

    return {
        "labels": ["body", "title"],
        "unit": 0.01,
        "downwards": gates(),
        "upwards": gates(),
        "said": rows(2, 3 * width),
        "said_always": rows(1, 2)[0],
        "seen": {
            name: base64.b64encode(array("b", [40 * at, -30]).tobytes()).decode() for at, name in enumerate(NAMES)
        },
    }


def waves(start):
    """Weights that are all different."""
    at = start
    while True:
        at += 1
        yield math.sin(at)


PAGES = st.lists(st.lists(st.sampled_from([*NAMES, "unheard"]), max_size=4), max_size=6)


# The network


@given(PAGES, st.integers(0, 1000))
def test_what_a_line_may_be_adds_up_to_one(page, start):
    for said in Network(kept(waves(start))).likelihoods(page):
        assert sum(map(math.exp, said)) == pytest.approx(1)


@given(PAGES, st.integers(0, 1000))
def test_a_page_turned_upside_down_is_read_so_by_a_network_that_is_turned_too(page, start):
    network = kept(waves(start))
    turned = network | {"downwards": network["upwards"], "upwards": network["downwards"]}
    turned["said"] = [[*row[2:4], *row[:2], *row[4:]] for row in network["said"]]

    upright = Network(network).likelihoods(page)
    assert Network(turned).likelihoods(page[::-1])[::-1] == [pytest.approx(said) for said in upright]


@given(PAGES, st.integers(0, 1000))
def test_what_is_seen_twice_or_by_nobody_counts_no_more(page, start):
    network = Network(kept(waves(start)))
    again = [[*line, *line, "unheard"] for line in page]
    assert network.likelihoods(again) == network.likelihoods(page)


def test_a_unit_keeps_forgets_and_adds_as_the_gru_of_pytorch_does():
    """One line of one thing, by hand: h = (1 - z) * tanh(x * 0.5 + r * 0.1), r = z = 1 / (1 + e**-x)."""
    network = kept(iter([0.0] * 1000), width=1)
    network["seen"] = {"lamp": base64.b64encode(array("b", [50]).tobytes()).decode()}
    network["downwards"] |= {"of_line": [[1.0], [1.0], [0.5]], "of_state_always": [0.0, 0.0, 0.1]}
    network["said"] = [[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]

    seen = math.tanh(0.5)
    gate = 1 / (1 + math.exp(-seen))
    state = (1 - gate) * math.tanh(0.5 * seen + 0.1 * gate)
    ((body, title),) = Network(network).likelihoods([["lamp"]])
    assert body - title == pytest.approx(state)


def test_weights_of_any_size_are_no_error():
    ((body, title),) = Network(kept(iter([900.0] * 1000))).likelihoods([["lamp"]])
    assert body == title == pytest.approx(math.log(0.5))


def test_a_line_is_read_in_the_light_of_those_far_above_and_below():
    page = [["oil"], ["unheard"], ["unheard"], ["unheard"], ["lamp"]]
    one = Network(kept(waves(7)))
    assert one.likelihoods(page)[4] != one.likelihoods([["lamp"], *page[1:]])[4]
    assert one.likelihoods(page)[0] != one.likelihoods([*page[:4], ["ferry"]])[0]


def test_the_weights_that_are_shipped_fit_together():
    widths = {part: len(SHIPPED.kept["downwards"][part][0]) for part in ("of_line", "of_state")}
    seen, known = widths.values()
    for way, (part, width) in product(("downwards", "upwards"), widths.items()):
        rows = SHIPPED.kept[way][part]
        assert {len(row) for row in rows} == {width}
        assert len(rows) == len(SHIPPED.kept[way][f"{part}_always"]) == 3 * known
    assert {len(row) for row in SHIPPED.kept["said"]} == {2 * known + seen}
    assert {len(base64.b64decode(row)) for row in SHIPPED.kept["seen"].values()} == {seen}
    assert set(SHIPPED.labels) == set(Label) - {Label.BLANK, Label.UNEXPLAINED}


# What it sees and says


def page_of(*lines):
    return passages(scan([row for line in lines for row in (line, "")]), None)


def test_it_is_told_what_all_lines_were_taken_for():
    shape = PageShape(page_of("The Lamp", FIRST, "Filed Under Drama"))
    taken = [Label.TITLE, Label.BODY, Label.BODY]
    names = list(names_of(shape, taken, is_above_comments=False))

    assert [name for line in names for name in line if name.startswith("taken")] == [f"taken {each}" for each in taken]
    assert {"word filed", "form Xx+"} <= set(names[2])


def test_it_sees_what_of_a_line_comes_again_on_the_page():
    page = page_of("Ada Lind", "Ada Lind rows home, and so does Ben, who is wet. " * 4, "Other Films")
    seen = list(names_of_echoes(PageShape(page), [Label.META, Label.BODY, Label.BOILERPLATE]))

    assert [next(name for name in names if name.startswith("echo short names ")) for names in (seen[0], seen[2])] == [
        "echo short names 6",
        "echo short names 0",
    ]
    assert ["same form 2" in names for names in seen] == [True, False, False]
    assert [[*names_of_echoes(PageShape(page_of(line)), [Label.BODY])] != [[]] for line in ("—", "船が")] == [
        True,
        True,
    ]


def test_what_others_took_out_of_the_text_is_told():
    page = TakenPage(
        page_of("The Lamp", FIRST, SECOND, "Filed Under Drama", "Ferry hours"), {1: Label.TITLE}.get, False
    )
    before, after = (opinions_of_page(page, labels)[9].text for labels in ({}, {7: Label.BOILERPLATE}))
    assert before != after


def test_of_what_is_unexplained_it_leads_by_nothing():
    (said,) = page_reading(PageShape(page_of("The Lamp")), [Label.UNEXPLAINED], is_above_comments=False)
    assert said.lead == 0


def test_a_page_longer_than_any_that_it_has_learnt_from_is_not_read():
    page = TakenPage(page_of(*["The ferry is late."] * (LONGEST_PAGE + 1)), {}.get, is_above_comments=False)
    assert opinions_of_page(page, {}) == {}


# On a page


def parsed(*lines, labels=None):
    text = "\n\n".join(["The Keeper of Lamps", *lines])
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=Corrections(labels=labels or {})))


def fixed(monkeypatch, **leads):
    """The page reader says that of lines, by their first words, and of others that they are text."""

    def read(shape, taken, *, is_above_comments):
        for each in shape.passages:
            label, lead = leads.get(each.plain.split()[0].lower(), (Label.BODY, -9.0))
            yield page_reader.Opinion(label, lead, lead, lead if label is Label.TITLE else -2.0, -lead)

    monkeypatch.setattr(page_reader, "page_reading", lambda *args, **kwargs: list(read(*args, **kwargs)))


def test_what_it_takes_out_is_labelled_noted_and_can_be_brought_back(monkeypatch):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 3.0))
    lines = [FIRST, "Wherever you go there are ferries", SECOND]
    post = parsed(*lines)

    assert post.ledger.of(5).label is Label.BOILERPLATE
    assert post.body.split() == [*FIRST.split(), *SECOND.split()]
    assert [note.detail for note in post.notes if note.code is Doubt.TAKEN_FOR_PAGE] == ["5"]
    assert "Wherever you go there are ferries" in parsed(*lines, labels={5: Label.BODY}).body


@pytest.mark.parametrize(
    ("line", "label", "least"),
    [
        ("Wherever you go there are ferries", Label.BOILERPLATE, 2.2),
        ("Wherever you go there are ferries, and all of them are late.", Label.BOILERPLATE, 1.5),
        ("Wherever you go there are ferries.", Label.BOILERPLATE, 4.0),
        ("Wherever you go there are ferries", Label.META, 3.0),
        ("Wherever you go it is a 4 of 5.", Label.RATING, 6.5),
        ("Wherever you go it is a 4 of 5", Label.RATING, 2.2),
    ],
)
def test_how_surely_lines_must_be_none_of_the_text(monkeypatch, line, label, least):
    fixed(monkeypatch, wherever=(label, least - 0.1))
    assert "Wherever" in parsed(FIRST, line, SECOND).body
    fixed(monkeypatch, wherever=(label, least + 0.1))
    assert "Wherever" not in parsed(FIRST, line, SECOND).body


@pytest.mark.parametrize(("lead", "label"), [(1.4, Label.BODY), (1.6, Label.UNEXPLAINED), (4.1, Label.META)])
def test_a_sentence_below_a_text_is_shown_first_unless_it_is_sure(monkeypatch, lead, label):
    fixed(monkeypatch, wherever=(Label.META, lead))
    line = "Wherever you go there are ferries, and all of them are late."
    assert parsed(FIRST, SECOND, line).ledger.of(7).label is label


@pytest.mark.parametrize(
    "line",
    [
        "Wherever you go there are ferries.",
        "Wherever it is shown a film of 1948 that Bo Orr made for the harbour of a town without lamps",
    ],
)
def test_a_sentence_is_no_title(monkeypatch, line):
    fixed(monkeypatch, wherever=(Label.TITLE, 9.0))
    assert "Wherever" in parsed(FIRST, line, SECOND).body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param([SECOND], id="but one paragraph"),
        pytest.param(
            ["A boat.", "A fog.", *(f"Day {day}: rain on the harbour." for day in range(20))], id="lines alone"
        ),
    ],
)
def test_nothing_leaves_a_text_of_a_few_words(monkeypatch, text):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    assert "Wherever" in parsed(*text, "Wherever you go there are ferries").body


@pytest.mark.parametrize(("label", "lead"), [(Label.BOILERPLATE, 3.9), (Label.TITLE, 9.0)])
def test_a_smile_is_the_critics(monkeypatch, label, lead):
    fixed(monkeypatch, wherever=(label, lead))
    end = "." if label is Label.TITLE else ""
    assert "Wherever" in parsed(FIRST, SECOND, f"Wherever you go there are ferries{end} ;-)").body


@pytest.mark.parametrize("taken", [("wherever",), ("he", "wherever"), ("he",)])
@pytest.mark.parametrize(("above", "is_whole"), [("He went to sea, and", True), ("He went to sea.", False)])
def test_the_rest_of_a_sentence_typed_line_by_line_stays_with_it(monkeypatch, above, is_whole, taken):
    fixed(monkeypatch, **dict.fromkeys(taken, (Label.BOILERPLATE, 9.0)))
    post = parsed(FIRST, SECOND, f"{above}\nwherever he came there was fog.")
    assert (above in post.body and "wherever he came" in post.body) == is_whole


def test_where_nothing_divides_lines_what_it_takes_out_is_shown_first(monkeypatch):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    text = "\n".join(["The Keeper of Lamps", FIRST, "Wherever you go there are ferries", SECOND])
    post = next(text_dump.parse({"page.txt": text.encode()}))
    assert post.ledger.of(3).label is Label.UNEXPLAINED


def test_nothing_else_changes_by_it(monkeypatch):
    lines = ["By Ada Lind | May 5, 2014", FIRST, "Wherever you go there are ferries", SECOND, "4/5", "Tags: fog, oil"]
    fixed(monkeypatch)
    before = parsed(*lines)
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 3.0))
    after = parsed(*lines)

    assert "Wherever" in before.body
    assert replace(after, body=before.body, ledger=before.ledger, notes=before.notes) == before
    told = {number for number, entry in enumerate(after.ledger.entries, 1) if entry != before.ledger.of(number)}
    assert told == {7}


def test_what_has_left_the_text_is_in_doubt_no_more():
    post = parsed(FIRST, "Wherever you go there are ferries", SECOND)
    doubted = replace(post, notes=(*noted_as(Doubt.TEXT_OR_PAGE, [5, 7]), *noted_as(Doubt.TEXT_OR_PAGE, [5])))
    again = parsed(FIRST, "Wherever you go there are ferries", SECOND, labels={5: Label.BOILERPLATE})
    left = with_text_of(doubted, again, {5: Label.BOILERPLATE})
    assert [(note.code, note.detail) for note in left.notes] == [(Doubt.TAKEN_FOR_PAGE, "5"), (Doubt.TEXT_OR_PAGE, "7")]


def test_where_it_agrees_that_a_line_is_none_of_the_text_that_is_no_question():
    post = parsed(FIRST, "Wherever you go there are ferries", SECOND)
    notes = (*noted_as(Doubt.TAKEN_FOR_PAGE, [5, 7]), *noted_as(Doubt.HEADS_IN_TEXT, [5]))
    assert without_doubts(replace(post, notes=notes), {5}).notes == (*notes[1:], *noted_as(Doubt.TAKEN_FOR_PAGE, [7]))


def test_where_the_rest_would_be_read_otherwise_all_stays_and_is_asked_about():
    post = parsed(FIRST, "Wherever you go there are ferries", SECOND)
    asked = with_text_of(post, post, {5: Label.BOILERPLATE})
    assert asked == replace(post, notes=asked.notes)
    assert [note.detail for note in asked.notes if note.code is Doubt.TEXT_OR_PAGE] == ["5"]


def test_what_it_cannot_explain_is_in_the_note_of_all_that_nobody_could(monkeypatch):
    fixed(monkeypatch, wherever=(Label.FURTHER, 9.0))
    post = parsed(FIRST, "Wherever you go there are ferries", SECOND)
    assert [note.detail for note in post.notes if note.code is Doubt.UNEXPLAINED] == ["5"]


@pytest.mark.parametrize("corrected", [5, 6])
def test_a_correction_of_any_line_of_a_paragraph_is_obeyed(monkeypatch, corrected):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    broken = "Wherever you go in this film there is a ferry that does not sail, and a\ncaptain who says that it will"
    text = "\n".join(["The Keeper of Lamps", "", *wrap(FIRST, 72)[:1], "", broken, "", *wrap(f"{SECOND} {FIRST}", 72)])
    post = next(text_dump.parse({"page.txt": text.encode()}, corrections=Corrections(labels={corrected: Label.BODY})))
    assert {post.ledger.of(5).label, post.ledger.of(6).label} == {Label.BODY}


@pytest.mark.parametrize("lines", [["* * *"], ["Fog: 8/10", "Oil: 3/10"]])
def test_rules_and_the_marks_of_several_films_in_one_text_stay(monkeypatch, lines):
    fixed(monkeypatch, **dict.fromkeys(("*", "fog:", "oil:"), (Label.BOILERPLATE, 9.0)))
    before = parsed(FIRST, lines[0], SECOND, *lines[1:], FIRST.replace("lighthouse", "harbour"))
    monkeypatch.setattr(text_dump, "pages_own", lambda *args: PagesOwn())
    assert parsed(FIRST, lines[0], SECOND, *lines[1:], FIRST.replace("lighthouse", "harbour")) == before


@pytest.mark.parametrize(("talk", "is_left"), [(["1 Comment", "Bo Orr says:", "Fog."], True), ([], False)])
def test_of_a_long_dump_its_beginning_is_looked_at_if_it_holds_all_of_the_post(monkeypatch, talk, is_left):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    much = [f"{SECOND} {number}" for number in range(LONGEST_PAGE // 2)]
    lines = [FIRST, "Wherever you go there are ferries", SECOND, *talk, *much]
    assert (parsed(*lines).ledger.of(5).label is not Label.BODY) == is_left


def test_how_far_a_text_goes_is_said_by_whoever_says_it(monkeypatch):
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    text = "\n\n".join(["The Keeper of Lamps", FIRST, "Wherever you go there are ferries", SECOND])
    post = next(text_dump.parse({"page.txt": text.encode()}, corrections=Corrections(last_body_line=7)))
    assert "Wherever" in post.body


def test_it_never_takes_all_of_a_text_and_asks_about_none_of_it(monkeypatch):
    line = "Wherever one goes in this film there is a ferry, and nobody asks where it sails."
    fixed(monkeypatch, wherever=(Label.BOILERPLATE, 9.0))
    read = parsed(line)
    monkeypatch.setattr(text_dump, "pages_own", lambda *args: PagesOwn())
    assert read == parsed(line)
    assert read.body == line


def test_the_second_time_it_is_told_what_left_the_text_the_first_time(monkeypatch):
    """It takes the second line only where the first one is text no more."""

    def read(shape, taken, *, is_above_comments):
        lines = [each.plain.split()[0] for each in shape.passages]
        is_left = "Wherever" in lines and taken[lines.index("Wherever")] is not Label.BODY
        leads = {"Wherever": 9.0, "Perhaps": 9.0 if is_left else -9.0}
        for line in lines:
            lead = leads.get(line, -9.0)
            yield page_reader.Opinion(Label.BOILERPLATE if lead > 0 else Label.BODY, lead, lead, -9.0, -lead)

    monkeypatch.setattr(page_reader, "page_reading", lambda *args, **kwargs: list(read(*args, **kwargs)))
    lines = [
        FIRST,
        "Wherever you go there are ferries",
        SECOND,
        "Perhaps it is the lamps that I liked best of all.",
        FIRST,
    ]
    assert parsed(*lines).body.split() == " ".join((FIRST, SECOND, FIRST)).split()
    monkeypatch.setattr(text_dump, "pages_own", lambda *args: PagesOwn())
    assert parsed(*lines).body.split() == " ".join(lines).split()


@pytest.mark.parametrize("sign", ["P.S.", "P.D.:", "PD:", "Postdata:"])
def test_a_postscript_stays_whatever_it_says(monkeypatch, sign):
    fixed(monkeypatch, **{sign.lower(): (Label.BOILERPLATE, 9.0)})
    assert sign in parsed(FIRST, SECOND, f"{sign} The ferry came the next morning.").body


def test_what_may_be_further_reading_is_shown_first(monkeypatch):
    fixed(monkeypatch, wherever=(Label.FURTHER, 3.0))
    post = parsed(FIRST, "Wherever you go there are ferries", SECOND)
    assert post.ledger.of(5).label is Label.UNEXPLAINED
    assert post.links == ()


# What comes back into the text


MARK = "My rating is four lamps out of five: 4/5"
CAPTION = "The keeper in the lamp room. Photo: Ferry Films"


def sure_of_text(monkeypatch, lead):
    """The page reader says so of all lines that are no paragraphs."""

    def read(shape, taken, *, is_above_comments):
        for each in shape.passages:
            yield page_reader.Opinion(Label.BODY, 0.0, 0.0, -2.0, 0.0 if each.plain in {FIRST, SECOND} else lead)

    monkeypatch.setattr(page_reader, "page_reading", lambda *args, **kwargs: list(read(*args, **kwargs)))


def test_what_surely_is_text_comes_back_and_is_asked_about(monkeypatch):
    sure_of_text(monkeypatch, 0.0)
    before = parsed(FIRST, MARK, SECOND)
    sure_of_text(monkeypatch, 2.0)
    after = parsed(FIRST, MARK, SECOND)

    assert (before.ledger.of(5).label, after.ledger.of(5).label) == (Label.RATING, Label.BODY)
    assert after.body == f"{FIRST}\n\n{MARK}\n\n{SECOND}"
    assert [note.detail for note in after.notes if note.code is Doubt.TEXT_OR_PAGE] == ["5"]
    assert replace(after, body=before.body, ledger=before.ledger, notes=before.notes) == before


@pytest.mark.parametrize(("label", "left"), [(Label.UNEXPLAINED, {7: Label.BODY}), (Label.META, {})])
def test_what_nobody_could_explain_comes_back_below_the_text(monkeypatch, label, left):
    sure_of_text(monkeypatch, 2.0)
    lines = ["The Keeper of Lamps", FIRST, SECOND, "Wherever you go there are ferries"]
    post = parsed(*lines[1:])
    unknown = replace(post, ledger=Ledger((*post.ledger.entries[:6], Entry(label))))
    seen = SeenPage(TakenPage(page_of(*lines), lambda number: unknown.ledger.of(number).label, is_above_comments=False))
    assert pages_own(unknown, seen, Corrections()).labels == left


def test_what_may_be_text_stays_outside(monkeypatch):
    sure_of_text(monkeypatch, 1.0)
    assert parsed(FIRST, MARK, SECOND).ledger.of(5).label is Label.RATING


@pytest.mark.parametrize("label", [Label.BOILERPLATE, Label.META, Label.RATING])
def test_what_somebody_took_out_of_the_text_stays_outside(monkeypatch, label):
    sure_of_text(monkeypatch, 9.0)
    assert parsed(FIRST, MARK, SECOND, labels={5: label}).ledger.of(5).label is label


def test_what_rules_know_for_the_pages_own_stays_outside(monkeypatch):
    sure_of_text(monkeypatch, 9.0)
    assert parsed(FIRST, CAPTION, SECOND).ledger.of(5).label is Label.BOILERPLATE
    assert parsed(FIRST, SECOND, MARK).ledger.of(7).label is Label.RATING
