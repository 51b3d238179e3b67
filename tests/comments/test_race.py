"""Many writers at once, as real processes on real databases: nobody is refused, and nothing is misplaced."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from race_writers import EACH, POSTS, WRITERS
from tree_oracle import faults_in

SCRIPT = Path(__file__).with_name("race_writers.py")


def test_sixteen_writers_at_once_misplace_nothing_and_none_is_refused(installation):
    paths = f"{installation['PYTHONPATH']}{os.pathsep}{SCRIPT.parents[1]}"

    done = subprocess.run(
        [sys.executable, SCRIPT],
        env=installation | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["refused"] == []
    assert len(told["rows"]) == WRITERS * EACH
    assert faults_in(told["rows"]) == []
    assert len(Counter(row["post_id"] for row in told["rows"])) == POSTS
    assert max(row["level"] for row in told["rows"]) > 1
