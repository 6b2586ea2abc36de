"""The files of the simulated jobcenter: marked, the same for the same seed, and kept by their contracts."""

import csv
import gzip
from pathlib import Path

import pytest

from oversight import intake, sql_file
from oversight.places import DATA
from oversight.simulation import files
from oversight.store import Store

SMALL = {"months": 2, "scale": 0.05, "processes": 1}


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> list[Path]:
    return files.write(tmp_path_factory.mktemp("files"), 1, **SMALL)


def contents(paths):
    return {path.name: path.read_bytes() for path in paths}


def header(path):
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return next(csv.reader(stream))


def contract_columns(path):
    table = path.name.removeprefix(files.PREFIX).removesuffix(".csv.gz")
    statement = sql_file.read(DATA / "contract" / f"{table}.sql").statement
    return [line.split()[0] for line in statement.splitlines()[1:] if not line.strip().startswith(("CHECK", ")"))]


def test_the_same_seed_gives_the_same_bytes(written, tmp_path):
    assert contents(files.write(tmp_path, 1, **SMALL)) == contents(written)


def test_another_seed_gives_other_bytes(written, tmp_path):
    assert contents(files.write(tmp_path, 2, **SMALL)) != contents(written)


def test_two_processes_give_the_same_bytes_as_one(written, tmp_path):
    assert contents(files.write(tmp_path, 1, **SMALL | {"processes": 2})) == contents(written)


def test_every_file_says_in_its_name_that_it_is_synthetic(written):
    assert all(path.name.startswith("SYNTHETISCHE-DEMODATEN_") for path in written)


def test_every_file_says_in_its_header_that_it_is_synthetic(written):
    assert {header(path)[-1] for path in written} == {"SYNTHETISCHE DEMODATEN"}


def test_every_column_is_one_of_the_contract(written):
    assert [path.name for path in written if set(header(path)[:-1]) - set(contract_columns(path))] == []


def test_nothing_else_is_left_in_the_folder(written):
    assert sorted(written[0].parent.iterdir()) == written


def test_every_record_passes_its_contract_without_doubt(written, tmp_path):
    reports = intake.bring_in(written, Store(tmp_path))
    assert [(report.file, report.notes) for report in reports if report.notes or report.counts.quarantined] == []


def test_progress_is_told_for_every_site(tmp_path):
    lines = []
    files.write(tmp_path, 1, months=1, scale=0.02, processes=1, report=lines.append)
    assert len(lines) == 5
