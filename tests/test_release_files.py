"""The files of a release: forms, agreement, warnings, and the same bytes each time."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import duckdb
import pytest
from python_calamine import CalamineWorkbook

from oversight import places
from oversight.publication import agreement, checksums, counts_files, database_file, table_texts, verdicts
from tests import publishing

WRITE = "from pathlib import Path; from tests import publishing; publishing.written(Path({folder!r}))"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return publishing.written(tmp_path_factory.mktemp("release") / "one")


def test_the_towns_own_decisions_lie_beside_the_database_and_are_listed(tmp_path):
    own = b"\xef\xbb\xbfonly_own = false\r\n"
    with_them = publishing.written(tmp_path / "with", decisions=own)
    assert (with_them / "decisions.toml").read_bytes() == own
    assert "decisions.toml" in checksums.read(with_them) and checksums.faults(with_them) == []
    assert text(with_them, "README.md").count("- decisions.toml: ") == 2


def test_without_decisions_of_the_town_nothing_speaks_of_them(folder):
    assert not (folder / "decisions.toml").exists()
    assert "decisions.toml" not in text(folder, "README.md")


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The same figures, as if they were not invented."""
    return publishing.written(tmp_path_factory.mktemp("release") / "real", is_synthetic=False)


def text(folder, path):
    return (folder / path).read_text("utf-8")


def csv_rows(folder, table):
    return list(csv.DictReader(io.StringIO((folder / f"counts/{table}.csv").read_bytes().decode("utf-8"), newline="")))


class TestCsv:
    def test_ends_its_lines_as_the_standard_asks_and_begins_without_a_mark(self, folder):
        content = (folder / "counts/contact_counts.csv").read_bytes()
        assert content.startswith(b"month,site,channel,outcome,n,notice\r\n")
        assert content.count(b"\n") == content.count(b"\r\n") == 5

    def test_is_sorted_by_all_keys(self, folder):
        keys = [(row["month"], row["site"], row["channel"]) for row in csv_rows(folder, "contact_counts")]
        assert keys == sorted(keys)

    def test_writes_days_truth_and_gaps_one_way(self, folder):
        assert csv_rows(folder, "contact_handling_counts")[0] == {
            "month": "2024-01-01",
            "site": "nord",
            "is_answered": "true",
            "was_forwarded": "",
            "own_caseworker": "",
            "n": "100",
            "notice": counts_files.NOTICE,
        }

    def test_has_a_point_for_decimals(self, folder):
        assert csv_rows(folder, "caseload_counts")[0]["posts"] == "10.5"

    def test_keeps_a_text_with_comma_and_quotes(self, folder):
        assert csv_rows(folder, "events")[0]["source"] == "Akte, „Teil 2“"

    def test_gives_no_formula_to_a_spreadsheet(self, folder):
        assert csv_rows(folder, "events")[0]["description"] == "'" + publishing.FORMULA

    @pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "'"])
    def test_marks_every_text_that_could_be_a_formula(self, begin):
        assert counts_files.as_text(f"{begin}1") == f"'{begin}1"

    @pytest.mark.parametrize(("value", "expected"), [(-1, "-1"), (-0.5, "-0.5"), ("a=1", "a=1"), ("", "")])
    def test_marks_nothing_else(self, value, expected):
        assert counts_files.as_text(value) == expected


class TestTheDatabase:
    def test_has_the_types_of_a_snapshot(self, folder):
        with duckdb.connect(folder / "erreichbar.duckdb", read_only=True) as connection:
            columns = connection.execute("DESCRIBE contact_counts").fetchall()
        assert [column[1] for column in columns] == ["DATE", "VARCHAR", "VARCHAR", "VARCHAR", "BIGINT"]

    def test_says_what_its_tables_hold(self, folder):
        with duckdb.connect(folder / "erreichbar.duckdb", read_only=True) as connection:
            found = connection.execute("SELECT comment FROM duckdb_tables() WHERE table_name = 'sites'").fetchone()
        assert found == ("Sites: the offices",)

    def test_says_that_it_is_a_release(self, folder):
        with duckdb.connect(folder / "erreichbar.duckdb", read_only=True) as connection:
            card = dict(connection.execute("FROM about").fetchall())
        assert (card["kind"], card["version"], card["is_synthetic"]) == ("release", "2026.10.0", "yes")

    def test_is_written_in_the_storage_of_1_5(self, folder):
        with duckdb.connect() as connection:
            connection.execute(f"ATTACH '{folder / 'erreichbar.duckdb'}' AS release (READ_ONLY)")
            tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'release'").fetchone()
        assert tags is not None
        assert "1.5" in str(tags[0])

    def test_a_table_with_a_column_too_many_is_refused(self, tmp_path):
        tables = {"sites": publishing.tables()["sites"].assign(manager="x")}
        with pytest.raises(ValueError, match="manager"):
            database_file.write(tmp_path / "x.duckdb", tables)

    def test_every_table_is_described_column_by_column(self):
        assert [table.name for table in table_texts.all_tables().values() if not table.columns] == []


