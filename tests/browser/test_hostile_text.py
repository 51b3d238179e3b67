"""Hostile text in a browser, without the help of the Content-Security-Policy: nothing runs, nothing is asked for."""

import json
import re

import html5lib
import pytest
from hostile_payloads import PAYLOADS
from playwright.sync_api import Page

TRAPS = """
(() => {
  const hits = (top.hits ??= [])
  const trap = (what) => (...values) => { top.hits.push(`${what} ${values.map(String).join(" ")}`.slice(0, 200)) }
  const names = ["alert", "confirm", "prompt", "print", "open", "fetch", "pwned", "postMessage", "MsgBox"]
  for (const name of names) Object.defineProperty(window, name, { get: () => trap(name), set: trap(`set ${name}`) })
  for (const name of ["log", "warn", "error", "info", "debug"]) console[name] = trap(`console.${name}`)
  XMLHttpRequest.prototype.open = trap("XMLHttpRequest")
  Navigator.prototype.sendBeacon = trap("sendBeacon")
  window.WebSocket = window.EventSource = window.Worker = function (url) { trap("connection")(url) }
  Document.prototype.write = Document.prototype.writeln = trap("document.write")
  History.prototype.pushState = trap("pushState")
  Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: trap("cookie") })
})()
"""
# Whatever waits for an event, whatever leads to a script, whatever stands in the way of one.
LOOK = """
() => {
  const found = [...(top.hits ?? [])]
  const root = document.documentElement
  for (const element of root.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (/^on|^style$|^srcdoc$|^formaction$|^ping$|^xlink|^background$/i.test(name))
        found.push(`attribute ${name} of ${element.outerHTML.slice(0, 200)}`)
    }
    for (const name of ["href", "src", "action", "data"]) {
      const value = element.getAttribute(name)
      if (value === null) continue
      const { protocol } = new URL(value, "https://here.example/")
      if (!["https:", "http:", "mailto:"].includes(protocol)) found.push(`${name}: ${value}`)
    }
  }
  const wanted = "script:not([src^='/static/']):not([type='application/ld+json']), iframe, object, embed, base," +
    "style, " +
    "link:not([href^='/static/']):not([rel=canonical]):not([rel=alternate][href^='/']), " +
    "meta[http-equiv], math, template, video, audio, img, " +
    "form:not(#commentform):not(.comment-form), svg:not(.avatar)"
  for (const element of document.querySelectorAll(wanted)) found.push(`element ${element.outerHTML.slice(0, 200)}`)
  if (document.querySelector !== Document.prototype.querySelector) found.push("document.querySelector is clobbered")
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id)
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`twice: ${id}`)
  return found
}
"""
# Silence proves something only where every page was loaded and had the time to run: how many were not, comes back too.
FRAME = """
async ([pages]) => {
  document.body.replaceChildren()
  const loaded = await Promise.all(pages.map((page) => new Promise((done) => {
    const frame = document.createElement("iframe")
    frame.onload = () => done(true)
    frame.srcdoc = page
    document.body.append(frame)
    setTimeout(() => done(false), 20_000)
  })))
  await new Promise((done) => requestIdleCallback(done, { timeout: 5_000 }))
  await new Promise((done) => setTimeout(done, 300))
  return { hits: top.hits, missed: loaded.filter((done) => !done).length }
}
"""
BODY = re.compile(r"<body>.*</body>", re.DOTALL)


@pytest.fixture(scope="module")
def hostile_site(site, tmp_path_factory):
    with site.copy(tmp_path_factory.mktemp("hostile") / "var") as copy:
        copy.answers = json.loads(copy.run("from browser.hostile import fill; fill()"))
        yield copy


@pytest.fixture
def trapped(open_context, hostile_site):
    """A page without the policy, in which nothing goes unnoticed; `complaints` should stay empty."""
    context = open_context(bypass_csp=True)
    context.add_init_script(TRAPS)
    page = context.new_page()
    page.complaints = []
    page.on("dialog", lambda dialog: (page.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: page.complaints.append(f"error: {error}"))
    page.on("download", lambda download: page.complaints.append(f"download: {download.url}"))
    context.on("page", lambda popup: page.complaints.append(f"popup: {popup.url}"))
    context.on("request", lambda request: _note(page, request, hostile_site.url))
    return page


def _note(page: Page, request, home: str) -> None:
    if not request.url.startswith((f"{home}/", "about:")):
        page.complaints.append(f"asked for {request.url}")


def settle(page: Page) -> None:
    """Give what waits for a moment, a scroll or a focus the time to come."""
    page.mouse.wheel(0, 5_000)
    page.keyboard.press("Tab")
    page.wait_for_timeout(700)


def test_the_corpus_is_large_and_most_of_it_is_stored(hostile_site):
    assert len(set(PAYLOADS)) >= 300
    assert hostile_site.answers["stored"] > 500


@pytest.mark.parametrize("path", ["/sent/", "/as-plain/", "/as-html/"])
def test_nothing_runs_on_a_page_of_hostile_comments(hostile_site, trapped, path):
    trapped.goto(hostile_site.url + path, wait_until="load")
    settle(trapped)

    assert trapped.evaluate(LOOK) == []
    assert trapped.complaints == []
    assert trapped.url == hostile_site.url + path


def test_nothing_runs_on_a_page_that_answers_hostile_text(hostile_site, trapped):
    answers = hostile_site.answers["answers"]
    assert len(answers) > 1_000
    bodies = list({BODY.search(answer)[0] for answer in answers})
    trapped.goto(f"{hostile_site.url}/about:nothing/")
    trapped.complaints.clear()

    for first in range(0, len(bodies), 200):
        assert trapped.evaluate(FRAME, [bodies[first : first + 200]]) == {"hits": [], "missed": 0}
    assert trapped.complaints == []


def test_the_traps_catch_what_runs(hostile_site, trapped):
    """Without this, silence would prove nothing."""
    trapped.goto(f"{hostile_site.url}/about:nothing/")
    raw = [payload for payload in PAYLOADS if "evil.example" not in payload and "refresh" not in payload.lower()]

    for first in range(0, 500, 50):
        seen = trapped.evaluate(FRAME, [[f"<body>{payload}</body>" for payload in raw[first : first + 50]]])

        assert seen["missed"] == 0
    assert sum(hit.startswith("pwned") for hit in seen["hits"]) > 100


def test_no_attribute_of_a_page_is_a_strangers(hostile_site):
    """The same, read by another parser: whatever comes from a comment has the attributes of the allow-list."""
    pages = [hostile_site.get(path) for path in ("/sent/", "/as-plain/", "/as-html/")]
    for page in pages:
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        contents = tree.findall(".//div[@class='comment-content']")
        assert len(contents) > 500
        names = {name for content in contents for element in content.iter() for name in element.attrib}
        assert names <= {"class", "dir", "href", "rel", "start", "tabindex"}
        for element in tree.iter():
            if isinstance(element.tag, str):
                assert not any(re.match(r"on|style$|srcdoc$", str(name)) for name in element.attrib)
