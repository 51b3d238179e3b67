"""The tools that print a page as text, each as it is used in the wild; UTF-8 goes in and comes out."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import Self

import html2text
import inscriptis
import trafilatura
from bs4 import BeautifulSoup
from resiliparse.extract.html2text import extract_plain_text

PATIENCE = 60  # seconds for one page


@dataclass(frozen=True)
class Tool:
    """`program` is what Debian calls it, empty for Python's; a flat tool shows no threads.

    One that `indents_divisions` shows which of them holds which, so that it shows threads even without lists.
    `noise` is what the tool adds within a text (numbers of links, signs of Markdown); it is left out of comparisons.
    """

    name: str
    dump: Callable[[str], bytes]
    program: str = ""
    is_flat: bool = False
    indents_divisions: bool = False
    noise: str = ""

    @property
    def is_here(self) -> bool:
        return not self.program or shutil.which(self.program) is not None

    def bare(self, text: str) -> str:
        """The text without what the tool adds and without white space."""
        return (
            "".join(re.sub(self.noise, "", text, flags=re.MULTILINE).split()) if self.noise else "".join(text.split())
        )


def _piped(command: Sequence[str], html: str) -> bytes:
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    done = subprocess.run(
        command, input=html.encode(), capture_output=True, timeout=PATIENCE, check=True, env=environment
    )
    return done.stdout


def _resiliparse(html: str, *, main: bool) -> bytes:
    return extract_plain_text(html, main_content=main).encode()


def _w3m(html: str, *, columns: int) -> bytes:
    return _piped(["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", str(columns)], html)


def _lynx(html: str, *options: str) -> bytes:
    charset = ("-assume_charset=utf-8", "-display_charset=utf-8", "-cfg=/dev/null")
    return _piped(["lynx", "-stdin", "-dump", *charset, *options], html)


def _links(html: str, *, width: int) -> bytes:
    charset = ("-codepage", "utf-8", "-html-assume-codepage", "utf-8", "-html-hard-assume", "1")
    with NamedTemporaryFile(suffix=".html") as file:  # it takes no page from a pipe
        file.write(html.encode())
        file.flush()
        return _piped(["links", "-dump", "-width", str(width), *charset, file.name], "")


def _elinks(html: str, *, width: int) -> bytes:
    options = (
        "-dump-charset", "utf-8", "-dump-width", str(width), "-force-html",
        "-eval", 'set document.codepage.assume = "utf-8"', "-eval", "set document.codepage.force_assumed = 1",
    )  # fmt: skip
    return _piped(["elinks", "-no-home", "-dump", *options], html)


def _inscriptis(html: str) -> bytes:
    return inscriptis.get_text(html).encode()


def _html2text(html: str, *, width: int) -> bytes:
    writer = html2text.HTML2Text(bodywidth=width)
    return writer.handle(html).encode()


def _trafilatura(html: str) -> bytes:
    return (trafilatura.extract(html, include_comments=True) or "").encode()


def _get_text(html: str) -> bytes:
    return BeautifulSoup(html, "html.parser").get_text("\n", strip=True).encode()


_LINK_NUMBERS = r"\[\d+\]"
_MARKDOWN = r"!\[\]\([^)]*\)|^[> ]*> ?|\\(?=[-+.#*_()`>\[\]!])|[<>]|\*\*|(?<!\w)_|_(?!\w)|\]\([^)]*\)|\[(?=[^\]]*\]\()"

TOOLS = (
    Tool("resiliparse_main", partial(_resiliparse, main=True)),
    Tool("resiliparse_full", partial(_resiliparse, main=False)),
    Tool("w3m_wide", partial(_w3m, columns=1000), "w3m"),
    Tool("w3m_80", partial(_w3m, columns=80), "w3m"),
    Tool("lynx_nolist", lambda html: _lynx(html, "-nolist"), "lynx"),
    Tool("lynx", _lynx, "lynx", noise=_LINK_NUMBERS),
    Tool("links_80", partial(_links, width=80), "links"),
    Tool("links_wide", partial(_links, width=500), "links"),
    Tool("elinks_80", partial(_elinks, width=80), "elinks", noise=_LINK_NUMBERS),
    Tool("elinks_wide", partial(_elinks, width=500), "elinks", noise=_LINK_NUMBERS),
    Tool("inscriptis", _inscriptis, indents_divisions=True),
    Tool("html2text_wide", partial(_html2text, width=0), noise=_MARKDOWN),
    Tool("html2text_78", partial(_html2text, width=78), noise=_MARKDOWN),
    Tool("trafilatura", _trafilatura, is_flat=True),
    Tool("get_text", _get_text, is_flat=True),
)
PROGRAMS = tuple(dict.fromkeys(tool.program for tool in TOOLS if tool.program))


class OtherResiliparse:
    """Another release of resiliparse than the one that is installed here, in an environment of its own."""

    SCRIPT = (
        "import json, sys\n"
        "from resiliparse.extract.html2text import extract_plain_text\n"
        "for line in sys.stdin:\n"
        "    asked = json.loads(line)\n"
        "    print(json.dumps(extract_plain_text(asked['html'], main_content=asked['main'])), flush=True)\n"
    )

    def __init__(self, folder: Path, requirement: str = "resiliparse") -> None:
        self.python = folder / "bin" / "python"
        if not self.python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            install = [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
            subprocess.run(install, check=True)

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [self.python, "-c", self.SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.stdin.close()
        self.process.wait(PATIENCE)

    def dump(self, html: str, *, main: bool) -> bytes:
        print(json.dumps({"html": html, "main": main}), file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline()).encode()

    def tools(self) -> tuple[Tool, ...]:
        return (
            Tool("resiliparse_newest_main", partial(self.dump, main=True)),
            Tool("resiliparse_newest_full", partial(self.dump, main=False)),
        )
