"""Who signs alone between the credits or a motto and the text."""

import pytest

from exchange.parsers import read_file
from exchange.sources import Source

TEXT = (
    "The ferry leaves at nine and nobody is on it but the cook, who has never been to sea. It is a small film about a"
    " large kettle, and I liked it more than I can say, though the end comes too soon and the songs are too loud."
)


@pytest.mark.parametrize("line", ["Reviewed by Ada Lind", "Review by Ada Lind", "Rezension von Ada Lind"])
def test_a_line_that_only_signs_below_a_motto(line):
    above = "(director: Bo Orr; editor: Cy Marsh; cast: Di Marsh (Cook))\n“A fine kettle.”"
    page = f"{above}\n\n{line}\n\n{TEXT}"
    (post,) = read_file(Source("page.txt", page.encode()))
    assert post.byline == "Ada Lind"
    assert line not in post.body


def test_a_sentence_that_begins_so_does_not_sign():
    line = "Reviewed by everybody in the harbour and by two of the gulls, it went down badly all the same."
    (post,) = read_file(Source("page.txt", f"{TEXT}\n\n{line}\n\n{TEXT}".encode()))
    assert not post.byline
