"""Statements as texts: values put into them, carried by addresses, checked word by word, and the examples."""

import base64
import zlib
from datetime import date

import duckdb
import pytest

from oversight import language, measures
from oversight.answers import Scope
from oversight.explorer import examples, guard, links
from oversight.explorer.limits import BYTES_OF_STATEMENT
from oversight.explorer.literals import filled_in, literal
from oversight.explorer.reply import Refusal


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "NULL"),
        (True, "true"),
        (date(2024, 1, 1), "DATE '2024-01-01'"),
        (["mitte"], "['mitte']"),
        (["mitte", "o'hara"], "['mitte', 'o''hara']"),
        (20.0, "20.0"),
        ("month", "'month'"),
        ("o'hara", "'o''hara'"),
    ],
)
def test_a_parameter_is_written_as_it_would_stand_in_the_query(value, written):
    assert literal(value) == written


class TestAQuery:
    def test_gets_its_values_where_its_parameters_stood(self):
        assert filled_in("$from IS NULL OR day >= $from", {"from": date(2024, 1, 1)}) == (
            "DATE '2024-01-01' IS NULL OR day >= DATE '2024-01-01'"
        )

    def test_without_a_value_for_a_parameter_is_refused(self):
        with pytest.raises(KeyError):
            filled_in("SELECT $from", {})


class TestALink:
    @pytest.mark.parametrize("statement", ["SELECT 1", "SELECT 'Straße 🚌'\n-- ü", ""])
    def test_carries_a_statement_and_gives_it_back(self, statement):
        letters = links.packed(statement)
        assert letters.isascii()
        assert not set(letters) & set("+/= ")
        assert links.unpacked(letters) == statement

    def test_is_short_for_a_whole_measure(self, jobcenter):
        jobcenter.visit()
        assert len(links.packed(examples.of_answer(jobcenter.ask("wait_minutes")))) < 1_500

    @pytest.mark.parametrize("letters", ["", "x", "%%%", "ä", "AAAA", "eJwLdvVxdQ5RMAQADfcCrQ", "A" * 100_000])
    def test_that_holds_none_gives_none(self, letters):
        assert links.unpacked(letters) is None

    def test_that_would_unpack_to_gigabytes_gives_none(self):
        bomb = base64.urlsafe_b64encode(zlib.compress(bytes(4_000_000), 9)).decode()
        assert len(bomb) <= links.MOST_LETTERS
        assert links.unpacked(bomb) is None

    def test_may_hold_a_statement_as_long_as_may_be_and_no_longer(self):
        assert links.unpacked(links.packed("x" * BYTES_OF_STATEMENT)) == "x" * BYTES_OF_STATEMENT
        assert links.unpacked(links.packed("x" * (BYTES_OF_STATEMENT + 1))) is None


class TestTheCheckOfAStatement:
    def refusal(self, statement):
        with duckdb.connect() as connection:
            return guard.refusal(connection, statement)

    @pytest.mark.parametrize(
        "statement",
        [
            "SELECT 1",
            "SELECT 1;",
            "(SELECT 1)",
            "FROM range(3)",
            "VALUES (1)",
            "WITH a AS (SELECT 1) SELECT * FROM a",
            "SELECT 'insert into x', '(delete' AS \"update\"",
            "SELECT replace('a', 'b', 'c')",
            "SELECT * REPLACE (1 AS i) FROM range(3) t(i)",
            "-- insert\nSELECT 1 /* (delete */",
            "SELECT 'äöü', (SELECT 1)",
            "EXPLAIN SELECT 1",
            "EXPLAIN ANALYZE SELECT 1",
            "DESCRIBE SELECT 1",
        ],
    )
    def test_lets_reading_pass(self, statement):
        assert self.refusal(statement) is None

    @pytest.mark.parametrize(
        ("statement", "word"),
        [
            ("WITH x AS (COPY (SELECT 1) TO 'f') SELECT * FROM x", "COPY"),
            ("WITH x AS (\n/* a */ -- b\n  InSeRt INTO t SELECT 1 RETURNING *) SELECT * FROM x", "INSERT"),
            ("WITH x AS (WITH y AS (SELECT 1) DELETE FROM t RETURNING *) SELECT * FROM x", "DELETE"),
            ("WITH äöüß AS (SELECT 1), x AS (UPDATE t SET a = 1 RETURNING *) SELECT * FROM x", "UPDATE"),
            ("EXPLAIN ANALYZE COPY (SELECT 1) TO 'f'", "COPY"),
        ],
    )
    def test_finds_what_writes_inside_of_what_reads(self, statement, word):
        assert self.refusal(statement) == Refusal("not_reading", word)


class TestAnExample:
    @pytest.fixture
    def release(self, jobcenter):
        jobcenter.visit(3)
        jobcenter.call(2)
        jobcenter.reaction(kind="criticism")
        jobcenter.caseload(households=1000)
        return jobcenter.snapshot()

    def test_there_are_five_for_journalists(self, release):
        assert len(examples.written(release)) == 5

    def test_every_public_measure_has_one(self, release):
        public = {measure.name for measure in measures.all_measures() if measure.is_public}
        assert {measure.name for measure in examples.measured(release)} == public

    def test_is_not_offered_where_its_table_is_missing(self, release):
        with duckdb.connect(release) as connection:
            connection.execute("DROP TABLE visit_wait_counts")
        assert "long_waits_by_site_and_year" not in [file.name for file in examples.written(release)]
        assert "wait_minutes" not in [measure.name for measure in examples.measured(release)]

    def test_begins_with_its_question_in_the_language_of_the_reader(self, release):
        measure = measures.find("wait_minutes")
        assert examples.of_measure(release, measure).startswith("-- Wie lange warten")
        language.use("en")
        assert examples.of_measure(release, measure).startswith("-- How long do people wait in the office?\n-- From")

    def test_keeps_the_choice_of_an_answer(self, jobcenter, release):
        answer = jobcenter.ask("wait_minutes", Scope(date(2024, 1, 1), None, ("mitte",)), grain="year")
        assert "period >= DATE '2024-01-01'" in examples.of_answer(answer)
        assert "site IN ['mitte']" in examples.of_answer(answer)


class TestCriticismPer1000Households:
    """One case by hand: 3 criticisms in 2 months with 1,000 households each are 1.5 from 1,000 in a month."""

    def test_is_counted_over_the_months_in_which_there_were_reactions(self, jobcenter):
        for month in ("2024-01-01", "2024-02-01", "2024-03-01"):
            jobcenter.caseload(month=month, households=1000)
        jobcenter.reaction(2, kind="criticism", received_at="2024-01-15")
        jobcenter.reaction(1, kind="criticism", received_at="2024-02-15")
        jobcenter.reaction(1, kind="praise", received_at="2024-02-15")
        file = next(f for f in examples.written(jobcenter.snapshot()) if f.name == "criticism_per_1000_households")
        with duckdb.connect(jobcenter.snapshot(), read_only=True) as connection:
            assert connection.execute(file.statement).fetchall() == [(2024, 3, 2000, 1.5)]
