"""Counting month by month gives the same counts tables as counting everything at once."""

from pathlib import Path

import pandas as pd
import pytest

from oversight import sql_file
from oversight.intake import contract
from oversight.sql_file import SqlFile
from tests import busy_jobcenter, sample_rows
from tests.jobcenter import COUNTS, Jobcenter

FILES = tuple(file for file in sql_file.read_folder(COUNTS) if file.one("refresh") != "whole")
# a row at the first moment of a month and one at its last
BORDERS = ("2024-04-01 00:00:00", "2024-04-30 23:59:59", "2024-05-01 00:00:00")
FIRST_DAYS = {"month", "given_on"}

every_table = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Jobcenter:
    jobcenter = Jobcenter(tmp_path_factory.mktemp("counts"))
    busy_jobcenter.fill(jobcenter, seed=3)
    for name in contract.table_names():
        for moment in BORDERS:
            _add_at(jobcenter, name, moment)
    return jobcenter


def _add_at(jobcenter: Jobcenter, name: str, moment: str) -> None:
    """A row that begins, and is dated, at this moment; days and months keep only what they can say."""
    table = contract.find(name)
    dated = [column for column in table.columns if column.type in ("TIMESTAMP", "DATE")]
    at = {column.name: f"{moment[:8]}01" if column.name in FIRST_DAYS else moment for column in dated}
    jobcenter.add(name, 1, sample_rows.row(table) | {"site": f"site of {name}"} | at)


def periods(file: SqlFile) -> pd.PeriodIndex:
    return pd.period_range("2023-01", "2025-12", freq="Q" if file.one("refresh") == "quarter" else "M")


def by_period(file: SqlFile, register: Jobcenter) -> pd.DataFrame:
    """The counts of each period, put together."""
    parts = [
        register.counts(file.name, period.start_time.to_pydatetime(), (period + 1).start_time.to_pydatetime())
        for period in periods(file)
    ]
    return pd.concat([part for part in parts if not part.empty], ignore_index=True)


@every_table
def test_every_counts_table_can_be_counted_period_by_period(file: SqlFile, register: Jobcenter) -> None:
    whole = register.counts(file.name)
    columns = list(whole.columns)
    parts = by_period(file, register)[columns].astype(whole.dtypes).sort_values(columns, ignore_index=True)
    pd.testing.assert_frame_equal(parts, whole.sort_values(columns, ignore_index=True))


@every_table
def test_every_counts_table_counts_something(file: SqlFile, register: Jobcenter) -> None:
    assert not register.counts(file.name).empty


@every_table
def test_every_row_of_a_counts_table_is_the_only_one_of_its_kind(file: SqlFile, register: Jobcenter) -> None:
    sums = {"n", "affected", "clock_minutes", "short_n"}
    sums |= {"wait_seconds", "mean_seconds", "visitors", "households", "posts", "ombuds_posts", "decisions_sent"}
    dimensions = [column.name for column in file.columns() if column.name not in sums | {"new_applications"}]
    assert not register.counts(file.name).duplicated(dimensions).any()


def test_no_month_is_counted_from_rows_of_another(tmp_path: Path) -> None:
    jobcenter = Jobcenter(tmp_path)
    jobcenter.call(contact_at="2024-04-30 23:59:59.999")
    may = pd.Period("2024-05", "M").start_time.to_pydatetime()
    assert jobcenter.counts("contact_counts", start=may).empty
