"""Repairs that formats share: from bytes to text, line ends."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NoReturn


@dataclass(frozen=True)
class Limits:
    """How much is read before it is refused: a dump, each of its lines, how many of them, and an archive of dumps."""

    dump_bytes: int = 20_000_000
    line_bytes: int = 1_000_000
    dump_lines: int = 500_000
    zip_bytes: int = 100_000_000
    zip_members: int = 1_000


USUAL_LIMITS = Limits()


class Refusal(Exception):
    """A file that is not read: what it looks like, where, and what to do."""

    def __init__(self, what: str, *, remedy: str = "", line: int | None = None) -> None:
        super().__init__(what)
        self.what, self.remedy, self.line = what, remedy, line


@dataclass(frozen=True)
class Decoded:
    text: str
    encoding: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as an editor counts them: only a line feed ends one."""
        lines = self.text.split("\n")
        return tuple(lines[:-1] if lines[-1] == "" else lines)


def decode(raw: bytes, *, encoding: str = "", limits: Limits = USUAL_LIMITS) -> Decoded:
    """Read bytes as text without replacing anything, or refuse in words.

    >>> decode("„Ja“\\r\\n".encode("cp1252"))
    Decoded(text='„Ja“\\n', encoding='cp1252')
    """
    if not raw:
        raise Refusal("is empty: nothing to import.")
    if len(raw) > limits.dump_bytes:
        raise Refusal(f"is larger than {limits.dump_bytes:,} bytes.", remedy="Split it into smaller files.")
    _refuse_binary(raw)
    decoded = _decode_as(raw, encoding) if encoding else _climb(raw)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_controls(text, decoded.encoding)
    _refuse_long(text, limits)
    if not text.strip():
        raise Refusal("holds no text: nothing to import.")
    return Decoded(text, decoded.encoding)


# What is no text

_SIGNATURES = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_STRAY = 3  # and one in so many characters more: text has control characters by accident only
_CHARACTERS_FOR_A_STRAY = 200
_OTHER_ENCODING = "If it is text, name its encoding with --encoding."


def _refuse_binary(raw: bytes) -> None:
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise Refusal(f"looks like {name} (its first bytes say so), not like text.", remedy="Give the text itself.")


def _refuse_controls(text: str, encoding: str) -> None:
    """Text has no NUL, which no database keeps, and hardly any control characters, which are kept as they are."""
    first = text.find("\0")
    if first < 0:
        bearable = len(text) // _CHARACTERS_FOR_A_STRAY + _STRAY
        found = list(islice(_CONTROLS.finditer(text), bearable + 1))
        first = found[0].start() if len(found) > bearable else -1
    if first >= 0:
        place = len(text[:first].encode(encoding, "replace"))
        raise _control(text[first], place, encoding, line=text.count("\n", 0, first) + 1)


def _control(sign: str, place: int, encoding: str, *, line: int) -> Refusal:
    what = f"does not look like text: control character {ord(sign):#04x} at byte {place:,}, read as {encoding}."
    return Refusal(what, remedy=_OTHER_ENCODING, line=line)


def _refuse_long(text: str, limits: Limits) -> None:
    lines = text.count("\n") + (not text.endswith("\n"))
    if lines > limits.dump_lines:
        raise Refusal(f"has {lines:,} lines, more than {limits.dump_lines:,}.", remedy="Split it into smaller files.")
    raw = text.encode()
    begin = 0
    while len(raw) - begin > limits.line_bytes:
        end = raw.rfind(b"\n", begin, begin + limits.line_bytes + 1)
        if end < 0:
            _refuse_line(raw, begin, limits)
        begin = end + 1


def _refuse_line(raw: bytes, begin: int, limits: Limits) -> NoReturn:
    end = raw.find(b"\n", begin)
    size = (end if end >= 0 else len(raw)) - begin
    raise Refusal(
        f"has a line of {size:,} bytes, more than {limits.line_bytes:,}.",
        remedy="Break the line.",
        line=raw.count(b"\n", 0, begin) + 1,
    )


# The ladder of encodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
_FEWEST_ZEROS = 4
_SOME_ZEROS = 0.3
_LAST_PLANE = 3
_HIGH = bytes(range(0x80, 0x100))
_FOREIGN_WORD = re.compile(rb"(?:([\xa0-\xff])(?!\1)){4,}", re.DOTALL)  # no row of the same sign
_FROM_OUTSIDE = frozenset({"Cc", "Cn", "Co", "Cs"})  # categories of characters that no text has
_LONGEST_NAME = 40
_WELL_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")
_NO_ENCODINGS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
"""Codecs of Python's that no file is written in; some take more than linear time."""


