"""NUL bytes and strange encodings in any address: an answer in words, on PostgreSQL too."""

import json
from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest
from django.utils.module_loading import import_string
from factories import make_comment, make_owner, make_post
from warm_python import run_code

from comments.models import MailAddress
from config.readable import Handler

ADDRESSES = [
    *("/%00/", "/her%00/", "/her/?p=%00", "/?p=%00", "/tag/a%00/", "/films/a%00/", "/media/a%00", "/setup/a%00/"),
    *("/her/?replytocom=%00", "/her/?unapproved=%00&moderation-hash=%00", "/her/?cpage=%00"),
    *("/her%00/feed/", "/her%00/feed/atom/", "/her%00/comment/", "/her%00/comment/1/", "/her%00/comment-page-2/"),
    *("/her%00/comment/1/edit/", "/her/comment/1/edit/?moderation-hash=%00", "/her%00/comment/1/delete/"),
    *(f"/comments/{door}/a%00/" for door in ("decide", "confirm", "subscriptions", "unsubscribe")),
    *("/admin/comments/comment/?q=%00", "/admin/comments/comment/?view=%00&kind=%00&post=%00&page=%00"),
    *("/admin/comments/comment/1/move/?q=%00", "/admin/comments/mail/?state__exact=%00", "/admin/blog/post/?q=a%00"),
    *("/admin/comments/watchedword/?effect__exact=%00", "/admin/comments/mail/%00/change/"),
]
ENCODINGS = ["hex", "zip", "rot13", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "utf-16"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_nul_in_an_address_is_refused_in_words(client, address, method):
    make_comment(make_post("Her"))
    client.force_login(make_owner())

    response = getattr(client, method)(address)

    assert response.status_code == 400
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
def test_a_percent_sign_before_two_noughts_is_no_nul(client):
    make_post("Her")
    assert client.get("/her/?q=100%2500").status_code == 200


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
def test_whatever_encoding_a_sender_names_it_is_read_as_utf_8(encoding, form):
    body = "comment=\\ud800+2AA-%C3%BC"
    if form.startswith("multipart"):
        body = '--x\r\nContent-Disposition: form-data; name="comment"\r\n\r\n\\ud800+2AA-ü\r\n--x--\r\n'
    environment = {"REQUEST_METHOD": "POST", "QUERY_STRING": "q=%C3%BC", "CONTENT_TYPE": f"{form}; charset={encoding}"}
    environment |= {"CONTENT_LENGTH": str(len(body.encode())), "wsgi.input": BytesIO(body.encode())}
    setup_testing_defaults(environment)

    read = Handler.request_class(environment)

    assert read.GET["q"] == "ü"
    assert read.POST["comment"].replace(" ", "+") == "\\ud800+2AA-ü"


def test_the_server_reads_requests_so(settings):
    assert isinstance(import_string(settings.WSGI_APPLICATION), Handler)


IN_FIELDS = """
import json
from django.conf import settings
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
settings.MAILS_ARE_SENT = True
from django.test import Client
from factories import make_comment, make_owner, make_post
from comments.models import MailAddress
from comments.visitors import stamp_for
post = make_post("Her")
comment = make_comment(post)
token = MailAddress.objects.create(email="ada@example.org").token
desk = f"/admin/comments/comment/{comment.pk}"
written = {"comment": "Hello", "author": "Ada", "email": "", "url": "", "stamp": stamp_for(post)}
sent = [("/her/comment/", {**written, name: "a\\0b"}) for name in [*written, "comment_parent", "hears_of", "subject"]]
sent += [
    (f"/comments/subscriptions/{token}/", {"end": "\\0"}),
    ("/admin/comments/comment/decide/", {"decision": "spam", "comment": "\\0", "back": "q=%00", "next": "\\0"}),
    (desk + "/change/", {"source": "a\\0", "author_name": "\\0", "author_email": "\\0", "author_url": "\\0"}),
    (desk + "/reply/", {"comment": "a\\0"}),
    (desk + "/move/", {"below": "\\0", "back": "\\0"}),
    ("/admin/comments/watchedword/add/", {"lines": "a\\0b", "effect": "hold"}),
    ("/admin/comments/mailaddress/reader/", {"email": "\\0@example.org", "look": "1"}),
]
visitor = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1")
visitor.force_login(make_owner())
stranger = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1")
answers = []
for path, fields in sent:
    client = visitor if path.startswith("/admin") else stranger
    answers.append([path, sorted(fields), client.post(path, fields).status_code])
print(json.dumps(answers))
"""


def test_a_nul_in_any_field_is_no_fault_of_the_server(installation):
    done = run_code(IN_FIELDS, installation)

    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout.splitlines()[-1])
    assert len(answers) == 15
    assert [answer for answer in answers if answer[2] >= 500] == []


@pytest.mark.django_db
def test_a_nul_ends_no_subscription(client):
    address = MailAddress.objects.create(email="ada@example.org")
    assert client.post(f"/comments/subscriptions/{address.token}/", {"end": "\0"}).status_code == 200
