"""zip archives: every file in them is read, and nothing in them can do harm."""

import io
import zipfile

import pytest

from oversight.intake.readers import archive
from tests.files import Desk

TABLE = "a;b\n1;2\n"


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def packed(desk, **files):
    return packed_as(desk, {name.replace("__", "."): content for name, content in files.items()})


def packed_as(desk, files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return desk.file(stream.getvalue(), "export.zip")


def test_every_file_of_an_archive_is_a_table(desk):
    tables = desk.read_all(packed(desk, mai__csv=TABLE, juni__json='[{"c": 3}]'))
    assert [table.columns for table in tables] == [("a", "b"), ("c",)]


def test_a_workbook_in_an_archive_is_read(desk):
    assert desk.read(packed(desk, mai__xlsx=desk.workbook(["a"], [1]).read_bytes())).columns == ("a",)


def test_a_workbook_is_not_taken_for_an_archive(desk):
    assert len(desk.read_all(desk.workbook(["a"], [1]))) == 1


def test_what_file_managers_leave_in_an_archive_is_passed_over(desk):
    leftovers = {
        "mai.csv": TABLE,
        "__MACOSX/._mai.csv": b"\x00",
        ".DS_Store": b"\x00",
        "ordner/": b"",
        "Thumbs.db": b"x",
    }
    assert len(desk.read_all(packed_as(desk, leftovers))) == 1


def test_the_refusal_names_archive_and_member(desk):
    assert desk.refusal(packed(desk, mai__csv="")).startswith("export.zip/mai.csv ")


@pytest.mark.parametrize("name", ["../mai.csv", "/etc/mai.csv", "a/../../mai.csv", "..\\mai.csv", "C:\\mai.csv"])
def test_a_member_that_wants_out_of_its_folder_is_refused(desk, name):
    assert "außerhalb" in desk.refusal(packed_as(desk, {name: TABLE}))


def test_an_archive_without_files_is_refused(desk):
    assert "keine Dateien" in desk.refusal(packed(desk))


def test_an_archive_in_an_archive_is_refused(desk):
    inner = packed(desk, mai__csv=TABLE).read_bytes()
    assert "weiteres Archiv" in desk.refusal(packed(desk, innen__zip=inner))


def test_an_archive_cut_off_is_refused(desk):
    whole = packed(desk, mai__csv=TABLE).read_bytes()
    assert "abgeschnitten" in desk.refusal(desk.file(whole[:60], "halb.zip"))


def test_an_archive_with_a_password_is_refused(desk):
    content = bytearray(packed(desk, mai__csv=TABLE).read_bytes())
    # the flag that says so, in the list of members
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "Passwort" in desk.refusal(desk.file(bytes(content), "zu.zip"))


def test_a_member_whose_content_was_changed_is_refused(desk):
    content = bytearray(packed(desk, mai__csv=TABLE * 100).read_bytes())
    content[40] ^= 0xFF
    assert "beschädigt" in desk.refusal(desk.file(bytes(content), "kaputt.zip"))


def repeated(size):
    return b"a;b\n" + b"1;2\n" * (size // 4)


def test_what_unpacks_beyond_all_measure_is_refused(desk):
    assert "größer als jeder Export" in desk.refusal(packed(desk, mai__csv=repeated(20 * 1024**2)))


def test_a_small_file_may_be_monotonous(desk):
    assert len(desk.read(packed(desk, mai__csv=repeated(1024**2))).rows) == 1024**2 // 4


def test_a_file_at_the_limit_is_unpacked(desk, monkeypatch):
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", len(TABLE))
    assert desk.read(packed(desk, mai__csv=TABLE)).rows == [("1", "2")]


def test_a_file_over_the_limit_is_not(desk, monkeypatch):
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", len(TABLE) - 1)
    assert "größer als jeder Export" in desk.refusal(packed(desk, mai__csv=TABLE))
