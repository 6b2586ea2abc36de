"""Every contract table says what it holds, in both languages, and refuses what it must refuse."""

import re

import duckdb
import pytest

from oversight import places, sql_file
from oversight.intake import contract
from oversight.intake.contract import Contract
from oversight.sql_file import SqlFile
from oversight.translations import catalogues, in_sql

FILES = tuple(sql_file.read_folder(places.DATA / "contract"))
TABLES = tuple(contract.find(name) for name in contract.table_names())
COLUMNS = [(table, column.name) for table in TABLES for column in table.columns]
# nothing about a person: neither who it was nor what they said
PERSONAL = re.compile(r"name|number|birth|address|agent|client_|person|text|phone$|email$")
NAMES_OF_OFFICES = ("sites", "name")

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
every_column = pytest.mark.parametrize(
    ("table", "column"), COLUMNS, ids=lambda value: value.name if isinstance(value, Contract) else value
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_contract_is_one_table_of_the_files_name(file: SqlFile) -> None:
    with duckdb.connect() as connection:
        connection.execute(file.statement)
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [(file.name,)]


@every_table
def test_every_contract_says_what_a_row_is(table: Contract) -> None:
    assert table.file.one("table") and table.file.one("grain")


@every_table
def test_every_row_belongs_to_a_site(table: Contract) -> None:
    assert table.column("site").is_required


@every_table
def test_every_table_but_the_sites_can_date_its_rows(table: Contract) -> None:
    assert (table.time is None) == (table.name == "sites")


@every_table
def test_a_row_is_dated_by_columns_of_the_table(table: Contract) -> None:
    words = set(re.findall(r"[a-z_]+", table.time or "")) - {"coalesce"}
    assert words <= set(table.column_names)


@every_table
def test_what_looks_ahead_is_a_column_of_the_table_and_does_not_date_its_rows(table: Contract) -> None:
    assert set(table.ahead) <= set(table.column_names) - {table.time}


@every_table
def test_doubts_are_about_columns_that_may_be_empty(table: Contract) -> None:
    assert not [doubt for doubt in table.doubts if table.column(doubt.column).is_required]


@every_table
def test_every_condition_of_a_doubt_can_be_decided(table: Contract) -> None:
    conditions = ", ".join(doubt.condition for doubt in table.doubts) or "true"
    with duckdb.connect() as connection:
        connection.execute(table.file.statement)
        assert connection.execute(f"SELECT {conditions} FROM {table.name}").fetchall() == []


@every_column
def test_every_column_says_what_it_means(table: Contract, column: str) -> None:
    assert re.search(rf"(?m)^\s+{column}\s.*-- \S", table.file.statement)


@every_column
def test_no_column_is_about_a_person(table: Contract, column: str) -> None:
    assert (table.name, column) == NAMES_OF_OFFICES or not PERSONAL.search(column)


@every_table
def test_every_text_of_a_contract_has_its_german(table: Contract) -> None:
    translated = {entry.ids[0] for entry in catalogues.entries()}
    assert {message.text for message in in_sql.messages(table.file.path)} <= translated


@pytest.mark.parametrize(
    ("broken", "fits"),
    [
        ({}, True),
        ({"channel": "pigeon"}, False),
        ({"channel": None}, False),
        ({"outcome": "perhaps"}, False),
        ({"contact_at": "1989-12-31 23:59"}, False),
        ({"contact_at": "1990-01-01 00:00"}, True),
        ({"contact_at": "2100-01-01 00:01"}, False),
        ({"wait_seconds": -1}, False),
        ({"wait_seconds": 0}, True),
        ({"wait_seconds": 86400}, True),
        ({"wait_seconds": 86401}, False),
    ],
    ids=str,
)
def test_a_contact_of_unknown_kind_time_or_length_is_refused(broken: dict[str, object], fits: bool) -> None:
    contact = {"contact_at": "2024-03-11", "site": "mitte", "channel": "phone", "outcome": "answered"}
    assert accepts("contacts", **contact | broken) == fits


@pytest.mark.parametrize(("answered", "fits"), [(10, True), (11, False)])
def test_no_interval_has_more_calls_answered_than_offered(answered: int, fits: bool) -> None:
    assert accepts("phone_intervals", interval_at="2024-03-11", site="m", offered_n=10, answered_n=answered) == fits


@pytest.mark.parametrize(("busy", "fits"), [(1, True), (2, False)])
def test_the_parts_of_an_interval_do_not_exceed_it(busy: int, fits: bool) -> None:
    interval = {"interval_at": "2024-03-11", "site": "m", "offered_n": 10, "answered_n": 7, "abandoned_n": 2}
    assert accepts("phone_intervals", **interval, busy_n=busy) == fits


@pytest.mark.parametrize(("closed", "fits"), [(1, True), (2, False)])
def test_calls_outside_opening_hours_are_part_of_an_interval(closed: int, fits: bool) -> None:
    interval = {"interval_at": "2024-03-11", "site": "m", "offered_n": 10, "answered_n": 7, "abandoned_n": 2}
    assert accepts("phone_intervals", **interval, closed_n=closed) == fits


@pytest.mark.parametrize(("appointment_at", "has_appointment", "fits"), [
    ("2024-03-11", True, True), (None, True, False), ("2024-03-11", False, False), (None, False, True),
])  # fmt: skip
def test_an_appointment_has_its_time_and_a_walk_in_has_none(
    appointment_at: str | None, has_appointment: bool, fits: bool
) -> None:
    visit = {"site": "m", "outcome": "attended", "arrived_at": "2024-03-11"}
    assert accepts("visits", **visit, appointment_at=appointment_at, has_appointment=has_appointment) == fits


@pytest.mark.parametrize(("month", "fits"), [("2024-03-01", True), ("2024-03-02", False)])
def test_a_month_is_named_by_its_first_day(month: str, fits: bool) -> None:
    assert accepts("caseload", month=month, site="m") == fits


@pytest.mark.parametrize(("households", "fits"), [(1, True), (0, False)])
def test_an_office_without_households_is_no_denominator(households: int, fits: bool) -> None:
    assert accepts("caseload", month="2024-03-01", site="m", households=households) == fits


@pytest.mark.parametrize(
    ("largest", "two", "fits"),
    [(0.5, 0.5, True), (0.5, 0.49, False), (1, 1, True), (-0.01, 0.5, False), (0.5, 1.01, False)],
)
def test_two_officials_have_no_smaller_share_than_one_and_none_more_than_everything(
    largest: float, two: float, fits: bool
) -> None:
    month = {"month": "2024-03-01", "site": "m", "function": "phone", "contributing_n": 5}
    assert accepts("staff_shares", **month, largest_share=largest, two_largest_share=two) == fits


def accepts(table: str, **columns: object) -> bool:
    """Whether the table takes such a row."""
    marks = ", ".join("?" * len(columns))
    with duckdb.connect() as connection:
        connection.execute(contract.find(table).file.statement)
        try:
            connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", list(columns.values()))
        except duckdb.ConstraintException:
            return False
        return True
