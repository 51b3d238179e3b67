"""Many writers at once, as real processes on real databases: nobody is refused, and nothing is misplaced."""

import json
from collections import Counter
from pathlib import Path

from race_senders import MOST, SENDERS
from race_teachers import EACH as LESSONS
from race_teachers import TEACHERS
from race_writers import EACH, POSTS, WRITERS
from tree_oracle import faults_in
from warm_python import run_script

HERE = Path(__file__).parent


def test_sixteen_writers_at_once_misplace_nothing_and_none_is_refused(installation):
    told = _run("race_writers.py", installation)

    assert told["refused"] == []
    assert len(told["rows"]) == WRITERS * EACH
    assert faults_in(told["rows"]) == []
    assert len(Counter(row["post_id"] for row in told["rows"])) == POSTS
    assert max(row["level"] for row in told["rows"]) > 1


def test_of_sixteen_who_send_at_once_no_more_are_let_in_than_may(installation):
    told = _run("race_senders.py", installation)

    assert told["same text"] == {"answers": [303] + [409] * (SENDERS - 1), "stored": 1}
    assert told["same network"] == {"answers": [303] + [429] * (SENDERS - 1), "stored": 1}
    assert told["same e-mail"] == {"answers": [303] + [429] * (SENDERS - 1), "stored": 1}
    assert told["many"] == {"answers": [303] * MOST + [429] * (SENDERS - MOST), "stored": MOST}


def test_of_lessons_taught_and_taken_back_at_once_none_is_lost_or_counted_twice(installation):
    told = _run("race_teachers.py", installation)

    half = TEACHERS * LESSONS // 2
    assert told["faults"] == []
    assert [told["learned"][word] for word in ("", "one", "name:ada")] == [[half, half]] * 3
    assert {sum(told["learned"][f"word{number}"]) for number in range(TEACHERS * LESSONS)} == {1}


def test_who_decides_and_who_writes_do_not_wait_for_each_other(installation):
    assert _run("race_deciders.py", installation) == {"answer": [], "mail": [], "move": [], "undo": []}


def _run(script, installation):
    done = run_script(HERE / script, installation)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
