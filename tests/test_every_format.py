"""Every format fits the contract, explains itself in both languages, and reads its sample."""

import csv
import gzip
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from oversight import intake, places
from oversight.intake import formats
from oversight.intake.formats import Format
from oversight.store import Store
from oversight.translations import catalogues, in_toml
from tests import sample_rows

FORMATS = formats.all_formats()
STANDARD = tuple(layout for layout in FORMATS if layout.takes_contract_names)
REAL = {
    "anonymous_bank_1999": "callcenter_anonymous_bank_1999/january.txt.gz",
    "ca_dmv_waits": "office_waits_ca_dmv_appt_vs_walkin/dmv_waits_hourly.csv.gz",
    "cfpb_complaints": "complaints_cfpb_sample_2012_2016/complaints.csv.gz",
    "termine_online_de": "termine_online_de_2021_2026/jobcenter_15min.parquet",
    "vitoria_noshow_2016": "appointments_noshow_vitoria_2016/KaggleV2-May-2016.csv.gz",
}
SAMPLE_ROWS = 50

every_format = pytest.mark.parametrize("layout", FORMATS, ids=lambda layout: layout.name)


def sample(layout: Format, folder: Path) -> Path:
    """A CSV of one record that fills every column of the contract."""
    path = folder / f"{layout.name}.csv"
    row = sample_rows.row(layout.contract)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row.keys(), row.values()])
    return path


def real_sample(source: Path, folder: Path) -> Path:
    """The first records of a real file."""
    path = folder / source.name.removesuffix(".gz")
    if source.suffix == ".parquet":
        pd.read_parquet(source).head(SAMPLE_ROWS).to_parquet(path)
    else:
        with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
            path.write_text("".join(line for line, _ in zip(file, range(SAMPLE_ROWS + 1), strict=False)), "utf-8")
    return path


def test_every_format_that_is_not_the_contract_itself_has_a_real_sample() -> None:
    assert set(REAL) == {layout.name for layout in FORMATS if layout not in STANDARD}


def test_every_contract_table_can_be_delivered_under_its_own_names() -> None:
    tables = {path.stem for path in (places.DATA / "contract").glob("*.sql")}
    assert {layout.contract.name for layout in STANDARD} == tables


@every_format
def test_every_format_says_what_it_is_and_from_where(layout: Format) -> None:
    assert layout.title and layout.source


@every_format
def test_every_format_fills_what_the_contract_requires(layout: Format) -> None:
    filled = {rule.target for rule in layout.rules} | {name for name, _value in layout.constants}
    assert {column.name for column in layout.contract.columns if column.is_required} <= filled


@every_format
def test_no_column_is_both_taken_and_dropped(layout: Format) -> None:
    taken = {column for rule in layout.rules for column in rule.reads}
    assert not taken & {column for column, _reason in layout.dropped}


@every_format
def test_every_word_that_a_format_gives_a_value_is_one_of_the_contract(layout: Format) -> None:
    given = [(name, value) for name, value in layout.constants]
    given += [(rule.target, value) for rule in layout.rules for _word, value in rule.values or ()]
    given += [(rule.target, case.value) for rule in layout.rules for case in rule.cases or ()]
    with duckdb.connect() as connection:
        for name, value in given:
            kind = layout.contract.column(name).type
            checks = [c.expression for c in layout.contract.checks if c.columns == (name,)] or ["true"]
            held = f"SELECT {' AND '.join(checks)} FROM (SELECT ?::{kind} AS {name})"
            assert connection.execute(held, [value]).fetchall() == [(True,)], (name, value)


@every_format
def test_every_text_of_a_format_has_its_german(layout: Format) -> None:
    translated = {entry.ids[0] for entry in catalogues.entries()}
    assert {message.text for message in in_toml.messages(formats.FOLDER / f"{layout.name}.toml")} <= translated


@pytest.mark.parametrize("layout", STANDARD, ids=lambda layout: layout.name)
def test_every_standard_format_reads_a_file_under_the_contracts_names(layout: Format, tmp_path: Path) -> None:
    (report,) = intake.bring_in([sample(layout, tmp_path)], Store(tmp_path / "store"))
    assert (report.format, report.counts.accepted, report.notes) == (layout.name, 1, ())


@pytest.mark.parametrize("layout", STANDARD, ids=lambda layout: layout.name)
def test_every_standard_format_fills_every_column(layout: Format, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    intake.bring_in([sample(layout, tmp_path)], store)
    with duckdb.connect(store.register, read_only=True) as register:
        columns = ", ".join(layout.contract.column_names)
        (row,) = register.execute(f"SELECT {columns} FROM {layout.contract.name}").fetchall()
    assert None not in row


@pytest.mark.parametrize("name", sorted(REAL))
def test_every_real_format_is_recognised_and_reads_its_sample(name: str, shared: Path, tmp_path: Path) -> None:
    file = real_sample(shared / "real" / REAL[name], tmp_path)
    (report,) = intake.bring_in([file], Store(tmp_path / "store"))
    assert (report.format, report.counts.read, report.counts.quarantined) == (name, SAMPLE_ROWS, 0)
