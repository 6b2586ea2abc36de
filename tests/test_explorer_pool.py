"""The pool of workers: right answers, errors that help, new releases, many readers at once, and no worker left over."""

import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from datetime import time as clock
from decimal import Decimal
from math import inf, isnan
from pathlib import Path
from threading import Thread

import duckdb
import pytest

from oversight import language, places
from oversight.explorer import allowance, limits, sentences
from oversight.explorer import pool as pools
from oversight.explorer.pool import Pool
from oversight.explorer.reply import Refusal, Table

KILLED_AFTER_A_WHILE = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))"


def database(folder, number):
    folder.mkdir(exist_ok=True)
    with duckdb.connect(folder / "erreichbar.duckdb") as release:
        release.execute(f"CREATE TABLE counted AS SELECT {number} AS n")
    return folder / "erreichbar.duckdb"


@pytest.fixture
def release(tmp_path):
    return database(tmp_path / "2026.1.0", 5)


@pytest.fixture(scope="module")
def pool():
    pool = Pool()
    yield pool
    pool.close()


def value(pool, release, expression):
    reply = pool.ask(release, f"SELECT {expression}")
    assert isinstance(reply, Table), reply
    return reply.rows[0][0]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("NULL", None),
        ("true", True),
        ("170141183460469231731687303715884105727::HUGEINT", 170141183460469231731687303715884105727),
        ("0.1::DOUBLE", 0.1),
        ("'inf'::DOUBLE", inf),
        ("1.10::DECIMAL(10, 2)", Decimal("1.10")),
        ("'Straße \"ü\" 🚌'", 'Straße "ü" 🚌'),
        ("DATE '2024-02-29'", date(2024, 2, 29)),
        ("TIMESTAMP '2024-10-27 02:30:00.000001'", datetime(2024, 10, 27, 2, 30, 0, 1)),
        ("TIME '23:59:59'", clock(23, 59, 59)),
        ("INTERVAL '-1 day 2 hours'", timedelta(days=-1, hours=2)),
        ("'\\x00\\xFF'::BLOB", b"\x00\xff"),
        ("[1, NULL, 3]", [1, None, 3]),
        ("{'day': DATE '2024-01-01', 'n': [1.5::DECIMAL(3, 1)]}", {"day": date(2024, 1, 1), "n": [Decimal("1.5")]}),
        ("MAP {DATE '2024-01-01': 2}", {date(2024, 1, 1): 2}),
        ("'$'", "$"),
        ("{'$': 'date', 'v': 'x'}", {"$": "date", "v": "x"}),
    ],
)
def test_a_value_comes_through_as_it_is(pool, release, expression, expected):
    found = value(pool, release, expression)
    assert found == expected
    assert type(found) is type(expected)


def test_what_is_no_number_comes_through(pool, release):
    assert isnan(value(pool, release, "'nan'::DOUBLE"))


class TestTheNumberOfRows:
    def test_is_complete_at_five_thousand(self, pool, release):
        reply = pool.ask(release, "FROM range(5000)")
        assert (len(reply.rows), reply.is_cut) == (5000, False)

    def test_is_cut_at_five_thousand_and_one(self, pool, release):
        reply = pool.ask(release, "FROM range(5001)")
        assert (len(reply.rows), reply.is_cut) == (5000, True)

    def test_is_cut_where_the_answer_would_be_larger_than_five_megabytes(self, pool, release):
        reply = pool.ask(release, "SELECT repeat('x', 100_000) FROM range(100)")
        assert (len(reply.rows), reply.is_cut) == (49, True)


