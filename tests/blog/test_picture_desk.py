"""The library of pictures, and what a text field asks about them."""

import errno
import re
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from factories import make_film, make_owner, make_picture, make_post, make_user
from picture_files import GOOD, HOSTILE, saved, upright
from test_pictures import files, upload

from blog.models import Picture, Post

pytestmark = pytest.mark.django_db(transaction=True)

LIBRARY = "/admin/blog/picture/"
UPLOAD, CHOOSE = "/admin/blog/picture/upload/", "/admin/blog/picture/choose/"


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


@pytest.fixture
def writer():
    """Somebody who may add pictures, and nothing else."""
    user = make_user("writer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_picture"))
    client = Client()
    client.force_login(user)
    return client


def file_of(content=None, name="a.jpg"):
    return SimpleUploadedFile(name, saved(upright(), "JPEG") if content is None else content)


def listed(response):
    return [int(pk) for pk in re.findall(r'name="_selected_action" value="(\d+)"', response.content.decode())]


def words(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


# The library


def test_every_picture_is_seen_with_its_words_and_its_uses(desk):
    seen = make_picture(alt="A wet street")
    post, film = make_post("Rainy", picture=seen), make_film("Solaris", poster=seen)
    make_picture(file="pictures/b.jpg")

    said = words(desk.get(LIBRARY))

    assert "A wet street" in said
    assert f"Picture of {post}" in said
    assert f"Poster of {film}" in said
    assert "No alternative text" in said
    assert "Used nowhere" in said


def test_a_picture_within_a_text_is_used(desk):
    picture = upload()
    make_post("Rainy", source=picture.markdown)

    assert "In the text of Rainy" in words(desk.get(LIBRARY))
    assert listed(desk.get(f"{LIBRARY}?view=unused")) == []


@pytest.mark.parametrize("query", ["street", "WET", "pictures/a", "Rainy", "Solaris", "Inner", "wet street"])
def test_the_library_is_searched(desk, query):
    found = make_picture(alt="A wet street")
    make_post("Rainy days", picture=found)
    make_post("Rainy nights", picture=found)
    make_film("Solaris", poster=found)
    make_post("Inner").pictures_in_text.add(found)
    make_picture(file="pictures/b.jpg", alt="Sun")

    assert listed(desk.get(LIBRARY, {"q": query})) == [found.pk]
    answer = desk.get(CHOOSE, {"q": query}).json()
    assert [each["id"] for each in answer["pictures"]] == [found.pk]


def test_a_search_that_finds_nothing_says_so(desk):
    make_picture()

    assert "No picture is described, named or used like that." in words(desk.get(LIBRARY, {"q": "nothing"}))


def test_views_show_what_lacks_words_and_what_is_used_nowhere(desk):
    described, silent = make_picture(alt="Rain"), make_picture(file="pictures/b.jpg")
    make_post(picture=silent)

    assert listed(desk.get(f"{LIBRARY}?view=wordless")) == [silent.pk]
    assert listed(desk.get(f"{LIBRARY}?view=unused")) == [described.pk]
    assert "All 2 Without alternative text 1 Used nowhere 1" in words(desk.get(LIBRARY))


def test_the_number_of_queries_does_not_depend_on_the_number_of_pictures(desk):
    def costs(address):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk.get(address)
        return len(queries)

    def add(count):
        for number in range(count):
            picture = make_picture(file=f"pictures/{Picture.objects.count()}.jpg", alt=f"Rain {number}")
            make_film(f"Film {number}", poster=picture)
            make_post(f"Post {number}", picture=picture).pictures_in_text.add(picture)

    add(2)
    pages = [LIBRARY, f"{LIBRARY}?q=rain", f"{LIBRARY}?view=unused", CHOOSE, f"{CHOOSE}?q=rain"]
    before = {page: costs(page) for page in pages}
    add(20)

    assert {page: costs(page) for page in pages} == before
    assert before[LIBRARY] <= 14
    assert before[CHOOSE] <= 6


def test_a_picture_is_added_with_all_its_files(desk):
    response = desk.post(f"{LIBRARY}add/", {"file": file_of(saved(upright((1_300, 900)), "JPEG")), "alt": "Rain"})

    assert response.status_code == 302
    picture = Picture.objects.get()
    assert (picture.alt, picture.widths) == ("Rain", [320, 640])
    assert len(files(picture)) == 3


def test_another_file_is_put_in_its_place(desk):
    picture = upload(alt="Rain")
    post = make_post("Rainy", source=picture.markdown, picture=picture)
    old = picture.file.url

    response = desk.post(f"{LIBRARY}{picture.pk}/change/", {"file": file_of(), "alt": "Rain"})

    assert response.status_code == 302
    picture.refresh_from_db()
    post.refresh_from_db()
    assert (picture.width, picture.height, picture.widths) == (120, 80, [])
    assert post.picture == picture
    assert picture.file.url in post.html
    assert desk.get(old)["Location"] == picture.file.url


def test_new_words_reach_the_texts_that_have_none_of_their_own(desk):
    picture = upload()
    post = make_post(source=f"![]({picture.file.url}) ![Mine]({picture.file.url})")

    desk.post(f"{LIBRARY}{picture.pk}/change/", {"alt": "Rain"})

    post.refresh_from_db()
    assert re.findall(r'alt="([^"]*)"', post.html) == ["Rain", "Mine"]


def test_a_refused_file_leaves_the_picture_as_it_was(desk):
    picture = upload(alt="Rain")

    response = desk.post(f"{LIBRARY}{picture.pk}/change/", {"file": file_of(b"no picture"), "alt": "Sun"})

    assert "This is no picture that can be shown here." in words(response)
    picture.refresh_from_db()
    assert picture.alt == "Rain"
    assert len(files(picture)) == 3


def test_a_used_picture_is_not_deleted_and_the_page_says_where_it_is_used(desk):
    picture = upload()
    make_post("Rainy", source=picture.markdown)
    address = f"{LIBRARY}{picture.pk}/delete/"

    assert "In the text of Rainy" in words(desk.get(address))
    desk.post(address, {"post": "yes"})
    desk.post(LIBRARY, {"action": "delete_selected", "_selected_action": [picture.pk], "post": "yes"})

    assert Picture.objects.filter(pk=picture.pk).exists()
    assert files(picture)


def test_unused_pictures_are_deleted_with_their_files(desk):
    one, two, three = upload(), upload(), upload()

    desk.post(f"{LIBRARY}{one.pk}/delete/", {"post": "yes"})
    desk.post(LIBRARY, {"action": "delete_selected", "_selected_action": [two.pk], "post": "yes"})

    assert list(Picture.objects.all()) == [three]
    assert files(one) == files(two) == []


def test_whoever_may_only_look_sees_a_picture_and_its_uses():
    picture = make_picture(alt="Rain")
    make_post("Rainy", picture=picture)
    user = make_user("reader", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_picture"))
    client = Client()
    client.force_login(user)

    assert "Picture of Rainy" in words(client.get(f"{LIBRARY}{picture.pk}/change/"))
    assert "Rain" in words(client.get(LIBRARY))
    assert client.post(f"{LIBRARY}{picture.pk}/change/", {"alt": "Sun"}).status_code == 403
    assert client.get(f"{LIBRARY}99/change/").status_code == 302


def test_a_media_folder_that_is_full_or_closed_is_said_on_the_form(desk, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", fail)

    form = desk.post(f"{LIBRARY}add/", {"file": file_of(), "alt": ""})
    answer = desk.post(UPLOAD, {"file": file_of()})

    assert "The disk is full. Make room, then try again." in words(form)
    assert (answer.status_code, answer.json()) == (503, {"error": "The disk is full. Make room, then try again."})
    assert not Picture.objects.exists()


def test_one_s_own_language_is_the_one_of_the_site(desk, settings):
    settings.LANGUAGE_CODE = "de"

    assert desk.get(LIBRARY).status_code == 200


# What a text field asks


def test_a_picture_is_uploaded_from_a_text(desk):
    response = desk.post(UPLOAD, {"file": file_of(), "alt": "A [wet] street"})

    picture = Picture.objects.get()
    assert response.status_code == 201
    assert response.json() == {
        "id": picture.pk,
        "url": picture.file.url,
        "thumbnail": picture.file.url,
        "markdown": f"![A \\[wet\\] street]({picture.file.url})",
        "width": 120,
        "height": 80,
        "alt": "A [wet] street",
    }
    assert 'alt="A [wet] street"' in make_post(source=response.json()["markdown"]).html


@pytest.mark.parametrize(
    "name", ["photo.svg", "photo", "../../etc/passwd", "a.php.jpg", "x" * 300 + ".png", "фото.jpg"]
)
def test_the_name_of_a_file_does_not_matter(desk, name):
    answer = desk.post(UPLOAD, {"file": file_of(name=name)}).json()

    assert re.fullmatch(r"/media/pictures/\d{4}/\d\d/[0-9a-f]{32}\.jpg", answer["url"])


@pytest.mark.filterwarnings("ignore")
def test_every_good_file_is_taken_and_every_hostile_one_refused_in_words(desk):
    for name, good in GOOD.items():
        if "large" not in name:
            assert desk.post(UPLOAD, {"file": file_of(good.make())}).status_code == 201, name
    for name, (make, _code) in HOSTILE.items():
        response = desk.post(UPLOAD, {"file": file_of(make(), "a.png")})
        assert response.status_code == 422, name
        assert re.fullmatch(r"[A-Z][^_{}%<>]+\.", response.json()["error"]), name


@pytest.mark.parametrize(
    ("sent", "said"),
    [({}, "Choose a file."), ({"file": "no file"}, "Choose a file."), ({"file": file_of(b"")}, "The file is empty.")],
)
def test_what_is_missing_is_said(desk, sent, said):
    response = desk.post(UPLOAD, sent)

    assert response.status_code == 422
    assert said in response.json()["error"]


def test_words_that_are_too_long_are_refused_and_nothing_is_stored(desk, settings):
    response = desk.post(UPLOAD, {"file": file_of(), "alt": "x" * 501})

    assert response.status_code == 422
    assert not list(settings.MEDIA_ROOT.rglob("*.jpg"))


def test_whoever_may_add_pictures_may_upload_and_describe_a_new_one(writer):
    picture = writer.post(UPLOAD, {"file": file_of()}).json()
    alt = f"{LIBRARY}{picture['id']}/alt/"

    assert writer.post(alt, {"alt": "Rain"}).json()["markdown"] == f"![Rain]({picture['url']})"
    assert writer.post(alt, {"alt": "Sun"}).status_code == 403
    assert Picture.objects.get().alt == "Rain"


def test_words_can_be_set_later_and_reach_the_text(desk):
    picture = upload()
    post = make_post(source=picture.markdown)

    response = desk.post(f"{LIBRARY}{picture.pk}/alt/", {"alt": "Rain"})

    post.refresh_from_db()
    assert (response.status_code, response.json()["alt"]) == (200, "Rain")
    assert 'alt="Rain"' in post.html


def test_a_picture_that_is_gone_is_said(desk):
    assert desk.post(f"{LIBRARY}99/alt/", {"alt": "Rain"}).status_code == 404


@pytest.mark.parametrize("address", [UPLOAD, CHOOSE, f"{LIBRARY}1/alt/"])
def test_strangers_are_told_so_in_json(client, address):
    ask = client.get if address == CHOOSE else client.post
    assert (ask(address).status_code, list(ask(address).json())) == (403, ["error"])

    client.force_login(make_user("helper", is_staff=True))
    assert (ask(address).status_code, list(ask(address).json())) == (403, ["error"])


@pytest.mark.parametrize("address", [UPLOAD, f"{LIBRARY}1/alt/"])
def test_another_site_cannot_send_anything(address):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_owner())

    assert client.post(address, {"alt": "x"}).status_code == 403
    assert client.get(address).status_code == 405


def test_one_chooses_page_by_page(desk):
    for number in range(30):
        make_picture(file=f"pictures/{number}.jpg")

    first, second = (desk.get(CHOOSE, {"page": page}).json() for page in (1, 2))
    assert (len(first["pictures"]), first["more"]) == (24, True)
    assert (len(second["pictures"]), second["more"]) == (6, False)
    assert desk.get(CHOOSE, {"page": "x"}).json() == first


def test_the_addresses_have_names():
    assert reverse("admin:blog_picture_upload") == UPLOAD
    assert reverse("admin:blog_picture_choose") == CHOOSE
    assert reverse("admin:blog_picture_alt", args=[3]) == f"{LIBRARY}3/alt/"


def test_a_preview_is_what_will_be_published(desk):
    """The text field's preview renders a post that is not saved."""
    source = upload().markdown
    preview = Post(source=source)
    preview.render()

    assert preview.html == make_post(source=source).html
    assert BytesIO(preview.html.encode()).read()
