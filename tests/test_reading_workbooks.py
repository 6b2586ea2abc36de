"""Workbooks: what a cell shows is what is read, and what it hides is not lost."""

from datetime import date, datetime, time, timedelta

import pytest

from tests.files import Desk


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def cell(desk, value, **options):
    """A value written into a workbook, as it is read again."""
    return desk.read(desk.workbook(["a", "b"], ["x", value]), **options).rows[0][1]


TEXTS = {
    "a whole number": (5.0, "5"),
    "a number with noise": (0.1 + 0.2, "0.3"),
    "a small number": (0.000125, "0.000125"),
    "a negative number": (-2.5, "-2.5"),
    "a long number": (123456789012345, "123456789012345"),
    "a day": (date(2024, 2, 29), "2024-02-29"),
    "a moment": (datetime(2024, 2, 29, 23, 59, 59), "2024-02-29 23:59:59"),
    "a time of day": (time(8, 5), "08:05:00"),
    "a duration beyond a day": (timedelta(hours=30, minutes=1), "30:01:00"),
    "true": (True, "true"),
    "false": (False, "false"),
    "an empty cell": (None, None),
    "text": ("Süd; „Mitte“", "Süd; „Mitte“"),
    "a leading zero": ("007", "007"),
    "two lines": ("a\nb", "a\nb"),
    "an error": ("#DIV/0!", "#DIV/0!"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_cell_is_read_as_a_person_would_write_it(desk, case):
    value, expected = TEXTS[case]
    assert cell(desk, value) == expected


def test_numbers_are_written_with_the_comma_that_the_format_declares(desk):
    assert cell(desk, 1.5, decimal=",") == "1,5"


def test_a_declared_comma_leaves_text_as_it_is(desk):
    assert cell(desk, "1.5", decimal=",") == "1.5"


def test_every_moment_of_a_day_survives_to_the_second(desk):
    moments = [datetime(2024, 3, 1, 0, 0, 1) + timedelta(seconds=977 * number) for number in range(88)]
    table = desk.read(desk.workbook(["a"], *([moment] for moment in moments)))
    assert [row[0] for row in table.rows] == [moment.isoformat(sep=" ") for moment in moments]


def test_column_names_below_a_title_are_found_by_their_row(desk):
    book = desk.workbook(["Auswertung"], [], ["a", "b"], [1, 2])
    assert desk.read(book, header_row=3).rows == [("1", "2")]


def test_rows_that_are_only_formatting_are_no_records(desk):
    assert len(desk.read(desk.workbook(["a", "b"], [1, 2], [None, None], [3, 4])).rows) == 2


def test_a_cell_beyond_the_last_column_is_rejected_with_its_record(desk):
    table = desk.read(desk.workbook(["a", "b"], [1, 2], [3, 4, 5]))
    assert (table.rows, table.rejected) == ([("1", "2")], ["3;4;5"])


def test_a_title_as_wide_as_its_words_does_not_widen_the_table(desk):
    book = desk.workbook(["a", "b"], [1, 2])
    assert desk.read(book).columns == ("a", "b")


def test_the_sheet_is_the_one_that_the_format_names(desk):
    book = desk.workbook(["a"], [1], Anrufe=[["b"], [2]])
    assert desk.read(book, sheet="Anrufe").columns == ("b",)


def test_empty_sheets_do_not_make_the_choice_hard(desk):
    assert desk.read(desk.workbook(["a"], [1], Tabelle2=[])).columns == ("a",)


def test_two_filled_sheets_are_refused_by_name(desk):
    assert "Sheet, Anrufe" in desk.refusal(desk.workbook(["a"], [1], Anrufe=[["b"], [2]]))


def test_a_missing_sheet_is_refused_with_those_that_there_are(desk):
    assert "„Mai“; vorhanden: Sheet" in desk.refusal(desk.workbook(["a"], [1]), sheet="Mai")


def test_a_workbook_without_rows_is_empty(desk):
    assert "ist leer" in desk.refusal(desk.workbook())


def test_a_workbook_with_column_names_only_holds_no_records(desk):
    assert "keine Datensätze" in desk.refusal(desk.workbook(["a", "b"]))


def test_a_column_without_name_is_refused(desk):
    assert "Spalte 2 von 3" in desk.refusal(desk.workbook(["a", None, "c"], [1, 2, 3]))


def test_a_workbook_cut_off_is_refused(desk):
    whole = desk.workbook(["a"], [1]).read_bytes()
    assert "beschädigt" in desk.refusal(desk.file(whole[:2000], "halb.xlsx"))


def test_an_old_office_file_that_is_no_workbook_is_refused(desk):
    assert "beschädigt" in desk.refusal(desk.file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "alt.xls"))


def test_an_error_far_right_and_far_down_is_found(desk):
    rows = [[0] * 30 for _row in range(40)]
    rows[-1][-1] = "#N/A"
    assert desk.read(desk.workbook([f"c{n}" for n in range(30)], *rows)).rows[-1][-1] == "#N/A"
