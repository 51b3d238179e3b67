"""Content of every kind that a page can show: long and short, rated and not, from left and from right."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from factories import make_comment, make_film, make_post
from PIL import Image, ImageDraw

from blog.images import prepare_picture
from blog.models import FurtherReading, Picture, Post, User
from blog.pictures import take_in
from comments.models import Comment

LONG = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"
LONGEST_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
WORDS = (
    "A man lies on a sofa and talks to nobody, and the camera does what the whole film will do: it waits. What follows "
    "is less a story than a weather, in which two people keep walking past the same window until one of them stops.\n\n"
    "I had expected something colder. The *sound* is close, the colours are those of fruit, and when the music comes "
    "in, it comes in late, like a guest who knows the house.\n\n"
)
RICH = (
    f"{WORDS}## What it is about\n\n> “Everything that is about to happen has happened before.”\n\nIt has, and "
    "[others have said so](https://example.com/essay) better[^1]; here it is >!the dog that did it!< all the same.\n\n"
    "- a list of things\n- which one may skip\n\n1. first the train\n2. then the tunnel\n\n"
    "| Cut | Minutes |\n|---|---|\n| as shown | 128 |\n| as meant | 171 |\n\n"
    f"```\nfade in: a station\n```\n\n---\n\n### And after\n\n{WORDS}[^1]: In a longer text, and a kinder one.\n"
)


def fill() -> None:
    """Call once, on a database with or without the seed."""
    author = User.objects.filter(is_staff=True).first()
    _reviews(author)
    _threads(author)
    _page("About", kind=Post.Kind.PAGE, comments_open=False, source=f"{WORDS}Write to me, I read everything.")


def _reviews(author: User | None) -> None:
    stalker = make_film("Stalker", original_title="Сталкер", year=1979, directors="Andrei Tarkovsky", runtime=162)
    stalker.poster = _picture("A man asleep in shallow water", size=(800, 1200))
    stalker.countries = "Soviet Union"
    stalker.save()
    review = {
        "author": author,
        "verdict": "Slow as a tide, and as sure.",
        "tags": ["Science fiction", "Water", "1970s"],
    }
    post = _page(
        "Stalker", film=stalker, rating="★★★½", source=RICH, pull_quote="The Zone wants to be respected.", **review
    )
    for number, (title, publication, url) in enumerate(
        [
            ("Zona", "Geoff Dyer", "https://example.com/zona"),
            ("A Room of One's Own", "", ""),
            ("Sight and Sound", "BFI", ""),
        ]
    ):
        FurtherReading.objects.create(post=post, position=number, title=title, publication=publication, url=url)
    strangelove = make_film(LONG, year=1964, directors="Stanley Kubrick", runtime=95, countries="United Kingdom, USA")
    _page(LONG, film=strangelove, rating="B+", verdict="Laughing, with a knot in the stomach.", author=author)
    _page(LONGEST_WORD, film=make_film(LONGEST_WORD), rating="85%", has_spoilers=True)
    _page(
        "七人の侍", film=make_film("七人の侍", year=1954, directors="黒澤明"), rating="10/10", verdict="百点満点の映画"
    )
    _page(
        "باب الحديد",
        film=make_film("باب الحديد", year=1958),
        rating="4/5",
        source="فيلم عن محطة القطار.\n\nوعن الناس فيها.",
    )
    _page("M", film=make_film("M", year=1931, directors="Fritz Lang"))
    _page("Why I stopped rating films", source=RICH, author=author, tags=["Notes"])
    cover = _picture("A row of empty red seats", size=(1600, 900))
    _page("A winter of matinees", source=WORDS, picture=cover, author=author, tags=["Notes", "Winter"])
    for number in range(1, 5):
        _page(f"Three Colours, part {number}", film=make_film(f"Three Colours, part {number}"), rating=f"{number}/5")


def _threads(author: User | None) -> None:
    post = _page(
        "Solaris", film=make_film("Solaris", year=1972, directors="Andrei Tarkovsky"), rating="4/4", author=author
    )
    parent: Comment | None = None
    for depth in range(1, 11):
        parent = make_comment(post, parent, author_name=f"Kelvin {depth}", source=f"Answer at depth {depth}. {WORDS}")
    removed = make_comment(post, author_name="Removed")
    make_comment(post, removed, author_name="Snaut", author_url="https://example.com/", source="Who was that?")
    removed.trash()
    held = make_comment(post, author_name="Held")
    make_comment(post, held, author_name="Sartorius", source="I agree with you.")
    held.hold()
    rich = "*Yes*, **but**:\n\n> quoted\n\n- one\n- two\n\n`code`, >!the end!< and https://example.com/a/long/address?of=many&words=1"
    question = make_comment(post, author_name=f"A reader of {LONGEST_WORD}", source=f"{rich}\n\n{LONGEST_WORD * 2}")
    if author:
        make_comment(post, question, user=author, author_name=str(author), source="Thank you, all of that is true.")


def _page(title: str, **fields) -> Post:
    age = timedelta(days=9 * Post.objects.count())
    return make_post(
        title, **{"source": WORDS, "published_at": datetime(2026, 9, 20, 18, 30, tzinfo=UTC) - age, **fields}
    )


def _picture(alt: str, *, size: tuple[int, int]) -> Picture:
    width, height = size
    image = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", [image.point(lambda light, by=by: int(light * by)) for by in (0.55, 0.36, 0.3)])
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.5, height * 0.12, width * 0.8, height * 0.12 + width * 0.3), fill="#e8c48a")
    draw.polygon([(0, height), (width * 0.35, height * 0.55), (width * 0.9, height)], fill="#1c1512")
    file = BytesIO()
    image.save(file, "JPEG", quality=88)
    picture = Picture(alt=alt)
    take_in(picture, prepare_picture(file.getvalue()))
    picture.save()
    return picture
