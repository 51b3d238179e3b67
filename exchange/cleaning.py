"""Repairs that formats share: from bytes to text, line ends, dates."""

import codecs
import re
from dataclasses import dataclass
from itertools import islice


@dataclass(frozen=True)
class Limits:
    """How much is read before it is refused: a dump, each of its lines, how many of them, and an archive of dumps."""

    dump_bytes: int = 20_000_000
    line_bytes: int = 1_000_000
    dump_lines: int = 1_000_000
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

    @property
    def lines(self) -> list[str]:
        """The lines as an editor counts them: only a line feed ends one."""
        lines = self.text.split("\n")
        return lines[:-1] if lines[-1] == "" else lines


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
    _refuse_controls(decoded)
    _refuse_long_lines(text, limits.line_bytes)
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
_OTHER_ENCODING = "If it is text, name its encoding with --encoding."


def _refuse_binary(raw: bytes) -> None:
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise Refusal(f"looks like {name} (its first bytes say so), not like text.", remedy="Give the text itself.")


def _refuse_controls(decoded: Decoded) -> None:
    """Text has no NUL and hardly any control characters."""
    text = decoded.text
    first = text.find("\0")
    if first < 0:
        found = list(islice(_CONTROLS.finditer(text), len(text) // 200 + 4))
        first = found[0].start() if len(found) > len(text) // 200 + 3 else -1
    if first >= 0:
        offset = len(text[:first].encode(decoded.encoding))
        raise Refusal(
            f"does not look like text: control character {ord(text[first]):#04x} at byte {offset:,}, "
            f"read as {decoded.encoding}.",
            remedy=_OTHER_ENCODING,
            line=text.count("\n", 0, first) + 1,
        )


def _refuse_long_lines(text: str, max_line: int) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        size = len(line) if line.isascii() else len(line.encode())
        if size > max_line:
            raise Refusal(
                f"has a line of {size:,} bytes, more than {max_line:,}.", remedy="Break the line.", line=number
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
_END_OF_ASCII = 0x80
_SOME_ZEROS = 0.3
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", re.DOTALL)


def _climb(raw: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding)
    if unmarked := _unmarked_utf16(raw):
        return _decode_as(raw, unmarked)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(raw, error)
    return _decode_as(raw, "cp1252")


def _unmarked_utf16(raw: bytes) -> str:
    """Latin text in UTF-16 has a zero in every second byte; which one tells the order."""
    sample = raw[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if not odd:
        return ""
    if odd.count(0) > _SOME_ZEROS * len(odd) and not even.count(0):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > _SOME_ZEROS * len(even) and not odd.count(0) else ""


def _refuse_broken_utf8(raw: bytes, error: UnicodeDecodeError) -> None:
    """Mostly good UTF-8 would come out garbled as cp1252, in every accent and quotation mark."""
    good = _UTF8_SEQUENCE.findall(raw)
    rest = sum(byte >= _END_OF_ASCII for byte in _UTF8_SEQUENCE.sub(b"", raw))
    if len(good) > rest:
        raise Refusal(
            f"is UTF-8 with a broken character at byte {error.start:,}.",
            remedy="Repair that character, or name the encoding with --encoding.",
            line=raw.count(b"\n", 0, error.start) + 1,
        )


def _decode_as(raw: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding), codecs.lookup(encoding).name)
    except LookupError as error:
        raise Refusal(f"cannot be read: there is no encoding called {encoding}.", remedy="Try utf-8.") from error
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise Refusal(
            f"is not {encoding}: byte {start:,} has no meaning in it.",
            remedy=_OTHER_ENCODING,
            line=raw.count(b"\n", 0, start) + 1,
        ) from error


# Dates

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
    "fév": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "déc": 12,
    "ene": 1, "abr": 4, "ago": 8, "dic": 12,
}  # fmt: skip
_MONTH = r"(?P<month>[A-Za-zäéûàô]{3,10})\.?"
_WEEKDAY = r"(?:[A-Za-zäéí]{2,10}\.?,?\s+)?"
_TIME = (
    r"(?:,?\s*(?:at|um|à|a las|@|-|–)?\s*(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?::[0-9]{2})?"
    r"\s*(?P<half>[ap]\.?m\.?)?(?:\s*Uhr)?)?"
)
_DATES = tuple(
    re.compile(rf"{_WEEKDAY}{pattern}{_TIME}", re.IGNORECASE)
    for pattern in (
        r"(?P<year>[0-9]{4})-(?P<number>[0-9]{1,2})-(?P<day>[0-9]{1,2})[T]?",
        rf"{_MONTH}\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{{4}})",
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?{_MONTH}(?:\s+de)?,?\s+(?P<year>[0-9]{{4}})",
        r"(?P<day>[0-9]{1,2})\.(?P<number>[0-9]{1,2})\.(?P<year>[0-9]{4})",
    )
)


def read_date(text: str) -> str:
    """A date that is written out, as ISO; empty where there is none, or where day and month could be exchanged.

    >>> read_date("January 3, 2014 at 5:07 pm"), read_date("3. März 2014"), read_date("03/04/2014")
    ('2014-01-03T17:07', '2014-03-03', '')
    """
    for pattern in _DATES:
        match = pattern.fullmatch(text.strip(" ()\u00a0"))
        if match and (day := _day(match.groupdict())):
            return day + _time(match)
    return ""


def _day(parts: dict[str, str | None]) -> str:
    name = (parts.get("month") or "").lower()
    month = int(parts.get("number") or _MONTHS.get(name[:4]) or _MONTHS.get(name[:3]) or 0)
    day = int(parts["day"] or 0)
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004, the calendar
        return ""
    return f"{parts['year']}-{month:02}-{day:02}"


def _time(match: re.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour, half = int(match["hour"]), (match["half"] or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"T{hour:02}:{match['minute']}"
