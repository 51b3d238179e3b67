"""A worker beside the server, from its first moment on."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOLD_AT_ONCE = """
import os, signal
from config.keeping import Keeper

signal.signal(signal.SIGTERM, signal.default_int_handler)  # as `serve` has it
os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.{ending}))
keeper = Keeper(lambda: print("worked", flush=True))
keeper._begin()
keeper.process.join()
print(keeper.process.exitcode)
"""


@pytest.mark.parametrize(("ending", "number"), [("SIGINT", 2), ("SIGTERM", 15), ("SIGHUP", 1)])
def test_a_worker_that_is_told_to_end_while_it_is_made_says_nothing(ending: str, number: int) -> None:
    code = TOLD_AT_ONCE.format(ending=ending)
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=30, check=True
    )
    assert (told.stdout, told.stderr) == (f"{-number}\n", "")
