"""Pictures in the media store: their files, what the worker completes, and what becomes of texts that show them."""

import errno
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from factories import make_film, make_picture, make_post
from picture_files import saved, upright

from blog.images import prepare_picture
from blog.models import Card, FormerFile, Picture, Post, pictures_in
from blog.pictures import NotStored, complete, complete_due, replace, take_away, take_in

pytestmark = pytest.mark.django_db(transaction=True)


def upload(size=(1_300, 900), alt="", kind="JPEG", image=None):
    """A picture as it stands right after it was uploaded."""
    picture = Picture(alt=alt)
    take_in(picture, prepare_picture(saved(image or upright(size), kind)))
    picture.save()
    return picture


def files(picture):
    return sorted(name for name in picture.file_names() if picture.store.exists(name))


def work_off():
    while complete_due():
        pass


def put_in_place_of(picture, size=(700, 500)):
    before = Picture.objects.get(pk=picture.pk)
    take_in(picture, prepare_picture(saved(upright(size), "JPEG")))
    replace(picture, before)


def test_an_upload_is_there_at_once_in_its_widths():
    picture = upload()

    stem = picture.file.name.removesuffix(".jpg")
    assert files(picture) == sorted([f"{stem}.jpg", f"{stem}-320.jpg", f"{stem}-640.jpg"])
    assert (picture.widths, picture.has_avif) == ([320, 640], False)
    assert picture.shown.srcset == f"/media/{stem}-320.jpg 320w, /media/{stem}-640.jpg 640w, /media/{stem}.jpg 1300w"
    assert picture.shown.avif_srcset == ""


def test_the_worker_adds_avif():
    picture = upload()

    work_off()

    picture.refresh_from_db()
    assert (picture.has_avif, picture.due_at) == (True, None)
    assert len(files(picture)) == 6
    assert picture.shown.avif_srcset.count(".avif") == 3


def test_a_small_picture_has_one_file_and_one_avif():
    picture = upload((200, 100))

    work_off()

    picture.refresh_from_db()
    assert len(files(picture)) == 2
    assert (picture.shown.srcset, picture.shown.avif_srcset.count(".avif")) == ("", 1)


def test_a_picture_of_before_there_were_widths_gets_them():
    picture = upload()
    for width in picture.widths:
        picture.store.delete(picture.name_of(width))
    Picture.objects.update(widths=[])
    assert Picture.objects.get().shown.srcset == ""

    work_off()

    assert Picture.objects.get().widths == [320, 640]
    assert len(files(Picture.objects.get())) == 6


def test_a_worker_that_has_to_go_leaves_the_rest_to_the_next():
    picture = upload()

    complete_due(is_ending=lambda: True)

    picture.refresh_from_db()
    assert not picture.has_avif
    assert picture.due_at <= timezone.now()
    work_off()
    picture.refresh_from_db()
    assert picture.has_avif


def test_a_process_that_fails_leaves_the_picture_as_it_is(monkeypatch, caplog):
    picture = upload((200, 100))
    monkeypatch.setattr("sys.executable", "false")

    work_off()

    picture.refresh_from_db()
    assert not picture.has_avif
    assert picture.due_at > timezone.now()
    assert "could not be made" in caplog.text


def test_a_process_that_hangs_is_ended(monkeypatch):
    upload((200, 100))
    monkeypatch.setattr("blog.pictures.MOST_SECONDS", 0)

    work_off()

    assert not Picture.objects.get().has_avif


def test_what_a_killed_worker_had_begun_comes_up_again(monkeypatch):
    picture = upload()
    monkeypatch.setattr("blog.pictures.complete", lambda *_, **__: False)  # it never came to the end
    complete_due()
    monkeypatch.undo()
    assert complete_due() == 0

    Picture.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # an hour later
    work_off()

    picture.refresh_from_db()
    assert picture.has_avif


