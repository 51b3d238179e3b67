"""From bytes to text without replacing anything, or a refusal in words."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.cleaning import Limits, Refusal, decode

TEXT = "„Süß“ – it’s 4½ ★\nund mehr\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_an_encoding_is_found(raw, encoding):
    if encoding.startswith("utf-16-"):
        raw = ("Plain words around it. " * 5).encode(encoding)
        assert decode(raw).text == "Plain words around it. " * 5
    else:
        assert decode(raw).text == TEXT
    assert decode(raw).encoding == encoding


def test_what_is_no_utf8_is_windows_text():
    assert decode("Süß – „so“".encode("cp1252")).text == "Süß – „so“"


def test_a_named_encoding_is_believed():
    assert decode("Привет".encode("koi8-r"), encoding="koi8-r").text == "Привет"


RUSSIAN = "Фильм хорош, но слишком длинный.\nМы смотрели его вдвоём.\n"
JAPANESE = "映画は長いが、夜は短い。 それで十分だ。\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [RUSSIAN, JAPANESE, TEXT], ids=["Russian", "Japanese", "German"])
def test_wide_characters_are_found_without_a_mark_in_any_script(text, encoding):
    assert (decode(text.encode(encoding)).text, decode(text.encode(encoding)).encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "euc-jp"), (JAPANESE, "shift_jis")]
)
def test_other_scripts_are_no_western_text_and_are_read_when_named(text, encoding):
    with pytest.raises(Refusal) as refused:
        decode(text.encode(encoding))
    assert "--encoding" in refused.value.remedy
    assert decode(text.encode(encoding), encoding=encoding).text == text


def test_rows_of_signs_are_western_text():
    assert decode("«««««« Où ça ? »»»»»»".encode("cp1252")).encoding == "cp1252"


def test_a_named_encoding_may_stand_before_a_byte_order_mark():
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), encoding="utf-8").text == TEXT
    assert decode(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), encoding="utf-16-le").text == TEXT


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "idna", "punycode", "unicode_escape", "undefined", "../utf", "a\0b", "\udcff", "x" * 99999]
)
def test_what_no_file_is_written_in_is_no_encoding(name):
    with pytest.raises(Refusal, match="no encoding called") as refused:
        decode(b"6162", encoding=name)
    assert len(refused.value.what) < 150


@pytest.mark.parametrize("stray", ["\x0c", "\x0b", "\x1b[1m", "\x07", "\x7f", "\x85"])
def test_a_stray_control_character_is_kept(stray):
    text = f"A page that ends.{stray}\nAnother one.\n"

    assert decode(text.encode()).text == text


def test_many_control_characters_are_no_text():
    with pytest.raises(Refusal, match="control character 0x1b at byte 0") as refused:
        decode(b"\x1b[1m" * 50)
    assert refused.value.line == 1


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_lines_end_one_way(ends):
    decoded = decode(ends.join(["one", "two", ""]).encode())

    assert decoded.text == "one\ntwo\n"
    assert decoded.lines == ("one", "two")


def test_only_a_line_feed_ends_a_line():
    assert len(decode("one\u2028two\x0cthree\u0085four".encode()).lines) == 1


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "holds no text"),
        (b"\xff\xd8\xff\xe0 JFIF", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"%PDF-1.4", "PDF"),
        (b"text\0with a zero", "0x00 at byte 4"),
        (b"\x01\x02\x03\x04\x05", "control character"),
        (b"caf\xe9 \x81", "byte 5 has no meaning"),
        ("“Good” ".encode() * 9 + b"\xe2\x80 bad", "broken character at byte 99"),
    ],
)
def test_what_is_no_text_is_refused_in_words(raw, words):
    with pytest.raises(Refusal, match=words):
        decode(raw)


def test_an_unknown_or_wrong_encoding_is_refused():
    with pytest.raises(Refusal, match="no encoding called 'klingon'"):
        decode(b"text", encoding="klingon")
    with pytest.raises(Refusal, match="is not ascii: byte 1") as refused:
        decode(b"s\xfc", encoding="ascii")
    assert "--encoding" in refused.value.remedy


def test_limits_are_told_with_line_and_size():
    with pytest.raises(Refusal, match="larger than 10 bytes"):
        decode(b"x" * 11, limits=Limits(dump_bytes=10))
    with pytest.raises(Refusal, match="a line of 12 bytes, more than 10") as refused:
        decode("short\nöööööö".encode(), limits=Limits(line_bytes=10))
    assert refused.value.line == 2


@pytest.mark.parametrize("ends", ["", "\n"])
def test_lines_are_counted_before_they_are_read(ends):
    assert len(decode(("x\n" * 9 + f"x{ends}").encode(), limits=Limits(dump_lines=10)).lines) == 10
    with pytest.raises(Refusal, match="has 11 lines, more than 10"):
        decode(("x\n" * 10 + f"x{ends}").encode(), limits=Limits(dump_lines=10))


def test_a_line_at_the_limit_is_read_wherever_it_stands():
    limits = Limits(line_bytes=10)

    for text in ("x" * 10, "x" * 10 + "\n", "y\n" + "x" * 10, ("x" * 10 + "\n") * 5, "\n" * 40 + "x"):
        assert decode(text.encode(), limits=limits).text == text
    for text in ("x" * 11, "x" * 11 + "\n", "y\n" + "x" * 11, ("x" * 10 + "\n") * 5 + "x" * 11 + "\ny"):
        with pytest.raises(Refusal, match="a line of 11 bytes") as refused:
            decode(text.encode(), limits=limits)
        assert refused.value.line == text[: text.index("x" * 11)].count("\n") + 1


def test_a_line_of_wide_characters_is_measured_in_bytes():
    with pytest.raises(Refusal, match="a line of 15 bytes"):
        decode(("★" * 5).encode(), limits=Limits(line_bytes=12))


@given(st.binary())
def test_any_bytes_are_text_or_refused(raw):
    try:
        outcome = decode(raw).text
    except Refusal as refusal:
        outcome = refusal.what

    assert outcome
    assert "\r" not in outcome