def _climb(raw: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding)
    if unmarked := _unmarked_utf32(raw) or _unmarked_utf16(raw):
        return _decode_as(raw, unmarked)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(raw, error)
    if (place := raw.find(b"\0")) >= 0:
        raise _control("\0", place, "cp1252", line=raw.count(b"\n", 0, place) + 1)
    _refuse_foreign(raw)
    return _decode_as(raw, "cp1252")


def _unmarked_utf32(raw: bytes) -> str:
    """A character has four bytes: a zero, hardly more, and two that say which it is."""
    if len(raw) % 4:
        return ""
    first, second, third, fourth = (raw[place:_SAMPLE:4] for place in range(4))
    if not any(first) and max(second) <= _LAST_PLANE and any(fourth):
        return "utf-32-be"
    return "utf-32-le" if not any(fourth) and max(third) <= _LAST_PLANE and any(first) else ""


def _unmarked_utf16(raw: bytes) -> str:
    """In UTF-16, Latin text is zero in every second byte, other text in each space; which half tells the order."""
    sample = raw[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if bool(even.count(0)) == bool(odd.count(0)):
        return ""
    encoding, zeros = ("utf-16-le", odd) if odd.count(0) else ("utf-16-be", even)
    has_zeros = zeros.count(0) >= _FEWEST_ZEROS and zeros.count(0) > _SOME_ZEROS * len(zeros)
    return encoding if has_zeros or _is_text_in(encoding, sample) else ""


def _is_text_in(encoding: str, sample: bytes) -> bool:
    """Not UTF-8, but in this encoding words with spaces or lines between them, and nothing that no text has."""
    as_utf8 = sample.decode("utf-8", "replace")
    if len(_CONTROLS.findall(as_utf8)) + as_utf8.count("\ufffd") <= len(sample) // _CHARACTERS_FOR_A_STRAY + _STRAY:
        return False
    text = sample.decode(encoding, "replace")
    strange = any(unicodedata.category(each) in _FROM_OUTSIDE and each not in "\t\n\r\f" for each in text)
    return not strange and any(each in text for each in " \n")


def _refuse_broken_utf8(raw: bytes, error: UnicodeDecodeError) -> None:
    """Mostly good UTF-8 would come out garbled as cp1252, in every accent and quotation mark."""
    good = raw.decode("utf-8", "ignore")
    wide = len(good) - len(raw.translate(None, _HIGH))
    broken = len(raw) - len(good.encode())
    if wide > broken:
        raise Refusal(
            f"is UTF-8 with a broken character at byte {error.start:,}.",
            remedy="Repair that character, or name the encoding with --encoding.",
            line=raw.count(b"\n", 0, error.start) + 1,
        )


def _refuse_foreign(raw: bytes) -> None:
    """Whole words beyond ASCII are Cyrillic, Greek, Chinese …: as Western text they would be silent nonsense."""
    beyond = len(raw) - len(raw.translate(None, _HIGH))
    foreign = sum(match.end() - match.start() for match in _FOREIGN_WORD.finditer(raw))
    if foreign > beyond / 2:
        raise Refusal(
            "is neither UTF-8 nor Western text (cp1252): most of its words are of other letters.",
            remedy="Name its encoding with --encoding, for example cp1251, koi8-r, gb18030 or shift_jis.",
        )


def _decode_as(raw: bytes, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding if _WELL_NAMED.fullmatch(encoding) else "")
        if codec.name in _NO_ENCODINGS:
            raise LookupError
        text = raw.decode(codec.name)
        text.encode()
    except LookupError as error:
        shown = repr(encoding[:_LONGEST_NAME])
        raise Refusal(f"cannot be read: there is no encoding called {shown}.", remedy="Try utf-8 or cp1252.") from error
    except UnicodeError as error:
        raise _misfit(raw, encoding, error) from error
    return Decoded(text.removeprefix("\ufeff"), codec.name)


def _misfit(raw: bytes, encoding: str, error: UnicodeError) -> Refusal:
    start = error.start if isinstance(error, UnicodeDecodeError) else 0
    what = f"is not {encoding}: byte {start:,} has no meaning in it."
    return Refusal(what, remedy=_OTHER_ENCODING, line=raw.count(b"\n", 0, start) + 1)
