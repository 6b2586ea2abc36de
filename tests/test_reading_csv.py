"""CSV as offices export it: every encoding, delimiter and line ending gives the same table."""

import codecs
import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.intake.readers import Unreadable, delimited, os_reasons, quotes
from tests.files import Desk

TABLE = "Standort;Anrufe\nSüd;3\nMitte;4\n"
ROWS = [("Süd", "3"), ("Mitte", "4")]


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


ENCODED = {
    "utf-8": TABLE.encode("utf-8"),
    "utf-8 with mark": TABLE.encode("utf-8-sig"),
    "windows-1252": TABLE.encode("cp1252"),
    "utf-16 with mark": codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"),
    "utf-16 big endian with mark": codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"),
    "utf-16 without mark": TABLE.encode("utf-16-le"),
    "utf-16 big endian without mark": TABLE.encode("utf-16-be"),
}


@pytest.mark.parametrize("encoded", ENCODED.values(), ids=ENCODED)
def test_every_usual_encoding_gives_the_same_table(desk, encoded):
    assert desk.read(desk.file(encoded)).rows == ROWS


def test_an_umlaut_in_a_column_name_survives_windows_1252(desk):
    assert desk.read(desk.file("Büro;n\nA;1\n", encoding="cp1252")).columns == ("Büro", "n")


def test_an_umlaut_far_down_decides_the_encoding(desk):
    lines = "Mitte;1\n" * 50_000
    assert desk.read(desk.file(f"Standort;n\n{lines}Süd;2\n", encoding="cp1252")).rows[-1] == ("Süd", "2")


def test_a_letter_cut_in_two_between_pieces_is_still_utf_8(desk):
    shifted = "Standort;n\n" + "ü" * 200_001 + ";1\nSüd;2\n"
    assert desk.read(desk.file(shifted)).rows[-1] == ("Süd", "2")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_in_the_column_names(desk, delimiter):
    assert desk.read(desk.file(TABLE.replace(";", delimiter))).rows == ROWS


def test_a_delimiter_inside_quotation_marks_does_not_count(desk):
    assert desk.read(desk.file('"a,b,c";d\n1;2\n')).columns == ("a,b,c", "d")


def test_a_declared_delimiter_is_not_searched_for(desk):
    assert desk.read(desk.file("a,b;c\n1,2;3\n"), delimiter=",").columns == ("a", "b;c")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_gives_the_same_table(desk, ending):
    assert desk.read(desk.file(TABLE.replace("\n", ending))).rows == ROWS


def test_lines_may_end_differently_in_one_file(desk):
    assert desk.read(desk.file("a;b\r\n1;2\n3;4\r\n")).rows == [("1", "2"), ("3", "4")]


def test_endings_that_change_far_down_are_read_as_well(desk):
    table = "a;b\n" + "1;2\n" * 50_000 + "3;4\r\n" * 50_000
    assert len(desk.read(desk.file(table)).rows) == 100_000


def test_the_last_line_needs_no_ending(desk):
    assert desk.read(desk.file(TABLE.rstrip("\n"))).rows == ROWS


def test_a_line_break_inside_quotation_marks_belongs_to_the_value(desk):
    assert desk.read(desk.file('a;b\n1;"x\ny"\n')).rows == [("1", "x\ny")]


def test_a_doubled_quotation_mark_is_one(desk):
    assert desk.read(desk.file('a;b\n1;"x ""y"""\n')).rows == [("1", 'x "y"')]


def test_an_empty_cell_is_empty_with_and_without_quotation_marks(desk):
    assert desk.read(desk.file('a;b;c\n1;;""\n')).rows == [("1", None, None)]


def test_a_number_with_a_leading_zero_stays_text(desk):
    assert desk.read(desk.file("a\n007\n")).rows == [("007",)]


def test_column_names_are_stripped(desk):
    assert desk.read(desk.file(" a ; b\n1;2\n")).columns == ("a", "b")


def test_blank_lines_before_the_column_names_are_passed_over(desk):
    assert desk.read(desk.file("\n\r\na;b\n1;2\n")).columns == ("a", "b")


def test_excel_may_name_the_delimiter_in_the_first_line(desk):
    assert desk.read(desk.file("sep=,\r\na,b;c\r\n1,2\r\n")).columns == ("a", "b;c")


def test_column_names_below_a_title_are_found_by_their_line(desk):
    table = desk.read(desk.file('Auswertung "März\n\na;b\n1;2\n'), header_row=3)
    assert (table.columns, table.rows) == (("a", "b"), [("1", "2")])


@pytest.mark.parametrize("name", ["export (1).csv", "export[1].csv", "ex*port.csv", "{a,b}.csv", "a'b.csv"])
def test_a_file_name_is_a_name_and_not_a_search(desk, name):
    desk.file("x;y\n8;9\n", "export.csv")
    assert desk.read(desk.file(TABLE, name)).rows == ROWS


def test_a_record_with_too_few_values_is_rejected_with_its_line(desk):
    table = desk.read(desk.file("a;b\n1\n3;4\n"))
    assert (table.rows, table.rejected) == ([("3", "4")], ["1"])


def test_a_record_with_too_many_values_is_rejected_with_its_line(desk):
    table = desk.read(desk.file("a;b\n1;2;3\n3;4\n"))
    assert (table.rows, table.rejected) == ([("3", "4")], ["1;2;3"])


def test_text_after_a_closed_quotation_mark_is_rejected_alone(desk):
    table = desk.read(desk.file('a;b\n1;"2"x\n3;4\n'))
    assert (table.rows, table.rejected) == ([("3", "4")], ['1;"2"x'])


def test_a_quotation_mark_inside_a_value_is_a_letter(desk):
    assert desk.read(desk.file('a;b\n1;12" Rohr\n3;4\n')).rows == [("1", '12" Rohr'), ("3", "4")]


