"""How a number is written: in figures, with a fraction, in words."""

import re
from decimal import Decimal

HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_COUNTS = {
    "zero": 0, "no": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "null": 0, "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10,
    "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "ocho": 8, "diez": 10,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
    "uma": 1, "duas": 2, "dois": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10,
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10,
    "två": 2, "fyra": 4, "fem": 5, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
}  # fmt: skip
_HALF_WORDS = (
    "half", "halb", "halber", "halbe", "demi", "demie", "medio", "media", "meio", "meia", "mezzo", "mezza",
    "pół", "halv",
)  # fmt: skip
AND_A_HALF = (
    r"(?:[ -](?:and|et|y|e|und)[ -](?:an?[ -]|one[ -]|une? |ein )?(?:half|demie?|medi[oa]|mei[oa]|mezz[oa]|halb)"
    r"|[ ]i[ ]pół|[ ]o(?:ch|g)[ ]en[ ]halv)"
)
_WHOLE = "|".join(sorted(_COUNTS, key=len, reverse=True))
WORDS = (
    rf"(?:(?:{_WHOLE})(?:[ -](?:and|et|y|e|und)[ -](?:an?[ -]|one[ -]|une? |ein )?"
    r"(?:half|quarter|demie?|medi[oa]|mezz[oa]|mei[oa]|halb|halber?)"
    rf"|[ -](?:and|&)[ -]½|[ -]point[ -](?:{_WHOLE})(?!\w))?"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)einhalb|(?:twee|drie|vier)[eë]nhal(?:f|ve)|anderthalb|half)"
)
FIGURES = (
    rf"(?:[0-9]{{1,3}}{AND_A_HALF}(?!\w)"
    r"|[0-9]{1,3}[ -][13]/[24](?![0-9/])|[0-9]{1,3}\s?[½¼¾⅓⅔]|[0-9]{1,3}[.,][0-9]{1,2}|[½¼¾]|[0-9]{1,3})(?![0-9])"
)
NUMBER = rf"(?:{FIGURES}|{WORDS}(?!\w))"


def read_number(text: str) -> Decimal:
    """The value of `3.5`, `3,5`, `3½`, `3 1/2`, `three and a half`, `dreieinhalb`."""
    text = text.strip().lower()
    if text[0].isdigit() or text[0] in HALVES:
        return _from_figures(text)
    return _from_words(text)


def _from_figures(text: str) -> Decimal:
    whole = text
    if text.endswith(_HALF_WORDS):
        return Decimal(re.split("[ -]", text)[0]) + Decimal("0.5")
    for written, part in HALVES.items():
        if text.endswith(written) and (len(written) == 1 or len(text) > len(written)):
            whole = text[: -len(written)].strip(" -\u00a0")
            return Decimal(whole or "0") + Decimal(part)
    return Decimal(whole.replace(",", "."))


def _from_words(text: str) -> Decimal:
    for joined in ("einhalb", "enhalf", "ënhalf", "enhalve", "ënhalve"):
        if text.endswith(joined):
            return Decimal(_COUNTS[text.removesuffix(joined)]) + Decimal("0.5")
    if text == "anderthalb":
        return Decimal("1.5")
    first, *more = re.split("[ -]", text)
    whole = _COUNTS.get(first, 0)
    if more[:1] == ["point"]:
        return whole + Decimal(_COUNTS[more[1]]) / 10
    if text.endswith("½"):
        return whole + Decimal("0.5")
    if text.endswith("quarter"):
        return whole + Decimal("0.25")
    return whole + Decimal("0.5" if text.endswith(_HALF_WORDS) else "0")
