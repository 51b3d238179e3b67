"""The checklist before publishing: what may have been forgotten is said, and nothing is forbidden."""

from dataclasses import fields, replace

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from factories import make_film, make_picture, make_post, make_review
from hypothesis import given
from hypothesis import strategies as st

from blog import checklist
from blog.checklist import LONG_TITLE, RULES, Facts, look_over
from blog.desk.checking import facts_of, reminders_for
from blog.markup import render_post
from blog.models import FurtherReading, Picture, Post

WHOLE = Facts(
    title="Solaris",
    slug="solaris",
    html=render_post('The sea. >!He never left the house.!< ![A sea](/sea.jpg)\n\nOh, "he" [left](/x)?', "markdown"),
    excerpt="The sea thinks.",
    verdict="Slow as a tide.",
    pull_quote="A mirror.",
    picture="A sea",
    poster="",
    further=(("Zona", "https://example.com/"),),
    has_film=True,
    has_rating=True,
)
PAGE = Facts(title="About", slug="about", html="<p>Me.</p>", is_page=True)
LONG = "x" * (LONG_TITLE + 1)


def found(**changed):
    return [(reminder.code, reminder.field) for reminder in look_over(replace(WHOLE, **changed))]


def test_of_a_whole_review_nothing_is_said():
    assert look_over(WHOLE) == []
    assert look_over(PAGE) == []


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"picture": ""}, "no_alt", "picture"),
        ({"picture": "  "}, "no_alt", "picture"),
        ({"picture": None}, "no_alt_of_poster", "film"),
        ({"html": '<p>x</p><img src="/a/b.jpg">'}, "no_alt_in_text", "source"),
        ({"html": '<p>x</p><img src="/a/b.jpg" alt="">'}, "no_alt_in_text", "source"),
        ({"html": render_post("x ![ ](/b.jpg)", "markdown")}, "no_alt_in_text", "source"),
        ({"further": (("Zona", ""),)}, "no_address", "further_reading"),
        ({"further": (("Zona", " "), ("", ""))}, "no_address", "further_reading"),
        ({"verdict": ""}, "no_verdict", "verdict"),
        ({"verdict": "\n "}, "no_verdict", "verdict"),
        ({"has_rating": False}, "no_rating", "rating"),
        ({"has_film": False}, "no_film", "film"),
        ({"has_film": False, "verdict": "", "has_rating": False, "has_watched_date": True}, "no_film", "film"),
        ({"html": ""}, "empty_text", "source"),
        ({"html": "<p> \n</p>"}, "empty_text", "source"),
        ({"title": "Untitled"}, "untitled", "title"),
        ({"title": " UNTITLED "}, "untitled", "title"),
        ({"title": ""}, "untitled", "title"),
        ({"title": LONG}, "long_title", "title"),
        ({"slug": "untitled"}, "provisional_slug", "slug"),
        ({"slug": "untitled-2"}, "provisional_slug", "slug"),
        ({"slug": "auto-draft"}, "provisional_slug", "slug"),
        ({"excerpt": "Mind: >!he wakes up!<"}, "marked_spoiler", "excerpt"),
        ({"verdict": ">!Dead!<"}, "marked_spoiler", "verdict"),
        ({"pull_quote": ">! I died !<"}, "marked_spoiler", "pull_quote"),
        ({"excerpt": "In which he never  left the House, of course."}, "spoiler_shown", "excerpt"),
        ({"verdict": "“He never left the house!”"}, "spoiler_shown", "verdict"),
        ({"title": "He never left the house"}, "spoiler_shown", "title"),
    ],
)
def test_what_may_be_forgotten_is_said_with_its_field(changed, code, field):
    assert found(**changed) == [(code, field)]


@pytest.mark.parametrize(
    "changed",
    [
        {"picture": None, "poster": None},
        {"picture": None, "poster": "A man"},
        {"further": ()},
        {"title": "x" * LONG_TITLE},
        {"slug": "untitled", "is_new": False},
        {"slug": "untitled-story"},
        {"html": '<p><img src="/a.jpg" alt="A sea"></p>'},
        {"excerpt": "He left."},
        {"excerpt": "a >! b"},
        {"verdict": "5 > 3 ! < 4"},
        {"has_film": False, "has_rating": False, "verdict": ""},
    ],
)
def test_what_is_meant_so_is_not_spoken_of(changed):
    assert found(**changed) == []


