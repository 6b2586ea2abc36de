"""A lock is held by one alone, goes with whoever took it, and nothing but it and the page of SQL needs a Unix."""

import subprocess
import sys

import pytest

from oversight import locks

# a process in which these modules are missing, as on Windows
WITHOUT = "import subprocess, sys, typing, oversight; sys.modules['fcntl'] = sys.modules['resource'] = None; "


def test_a_second_one_is_told_that_it_is_taken(tmp_path):
    with (tmp_path / "lock").open("w") as first, (tmp_path / "lock").open("w") as second:
        assert locks.take(first)
        assert not locks.take(second)


def test_a_lock_goes_with_its_holder(tmp_path):
    with (tmp_path / "lock").open("w") as first:
        locks.take(first)
    with (tmp_path / "lock").open("w") as second:
        assert locks.take(second)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows would need none of this to be taken away")
def test_windows_lacks_nothing_that_import_publication_and_pages_need():
    """What stands for Windows' own lock here says nothing of how it locks, only that nothing else is missing."""
    stand_in = "import types; sys.modules['msvcrt'] = types.ModuleType('msvcrt'); sys.platform = 'win32'; "
    ask = "import oversight.locks; sys.platform = 'linux'; "
    ask += "import oversight.intake, oversight.publication.publish, oversight.decisions.oparl.own_file, "
    ask += "oversight.explorer.pool, oversight.explorer.process"
    found = subprocess.run([sys.executable, "-c", WITHOUT + stand_in + ask], capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
