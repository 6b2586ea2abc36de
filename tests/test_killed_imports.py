"""An import that is killed at any moment has happened wholly or not at all, and readers never notice."""

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import duckdb
import pytest

from oversight import answers, places
from oversight.answers import Scope
from oversight.intake import bring_in
from oversight.store import Store
from tests.files import Desk

KILLS, KILLS_BEFORE_WORK = 20, 6
BASE, CALLS, LATER = 3, 200_000, 5
NAMES = "contact_at;site;channel;outcome;wait_seconds\n"


def calls(start: datetime, n: int) -> str:
    moments = ((start + timedelta(minutes=number)).isoformat(sep=" ") for number in range(n))
    return NAMES + "".join(f"{moment};nord;phone;answered;7\n" for moment in moments)


@dataclass
class Outcome:
    """What stood in the store after the kill, and after the next import."""

    was_running: bool
    was_at_work: bool
    contacts: int
    imports: int
    answered: int
    answered_after_the_next: int
    reader_errors: list[BaseException] = field(default_factory=list)
    reader_answers: int = 0


@dataclass(frozen=True)
class Scene:
    """A store that holds a few calls, a large file to be killed over, and a small one to come after it."""

    store: Path
    large: Path
    later: Path


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    store = desk.folder / "store"
    bring_in([desk.file(calls(datetime(2023, 12, 1), BASE), "base.csv")], Store(store))
    large = desk.file(calls(datetime(2024, 1, 1), CALLS), "large.csv")
    return Scene(store, large, desk.file(calls(datetime(2025, 1, 1), LATER), "later.csv"))


def started(scene: Scene, store: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "oversight", "--store", str(store), "import", str(scene.large)]
    return subprocess.Popen(command, cwd=places.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for_work(store: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the import has begun to write: how long Python takes to start differs from machine to machine."""
    while process.poll() is None and not (store / "work").exists():
        time.sleep(0.005)


def durations(scene: Scene, store: Path) -> tuple[float, float]:
    """How long an import takes until it begins to write, and from then on, in seconds."""
    shutil.copytree(scene.store, store)
    beginning = time.monotonic()
    with started(scene, store) as process:
        wait_for_work(store, process)
        work = time.monotonic()
        assert process.wait() == 0
    return work - beginning, time.monotonic() - work


@pytest.fixture(scope="module")
def outcomes(scene, tmp_path_factory) -> list[Outcome]:
    """One import per kill, the moments drawn evenly from its start to after its last record."""
    folder, chance = tmp_path_factory.mktemp("killed"), Random(20)
    before, at_work = durations(scene, folder / "whole")
    early = [chance.random() * before for _kill in range(KILLS_BEFORE_WORK)]
    late = [(number + chance.random()) / (KILLS - len(early)) * at_work for number in range(KILLS - len(early))]
    moments = [(False, moment) for moment in early] + [(True, moment) for moment in late]
    return [killed(scene, folder / str(number), *moment) for number, moment in enumerate(moments)]


def killed(scene: Scene, folder: Path, is_after_start_of_work: bool, moment: float) -> Outcome:
    shutil.copytree(scene.store, folder)
    store = Store(folder)
    errors: list[BaseException] = []
    with reader(store, errors) as asked:
        with started(scene, folder) as process:
            if is_after_start_of_work:
                wait_for_work(folder, process)
            time.sleep(moment)
            was_at_work = (folder / "work").exists()
            process.kill()
        contacts, imports = held(store)
        answered = answered_calls(store)
        bring_in([scene.later], store)
    was_running = process.returncode < 0
    later = answered_calls(store)
    return Outcome(was_running, was_at_work, contacts, imports, answered, later, errors, next(asked))


@contextmanager
def reader(store: Store, errors: list[BaseException]) -> Iterator[Iterator[int]]:
    """Two dashboards that keep asking while files are brought in. Gives the counter of their questions."""
    asked, is_over = count(), threading.Event()
    threads = [threading.Thread(target=keep_asking, args=(store, errors, asked, is_over)) for _reader in range(2)]
    for thread in threads:
        thread.start()
    try:
        yield asked
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def keep_asking(store: Store, errors: list[BaseException], asked: Iterator[int], is_over: threading.Event) -> None:
    while not is_over.is_set():
        # a new scope each time, because answers are kept
        start = date(1990, 1, 1) + timedelta(days=next(asked))
        try:
            answers.ask(snapshot(store), "answered_share", Scope(start=start))
        except Exception as error:  # noqa: BLE001 - whatever a reader sees is what this is about
            errors.append(error)
        time.sleep(0.02)


def snapshot(store: Store) -> Path:
    found = store.current_snapshot()
    assert found is not None
    return found


def held(store: Store) -> tuple[int, int]:
    """Contacts and imports in the register."""
    with duckdb.connect(store.register) as register:
        found = register.execute("SELECT (SELECT count(*) FROM contacts), (SELECT count(*) FROM imports)").fetchone()
    assert found is not None
    return found


def answered_calls(store: Store) -> int:
    """What the dashboard shows."""
    answer = answers.ask(snapshot(store), "answered_share", grain="all")
    return int(answer.frame["numerator"].sum())


def test_the_register_opens_after_every_kill(outcomes):
    assert len(outcomes) == KILLS


def test_the_register_holds_all_or_nothing_of_a_killed_import(outcomes):
    possible = {(BASE, 1), (BASE + CALLS, 2)}
    assert {(outcome.contacts, outcome.imports) for outcome in outcomes} <= possible


def test_the_dashboard_shows_all_or_nothing_of_a_killed_import(outcomes):
    assert {outcome.answered for outcome in outcomes} <= {BASE, BASE + CALLS}


def test_the_dashboard_never_shows_more_than_the_register_holds(outcomes):
    assert [outcome for outcome in outcomes if outcome.answered > outcome.contacts] == []


def test_the_next_import_works_and_shows_whatever_had_come_in(outcomes):
    assert [o for o in outcomes if o.answered_after_the_next != o.contacts + LATER] == []


def test_readers_saw_no_error(outcomes):
    assert [outcome.reader_errors for outcome in outcomes if outcome.reader_errors] == []


def test_readers_were_reading_all_the_time(outcomes):
    assert min(outcome.reader_answers for outcome in outcomes) > 2


def test_many_kills_hit_a_running_import(outcomes):
    assert sum(outcome.was_running for outcome in outcomes) > KILLS / 4


def test_some_kills_hit_an_import_at_its_work(outcomes):
    assert any(outcome.was_at_work and outcome.was_running for outcome in outcomes)
