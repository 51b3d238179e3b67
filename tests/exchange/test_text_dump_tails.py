"""What stands between a text and its comments: boxes, calls to readers, captions, other posts, trackbacks."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.calls import calls_readers, opens_sharing, subscribes
from exchange.parsers.text_dump.around.other_posts import opens_posts
from exchange.parsers.text_dump.post.captions import is_caption, names_picture

FIRST = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name."
)
SECOND = "There is little plot and much weather. I was grateful for both."
BODY = f"{FIRST}\n\n{SECOND}"
HEAD = "The Keeper of Lamps\n\nMarch 4, 2015 by Ada Lind"
COMMENTS = (
    "2 Comments\n\nBo says:\nMarch 5, 2015 at 10:00 am\nAye.\nReply\n\nCy says:\nMarch 6, 2015 at 9:00 am\nNay.\nReply"
)


def read(text):
    return next(text_dump.parse({"page.txt": text.encode()}))


def page(tail, *, body=BODY, rating="", comments=COMMENTS):
    return read("\n\n".join(filter(None, (HEAD, body, rating, tail, comments, "Leave a Reply\n"))))


TAILS = [
    "Never miss a post\nOne letter a month, no more.\nEmail\nSign up",
    "Support the lamp\nEvery little helps, we are few.\nDonate",
    "Subscribe to Wet Films\nGet new reviews in your inbox.\nType your email…\nSubscribe",
    "Ada Lind has written about film since 2003.",
    "Staff writer Ada Lind lives in Leith.",
    "L’autrice\nAda Lind scrive di cinema e di lampade.",
    "O autorze\nAda Lind pisze o filmach.",
    "Condividi questo articolo\nFacebook\nWhatsApp",
    "Deel dit artikel\nFacebook",
    "FacebookTwitterPinterest",
    "154 shares",
    "Potrebbe interessarti anche:\nLa barca\n3 ottobre 2014",
    "Weitere interessante Artikel\nDie Fähre am Mittag",
    "More from Reviews\nThe Ferry at Noon\nSalt for the Widow",
    "Föregående inlägg\nFärjan\nNästa inlägg\nSalt",
    "The post The Keeper of Lamps appeared first on Wet Films.",
    "Disclosure: a screener was provided by the distributor.",
    "This post contains affiliate links, so I may earn a commission.",
    "Dir hat der Text gefallen? Dann unterstütze uns auf Steady.",
    "Vond je dit een goed artikel? Steun ons met een kleine bijdrage.",
    "Find more of my reviews on Letterboxd.",
    "This work is licensed under a Creative Commons licence.",
    "Fiche technique\nRéalisation : Otto Reef\nDurée : 1h32",
    "La bande-annonce",
    "Nell Gray in a scene from The Keeper of Lamps",
    "Nell Gray as Anna. Photo: Lamp Films",
    "Average rating 4.2 / 5. Vote count: 12\nNo votes so far! Be the first to rate this post.",
    "Archive of lamps\nThe Ferry at Noon\nSalt for the Widow",
    "a.l.",
    "~ Ada ~",
]


@pytest.mark.parametrize("rating", ["", "Rating: 4/5"])
@pytest.mark.parametrize("tail", TAILS)
def test_what_a_page_prints_below_a_text_is_none_of_it(tail, rating):
    post = page(tail, rating=rating)

    assert (post.body, [comment.author for comment in post.comments]) == (BODY, ["Bo", "Cy"])


ENDINGS = [
    "Thanks for reading this far; the film would thank you, too.",
    "If you liked this director’s first film, you will share my disappointment.",
    "Support comes from Nell Gray, who becomes a patron of the ferry.",
    "I loved this post office, and I share its gloom.",
    "Like most films on YouTube, it is short.",
    "They get a newsletter from the dead, and nobody wonders.",
    "The site of the old bakery still smells of cookies.",
    "The twins please nobody and support each other.",
    "First published in 1903, the novel is kinder than the film.",
    "About the author of the letters we learn nothing.",
    "Related to this is the question of the lamp.",
    "Share this film with somebody who is afraid of the dark.",
    "Photo albums burn slowly, as we learn.",
    "Otto Reef has made a film about patience, and I ran out of it.",
    "The good:\nLamps\nThe bad:\nNo ships",
    "Best scene: the soup\nWorst scene: the other soup",
    "- lamps\n- ships\n- soup",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_critic_ends_with_stays(ending):
    body = f"{BODY}\n\n{ending}"

    assert page("Share this:\nTwitter\nFacebook", body=body).body == body


@pytest.mark.parametrize(
    "between",
    [
        "[lamps-poster]", "![A lamp](https://lamps.example/lamp.jpg)", "[Photo: Lamp Films]", "Image via Lamp Films",
        "Bildnachweis: © Lampenfilm", "Szene aus Der Lampenwärter", "Subscribe", "https://www.youtube.com/watch?v=abc",
        "Thanks for reading! Subscribe for free to receive new posts.", "Advertisement",
    ],
)  # fmt: skip
def test_what_interrupts_a_text_is_none_of_it(between):
    assert page("", body=f"{FIRST}\n\n{between}\n\n{SECOND}").body == BODY


def test_the_heading_of_a_table_of_facts_goes_with_it():
    post = page("Ficha técnica\nDirección: Otto Reef\nAño: 1958")

    assert post.film.year == 1958
    assert post.ledger.lines(Label.META) == [3, 9, 10, 11]


def test_a_heading_nobody_knows_is_kept_for_a_person_to_see():
    assert page("Archive of lamps\nThe Ferry at Noon").ledger.ranges(Label.UNEXPLAINED) == "9-10"


@pytest.mark.parametrize("text", ["Share This Story", "Diesen Beitrag teilen", "Partager cet article", "Dela inlägget"])
def test_words_for_sharing_open_buttons(text):
    assert opens_sharing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Articles qui pourraient vous intéresser", "También te puede interesar", "Vergelijkbare berichten",
        "Podobne wpisy", "Liknande inlägg", "Latest posts", "You may also like",
    ],
)  # fmt: skip
def test_words_for_other_posts_head_a_list_of_them(text):
    assert opens_posts(text)


@pytest.mark.parametrize("text", ["More voices", "Other reviews", "The other post.", "Read", "Popular", "more posts,"])
def test_other_words_head_no_other_posts(text):
    assert not opens_posts(text)


@pytest.mark.parametrize("text", ["He signs up.", "Cookies are baked here.", "My letter came by e-mail.", ""])
def test_sentences_of_a_text_call_no_readers(text):
    assert not calls_readers(text)


def test_a_button_of_a_box_is_no_sentence():
    assert subscribes("Abonnieren »")
    assert not subscribes("Subscribe to his view or not")


def test_captions_are_no_sentences():
    assert is_caption("Nell Gray, left. © Lamp Films")
    assert not is_caption("In a scene from the second act, she waits.")
    assert not names_picture("[Spoilers ahead]")


# Other pages that link here

TRACKED = (
    "TrackBack\n\nTrackBack URL for this entry:\nhttp://lamps.example/trackback/7\n\n"
    "» Lights from Fog Weekly\nAda has found the only film about lamps. [Read More]\n"
    "Tracked on March 7, 2015 at 08:05 AM"
)
SERENDIPITY = (
    "Trackbacks\nTrackback-URL für diesen Eintrag\n\nLights\nAda has found the only film about lamps.\n"
    "Weblog: Fog Weekly\nAufgenommen: 7. März 2015, 08:05"
)


@pytest.mark.parametrize("above", [TRACKED, SERENDIPITY])
def test_trackbacks_above_the_comments_are_pings(above):
    post = page(above)
    ping = post.comments[-1]

    assert (post.body, len(post.comments)) == (BODY, 3)
    assert (ping.kind, ping.path, ping.author, ping.created) == ("trackback", "3", "Fog Weekly", "2015-03-07T08:05")
    assert "the only film about lamps" in ping.text


def test_a_list_of_no_trackbacks_is_the_pages_own():
    post = page("Trackbacks\n\nNo Trackbacks")

    assert (post.body, len(post.comments)) == (BODY, 2)


@pytest.mark.parametrize(
    "below",
    [
        "Trackbacks\n\n1. Lights « Fog Weekly\n2. Lamps « The Wick",
        "Trackbacks\n\nLights | Fog Weekly\nLamps – The Wick",
        "Links to this post:\n\nLights « Fog Weekly\n\nLamps « The Wick",
    ],
)
def test_each_page_below_a_heading_of_pings_is_one(below):
    comments = [comment.kind for comment in page("", comments=f"{COMMENTS}\n\n{below}").comments]

    kind = "trackback" if below.startswith("Trackbacks") else "pingback"
    assert comments == ["comment", "comment", kind, kind]


def test_who_stands_below_a_heading_of_pings_is_one_though_named_and_dated():
    numbered = (
        "Commentaires\n\n1. Le jeudi 17 avril 2008, 22:40 par Bo\nOui.\n\n2. Le vendredi 18 avril 2008, 09:12 par Cy\n"
        "Non.\n\nLa discussion continue ailleurs\n\n1. Le dimanche 20 avril 2008, 18:00 par Fog Weekly\nEnfin un"
        " autre.\n\n"
        "URL de rétrolien : http://lamps.example/trackback/88"
    )
    comments = page("", comments=numbered).comments

    assert [(each.author, each.kind) for each in comments] == [
        ("Bo", "comment"),
        ("Cy", "comment"),
        ("Fog Weekly", "pingback"),
    ]
    assert comments[1].text == "Non."


@pytest.mark.parametrize(
    "ping", ["[…] Ada counts the lamps with patience […]", "Fog Weekly linked to this post on March 7, 2015"]
)
def test_words_of_another_page_alone_are_a_ping(ping):
    comments = page("", comments=f"{COMMENTS}\n\n{ping}").comments

    assert [comment.kind for comment in comments] == ["comment", "comment", "pingback"]


def test_words_of_a_form_above_names_are_the_heading_of_comments():
    post = page("", comments="Commenter cet article\n\nBo\n9 juin 2016 21:13\nOui.\n\nCy\n10 juin 2016 08:02\nNon.")

    assert [comment.author for comment in post.comments] == ["Bo", "Cy"]
    assert post.body == BODY


def test_posts_with_the_time_to_read_them_are_no_comments():
    more = "Read more\n\nA Spaniel in the Opera\n\nThe dog sings…\nMay 22, 2022 2 min read"
    post = read(f"{HEAD}\n\n{BODY}\n\n{COMMENTS}\n\n{more}\n")

    assert len(post.comments) == 2


def test_a_name_above_a_date_at_the_very_end_signs_a_post():
    tail = "Share this:\nTwitter\n\nDiscover more from Lamps\nType your email…\nSubscribe\n\nAda Lind\nMarch 4, 2015"
    post = read(f"The Keeper of Lamps\n\n{BODY}\n\nRating: 4/5\n\n{tail}\n\n{COMMENTS}\n")

    assert (post.byline, post.date, post.body) == ("Ada Lind", "2015-03-04", BODY)


def test_another_post_with_its_date_signs_nothing():
    post = page("Share this:\nTwitter\n\nFrom the archive of lamps\nLow Tide\nMarch 1, 2014")

    assert (post.byline, post.date) == ("Ada Lind", "2015-03-04")


@pytest.mark.parametrize(
    "title",
    ["Lamps\nhttps://lamps.example/?page=2\n… « A review from the back", "Lamps\nhttps://a.example/\nof the sea"],
)
def test_a_title_broken_at_a_link_below_the_last_comment_is_no_boilerplate(title):
    """A tool without gaps prints links on lines of their own; so it cannot be told what this is, and it is said."""
    text = f"{HEAD}\n{BODY}\n{COMMENTS}\n{title}\nLeave a Reply\nEmail\n".replace("\n\n", "\n")
    post = read(text)
    first = text[: text.index("\nLamps\n")].count("\n") + 2

    assert post.ledger.ranges(Label.UNEXPLAINED) == f"{first}-{first + 2}"


TITLES = "The Keeper of Lamps – The Balcony\nThe Balcony\nSample Page\nThe Keeper of Lamps"
TALK = "2 responses to “The Keeper of Lamps”\n"
TALK += "Bo\nsays:\nMarch 5, 2015 at 10:00 am\nAye.\nCy\nsays:\nMarch 6, 2015 at 9:00 am"
FOOTS = [
    "« Older Comments",
    "The Balcony\nProudly powered by\nWordPress",
    "The Balcony\nProudly powered by\nWordPress\n.",
]


@pytest.mark.parametrize("foot", [*FOOTS, f"{FOOTS[0]}\n{FOOTS[1]}"])
@pytest.mark.parametrize("text", ["+1", "Nay, and nay again."])
def test_the_foot_of_a_page_without_gaps_is_not_of_the_last_comment(text, foot):
    """Comments are closed, so that no button stands between."""
    post = read(f"{TITLES}\n{BODY}\n{TALK}\n{text}\n{foot}\n".replace("\n\n", "\n"))

    assert [comment.text for comment in post.comments] == ["Aye.", text]