@pytest.mark.parametrize("hidden", [">!he!<", ">!He died!<"])
def test_a_short_spoiler_is_not_looked_for_in_other_words(hidden):
    html = render_post(f"Well. {hidden} The sea.", "markdown")

    codes = [code for code, _ in found(html=html, excerpt="He died hard, the hero.")]

    assert codes == ([] if hidden == ">!he!<" or len("he died") < 8 else ["spoiler_shown"])


def test_details_are_spoilers_too():
    html = render_post("<details><summary>How it ends</summary>The dog did it</details>x", "html")

    assert found(html=html, verdict="How it ends: the dog did it.") == [("spoiler_shown", "verdict")]


def test_each_missing_thing_is_said_by_name():
    html = '<p>x</p><img src="/a/one.jpg"><img src="https://x.example/two.png" alt="">'

    words = [reminder.words for reminder in look_over(replace(WHOLE, html=html, further=(("Zona", ""), ("Talk", ""))))]

    names = [name for word in words for name in ("one.jpg", "two.png", "Zona", "Talk") if word.endswith(name)]
    assert names == ["one.jpg", "two.png", "Zona", "Talk"]


def test_a_page_needs_no_verdict_rating_or_film():
    assert look_over(replace(PAGE, has_film=True)) == []
    assert look_over(replace(PAGE, verdict="Yes.", has_rating=True)) == []


TEXT = st.text(st.sampled_from("ab <>![]!&;\n%()s漢") | st.characters(), max_size=40)
VALUES = {"bool": st.booleans(), "str": TEXT, "str | None": st.none() | TEXT}


@given(
    st.builds(
        Facts,
        **{
            each.name: VALUES.get(str(getattr(each.type, "__name__", each.type)), st.just(()))
            for each in fields(Facts)
            if each.name != "further"
        },
        further=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    )
)
def test_whatever_is_written_the_checklist_has_words_for_it(facts):
    reminders = look_over(facts)

    assert all(reminder.words and reminder.code and reminder.field for reminder in reminders)
    assert len({(reminder.code, reminder.field, reminder.words) for reminder in reminders}) <= len(reminders)


def test_every_rule_is_asked():
    rules = [value for value in vars(checklist).values() if getattr(value, "__annotations__", {}).get("facts")]

    assert set(rules) - {look_over} == set(RULES)


# With a database


@pytest.mark.django_db
def test_the_facts_of_a_stored_review_are_gathered():
    film = make_film("Solaris", poster=make_picture(alt="A man"))
    post = make_review(film=film, rating="4/4", verdict="See it.", picture=make_picture(alt=""), watched_year=2020)
    FurtherReading.objects.create(post=post, title="Zona")

    facts = facts_of(post)

    assert (facts.title, facts.slug, facts.picture, facts.poster) == ("Solaris", "solaris", "", "A man")
    assert (facts.has_film, facts.has_rating, facts.has_watched_date, facts.is_page) == (True, True, True, False)
    assert (facts.further, facts.is_new) == ((("Zona", ""),), False)
    assert [line.code for line in reminders_for(post)] == ["no_address", "no_alt"]


@pytest.mark.django_db
def test_a_post_that_is_not_stored_is_looked_over_as_the_form_has_it():
    post = Post(title="Untitled", source="It >!ends in tears!<.", excerpt="It ends in tears.")
    post.render()

    lines = reminders_for(post, [FurtherReading(title="Zona")])

    assert [line.code for line in lines] == ["untitled", "spoiler_shown", "no_address"]
    assert [line.anchor for line in lines] == ["id_title", "id_excerpt", "further_reading"]


@pytest.mark.django_db
@pytest.mark.parametrize("alt", ["", "A sea"])
def test_the_part_names_each_and_leads_to_its_field(alt):
    post = make_post("Solaris <3", status="draft", picture=make_picture(alt=alt))

    written = Template("{% load publishing %}{% checklist post %}").render(Context({"post": post}))

    page = BeautifulSoup(written, "html5lib")
    assert [link["href"] for link in page.select("li a")] == ([] if alt else ["#id_picture"])
    assert page.h2.get_text() == ("Nothing forgotten" if alt else "Before you publish")
    assert Picture.objects.count() == 1
