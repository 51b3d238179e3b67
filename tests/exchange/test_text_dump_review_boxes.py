"""Boxes of plugins for reviews: what each tool prints of one and the same box."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

TEXT = "The Ferryman\n\nBy Ada Lind\n\nIt rains from the first minute to the last, and nobody gets dry.\n\nI was moved."
WORDS = "A wet film with a long echo."
BOXES = {
    "label above its mark": f"REVIEW OVERVIEW\nStory\n75 %\nCast\n65 %\nSUMMARY\n{WORDS}\n70%OVERALL SCORE",
    "pieces": f"REVIEW OVERVIEW\nStory\n75\n%\nCast\n65\n%\nSUMMARY\n{WORDS}\n70\n%\nOVERALL SCORE",
    "columns": f"REVIEW OVERVIEW\nStory\n75 %\nCast\n65 %\nSUMMARY                 70%OVERALL SCORE\n{WORDS}",
    "cells": f"REVIEW OVERVIEW  \n---  \nStory75 %  \nCast65 %  \nSUMMARY{WORDS}| 70%OVERALL SCORE",
    "rows": f"| REVIEW OVERVIEW |  |\n| Story 75 % |  |\n| Cast 65 % |  |\n| SUMMARY {WORDS} | 70%OVERALL SCORE |",
    "headings": f"## Review Overview\n\n##### Story - 75%\n\n##### Cast - 65%\n\n### 70%\n\n#### Good!\n\n"
    f"**Summary :** {WORDS}\n\n**User Rating:** 4.15 ( 3 votes)",
    "points": f"Review Overview\n\nStory - 7.5\nCast - 6.5\n\n7\n\nGood!\n\nSummary : {WORDS}\n\n"
    "User Rating: 4.15 ( 3 votes)",
    "without a heading": f"  • Story 8/10\n  • Cast 6/10\n\nSummary\n\n{WORDS}\n\n7/10",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_a_box_of_marks_rates_and_sums_up(box):
    post = next(
        text_dump.parse({"dump.txt": f"{TEXT}\n\n{box}\n\n2 Comments\n\n  1. Olli says:\n     Yes.\n".encode()})
    )

    assert post.rating is not None
    assert post.rating.score == 0.7
    assert post.verdict == WORDS
    assert post.body.endswith("I was moved.")
    rated = len([line for line in box.splitlines() if line.strip() and "User Rating" not in line])
    assert len(post.ledger.lines(Label.RATING)) == rated


@pytest.mark.parametrize(
    "lines",
    [
        "Story\n1984\nCast\n2001",
        "Running time\n94\nYear\n2009\n\nIt was long.",
        "Summary\n\nA boat goes over a river.",
    ],
)
def test_facts_and_summaries_of_stories_are_no_box(lines):
    post = next(text_dump.parse({"dump.txt": f"{TEXT}\n\n{lines}\n\n{TEXT.splitlines()[-1]}\n".encode()}))

    assert post.rating is None
