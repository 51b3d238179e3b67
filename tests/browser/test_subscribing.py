"""A reader asks to hear of answers, confirms by the link in the real mail, hears, and ends it: without script."""

import re
import time

import pytest
from mail_server import MailServer
from playwright.sync_api import Page, expect

from browser.site import OWNER
from browser.watching import Watched, faults

OPEN = {"COMMENTS_HOLD_FIRST": "0", "COMMENTS_FLOOD_SECONDS": "0", "COMMENTS_PER_NETWORK": "0"}
WIDTHS = (320, 390, 1280)


@pytest.fixture(scope="module")
def mail_server():
    with MailServer() as server:
        yield server


@pytest.fixture(scope="module")
def _mailing_site(first_start, tmp_path_factory, mail_server):
    with first_start.copy(tmp_path_factory.mktemp("mailing") / "var", EMAIL_URL=mail_server.url, **OPEN) as mailing:
        yield mailing


@pytest.fixture
def mailing_site(_mailing_site, first_start, mail_server):
    _mailing_site.begin_again(first_start)
    mail_server.raw.clear()
    return _mailing_site


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def page(mailing_site, open_page, request) -> Page:
    page = open_page(java_script_enabled=request.param, viewport={"width": 390, "height": 800})
    watched = Watched(page, mailing_site)
    yield page
    assert watched.complaints == []


def comment(page: Page, text: str, name: str, *, choice: str = "") -> None:
    """Write one with the form of the page that is open."""
    page.locator("#comment").fill(text)
    page.locator("#author").fill(name)
    page.locator("#email").fill(f"{name.lower()}@example.org")
    if choice:
        page.get_by_label("Tell me by e-mail").select_option(label=choice)
    with page.expect_navigation():
        page.get_by_role("button", name="Post Comment").click()


def wait_for_mail(mail_server, address: str, number: int = 1):
    deadline = time.monotonic() + 60
    while len(found := mail_server.to(address)) < number:
        assert time.monotonic() < deadline, f"{len(found)} mails came to {address}, not {number}"
        time.sleep(0.05)
    return found[-1]


def link_in(mail, kind: str) -> str:
    return re.search(rf"https?://\S+/comments/{kind}/\S+", mail.get_body(["plain"]).get_content())[0]


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_from_asking_to_ending(page, mailing_site, mail_server):
    page.goto(f"{mailing_site.url}/her/")
    comment(page, "Who else cried?", "Ada", choice="of answers to my comment")
    mine = page.url.rpartition("-")[2]

    page.goto(link_in(wait_for_mail(mail_server, "ada@example.org"), "confirm"))
    press(page, "Yes, tell me")
    expect(page.get_by_role("status")).to_contain_text("Your address is confirmed.")

    page.goto(f"{mailing_site.url}/her/?replytocom={mine}")
    comment(page, "I did.", "Bea")
    mail = wait_for_mail(mail_server, "ada@example.org", 2)
    assert "I did." in mail.get_body(["plain"]).get_content()

    page.goto(link_in(mail, "unsubscribe"))
    press(page, "End these mails")
    expect(page.get_by_role("heading", level=1)).to_contain_text("No more mails about “Her”.")
    page.get_by_role("link", name="Everything that this address hears of").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You hear of nothing.")


def test_the_owner_decides_from_the_mail(page, mailing_site, mail_server):
    page.goto(f"{mailing_site.url}/her/")
    comment(page, "Cheap pills.", "Ada")
    mail = wait_for_mail(mail_server, OWNER["DJANGO_SUPERUSER_EMAIL"])
    link = re.search(r"https?://\S+/comments/decide/spam~\S+", mail.get_body(["plain"]).get_content())[0]

    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Is this spam?")
    press(page, "Mark as spam")
    expect(page.get_by_role("heading", level=1)).to_contain_text("This comment is marked as spam.")
    other = page.context.browser.new_page()  # its writer goes on seeing it for some minutes
    other.goto(f"{mailing_site.url}/her/")
    expect(other.get_by_text("Cheap pills.")).to_have_count(0)
    other.close()


PAGES = """
from blog.models import Post, User
from comments.links import links_for
from comments.models import Comment, MailAddress, Mail
from comments.subscriptions import subscribe
from django.utils import timezone
from urllib.parse import urlsplit
post = Post.objects.get(slug="her")
written = {"author_name": "Ada", "author_email": "ada@example.org", "source": "Is *this* spam?"}
comment = Comment.objects.create(post=post, state="pending", state_reason="two links or more", **written)
for scope in ("answers", "post"):
    subscribe(comment, email="ada.with.a.very.long.name.indeed@films.example.org", scope=scope)
address = MailAddress.objects.get()
print(urlsplit(links_for(comment, User.objects.get())["approve"]).path)
print(f"/comments/confirm/{address.token}/")
print(f"/comments/subscriptions/{address.token}/")
print(f"/comments/unsubscribe/{address.subscriptions.first().token}/")
print("/comments/unsubscribe/none/")
print("/her/")
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_that_mails_lead_to_are_faultless(mailing_site, open_page, axe, width):
    page = open_page(viewport={"width": width, "height": 800})
    watched = Watched(page, mailing_site)
    for path in mailing_site.run(PAGES).split():
        page.goto(mailing_site.url + path)
        assert faults(page, axe) == [], path
    assert watched.complaints == []