def test_a_picture_without_its_file_does_not_keep_back_others():
    lost = make_picture(file="pictures/lost.jpg")
    Picture.objects.filter(pk=lost.pk).update(due_at=timezone.now() - timedelta(days=1))
    other = upload((200, 100))

    work_off()

    other.refresh_from_db()
    lost.refresh_from_db()
    assert (other.has_avif, lost.has_avif, lost.due_at) == (True, False, None)


def test_a_picture_replaced_while_the_worker_writes_is_not_mistaken(monkeypatch):
    picture = upload((200, 100))
    stale = Picture.objects.get()
    put_in_place_of(picture, (300, 200))

    assert complete(stale) is False
    picture.refresh_from_db()
    assert not picture.has_avif
    assert files(stale) == []


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "may not write"), (errno.EIO, "Input/output")]
)
def test_what_cannot_be_stored_is_said_in_words_and_leaves_nothing(monkeypatch, settings, code, said):
    real = upload().store.__class__._save

    def fail(store, name, content):
        if name.endswith("-640.jpg"):
            raise OSError(code, "Input/output error")
        return real(store, name, content)

    Picture.objects.all().delete()
    before = set(settings.MEDIA_ROOT.rglob("*.jpg"))
    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", fail)

    with pytest.raises(NotStored, match=said):
        upload()
    assert set(settings.MEDIA_ROOT.rglob("*.jpg")) == before


def test_a_worker_without_room_tries_again_later(monkeypatch):
    picture = upload((200, 100))

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", fail)
    complete_due()

    picture.refresh_from_db()
    assert not picture.has_avif
    assert picture.due_at > timezone.now()


# In texts


def test_a_picture_in_a_text_is_shown_in_its_widths_and_noted():
    picture = upload(alt="Rain")
    post = make_post(source=f"See:\n\n{picture.markdown}")

    assert f'srcset="{picture.shown.srcset}"' in post.html
    assert 'width="1300" height="900" alt="Rain"' in post.html
    assert list(post.pictures_in_text.all()) == [picture]


@pytest.mark.parametrize("named", ["/media/{stem}.jpg", "/media/{stem}-320.jpg", "/media/{stem}-640.avif"])
def test_a_text_may_name_any_width(named, settings):
    picture = upload()
    address = named.format(stem=picture.file.name.removesuffix(".jpg"))

    for text in (f"![]({address})", f"![]({settings.SITE_URL}{address})"):
        assert list(pictures_in(text).values()) == [picture]
        assert f'src="{picture.file.url}"' in make_post(source=text).html


@pytest.mark.parametrize("text", ["", "![](/media/pictures/none.jpg)", "/media/", "![](https://else.example/a.jpg)"])
def test_other_addresses_are_nobodys(text):
    upload()

    assert pictures_in(text) == {}


def test_plain_text_shows_no_picture():
    picture = upload()

    assert "<img" not in make_post(source=picture.markdown, source_format="plain").html


def test_avif_comes_into_texts_with_the_worker():
    post = make_post(source=upload().markdown)
    changed_at = Post.objects.get().changed_at

    work_off()

    post.refresh_from_db()
    assert '<source type="image/avif"' in post.html
    assert post.changed_at == changed_at


def test_a_text_that_drops_a_picture_forgets_it():
    post = make_post(source=upload().markdown)

    post.source = "Nothing."
    post.save()

    assert not post.pictures_in_text.exists()


# Replaced and deleted


def test_a_replaced_picture_keeps_its_uses_and_its_addresses(client):
    picture = upload(alt="Rain")
    post = make_post(source=picture.markdown, picture=picture)
    old = picture.file.name

    put_in_place_of(picture)

    post.refresh_from_db()
    assert picture.file.url in post.html
    assert old not in post.html
    assert old in post.source
    for address in (f"/media/{old}", f"/media/{old.removesuffix('.jpg')}-640.avif"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, picture.file.url)
    assert client.get(picture.file.url).getvalue()[:2] == b"\xff\xd8"


