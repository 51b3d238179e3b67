"""The first minutes of a blog: its owner, once, and its first content, once."""

import json
import re
import subprocess
import sys

import pytest
from conftest import ROOT, environment
from django.core import signing
from django.core.management import CommandError
from factories import make_owner, make_post, make_user
from warm_python import run_code

from blog.models import Film, Post, User
from comments.models import Comment
from config import first_run

pytestmark = pytest.mark.django_db

OWNER = {"username": "hunter", "email": "hunter@example.org", "password": "quite long and unusual"}


@pytest.fixture
def link(settings):
    return first_run.owner_link().removeprefix(settings.SITE_URL)


def test_who_follows_the_link_becomes_the_owner_and_is_logged_in(client, link):
    assert "This blog needs an owner." in client.get(link).content.decode()

    response = client.post(link, OWNER)

    owner = User.objects.get()
    assert (owner.username, owner.email, owner.is_superuser, owner.slug) == (
        "hunter",
        "hunter@example.org",
        True,
        "hunter",
    )
    assert owner.check_password(OWNER["password"])
    assert response["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_link_works_once(client, link, method):
    client.post(link, OWNER)
    client.logout()

    response = getattr(client, method)(link, OWNER | {"username": "second"})

    assert response.status_code == 410
    assert "This blog has its owner." in response.content.decode()
    assert User.objects.count() == 1
    assert first_run.owner_link() is None


def test_the_link_is_closed_as_soon_as_there_is_any_user(client, link):
    make_user()

    assert client.post(link, OWNER).status_code == 410
    assert first_run.owner_link() is None


@pytest.mark.parametrize("token", ["x", "owner", "owner:1:forged", "owner::", "é", "a" * 3_000])
def test_a_wrong_link_opens_nothing(client, token):
    response = client.post(f"/setup/{token}/", OWNER)

    assert response.status_code == 410
    assert "no longer works" in response.content.decode()
    assert not User.objects.exists()


def test_a_link_signed_for_something_else_opens_nothing(client):
    token = signing.TimestampSigner(salt="something else").sign("owner")

    assert client.post(f"/setup/{token}/", OWNER).status_code == 410


@pytest.mark.parametrize(("hours", "status"), [(23.9, 302), (24.1, 410)])
def test_the_link_is_good_for_a_day(client, link, monkeypatch, hours, status):
    later = signing.time.time() + hours * 3600

    with monkeypatch.context() as then:
        then.setattr(signing.time, "time", lambda: later)
        assert client.post(link, OWNER).status_code == status


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("password", "short", "too short"),
        ("password", "password", "too common"),
        ("password", "74098237409", "entirely numeric"),
        ("password", "hunter99", "too similar"),
        ("password", "hunter@example.org", "too similar"),
        ("password", "", "required"),
        ("username", "", "required"),
        ("email", "", "required"),
        ("email", "no address", "valid email"),
    ],
)
def test_what_cannot_be_the_owner_is_said(client, link, field, value, said):
    response = client.post(link, OWNER | {field: value})

    assert response.status_code == 422
    assert said in response.content.decode()
    assert 'value="quite long' not in response.content.decode()
    assert not User.objects.exists()


def test_the_page_of_the_link_is_kept_nowhere(client, link):
    response = client.get(link)

    assert "no-store" in response["Cache-Control"]
    assert 'name="robots" content="noindex"' in response.content.decode()


# Two at once, as real processes

RACE = """
import json, multiprocessing
from django.conf import settings
from django.db import connections
settings.ALLOWED_HOSTS = ["testserver"]
settings.STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

def become(number, link, start, said):
    from django.test import Client
    client = Client(raise_request_exception=False)
    start.wait()
    fields = {"username": f"owner{number}", "email": "a@example.org", "password": "quite long and unusual"}
    said.put(client.post(link, fields).status_code)

from config import first_run
from blog.models import User
link = first_run.owner_link().removeprefix(settings.SITE_URL)
connections.close_all()
context = multiprocessing.get_context("fork")
start, said = context.Barrier(6), context.SimpleQueue()
processes = [context.Process(target=become, args=(number, link, start, said)) for number in range(6)]
for process in processes: process.start()
statuses = sorted(said.get() for _ in processes)
for process in processes: process.join()
print(json.dumps([statuses, User.objects.count()]))
"""


