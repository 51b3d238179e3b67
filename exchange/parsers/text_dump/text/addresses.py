"""Addresses that stand alone on a line."""

import re

_ADDRESS = re.compile(r"https?://\S+")


def is_address(text: str) -> bool:
    """
    >>> is_address("https://ferry.example/2009/boat"), is_address("See https://ferry.example"), is_address("ferry")
    (True, False, False)
    """
    return _ADDRESS.fullmatch(text) is not None
