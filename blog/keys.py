"""The key of a row, as an address or a form gives it."""

_MOST_DIGITS = 18  # a key of more does not fit into the column


def key_in(written: str) -> int:
    """The key that is written; 0, which no row has, where none is.

    >>> key_in("12"), key_in("x"), key_in("-1"), key_in("9" * 19)
    (12, 0, 0, 0)
    """
    return int(written) if written.isdecimal() and len(written) <= _MOST_DIGITS else 0