def test_of_six_at_once_one_becomes_the_owner(installation):
    done = run_code(RACE, installation)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [[302, 410, 410, 410, 410, 410], 1]


# An owner from the environment


def name_owner(monkeypatch, **fields):
    for name, value in {
        "USERNAME": "hunter",
        "EMAIL": "h@example.org",
        "PASSWORD": "quite long and unusual",
        **fields,
    }.items():
        monkeypatch.setenv(f"DJANGO_SUPERUSER_{name}", value)


def test_the_environment_may_name_the_owner(monkeypatch):
    name_owner(monkeypatch)

    first_run.make_owner_from_environment()

    assert (User.objects.get().username, User.objects.get().is_superuser) == ("hunter", True)
    assert first_run.owner_link() is None


def test_the_environment_makes_no_second_owner(monkeypatch):
    make_owner("first")
    name_owner(monkeypatch)

    first_run.make_owner_from_environment()

    assert User.objects.get().username == "first"


@pytest.mark.parametrize("missing", ["USERNAME", "PASSWORD"])
def test_half_an_owner_is_none(monkeypatch, missing):
    name_owner(monkeypatch, **{missing: ""})

    first_run.make_owner_from_environment()

    assert not User.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"PASSWORD": "short"}, {"USERNAME": "x" * 151}, {"EMAIL": "none"}, {"PASSWORD": "hunter"}]
)
def test_an_owner_that_cannot_be_is_said(monkeypatch, wrong):
    name_owner(monkeypatch, **wrong)

    with pytest.raises(CommandError, match=r"DJANGO_SUPERUSER_.* cannot be made"):
        first_run.make_owner_from_environment()

    assert not User.objects.exists()


# First content


def test_a_new_blog_begins_with_the_seed():
    first_run.load_first_content()

    assert (Post.objects.get().title, Film.objects.count(), Comment.objects.count()) == ("Her", 1, 7)


def test_the_first_content_comes_once():
    first_run.load_first_content()
    first_run.load_first_content()

    assert Post.objects.count() == 1


def test_what_was_deleted_at_the_desk_does_not_come_back(admin_client):
    first_run.load_first_content()
    admin_client.post(f"/admin/blog/post/{Post.objects.get().pk}/delete/", {"post": "yes"})

    first_run.load_first_content()

    assert not Post.objects.filter(trashed_at=None).exists()


def test_what_was_deleted_in_python_does_not_come_back():
    first_run.load_first_content()
    Post.objects.all().delete()

    first_run.load_first_content()

    assert not Post.objects.exists()


def test_no_content_comes_where_none_is_wished(settings):
    settings.FIRST_CONTENT = "none"

    first_run.load_first_content()

    assert not Post.objects.exists()


def test_no_content_comes_into_a_blog_that_has_some():
    make_post("Mine", status="draft")

    first_run.load_first_content()

    assert Post.objects.get().title == "Mine"


def test_no_content_comes_into_a_blog_whose_own_first_post_was_deleted(admin_client):
    post = make_post("Mine")
    admin_client.post(f"/admin/blog/post/{post.pk}/delete/", {"post": "yes"})

    first_run.load_first_content()

    assert not Post.objects.filter(trashed_at=None).exists()


def test_a_first_dump_that_cannot_be_read_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(first_run, "FIRST_DUMP", tmp_path / "none.txt")

    with pytest.raises(CommandError, match=r"first content cannot be read.*none\.txt"):
        first_run.load_first_content()


def test_a_command_in_a_fresh_checkout_finds_a_database(tmp_path):
    made = environment(DATA_DIR=str(tmp_path))

    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "check_threads"],
        env=made,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert re.search("Every comment stands", done.stdout)
