"""Further reading in a blog's own words: headings that invite to it, and sentences that name one text or a few."""

import pytest
from lake import LAKE, read

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
COMMENTS = ("1 comment", "", "Dot says:", "May 6, 2014 at 9:12 am", "", "I rowed it twice.")


def read_further(*lines):
    post = read("The Ferry at Noon", "", TEXT, "", *lines, "", *COMMENTS)
    return [link.title for link in post.links], post


@pytest.mark.parametrize(
    "heading",
    [
        "Want to read more? I suggest:",
        "Want more like this from us? Read here:",
        "If you want more boats:",
        "Vil du lese mer?",
        "Si quieres saber más:",
        "Per llegir més:",
        "vond je dit een mooie film? kijk dan ook:",
        "Das könnt ihr auch noch lesen:",
        "Reviewed here earlier:",
        "Earlier:",
        "More boats on this blog:",
        "Noch mehr Boote hier im Blog:",
        "Links of interest:",
        "LINKS FOR THIS EPISODE:",
        "What other members say:",
        "Vad tyckte de andra filmspanarna?",
        "Andra som rott efter färjan:",
        "Ecco gli altri partecipanti al blogtour:",
        "En rapport avec le film :",
        "Lecturas:",
        "Läs även:",
    ],
)
def test_a_heading_invites_to_a_list(heading):
    titles, post = read_further(heading, "Two Oars (1955)", "The Quiet Pier (1961)")

    assert titles == ["Two Oars (1955)", "The Quiet Pier (1961)"]
    assert post.body == TEXT


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("And check out our review of Two Oars here.", ["review of Two Oars"]),
        ("You can also read my list for last year: Best Oars of 1955", ["Best Oars of 1955"]),
        ("Lisez notre rencontre avec la passeuse en cliquant ici.", ["notre rencontre avec la passeuse"]),
        ("Low Tide har också recenserat Fog och Ebb.", ["Low Tide", "Ebb"]),
        ("If you’re into this sort of thing, don’t miss our review of Two Oars and our interview with Cy Vane.",
         ["review of Two Oars", "interview with Cy Vane"]),
        ("Se il film vi fosse piaciuto recuperate La stalla, Il rumore del fieno e Silo 9. Ciao!",
         ["La stalla", "Il rumore del fieno", "Silo 9"]),
        ("Si tu as aimé, va voir aussi Les Rames et La Brume, du même tonneau.", ["Les Rames", "La Brume"]),
        ("Ganze Kritik auf Filmfenster Biel", ["Ganze Kritik auf Filmfenster Biel"]),
        ("Read more of Ada here: Low Tide Club", ["Low Tide Club"]),
        ("Our review of Two Oars", ["Our review of Two Oars"]),
        ("See also - Two Oars, The Quiet Pier", ["Two Oars", "The Quiet Pier"]),
        ("Related: Two Oars (1955), The Quiet Pier (1961)", ["Two Oars (1955)", "The Quiet Pier (1961)"]),
        ("Pairs well with: Two Oars, Ahoy! and The Quiet Pier.", ["Two Oars", "Ahoy!", "The Quiet Pier"]),
        ("Similar in tone: Two Oars, The Quiet Pier", ["Two Oars", "The Quiet Pier"]),
        ("Liknande filmer jag skrivit om: Två åror, Bryggan", ["Två åror", "Bryggan"]),
    ],
)  # fmt: skip
def test_a_sentence_names_what_to_read(line, titles):
    found, post = read_further(line)

    assert found == titles
    assert post.body == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "If you want more boats, you will have to wait.",
        "Other ferrymen who saw it laughed:",
        "What did the other ferrymen think?",
        "She wants to know more about the pier?",
        "See our boats, all of them.",
        "If you like boats, try rowing one.",
        "All about the ferry.",
        "Earlier, the pier had burned.",
        "Previously: Ada and Bo had met on a boat.",
        "If you only see one film this year, don't miss The Quiet Harbour!",
        "Jag har också sett Fog.",
        "Ada Lind har även sett till att musiken hörs.",
        "Les autres acteurs du film: Ada Lind, Bo Orr.",
        "Andra som medverkar: Ada Lind, Bo Orr.",
        "So read my review.",
        "See our list of the dead.",
        "My favourite piece of the puzzle",
        "Full review in English",
        "See also: The answer is no. Nobody goes home",
    ],
)
def test_what_only_looks_like_it_stays_text(line):
    titles, post = read_further(line)

    assert titles == []
    assert line in post.body


def test_a_button_at_the_end_leads_to_all_about_the_film():
    titles, _ = read_further("All about The Ferry at Noon")
    above, post = read_further("All about Eve (1950)", "", TEXT)

    assert titles == ["All about The Ferry at Noon"]
    assert above == []
    assert "All about Eve (1950)" in post.body


def test_a_list_may_be_of_data_bases():
    titles, _ = read_further("More Info:", "IMDb", "Wikipedia", "Official site")

    assert titles == ["IMDb", "Wikipedia", "Official site"]


def test_works_are_cited_with_their_publishers():
    titles, _ = read_further(
        "Works Cited",
        "Moss, Hannah. “Oars in the Dark: A Study.” Journal of Boats 4 (2011): 3–9.",
        "Thaw, Gil. Rowing at Night. Merrow & Tate, 1988.",
    )

    assert titles == ["Oars in the Dark: A Study", "Rowing at Night"]
