"""Reading takes longer in step with the lines, whatever they are, and leaves nothing to the search for cycles."""

import gc
import sys
import time

import pytest

from exchange.cleaning import decode
from exchange.parsers.text_dump import read_page
from exchange.parsers.text_dump.text.collector import paused_collector
from exchange.remembered import forget

TEXT = "The fog lifts over the harbour while nobody looks at it, and the tugs go on as before."
FEW, TIMES = 40, 10
MOST_GROWTH = 30  # times the time for ten times the lines; a hundred times where it grows with their square


def seconds_for(lines):
    decoded = decode("\n".join(["Umbrellas", "", TEXT, "", *lines]).encode())
    begin = time.process_time()
    read_page("page.txt", decoded)
    return time.process_time() - begin


@pytest.mark.parametrize("heading", ["{n} comments on “Fog”", "{n} responses to"])
def test_ten_times_the_headings_take_some_ten_times_as_long(heading):
    def seconds(times):
        lines = [line for n in range(times) for line in (heading.format(n=n + 1), TEXT)]
        return min(seconds_for(lines) for _ in range(2))

    seconds(FEW)

    assert seconds(FEW * TIMES) < MOST_GROWTH * seconds(FEW)


KINDS = {
    "points": "* {word} number {n}\n",
    "short lines": "{word}\n",
    "names told of": "{word} Lind\n{word} lives in Ulm.\n",
    "writers": "Ada lives in Ulm and writes about the films of the day {n}.\n\n",
    "links": "[{word}](https://a.example/{n})\n",
    "dates": "{word} March 3, 2011 at 1:{minute:02} pm\n\n",
    "numbers": "{n}. {word} says:\n   good film {n}\n\n",
    "buttons": "{n} likes\nReply\nShare\n",
    "lists in one comment": "   {word} {n}\n   * a point\n   * another\n",
}
WORK_AT_MOST = 6  # times the work for four times the lines; sixteen times where it grows with their square


def work_for(kind, times):
    """How many functions and generators are entered, which is the same on a machine that has much else to do."""
    entered = 0

    def count(_frame, event, _argument):
        nonlocal entered
        entered += event in {"call", "c_call"}

    lines = [kind.format(n=n, minute=n % 60, word=_word(n)) for n in range(times)]
    decoded = decode("".join([f"Umbrellas\n\n{TEXT}\n\n", *lines, "2 comments\n\n1. Bob says:\n   Fine.\n"]).encode())
    forget()
    sys.setprofile(count)
    try:
        read_page("page.txt", decoded)
    finally:
        sys.setprofile(None)
    return entered


def _word(number):
    letters = "".join(chr(97 + (number * 7 + place * 5) % 26) for place in range(6))
    return letters.capitalize() + "abcdefghij"[number % 10]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_four_times_the_lines_are_some_four_times_the_work(kind):
    assert work_for(kind, 4 * 120) < WORK_AT_MOST * work_for(kind, 120)


def test_reading_leaves_no_cycles():
    seconds_for(["2 responses", "", "  1. Ann says:", "     Yes.", "", "      • Ben says:", "        No."])
    gc.collect()
    with paused_collector():
        seconds_for(["2 responses", "", "  1. Ann says:", "     Yes.", "", "      • Ben says:", "        No."])
        assert not gc.collect()


@pytest.mark.parametrize("was_on", [True, False])
def test_the_search_for_cycles_is_as_it_was_even_after_an_error(was_on):
    @paused_collector()
    def fail():
        raise ValueError(f"the search is {'on' if gc.isenabled() else 'off'}")

    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(ValueError, match="the search is off"):
            fail()
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
