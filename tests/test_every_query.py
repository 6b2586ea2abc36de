"""Every query says in its header exactly what it takes and what it gives."""

import re

import duckdb
import pytest

from oversight import answers, database, measures, places, sql_file
from oversight.sql_file import SqlFile
from tests import released
from tests.jobcenter import COUNTS, empty_snapshot, register_tables

SHAPES = tuple(sql_file.read_folder(places.QUERIES / "shapes"))
MEASURES = measures.all_measures()
COUNTS_FILES = tuple(sql_file.read_folder(COUNTS))
EVERY_FILE = tuple(sql_file.read(path) for path in sorted(places.QUERIES.rglob("*.sql")))
# shapes stand around a measure, counts are made in the register
READ_BY_DASHBOARDS = tuple(file for file in EVERY_FILE if file.path.parent.name not in ("shapes", "counts", "release"))
ASKED_OF_RELEASES = tuple(file for file in EVERY_FILE if file.path.parent.name == "release")
# what the header of each kind must say; a line more than once is judged elsewhere
MEASURE_KEYS = "question shape topic serves unit better definition source minimum_n public needs"
NEEDED = {
    "measures": MEASURE_KEYS.split(),
    "counts": ("counts", "reads", "refresh"),
    "shapes": ("shape", "meaning"),
}  # fmt: skip
COLUMNS_OF_SHAPES = {
    "rate": ("period", "site", "segment", "numerator", "denominator"),
    "count": ("period", "site", "segment", "n"),
    "breakdown": ("period", "site", "segment", "category", "n"),
    "histogram": ("period", "site", "segment", "bin_over", "bin_to", "n"),
    "lifetable": ("period", "site", "segment", "age", "width", "at_risk", "ended", "censored"),
}


def name(file: SqlFile) -> str:
    return f"{file.path.parent.name}/{file.name}"


def described(connection: duckdb.DuckDBPyConnection, statement: str) -> list[tuple[str, str]]:
    """The columns and types that a statement gives with all parameters empty."""
    values = dict.fromkeys(database.parameters(statement))
    result = connection.execute(f"DESCRIBE {statement}", values)
    return [(column, kind) for column, kind, *_rest in result.fetchall()]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    return database.open_snapshot(empty_snapshot(tmp_path_factory.mktemp("queries")))


@pytest.fixture(scope="module")
def register() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(register_tables())
    return connection


@pytest.mark.parametrize("file", EVERY_FILE, ids=name)
def test_every_query_is_one_select_that_uses_the_parameters_it_declares(file: SqlFile) -> None:
    declared = {parameter.name for parameter in file.columns("param")}
    usual = {"from", "to"} if file.path.parent == COUNTS and file.one("refresh") != "whole" else set()
    assert database.parameters(file.statement) == declared | usual


@pytest.mark.parametrize("file", EVERY_FILE, ids=name)
def test_every_query_says_what_its_kind_must_say(file: SqlFile) -> None:
    assert all(file.one(key) for key in NEEDED.get(file.path.parent.name, ("public",)))


@pytest.mark.parametrize("file", EVERY_FILE, ids=name)
def test_no_query_divides_by_what_may_be_zero(file: SqlFile) -> None:
    divisors = re.findall(r"/+\s*(nullif\b|\d|\S+)", re.sub(r"--.*|'[^']*'", "", file.statement))
    assert set(divisors) <= {"nullif", *"123456789"}


@pytest.mark.parametrize("file", EVERY_FILE, ids=name)
def test_every_query_ends_in_a_list_of_columns(file: SqlFile) -> None:
    assert not re.search(r"SELECT\s+(DISTINCT\s+)?\*", file.statement)


@pytest.mark.parametrize("file", COUNTS_FILES, ids=name)
def test_every_counts_query_gives_the_columns_it_declares(file: SqlFile, register: duckdb.DuckDBPyConnection) -> None:
    declared = [(column.name, column.type) for column in file.columns()]
    assert described(register, file.statement) == declared


@pytest.mark.parametrize("file", COUNTS_FILES, ids=name)
def test_every_counts_query_names_the_tables_it_reads(file: SqlFile) -> None:
    tables = {path.stem for folder in ("contract", "register") for path in (places.DATA / folder).glob("*.sql")}
    read = set(re.findall(r"(?:FROM|JOIN) (\w+)", file.statement)) & tables
    assert set(file.one("reads").split()) == read


@pytest.mark.parametrize("file", COUNTS_FILES, ids=name)
def test_every_counts_table_has_the_period_by_which_it_is_refreshed(file: SqlFile) -> None:
    period = file.one("refresh")
    assert period == "whole" or (period, "DATE") == (file.columns()[0].name, file.columns()[0].type)


@pytest.mark.parametrize("file", READ_BY_DASHBOARDS, ids=name)
def test_every_query_of_a_snapshot_gives_the_columns_it_declares(
    file: SqlFile, snapshot: duckdb.DuckDBPyConnection
) -> None:
    declared = [(column.name, column.type) for column in file.columns()]
    assert described(snapshot, file.statement) == declared


@pytest.mark.parametrize("file", ASKED_OF_RELEASES, ids=name)
def test_every_query_of_a_release_gives_the_columns_it_declares(file: SqlFile) -> None:
    declared = [(column.name, column.type) for column in file.columns()]
    with duckdb.connect() as connection:
        for statement in released.DESCRIBING:
            connection.execute(statement)
        assert described(connection, file.statement) == declared


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_gives_the_columns_of_its_shape(measure: measures.Measure) -> None:
    assert tuple(column.name for column in measure.file.columns()) == COLUMNS_OF_SHAPES[measure.shape]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
@pytest.mark.parametrize("picture", [False, True])
def test_every_measure_in_its_shape_gives_the_columns_of_that_shape(
    measure: measures.Measure, picture: bool, snapshot: duckdb.DuckDBPyConnection
) -> None:
    shape = answers.PICTURES.get(measure.shape, measure.shape) if picture else measure.shape
    declared = [
        (column.name, column.type) for column in sql_file.read(places.QUERIES / "shapes" / f"{shape}.sql").columns()
    ]
    statement = answers.statement(measure, picture=picture and measure.shape in answers.PICTURES)
    assert described(snapshot, statement) == declared


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_measures_read_counts_and_never_rows(measure: measures.Measure) -> None:
    statement = re.sub(r"--.*", "", measure.file.statement)
    steps = set(re.findall(r"(?:WITH|,)\s+(\w+) AS \(", statement))
    read = set(re.findall(r"(?<!DISTINCT )(?:FROM|JOIN) (\w+)", statement)) - steps
    assert read <= {file.name for file in COUNTS_FILES}
