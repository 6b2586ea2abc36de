"""What strangers may try: every attack is refused or harmless, every bomb is answered or killed within five seconds.

The statements lie in tests/explorer_attacks/. Others that need a program to write them down stand below.
"""

import hashlib
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import duckdb
import pytest

from oversight import places
from oversight.explorer.pool import Pool
from oversight.explorer.reply import Refusal, Table

STATEMENTS = Path(__file__).parent / "explorer_attacks"
SECRET = "canary-in-a-coal-mine"
QUESTION, RIGHT = "SELECT sum(n)::BIGINT FROM visit_wait_counts", ((4950,),)
SECONDS, BYTES = 5.0, 1_600_000_000
MANY = ", ".join(map(str, range(3_000)))
MADE = {
    "100,000 conditions": "SELECT 1 WHERE " + " OR ".join(f"{i}=1" for i in range(100_000)),
    "as many conditions as fit": "SELECT count(*) FROM range(1000) t(i) WHERE " + " OR ".join(["i=7"] * 2_400),
    "100,000 parentheses": "SELECT " + "(" * 100_000 + "1" + ")" * 100_000,
    "as many parentheses as fit": "SELECT " + "(" * 9_900 + "1" + ")" * 9_900,
    "as many lists in lists as fit": "SELECT " + "[" * 9_900 + "]" * 9_900,
    "as many CASEs in CASEs as fit": "SELECT " + "CASE WHEN true THEN " * 800 + "1" + " END" * 800,
    "as many NOTs as fit": "SELECT " + "NOT " * 4_900 + "true",
    "as many subqueries as fit": "SELECT " + "(SELECT " * 2_000 + "1" + ")" * 2_000,
    "as many joins as fit": "SELECT count(*) FROM sites " + "".join(f", range(9) t{i}" for i in range(1_200)),
    "as many unions as fit": " UNION ".join(["SELECT 1"] * 1_200),
    "as many pivoted columns as fit": f"FROM (FROM range(9) t(i)) PIVOT (count(*) FOR i IN ({MANY}))",
    "as many columns as fit": "SELECT " + ", ".join(["i"] * 6_000) + " FROM range(5000) t(i)",
}


def statements(name):
    """By their titles."""
    blocks = (STATEMENTS / f"{name}.sql").read_text("utf-8").split("\n\n")
    lines = [block.strip("\n").partition("\n") for block in blocks]
    return {title.removeprefix("-- "): statement for title, _, statement in lines}


ATTACKS = statements("attacks")
BOMBS = {**statements("bombs"), **MADE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A release and, beside it, a file that nobody may read."""
    folder = tmp_path_factory.mktemp("attacked")
    (folder / "canary.csv").write_text(f"secret\n{SECRET}\n", "utf-8")
    with duckdb.connect(folder / "erreichbar.duckdb") as release:
        release.execute("CREATE TABLE sites AS SELECT 'mitte' AS site, 'Mitte' AS name")
        release.execute("CREATE TABLE visit_wait_counts AS SELECT i AS to_minutes, i AS n FROM range(100) t(i)")
    return folder


@pytest.fixture(scope="module")
def pool():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CANARY", SECRET)
        pool = Pool(workers=1)
        yield pool
        pool.close()


def filled_in(statement, folder):
    names = {"CANARY": folder / "canary.csv", "FOLDER": folder, "RELEASE": folder / "erreichbar.duckdb"}
    for name, path in {**names, "NAME": folder.name}.items():
        statement = statement.replace(f"${name}", str(path))
    return statement


def contents(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_there_are_as_many_as_promised():
    assert len(ATTACKS) >= 83
    assert len(BOMBS) >= 46


@pytest.mark.parametrize("title", ATTACKS)
def test_an_attack_reads_and_writes_nothing_outside_the_release(pool, folder, title):
    before = contents(folder)
    statement = filled_in(ATTACKS[title], folder)
    reply = pool.ask(folder / "erreichbar.duckdb", statement)
    said = repr(reply)
    assert isinstance(reply, Refusal if title.startswith("refused") else Table), reply
    assert SECRET not in said
    # where things lie is nobody's business, unless the reader has said it
    assert "$" in ATTACKS[title] or not re.search(f"{places.ROOT}|{Path.home()}|{folder}|{sys.prefix}", said)
    assert contents(folder) == before
    assert pool.ask(folder / "erreichbar.duckdb", QUESTION).rows == RIGHT


def peak(pid):
    """The most memory that a process has held, as its kernel remembers."""
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text("ascii"))
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(found[1]) * 1024 if found else 0


@pytest.fixture(scope="module")
def exploded(folder):
    """By title: the reply, how long it took, and what the next question gave. And the most memory of any worker."""
    release, pools, over, peaks = folder / "erreichbar.duckdb", [Pool(1), Pool(1)], Event(), [0]

    def watch():
        while not over.wait(0.02):
            peaks.extend(peak(pid) for pool in pools for pid in pool.pids)

    def explode(half):
        outcome = {}
        for title in list(BOMBS)[half::2]:
            began = time.monotonic()
            reply = pools[half].ask(release, BOMBS[title])
            outcome[title] = reply, time.monotonic() - began, pools[half].ask(release, QUESTION)
        return outcome

    watcher = Thread(target=watch)
    watcher.start()
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(explode, (0, 1))
    over.set()
    watcher.join()
    for pool in pools:
        pool.close()
    return {**first, **second}, max(peaks)


@pytest.mark.parametrize("title", BOMBS)
def test_a_bomb_is_answered_or_stopped_in_time_and_the_next_question_is_answered_right(exploded, title):
    _reply, seconds, after = exploded[0][title]
    assert seconds < SECONDS
    assert after == Table(("CAST(sum(n) AS BIGINT)",), ("BIGINT",), RIGHT)


def test_no_bomb_takes_more_memory_than_a_worker_may_have(exploded):
    assert 0 < exploded[1] < BYTES


def test_bombs_do_go_off(exploded):
    """If all were answered, they would be none."""
    codes = [reply.code for reply, _, _ in exploded[0].values() if isinstance(reply, Refusal)]
    assert codes.count("time") > 10
    assert codes.count("memory") > 5
