"""Every check of the records says what it looks for, speaks only when it must, and is told in both languages."""

import re
from pathlib import Path

import pytest

from oversight import database, language, places, quality, sql_file, units
from oversight.sql_file import SqlFile
from oversight.translations import check as translation_check
from tests import busy_jobcenter
from tests.jobcenter import Jobcenter, empty_snapshot

COLUMNS = ("table_name", "site", "first_day", "last_day", "n", "found", "usual", "detail")
VALUES = {"site", "table", "records", "span", "first", "n", "found", "usual", "detail"}
CHECKS = quality.checks()

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight months of random records, too few for anything to stand out."""
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    busy_jobcenter.fill(jobcenter, seed=3)
    return jobcenter.snapshot()


def found(snapshot: Path, check: SqlFile) -> list[object]:
    return database.run(database.open_snapshot(snapshot), check.statement, {}).to_dict("records")


def test_there_is_more_than_one_check() -> None:
    assert len(CHECKS) > 5


@every_check
def test_every_check_gives_the_columns_of_a_finding(check: SqlFile) -> None:
    assert tuple(column.name for column in check.columns()) == COLUMNS


@every_check
def test_every_check_says_when_it_speaks_and_how_figures_are_written(check: SqlFile) -> None:
    assert check.one("threshold") and check.one("unit") in units.UNITS and check.one("span") in ("days", "months")


@every_check
def test_every_sentence_names_the_site_and_only_what_a_finding_knows(check: SqlFile) -> None:
    used = translation_check.placeholders(check.one("message"))
    assert "site" in used and used <= VALUES


@every_check
def test_every_check_finds_nothing_where_there_are_no_records(check: SqlFile, tmp_path: Path) -> None:
    assert found(empty_snapshot(tmp_path), check) == []


@every_check
def test_every_check_finds_nothing_in_a_few_random_records(check: SqlFile, busy: Path) -> None:
    assert found(busy, check) == []


@every_check
@pytest.mark.parametrize("spoken", ["de", "en"])
def test_every_check_is_told_in_both_languages(check: SqlFile, spoken: str) -> None:
    language.use(spoken)
    told = {language.translate(check.one(key)) == check.one(key) for key in ("question", "message", "threshold")}
    assert told == {spoken == "en"}


@every_check
def test_every_check_has_a_test_of_its_own(check: SqlFile) -> None:
    assert (places.ROOT / "tests" / f"test_quality_{check.name}.py").exists()


@every_check
def test_every_check_reads_counts_or_what_a_snapshot_copies_and_never_rows(check: SqlFile) -> None:
    steps = set(re.findall(r"(?:WITH|,)\s+(\w+) AS \(", check.statement))
    read = set(re.findall(r"(?:FROM|JOIN) (\w+)", check.statement)) - steps
    counts = {file.name for file in sql_file.read_folder(places.QUERIES / "counts")}
    assert read <= counts | {"sites", "events"}
