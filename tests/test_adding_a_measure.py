"""The worked example of adding a measure: its three pieces, put into a copy of the project, do what the page says."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from oversight import measures
from oversight.answers import GRAINS
from oversight.places import ROOT

TEXT = (ROOT / "docs" / "adding-a-measure.md").read_text("utf-8")
PIECES = dict(re.findall(r"(?ms)^```\w+ (\S+)\n(.*?)^```", TEXT))
SQL, TEST, GERMAN = PIECES
NAME = Path(SQL).stem
COPIED, LINKED = ("oversight", "queries", "locales", "tests", "pages"), ("data", "benchmarks", "pyproject.toml")


@dataclass(frozen=True)
class Copy:
    """A copy of the project, in which commands run as their users run them."""

    folder: Path

    def add(self, path: str) -> None:
        with (self.folder / path).open("a", encoding="utf-8") as file:
            file.write("\n" + PIECES[path] if path == GERMAN else PIECES[path])

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        store = {"OVERSIGHT_STORE": str(self.folder / "store")}
        command = [sys.executable, "-m", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=os.environ | store, capture_output=True, text=True, encoding="utf-8"
        )

    def test(self, *arguments: str) -> tuple[int, str]:
        """What pytest returns, and its last line."""
        done = self.run("pytest", "-q", "-p", "no:cacheprovider", *arguments)
        return done.returncode, done.stdout.strip().splitlines()[-1]


def copy_of_the_project(folder: Path) -> Copy:
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("browser", "broken"))
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    return Copy(folder)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The project with the new measure."""
    copy = copy_of_the_project(tmp_path_factory.mktemp("with"))
    for path in PIECES:
        copy.add(path)
    return copy


def test_the_example_has_three_pieces_and_the_project_does_not_have_them() -> None:
    assert [Path(path).suffix for path in PIECES] == [".sql", ".py", ".po"]
    assert NAME not in {measure.name for measure in measures.all_measures()}
    assert not (ROOT / TEST).exists()


def test_its_own_test_passes(copy: Copy) -> None:
    code, last = copy.test(TEST)
    assert (code, re.findall(r"(\d+) passed", last)) == (0, ["6"])


def test_its_own_test_fails_when_the_query_is_broken(tmp_path: Path) -> None:
    broken = copy_of_the_project(tmp_path)
    for path in PIECES:
        broken.add(path)
    query = broken.folder / SQL
    query.write_text(query.read_text("utf-8").replace("to_days = 0", "to_days = 1"), "utf-8")
    assert broken.test(TEST)[0] == 1


def test_the_tests_that_walk_all_measures_cover_it(copy: Copy) -> None:
    code, last = copy.test("tests/test_every_measure.py", "-k", f"{NAME} and (header or unit or nothing_is_recorded)")
    assert code == 0
    assert int(re.findall(r"(\d+) passed", last)[0]) == 3 + len(GRAINS)


def test_it_stands_among_the_measures_in_german(copy: Copy) -> None:
    listed = copy.run("oversight", "measures").stdout
    assert NAME in listed
    assert "Wie viele Termine finden am Tag ihrer Buchung statt?" in listed


def test_every_text_of_it_is_translated(copy: Copy) -> None:
    done = copy.run("oversight.translations")
    assert (done.returncode, done.stdout.strip()[-8:]) == (0, "0 faults")


def test_a_text_without_german_is_named(tmp_path: Path) -> None:
    untranslated = copy_of_the_project(tmp_path)
    untranslated.add(SQL)
    done = untranslated.run("oversight.translations")
    assert done.returncode != 0
    assert "How many appointments take place on the day on which they are booked?" in done.stdout
