"""A release is there wholly or not at all: kills at any moment, and readers who never notice."""

import json
import shutil
import subprocess
import sys
import threading
import time
from datetime import date
from random import Random

import pytest

from oversight import places, releases
from oversight.publication import checksums, locking, placing, withdrawing
from oversight.publication.refusal import NotPublished
from oversight.store import Store
from tests import publishing

KILLS = 4
OLD, NEW = "2026.9.0", "2026.10.0"
PUBLISH = (
    "import sys; from pathlib import Path; from tests import publishing; from oversight import releases; "
    "where = Path(sys.argv[1]); print('begun', flush=True); "
    "publishing.placed(where, {version!r}, releases.newest(where))"
)
READ = """
import sys, time
from pathlib import Path
import duckdb
from oversight import releases
where, seen = Path(sys.argv[1]), set()
print("begun", flush=True)
while "2026.10.0" not in seen:
    found = releases.newest(where)
    with duckdb.connect(found.database, read_only=True) as connection:
        connection.execute("SELECT sum(n) FROM contact_counts").fetchone()
        card = dict(connection.execute("FROM about").fetchall())
    assert card["version"] == found.version, (card, found.version)
    seen.add(found.version)
    time.sleep(0.005)
print(*sorted(seen), flush=True)
"""


def started(code, where):
    command = [sys.executable, "-c", code, str(where)]
    return subprocess.Popen(command, cwd=places.ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def begun(process):
    assert process.stdout.readline() == "begun\n"


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    """A store with one release."""
    store = Store(tmp_path_factory.mktemp("store"))
    publishing.placed(store.releases, OLD)
    return store


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """After each kill: its code, the version shown, the versions listed, their faults, and how order was made."""
    folder, chance = tmp_path_factory.mktemp("killed"), Random(20)
    publishing.placed(folder / "old", OLD)
    shutil.copytree(folder / "old", folder / "whole")
    with started(PUBLISH.format(version=NEW), folder / "whole") as process:
        begun(process)
        beginning = time.monotonic()
        assert process.wait() == 0
    whole = time.monotonic() - beginning
    moments = [(number + chance.random()) / KILLS * whole * 1.05 for number in range(KILLS)]
    wheres = [shutil.copytree(folder / "old", folder / str(number)) for number in range(KILLS)]
    return [killed(where, moment) for where, moment in zip(wheres, moments, strict=True)]


def killed(where, moment):
    with started(PUBLISH.format(version=NEW), where) as process:
        begun(process)
        time.sleep(moment)
        process.kill()
    shown = releases.newest(where)
    listed = {one.version for one in releases.all_releases(where)}
    faults = [fault for one in releases.all_releases(where) for fault in checksums.faults(one.folder)]
    placing.settle(where)
    after = releases.newest(where)
    left = {path.name for path in where.iterdir()} - {OLD, NEW, "current.json"}
    return process.returncode, shown.version, listed, faults, after.version, left


class TestAKilledPublication:
    def test_shows_the_old_release_or_the_new_one(self, outcomes):
        assert {shown for _code, shown, *_rest in outcomes} <= {OLD, NEW}

    def test_leaves_every_listed_release_whole(self, outcomes):
        assert [faults for _code, _shown, _listed, faults, *_rest in outcomes if faults] == []

    def test_after_it_order_is_made_and_what_is_whole_is_shown(self, outcomes):
        newest = [NEW if NEW in listed else OLD for _code, _shown, listed, *_rest in outcomes]
        assert [after for *_rest, after, _left in outcomes] == newest

    def test_leaves_nothing_half_done(self, outcomes):
        assert [left for *_rest, left in outcomes if left] == []

    def test_some_kills_hit_it_at_work(self, outcomes):
        assert sum(code < 0 for code, *_rest in outcomes) > KILLS / 3


def test_what_was_put_in_place_but_not_pointed_to_is_shown_after_the_next_start(two, tmp_path):
    where = shutil.copytree(two, tmp_path / "releases")
    placing.point_to(where, OLD)
    assert placing.settle(where).version == NEW
    assert releases.newest(where).version == NEW


def test_three_readers_see_the_old_release_then_the_new_one_and_no_error(tmp_path):
    publishing.placed(tmp_path, OLD)
    readers = [started(READ, tmp_path) for _reader in range(3)]
    for reader in readers:
        begun(reader)
    time.sleep(0.3)
    publishing.placed(tmp_path, NEW, releases.newest(tmp_path))
    ends = [reader.communicate(timeout=60) for reader in readers]
    assert [error for _seen, error in ends] == ["", "", ""]
    assert [seen.split() for seen, _error in ends] == [sorted([OLD, NEW])] * 3


def test_what_is_being_written_is_no_release(one):
    unfinished = placing.build(one.releases, publishing.content(NEW))
    assert [found.version for found in releases.all_releases(one.releases)] == [OLD]
    placing.settle(one.releases)
    assert not unfinished.exists()


def test_a_trial_leaves_nothing(tmp_path):
    tried = placing.tried(tmp_path, publishing.content(NEW))
    assert tried.version == NEW
    assert list(tmp_path.iterdir()) == []


def test_two_at_a_time_are_refused(one):
    inside, may_end = threading.Event(), threading.Event()

    def hold():
        with locking.locked(one):
            inside.set()
            may_end.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(10)
    with pytest.raises(NotPublished, match="schon eine Veröffentlichung"), locking.locked(one):
        pass
    may_end.set()
    holder.join()


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    where = tmp_path_factory.mktemp("two")
    publishing.placed(where, NEW, publishing.placed(where, OLD))
    return where


class TestWithdrawing:
    @pytest.fixture
    def store(self, two, tmp_path):
        """A copy of two releases, for one test."""
        shutil.copytree(two, tmp_path / "releases")
        return Store(tmp_path)

    def withdraw(self, store, version, german="Zählfehler", english="counting error"):
        return withdrawing.withdraw(store, version, german, english, date(2026, 11, 2))

    def test_shows_the_release_before_and_keeps_the_files(self, store):
        assert self.withdraw(store, NEW).version == OLD
        assert releases.newest(store.releases).version == OLD
        assert checksums.faults(releases.find(store.releases, NEW).folder) == []

    def test_writes_down_day_and_reason_in_both_languages(self, store):
        self.withdraw(store, NEW)
        document = json.loads((store.releases / "withdrawn.json").read_text("utf-8"))
        assert document == {NEW: {"day": "2026-11-02", "reason_de": "Zählfehler", "reason_en": "counting error"}}

    def test_of_an_earlier_release_changes_nothing_that_is_shown(self, store):
        assert self.withdraw(store, OLD).version == NEW

    def test_of_all_releases_shows_none(self, store):
        self.withdraw(store, NEW)
        assert self.withdraw(store, OLD) is None
        assert releases.newest(store.releases) is None

    def test_of_a_version_that_is_none_is_refused(self, store):
        with pytest.raises(NotPublished, match=r"2026\.1\.0 gibt es nicht.*2026\.10\.0"):
            self.withdraw(store, "2026.1.0")

    def test_twice_is_refused(self, store):
        self.withdraw(store, NEW)
        with pytest.raises(NotPublished, match="schon zurückgezogen"):
            self.withdraw(store, NEW)

    @pytest.mark.parametrize("reasons", [("", "x"), ("x", " ")])
    def test_without_a_reason_in_each_language_is_refused(self, store, reasons):
        with pytest.raises(NotPublished, match="beiden Sprachen"):
            self.withdraw(store, NEW, *reasons)
