"""What a page says to the console, and whom it asks: a good one says nothing, and asks nobody but us."""

from playwright.sync_api import ConsoleMessage, Page, Request

from browser.site import Site

COME_TO_REST = """async () => {
    await new Promise(requestAnimationFrame)
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
}"""


class Watched:
    """A page that is listened to from now on; `complaints` should stay empty."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._on_request)
        page.context.on("page", lambda popup: self.__class__._join(self, popup))

    def _join(self, popup: Page) -> None:
        if popup is not self.page:
            Watched(popup, self.site).complaints = self.complaints

    def _on_console(self, message: ConsoleMessage) -> None:
        # The browser itself reports each answer of 400 and above, the page that one asked for included.
        if message.location.get("url") == self.page.url and "server responded with a status of 4" in message.text:
            return
        self.complaints.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.site.url, "data:")):
            self.complaints.append(f"asked elsewhere: {request.url}")


def sideways(page: Page) -> float:
    """By how many pixels a page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - document.body.getBoundingClientRect().width")


def violations(page: Page, axe: str) -> list[str]:
    """What axe finds wrong with the page as it stands once it is there in full, one line each."""
    page.wait_for_load_state()
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def colours_too_close(page: Page) -> list[str]:
    """The same for colours alone, on a page that `violations` has looked at: after they were changed."""
    page.evaluate(COME_TO_REST)
    rules = "{resultTypes: ['violations'], runOnly: ['color-contrast']}"
    found = page.evaluate(f"axe.run(document, {rules})")["violations"]
    return [f"{node['html'][:200]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def faults(page: Page, axe: str) -> list[str]:
    """What is wrong with a page that was opened in light, seen in both schemes: dark changes its colours alone."""
    found = violations(page, axe)
    page.emulate_media(color_scheme="dark")
    found += colours_too_close(page)
    page.emulate_media(color_scheme="light")
    if (wider := sideways(page)) > 0:
        found.append(f"wider than the window by {wider} px")
    return found
