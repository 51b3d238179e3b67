"""Each scale from the desk to page, list, microformats, JSON-LD, card and feed; sorted across scales."""

import json
import re

import feedparser
import pytest
from django.urls import reverse
from factories import make_post
from writing import written

from blog import cards
from blog.models import Card, Post
from blog.rating import LETTERS, stars
from config.settings import _scale

pytestmark = pytest.mark.django_db

# setting, as it is typed at the desk → as it is stored, value, best, stars drawn, for a screen reader
TABLE = [
    ("4", "3", "3/4", 3, 4, [1, 1, 1, 0], "3 of 4 stars"),
    ("4 by halves", "***½", "***½", 3.5, 4, [1, 1, 1, 0.5], "3.5 of 4 stars"),
    ("4 by quarters", "2.75", "2.75/4", 2.75, 4, [1, 1, 0.75, 0], "2.75 of 4 stars"),
    ("5", "★★★★", "★★★★", 4, 5, [1, 1, 1, 1, 0], "4 of 5 stars"),
    ("5 by halves", "3,5", "3.5/5", 3.5, 5, [1, 1, 1, 0.5, 0], "3.5 of 5 stars"),
    ("5 by halves", "½", "0.5/5", 0.5, 5, [0.5, 0, 0, 0, 0], "0.5 of 5 stars"),
    ("5 by quarters", "3 3/4", "3.75/5", 3.75, 5, [1, 1, 1, 0.75, 0], "3.75 of 5 stars"),
    ("5 by halves", "0/5", "0/5", 0, 5, [0, 0, 0, 0, 0], "0 of 5 stars"),
    ("10", "7", "7/10", 7, 10, [1] * 7 + [0] * 3, "7 of 10 stars"),
    ("10 by halves", "7.5/10", "7.5/10", 7.5, 10, [1] * 7 + [0.5, 0, 0], "7.5 of 10 stars"),
    ("100", "85", "85/100", 85, 100, [], "Rated 85 of 100"),
    ("100", "85 %", "85 %", 85, 100, [], "Rated 85 %"),
    ("letters", "B+", "B+", 9, 12, [], "Rated B plus"),
    ("letters", "b -", "b -", 7, 12, [], "Rated B minus"),
    ("letters", "A", "A", 11, 12, [], "Rated A"),
]


@pytest.mark.parametrize(("setting", "typed", "text", "value", "best", "drawn", "words"), TABLE)
def test_a_scale_is_shown_everywhere(desk, client, settings, setting, typed, text, value, best, drawn, words):  # noqa: PLR0917
    settings.BLOG_RATING_SCALE = _scale(setting)
    desk.post("/admin/blog/post/add/", written(film="Her (2013)", rating=typed))
    post = Post.objects.get()
    assert (post.rating_text, float(post.rating_value), float(post.rating_best)) == (text, value, best)
    assert stars(post.rating) == drawn

    desk.logout()
    page, home = (client.get(address).content.decode() for address in (post.get_absolute_url(), "/"))
    for html in (page, home):
        assert f'aria-label="{words}"' in html
        assert html.count(f'aria-label="{words}"') == html.count('class="rating"')
        assert re.search(rf'class="rating__text p-rating"[^>]* value="{value:g}">{re.escape(text)}</data>', html)
        assert f'<data class="p-best" value="{best:g}">' in html
        assert html.count('<svg class="stars"') == (html.count('class="rating"') if drawn else 0)
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    rating = next(one["reviewRating"] for one in told.get("@graph", [told]) if "reviewRating" in one)
    assert rating == {"@type": "Rating", "ratingValue": value, "bestRating": best, "worstRating": 0}

    in_feed = words if drawn else f"Rated {text}"
    for address in ("/feed/", "/feed/atom/"):
        entry = feedparser.parse(client.get(address).content).entries[0]
        assert f"<strong>{in_feed}</strong>" in entry.content[0].value

    cards.draw_due()
    assert Card.objects.get(post=post).file
    drawing = cards._drawing(Post.objects.for_card().get(pk=post.pk))
    assert (drawing.rating, list(drawing.stars)) == (text, drawn)
    assert f'og:image:alt" content="Her · {text}"' in client.get(post.get_absolute_url()).content.decode()


def test_ratings_of_different_scales_are_sorted_by_what_they_mean(desk):
    worst_first = ["0/4", "D", "2/10", "1.5/5", "50%", "2.75/5", "57/100", "B-", "7/10", "***/4", "4/5", "A", "4/4"]
    for number, rating in enumerate(worst_first):
        make_post(f"Film {number:02}", rating=rating)
    make_post("Unrated")

    column = [*_columns(desk)].index("stars") + 1
    titles = _titles(desk.get(reverse("admin:blog_post_changelist"), {"o": str(column)}))
    assert titles == [f"Film {number:02}" for number in range(len(worst_first))] + ["Unrated"]
    titles = _titles(desk.get(reverse("admin:blog_post_changelist"), {"o": f"-{column}"}))
    assert titles[: len(worst_first)] == [f"Film {number:02}" for number in reversed(range(len(worst_first)))]


def test_the_letters_of_the_setting_are_those_of_the_schools():
    assert _scale("letters").steps == list(LETTERS)


def _columns(desk):
    return desk.get(reverse("admin:blog_post_changelist")).context["cl"].list_display[1:]


def _titles(response):
    return [post.title for post in response.context["cl"].result_list]
