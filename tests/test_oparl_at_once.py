"""Two imports of decisions into one town's file at the same time: both come in, and none goes on for ever."""

import json
import subprocess
import sys
import tomllib
from functools import partial
from pathlib import Path

import pytest

from oversight import __main__
from oversight.decisions.oparl import locking, own_file, ties
from tests.oparl_papers import council, taken

EACH = 12
# one paper after the other, each read from the file as it is and written into it whole
IMPORTS = """
import sys, time
from pathlib import Path
from oversight.decisions.oparl import own_file, ties
from tests.oparl_papers import council, taken
path, me, other, each = Path(sys.argv[1]), *map(int, sys.argv[2:])
found = [taken(council(paper={"reference": f"V{me}{n:02}/25", "id": f"urn:{me}:{n}"}))[0] for n in range(each)]
path.with_name(f"ready-{me}").touch()
until = time.monotonic() + 60
while not path.with_name(f"ready-{other}").exists() and time.monotonic() < until:
    time.sleep(0.001)
for one in found:
    own_file.bring_in(path, one, ties.read(None))
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "publication" / "decisions.toml"


def test_two_processes_lose_no_decision(path):
    path.parent.mkdir()
    places = [(str(me), str(3 - me)) for me in (1, 2)]
    ask = [sys.executable, "-c", IMPORTS, str(path)]
    both = [
        subprocess.Popen([*ask, *place, str(EACH)], cwd=Path(__file__).parent.parent, stderr=subprocess.PIPE)
        for place in places
    ]
    said = [one.communicate(timeout=120)[1] for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    found = tomllib.loads(path.read_text("utf-8"))
    assert sorted(found["decisions"]) == [f"v{me}{n:02}-25" for me in (1, 2) for n in range(EACH)]
    assert len(found["points"]) == 2 * EACH


def test_a_trial_waits_for_nobody(path):
    with locking.locked(path):
        assert own_file.bring_in(path, taken(council())[0], ties.read(None), dry_run=True).new == ["v1-25"]


class TestWhereAnotherImportDoesNotEnd:
    @pytest.fixture
    def refused(self, path, tmp_path, monkeypatch, capsys):
        monkeypatch.setattr(own_file.locking, "locked", partial(locking.locked, seconds=0))
        file = tmp_path / "oparl.json"
        file.write_text(json.dumps(council()), "utf-8")

        def refused(*options):
            ask = ["decisions", "import", str(file), "--town", "Neustadt", "--store", str(tmp_path), *options]
            with locking.locked(path):
                code = __main__.main(ask)
            return code, capsys.readouterr().err

        return refused

    def test_nothing_is_written_and_it_is_said(self, refused, path):
        code, said = refused()
        assert code == 2
        assert said.splitlines()[0].startswith("In dieser Ablage werden gerade andere Beschlüsse übernommen.")
        assert not path.exists()

    def test_in_english_too(self, refused):
        assert refused("--language", "en")[1].startswith("Another import of decisions is running in this store.")
