"""What a page prints in the midst of a text, and in sentences of its own below it."""

import pytest

from exchange.parsers import text_dump

TALK = "2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
OPENING = "Two Coats\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
FIRST = "I saw it on a Tuesday with four other people in the house, and one of them was the man who sells the ice."
LAST = "The second half is a long row across the bay, and the dog does not come along, which I could not forgive."


def body(printed):
    below = f"{OPENING}{FIRST}\n\n{LAST}\n\n{printed}\n\n{TALK}"
    within = f"{OPENING}{FIRST}\n\n{printed}\n\n{LAST}\n\n{TALK}"
    return [next(text_dump.parse({"dump.txt": text.encode()})).body for text in (below, within)]


@pytest.mark.parametrize(
    "printed",
    [
        "Please enable JavaScript to watch this video.",
        "Bitte aktivieren Sie JavaScript, um das Video zu sehen.",
        "Votre navigateur ne prend pas en charge la vidéo.",
        "Su navegador no soporta el elemento de vídeo.",
        "This video is no longer available",
        "Youtube-Link: https://example.org/watch?v=12",
        "Hide Ad",
        "Article continues after advertisement",
        "All written content on this site is the property of Hannah Moss.",
        "No part of this blog may be reprinted without my permission.",
        "Tous droits réservés, Hannah Moss",
        "Nachdruck nur mit schriftlicher Genehmigung",
        "poster from:",
        "Photos’ credit to: Wet Films, Lamp & Sons",
        "Bildquelle: Wet Films",
        "‘LIKE’ our page to see our reviews first!",
        "Don’t forget to subscribe!",
        "Folgt uns auf Instagram",
        "Síguenos en Twitter",
        "Suivez-nous sur Facebook",
        "Link to original review",
        "Link to original reviewHere",
        "Printer-friendly version",
        "Hannah Moss has written 120 posts for Wet Films.",
        "Share on Facebook",
        "Related Posts Plugin for WordPress, Blogger...",
    ],
)
def test_sentences_of_the_page_are_no_text(printed):
    assert body(printed) == [f"{FIRST}\n\n{LAST}"] * 2


@pytest.mark.parametrize(
    "written",
    [
        "Like the dog, our hero hides.",
        "All of it is the property of the man who sells the ice, and he will not sell.",
        "The photo from the harbour is on the wall.",
        "Video is not available to the people of the island, and so they talk.",
        "Follow the dog, and you have the film.",
        "Home",
    ],
)
def test_what_an_author_may_write_stays(written):
    assert all(written in text for text in body(written)[1:])
