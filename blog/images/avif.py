"""AVIF in a process of its own, `python -m blog.images.avif`: a picture comes in, each of its widths goes out framed.

Its memory, a hundred megabytes and more, goes with it, a worker that is told to end need not wait for it, and what a
library of C does to a process it does to this one.
"""

import os
import struct
import sys
from collections.abc import Iterator

from blog.images.writing import Smaller, in_avif

_FRAME = struct.Struct(">II")
_KINDNESS = 10  # as `nice` has it: readers come first


def framed(pictures: Iterator[Smaller]) -> Iterator[bytes]:
    for one in pictures:
        yield _FRAME.pack(one.width, len(one.content))
        yield one.content


def unframed(frames: bytes) -> Iterator[Smaller]:
    """
    >>> list(unframed(b"".join(framed(iter([Smaller(320, b"ab"), Smaller(640, b"")])))))
    [Smaller(width=320, content=b'ab'), Smaller(width=640, content=b'')]
    """
    place = 0
    while place < len(frames):
        width, length = _FRAME.unpack_from(frames, place)
        place += _FRAME.size + length
        yield Smaller(width, frames[place - length : place])


if __name__ == "__main__":
    os.nice(_KINDNESS)
    for frame in framed(in_avif(sys.stdin.buffer.read())):
        sys.stdout.buffer.write(frame)
