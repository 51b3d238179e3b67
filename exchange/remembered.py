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
    """What a long dump has left is forgotten afterwards; answers about the few lines of a short one, many of which pages
    have in common, serve the next."""
    try:
        yield
    finally:
        for memory in _memories:
            if memory.cache_info().currsize > _KEPT:
                memory.cache_clear()
