"""Rendered HTML read and given back, for those who change a part of it and nothing else."""

from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]


class Copier(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []

    def copy(self, html: str) -> str:
        self.feed(html)
        self.close()
        return "".join(self.parts)

    def give_back(self, written: str) -> None:
        self.parts.append(written)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.give_back(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.give_back(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.give_back(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.give_back(data)

    def handle_entityref(self, name: str) -> None:
        self.give_back(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.give_back(f"&#{name};")
