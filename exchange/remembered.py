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

_memories: list[Any] = []


def remembered(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    memory = lru_cache(maxsize=None)(function)
    _memories.append(memory)
    return cast(Callable[Asked, Answer], memory)


@contextmanager
def short_memory() -> Iterator[None]:
    """What is remembered meanwhile is forgotten afterwards: the next dump has other lines."""
    try:
        yield
    finally:
        for memory in _memories:
            memory.cache_clear()