def test_a_picture_can_be_replaced_again_and_again(client):
    picture = upload()
    post = make_post(source=picture.markdown)
    names = [picture.file.name]
    for _ in range(3):
        put_in_place_of(picture)
        names.append(picture.file.name)

    post.save()

    assert FormerFile.objects.count() == 3
    assert f'src="{picture.file.url}"' in post.html
    for name in names[:-1]:
        assert client.get(f"/media/{name}")["Location"] == picture.file.url


def test_the_old_files_are_gone_after_a_replacement():
    picture = upload()
    work_off()
    before = Picture.objects.get()

    put_in_place_of(picture)

    assert files(before) == []
    assert files(picture)


def test_a_deleted_picture_takes_its_files_along(settings):
    picture = upload()
    work_off()
    post = make_post(source=picture.markdown, picture=picture)

    take_away(Picture.objects.get())

    post.refresh_from_db()
    assert post.picture is None
    assert "<picture>" not in post.html
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []


def test_a_picture_that_does_not_exist_is_not_found(client):
    assert client.get("/media/pictures/none-320.jpg").status_code == 404


# The command


def test_the_command_completes_what_is_missing(capsys):
    upload()
    make_picture(file="pictures/lost.jpg")
    post = make_post(film=make_film())
    Post.pictures_in_text.through.objects.all().delete()

    call_command("prepare_pictures")

    said = capsys.readouterr()
    assert "1 picture completed." in said.out
    assert "1 card looked at." in said.out
    assert "pictures/lost.jpg" in said.err
    assert Picture.objects.get(has_avif=True).widths == [320, 640]
    assert Card.objects.get(post=post).file


def test_the_command_finds_pictures_in_older_texts():
    picture = upload((200, 100))
    post = make_post(source=picture.markdown)
    Post.objects.update(html="<p>as it was</p>")
    post.pictures_in_text.clear()

    call_command("prepare_pictures", "--all")

    post.refresh_from_db()
    assert "<picture>" in post.html
    assert list(post.pictures_in_text.all()) == [picture]


def test_a_transparent_picture_is_webp_with_avif():
    image = upright((700, 500))
    image.putalpha(120)
    picture = upload(image=image, kind="PNG")
    work_off()

    picture = Picture.objects.get()
    assert picture.shown.srcset.count(".webp") == 2
    assert picture.shown.avif_srcset.count(".avif") == 2
    assert picture.shown.ground == ""
    with picture.store.open(picture.name_of(320)) as file:
        assert file.read(4) == b"RIFF"


# On pages


@pytest.mark.parametrize(
    ("address", "size", "sizes", "hints"),
    [
        ("/stalker/", (700, 900), "(min-width: 33rem) 15rem, 46vw", 'fetchpriority="high"'),
        ("/stalker/", (900, 700), "(min-width: 70rem) 67rem, calc(100vw - 2rem)", 'fetchpriority="high"'),
        ("/films/stalker/", (900, 700), "(min-width: 70rem) 67rem, calc(100vw - 2rem)", 'fetchpriority="high"'),
        ("/", (700, 900), "(min-width: 42.5rem) 8.5rem, max(4.5rem, 20vw)", ""),
    ],
)
def test_a_page_says_how_wide_a_picture_is_shown(client, address, size, sizes, hints):
    make_post("Stalker", film=make_film("Stalker", poster=upload(size, alt="Water")))
    work_off()

    page = client.get(address).content.decode()
    picture = page[page.index("<picture>") : page.index("</picture>")]

    assert picture.count(f'sizes="{sizes}"') == 2
    assert f'width="{size[0]}" height="{size[1]}" alt="Water"' in picture
    assert hints in picture
    assert "data-ground=" in picture
    assert "loading=" not in picture


def test_in_a_list_only_what_is_seen_at_once_is_loaded_at_once(client):
    for number in range(6):
        make_post(f"Post {number}", picture=make_picture(file=f"pictures/{number}.jpg"))

    assert client.get("/").content.decode().count('loading="lazy"') == 3
