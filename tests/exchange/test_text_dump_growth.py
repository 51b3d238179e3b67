"""Reading takes longer in step with the lines, whatever they are, and leaves nothing to the search for cycles."""

import gc
import time

import pytest

from exchange.cleaning import decode
from exchange.parsers.text_dump import read_page
from exchange.parsers.text_dump.text.collector import paused_collector

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
