"""The search for cyclic garbage, which has nothing to find while a dump is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """Reading makes a million small objects and no cycles, but each so many new ones start a search among all of them.

    It is paused for all threads, for as long as one dump takes; what others leave meanwhile is found afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
