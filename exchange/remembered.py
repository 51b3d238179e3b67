"""Answers about a line, kept while a dump is read, however many lines it has.

Each of many rules asks the same of all lines, one after the other: a memory for fewer lines than there are would hold
none of the answers when it is asked again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_KEPT = 4096
_memories: list[Any] = []


def remembered(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    memory = lru_cache(maxsize=None)(function)
    _memories.append(memory)
    return cast(Callable[Asked, Answer], memory)


@contextmanager
def short_memory() -> Iterator[None]:
    """What a long dump has left is forgotten afterwards; a few answers are kept, as pages have many lines in common."""
    try:
        yield
    finally:
        forget(at_most=_KEPT)


def forget(*, at_most: int = 0) -> None:
    """All that is remembered by functions with more answers than so many."""
    for memory in _memories:
        if memory.cache_info().currsize > at_most:
            memory.cache_clear()