class TestTheFiles:
    def test_say_the_same(self, folder):
        assert list(agreement.faults(folder, is_synthetic=True)) == []

    def test_say_the_same_without_a_warning(self, real):
        assert list(agreement.faults(real, is_synthetic=False)) == []

    def test_agree_with_their_checksums_as_sha256sum_reads_them(self, folder):
        done = subprocess.run(["sha256sum", "-c", "--quiet", "--strict", "SHA256SUMS"], cwd=folder, check=False)
        assert done.returncode == 0
        assert checksums.faults(folder) == []

    def test_the_hash_of_the_counts_is_that_of_all_csv_one_after_the_other(self, folder):
        paths = sorted((folder / "counts").glob("*.csv"))
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
        assert json.loads(text(folder, "release.json"))["data_hash"] == digest

    def test_the_card_names_last_times_up_to_which_was_rounded(self, folder):
        tables = json.loads(text(folder, "release.json"))["tables"]
        assert tables["contact_counts"] == {"rows": 4, "first_time": "2024-01-01", "last_time": "2024-02-01"}
        # its last rows are of January, but February was rounded too
        assert tables["visit_wait_counts"]["last_time"] == "2024-02-01"

    def test_say_that_they_are_invented(self, folder):
        silent = [path for path in checksums.paths(folder) if not _warns(folder, path)]
        assert silent == []

    def test_say_nothing_of_the_kind_where_they_are_not(self, real):
        assert [path for path in checksums.paths(real) if _warns(real, path)] == []

    def test_can_be_read_by_everybody(self, folder):
        assert [path for path in checksums.paths(folder) if not (folder / path).stat().st_mode & 0o044] == []

    def test_name_the_licence_and_how_to_cite(self, folder):
        for name in ("README.md", "LICENSE.txt"):
            assert "dl-de/by-2-0" in text(folder, name)
            assert "https://auenfurt.example/data/2026.10.0/" in text(folder, name)
        assert "Datenlizenz Deutschland – Namensnennung – Version 2.0" in text(folder, "LICENSE.txt")

    def test_explain_the_0_in_both_languages(self, folder):
        readme = text(folder, "README.md")
        assert "Eine 0 oder eine fehlende Zeile bedeutet 0 bis 4 Fälle." in readme
        assert "A 0, or a row that is not there, means 0 to 4 cases." in readme

    def test_say_how_far_rounding_goes_and_null_where_that_is_not_known(self, folder):
        entries = json.loads(text(folder, "quality.json"))["rounding"]
        assert [entry["mean"] for entry in entries] == [1.4, None]
        assert "im Mittel 1,4 Fälle daneben, höchstens 9" in text(folder, "README.md")


def _warns(folder, path):
    """Whether a file says that its figures are invented, in the way of its kind."""
    content = (folder / path).read_bytes()
    if path.endswith(".xlsx"):
        book = CalamineWorkbook.from_path(str(folder / path))
        rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
        return any("SYNTHETI" in str(cell) for row in rows for cell in row)
    if path.endswith(".parquet"):
        with duckdb.connect() as connection:
            found = connection.execute("SELECT * FROM read_parquet($path)", {"path": str(folder / path)})
            return counts_files.NOTICE_COLUMN in [column[0] for column in found.description]
    return b"SYNTHETI" in content


class TestTheSameReleaseWrittenAgain:
    def test_has_the_same_bytes_in_every_file(self, folder, tmp_path):
        for seed in ("1", "2"):
            code = WRITE.format(folder=str(tmp_path / seed))
            environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(places.ROOT), "TZ": f"UTC+{seed}"}
            subprocess.run([sys.executable, "-c", code], cwd=places.ROOT, env=environment, check=True)
        first, second = (
            {path: checksums.of(tmp_path / seed, path).sha256 for path in checksums.paths(tmp_path / seed)}
            for seed in ("1", "2")
        )
        assert {path for path in first if first[path] != second.get(path)} == set()
        assert first == {path: checksums.of(folder, path).sha256 for path in checksums.paths(folder)}


class TestVerdicts:
    def test_are_empty_without_a_date_of_introduction(self, tmp_path):
        tables = publishing.tables()
        without = {**tables, "events": tables["events"].iloc[:0]}
        made = publishing.written(tmp_path / "none", tables=without)
        assert json.loads(text(made, verdicts.NAME))["effects"] == []

    def test_speak_of_published_measures_only(self, folder):
        effects = json.loads(text(folder, verdicts.NAME))["effects"]
        assert {effect["question"]["measure"] for effect in effects} == {"channel_share"}


def test_a_release_that_cannot_be_written_leaves_no_half_file(tmp_path):
    broken = replace(publishing.content(), report={"n": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        publishing.placing.place(tmp_path / "releases", broken)
    assert list((tmp_path / "releases").iterdir()) == []