def test_gz_is_read_by_its_content(desk):
    assert desk.read(desk.file(gzip.compress(TABLE.encode("cp1252")), "export.bin")).rows == ROWS


REFUSED = {
    "an empty file": (b"", "ist leer"),
    "blank lines": (b"\n\r\n  \n", "nur leere Zeilen"),
    "column names only": (b"a;b\n", "keine Datens\u00e4tze"),
    "column names without line ending": (b"a;b", "keine Datens\u00e4tze"),
    "a column without name": (b"a;;c\n1;2;3\n", "Spalte 2 von 3"),
    "a delimiter at the end of the names": (b"a;b;\n1;2;\n", "Spalte 3 von 3"),
    "two columns of one name": (b"a;b;a\n1;2;3\n", "\u201ea\u201c"),
    "two columns that differ in case": (b"a;A\n1;2\n", "\u201eA\u201c"),
    "zero bytes": (b"a;b\n1;\x00\n", "Nullbytes"),
    "no encoding": (b"a;b\n1;\x81\n", "Byte 7"),
    "two encodings": ("a;b\n1;ü\n".encode() + b"2;\xfc\n", "zwei Zeichenkodierungen"),
    "half a sign": ("a;b\n1;2\n".encode("utf-16-le")[:-1], "weder UTF-8 noch"),
    "a control sign among the names": (b"\x01a;b\n1;2\n", "keine Tabelle"),
    "an open mark among the names": (b'"a;b\n1;2\n', "erste Zeile"),
    "an open mark in a record": (b'a;b\n1;"2\n3;4\n', "Zeile 2"),
    "a web page": (b"\n<!DOCTYPE html><html><body>Anmeldung", "Anmeldeseite"),
    "XML": (b'<?xml version="1.0"?><a/>', "Webseite oder XML"),
    "a PDF": (b"%PDF-1.7", "PDF"),
    "7z": (b"7z\xbc\xaf\x27\x1c", ".zip oder .gz"),
    "a gz cut off": (gzip.compress(TABLE.encode() * 100)[:-20], "abgeschnitten"),
    "a gz in a gz": (gzip.compress(gzip.compress(TABLE.encode())), "weiteres Archiv"),
    "an empty gz": (gzip.compress(b""), "ist leer"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_table_is_refused_in_one_sentence(desk, case):
    content, phrase = REFUSED[case]
    assert phrase in desk.refusal(desk.file(content))


def test_the_refusal_names_the_file(desk):
    assert desk.refusal(desk.file(b"", "anrufe.csv")).startswith("anrufe.csv ")


def test_a_folder_is_no_file(desk):
    assert "Ordner" in desk.refusal(desk.folder)


def test_a_missing_file_is_named(desk):
    assert desk.refusal(desk.folder / "fehlt.csv").startswith("fehlt.csv gibt es nicht")


def test_a_stray_mark_that_swallows_records_is_found_far_down(desk):
    rows = [f"{i};Text" for i in range(30_000)]
    rows[20_000] = '20000;"Text'
    assert "Zeile 20002" in desk.refusal(desk.file("a;b\n" + "\n".join(rows)))


def test_two_stray_marks_with_records_between_them_are_found(desk):
    rows = [f"{i};Text" for i in range(500)]
    rows[100], rows[350] = '100;"Text', '350;Text"'
    assert "Zeile 102" in desk.refusal(desk.file("a;b\n" + "\n".join(rows)))


def value_of_lines(desk, count):
    return desk.file('a;b\n1;"' + "x\n" * count + 'x"\n2;y\n')


def test_a_value_of_200_line_breaks_is_a_value(desk):
    assert len(desk.read(value_of_lines(desk, quotes.MAX_LINES_IN_A_VALUE)).rows) == 2


def test_a_value_of_201_line_breaks_is_records_that_were_swallowed(desk):
    assert "Zeile 2" in desk.refusal(value_of_lines(desk, quotes.MAX_LINES_IN_A_VALUE + 1))


def test_values_with_line_breaks_across_pieces_are_read_whole(desk):
    rows = "\n".join(f'{i};"erste;\nzweite ""Zeile"""' for i in range(20_000))
    assert len(desk.read(desk.file(f"a;b\n{rows}\n")).rows) == 20_000


VALUES = st.text('x";\n ', max_size=6)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(values=st.lists(VALUES, min_size=1, max_size=5))
def test_no_record_is_lost_without_a_word_whatever_the_marks(tmp_path_factory, values):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    text = "a;b\n" + "".join(f"#{number};{value}\n" for number, value in enumerate(values))
    try:
        table = desk.read(desk.file(text))
    except Unreadable:
        return
    told = str(table.rows) + str(table.rejected)
    assert [number for number in range(len(values)) if f"#{number}" not in told] == []


def test_a_name_that_is_too_long_is_refused_in_german(desk):
    assert "lässt sich nicht lesen (der Name ist zu lang)" in desk.refusal(desk.folder / ("a" * 300))


def test_a_fault_of_the_system_without_words_is_a_number():
    assert os_reasons.plain(OSError(9999, "No such thing")) == "Systemfehler 9999"


def test_the_table_expression_never_uses_the_sniffer():
    assert "auto_detect = false" in delimited.relation(("a",), ";")


def test_a_column_name_cannot_break_out_of_the_table_expression(desk):
    table = desk.read(desk.file('a\'b;"c""d"\n1;2\n'))
    assert table.columns == ("a'b", 'c"d')


def test_a_source_can_be_read_with_any_delimiter_of_one_character(desk):
    assert desk.read(desk.file("a'b\n1'2\n"), delimiter="'").rows == [("1", "2")]
