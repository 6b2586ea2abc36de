"""Reading an SQL file: its header carries the meaning."""

import os
from pathlib import Path

import pytest

from oversight import sql_file
from oversight.sql_file import Column, SqlFile

TEXT = """-- question   How many?
-- note       First
-- note       Second
-- column     n      BIGINT    how many, in words
-- param      sites  VARCHAR[] which sites
WITH steps AS (
    -- why, not what
    SELECT 1 AS n
)

SELECT n FROM steps WHERE $sites IS NULL
"""


@pytest.fixture
def file(tmp_path: Path) -> SqlFile:
    return written(tmp_path, TEXT)


def written(folder: Path, text: str) -> SqlFile:
    path = folder / "how_many.sql"
    path.write_text(text, "utf-8")
    return sql_file.read(path)


def test_a_file_is_called_as_it_is_named(file: SqlFile) -> None:
    assert file.name == "how_many"


def test_a_line_of_the_header_has_a_key_and_a_value(file: SqlFile) -> None:
    assert file.one("question") == "How many?"


def test_lines_with_the_same_key_keep_their_order(file: SqlFile) -> None:
    assert file.all("note") == ("First", "Second")


def test_a_column_has_a_name_a_type_and_a_meaning(file: SqlFile) -> None:
    assert file.columns() == (Column("n", "BIGINT", "how many, in words"),)


def test_a_parameter_may_be_a_list(file: SqlFile) -> None:
    assert file.columns("param") == (Column("sites", "VARCHAR[]", "which sites"),)


def test_the_statement_begins_after_the_header(file: SqlFile) -> None:
    assert file.statement.startswith("WITH steps")


def test_a_comment_in_the_statement_is_no_header(file: SqlFile) -> None:
    assert file.all("why,") == () and "-- why, not what" in file.statement


def test_the_parameters_of_the_statement_are_known(file: SqlFile) -> None:
    assert file.parameters == {"sites"}


def test_a_missing_key_names_the_file(file: SqlFile) -> None:
    with pytest.raises(ValueError, match=r"how_many\.sql.*'-- unit', found 0"):
        file.one("unit")


def test_a_doubled_key_is_refused_where_there_must_be_one(file: SqlFile) -> None:
    with pytest.raises(ValueError, match="found 2"):
        file.one("note")


def test_a_missing_key_may_have_a_default(file: SqlFile) -> None:
    assert file.one("within", "") == ""


def test_a_column_without_a_meaning_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs a name, a type and a meaning"):
        written(tmp_path, "-- column n BIGINT\nSELECT 1 AS n\n").columns()


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    first = written(tmp_path, "SELECT 1\n")
    second = tmp_path / "how_many.sql"
    second.write_text("SELECT 2\n", "utf-8")
    os.utime(second, ns=(0, first.path.stat().st_mtime_ns + 1_000_000))
    assert sql_file.read(second).statement == "SELECT 2"


def test_a_folder_is_read_by_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.sql").write_text("SELECT 1\n", "utf-8")
    assert [file.name for file in sql_file.read_folder(tmp_path)] == ["a", "b"]