class TestARefusal:
    def refused(self, pool, release, statement):
        reply = pool.ask(release, statement)
        assert isinstance(reply, Refusal), reply
        return reply

    def test_of_a_mistyped_word_says_where_it_stands(self, pool, release):
        refusal = self.refused(pool, release, "SELECT n FORM counted")
        assert refusal.code == "syntax"
        assert "LINE 1: SELECT n FORM counted" in refusal.detail
        assert refusal.detail.splitlines()[-1].strip().startswith("^")

    def test_of_an_unknown_table_names_it(self, pool, release):
        assert "nowhere" in self.refused(pool, release, "FROM nowhere").detail

    def test_of_a_statement_that_writes_names_what_it_does(self, pool, release):
        assert self.refused(pool, release, "DELETE FROM counted") == Refusal("not_reading", "DELETE")

    def test_of_a_statement_as_long_as_may_be_is_none(self, pool, release):
        assert isinstance(pool.ask(release, "SELECT 1 --".ljust(limits.BYTES_OF_STATEMENT, "x")), Table)

    def test_of_a_longer_statement_comes_before_it_is_read(self, pool, release):
        assert self.refused(pool, release, "x" * (limits.BYTES_OF_STATEMENT + 1)).code == "too_long"
        assert self.refused(pool, release, "ß" * (limits.BYTES_OF_STATEMENT // 2 + 1)).code == "too_long"

    def test_of_half_a_letter_is_none(self, pool, release):
        assert pool.ask(release, "SELECT '\ud800'").rows == (("?",),)

    def test_of_a_moment_with_a_time_zone_says_what_to_write(self, pool, release):
        assert self.refused(pool, release, "SELECT now()").code == "zone"

    @pytest.mark.parametrize("speech", language.LANGUAGES)
    @pytest.mark.parametrize("code", sentences.codes())
    def test_is_told_in_a_sentence(self, code, speech):
        language.use(speech)
        assert re.fullmatch(r"[A-ZÄÖÜ][^{}]+[.:)]", sentences.sentence(Refusal(code, "DELETE")))

    def test_speaks_the_language_of_the_reader(self):
        assert sentences.sentence(Refusal("syntax")) == "DuckDB versteht die Anweisung nicht. Es sagt, wo:"


def test_readers_at_once_get_their_own_answers(pool, release):
    with ThreadPoolExecutor(8) as readers:
        replies = list(readers.map(lambda i: pool.ask(release, f"SELECT {i} AS i"), range(200)))
    answered = [reply.rows[0][0] for reply in replies if isinstance(reply, Table)]
    assert answered == list(range(200))


def test_a_new_release_is_answered_from_at_once(pool, release, tmp_path):
    newer = database(tmp_path / "2026.2.0", 10)
    assert [pool.ask(where, "FROM counted").rows for where in (release, newer, release)] == [((5,),), ((10,),), ((5,),)]


def test_another_release_in_the_same_place_is_answered_from_as_well(pool, release, tmp_path):
    pool.ask(release, "FROM counted")
    database(tmp_path / "other", 15).replace(release)
    assert pool.ask(release, "FROM counted").rows == ((15,),)


def test_one_question_leaves_nothing_for_the_next(release):
    pool = Pool(workers=1)
    assert pool.ask(release, "SELECT setseed(0.5)").rows == ((None,),)
    first = value(pool, release, "random()")
    pool.ask(release, "SELECT setseed(0.5)")
    assert value(pool, release, "random()") != first
    pool.close()


def test_who_comes_when_many_wait_is_asked_to_come_back(release, monkeypatch):
    monkeypatch.setattr(pools, "MOST_WAITING", 1)
    pool = Pool(workers=1)
    pool.ask(release, "SELECT 1")
    with ThreadPoolExecutor(3) as readers:
        replies = list(readers.map(lambda _: pool.ask(release, "SELECT sleep_ms(1000)"), range(3)))
    assert sorted(isinstance(reply, Table) for reply in replies) == [False, True, True]
    assert Refusal("busy") in replies
    pool.close()


def test_who_waits_too_long_is_asked_to_come_back(release, monkeypatch):
    monkeypatch.setattr(pools, "SECONDS_OF_WAITING", 0.2)
    pool = Pool(workers=1)
    with ThreadPoolExecutor(1) as first:
        running = first.submit(pool.ask, release, "SELECT sleep_ms(1500)")
        time.sleep(0.7)
        assert pool.ask(release, "SELECT 1") == Refusal("busy")
        assert isinstance(running.result(), Table)
    pool.close()


def test_a_worker_that_died_is_replaced_without_a_word(release):
    pool = Pool(workers=1)
    pool.ask(release, "SELECT 1")
    os.kill(pool.pids[0], signal.SIGKILL)
    time.sleep(0.2)
    assert pool.ask(release, "FROM counted").rows == ((5,),)
    pool.close()


def test_a_release_that_is_damaged_is_said_to_be_unavailable(tmp_path):
    (tmp_path / "erreichbar.duckdb").write_bytes(b"no database")
    pool = Pool(workers=1)
    assert pool.ask(tmp_path / "erreichbar.duckdb", "SELECT 1") == Refusal("unavailable")
    pool.close()


def test_a_machine_without_limits_answers_no_statement(pool, release, monkeypatch):
    monkeypatch.setattr(limits, "can_be_held", lambda: False)
    assert pool.ask(release, "SELECT 1") == Refusal("unavailable")


def test_what_was_asked_is_logged_in_one_line(pool, release, caplog):
    pool.ask(release, "SELECT 1\n-- and\rmore")
    assert "1 rows in" in caplog.messages[-1]
    assert caplog.messages[-1].endswith(r'"SELECT 1\n-- and\rmore"')


class TestAnAllowance:
    def test_lasts_for_twenty_questions_in_a_minute(self):
        assert allowance.may_ask([0.0] * 19, 59.9)
        assert not allowance.may_ask([0.0] * 20, 59.9)

    def test_is_there_again_after_a_minute(self):
        assert allowance.may_ask([0.0] * 20, 60.0)

    def test_forgets_what_no_longer_counts(self):
        assert allowance.recent([0.0, 30.0], 60.0) == (30.0,)


# a parent that has asked something heavy, and is told apart from its worker by what it writes
PARENT = f"""
import sys, threading, time
from pathlib import Path
sys.path.insert(0, {str(places.ROOT)!r})
from oversight.explorer.pool import Pool
pool, release = Pool(workers=1), Path(sys.argv[1])
pool.ask(release, "SELECT 1")
threading.Thread(target=pool.ask, args=(release, sys.argv[2]), daemon=True).start()
time.sleep(0.5)
print(*pool.pids, flush=True)
time.sleep(600)
"""


def is_there(pid):
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.parametrize(("busy_with", "seconds"), [("SELECT 2", 1.5), (KILLED_AFTER_A_WHILE, 7.0)])
def test_no_worker_outlives_a_killed_parent(release, busy_with, seconds):
    command = [sys.executable, "-c", PARENT, str(release), busy_with]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        worker = int(parent.stdout.readline())
        assert is_there(worker)
        parent.kill()
    until = time.monotonic() + seconds
    while is_there(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_there(worker)


def test_a_worker_outlives_the_thread_that_started_it(release):
    pool = Pool(workers=1)
    starter = Thread(target=pool.ask, args=(release, "SELECT 1"))
    starter.start()
    starter.join()
    before = pool.pids
    assert pool.ask(release, "FROM counted").rows == ((5,),)
    assert pool.pids == before
    pool.close()


def test_closing_the_pool_ends_its_workers(release):
    pool = Pool(workers=1)
    pool.ask(release, "SELECT 1")
    worker = pool.pids[0]
    pool.close()
    assert not is_there(worker)
    assert pool.pids == ()
