"""Parquet and JSON: typed values become the text that a CSV would hold."""

import gzip
import json

import pytest

from oversight.intake.readers import json_records
from tests.files import Desk


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


TYPED = {
    "a whole number": ("5", "5"),
    "a whole number in a decimal column": ("5.0::DOUBLE", "5"),
    "a decimal number": ("1.25::DECIMAL(9, 2)", "1.25"),
    "a day": ("DATE '2024-02-29'", "2024-02-29"),
    "a moment": ("TIMESTAMP '2024-02-29 08:05:00'", "2024-02-29 08:05:00"),
    "a moment with its zone": ("TIMESTAMPTZ '2024-07-01 10:00:00+02'", "2024-07-01 08:00:00+00"),
    "truth": ("true", "true"),
    "no value": ("NULL::INTEGER", None),
    "an empty text": ("''", None),
    "no number": ("'nan'::DOUBLE", "nan"),
    "a number beyond counting": ("1e300::DOUBLE", "1e+300"),
}


@pytest.mark.parametrize("case", TYPED)
def test_a_parquet_value_is_read_as_text(desk, case):
    value, expected = TYPED[case]
    assert desk.read(desk.parquet(f"SELECT 1 AS a, {value} AS b")).rows == [("1", expected)]


def test_a_parquet_number_takes_the_declared_comma(desk):
    assert desk.read(desk.parquet("SELECT 1.5::DOUBLE AS a"), decimal=",").rows == [("1,5",)]


def test_parquet_column_names_are_stripped(desk):
    assert desk.read(desk.parquet('SELECT 1 AS " a "')).columns == ("a",)


@pytest.mark.parametrize("value", ["[1, 2]", "{'x': 1}", "MAP {'x': 1}", "'x'::BLOB"])
def test_a_parquet_column_of_more_than_values_is_refused(desk, value):
    assert "Spalte „a“" in desk.refusal(desk.parquet(f"SELECT {value} AS a"))


def test_a_parquet_file_without_rows_is_refused(desk):
    assert "keine Datensätze" in desk.refusal(desk.parquet("SELECT 1 AS a LIMIT 0"))


def test_a_parquet_file_cut_off_is_refused(desk):
    whole = desk.parquet("SELECT range AS a FROM range(1000)").read_bytes()
    assert "abgeschnitten" in desk.refusal(desk.file(whole[:-20], "halb.parquet"))


def test_a_parquet_file_damaged_in_its_values_is_refused(desk):
    whole = desk.parquet("SELECT range::VARCHAR || 'x' AS a FROM range(1000)").read_bytes()
    assert "beschädigt" in desk.refusal(desk.file(whole[:20] + bytes(8) + whole[28:], "kaputt.parquet"))


def test_a_parquet_file_name_is_a_name_and_not_a_search(desk):
    desk.parquet("SELECT 9 AS a", "b.parquet")
    assert desk.read(desk.parquet("SELECT 1 AS a", "[ab].parquet")).rows == [("1",)]


def read_json(desk, text, name="export.json", **options):
    return desk.read(desk.file(text, name), **options)


JSON_VALUES = {
    "a whole number": ("5", "5"),
    "a whole number with a point": ("5.0", "5"),
    "a decimal number": ("1.10", "1.1"),
    "truth": ("true", "true"),
    "null": ("null", None),
    "an empty text": ('""', None),
    "text": ('"S\\u00fcd"', "Süd"),
    "a number as text": ('"1.10"', "1.10"),
    "an object": ('{"x": [1]}', '{"x":[1]}'),
    "a list": ("[1, 2]", "[1,2]"),
}


@pytest.mark.parametrize("case", JSON_VALUES)
def test_a_json_value_is_read_as_text(desk, case):
    value, expected = JSON_VALUES[case]
    assert read_json(desk, f'[{{"a": 1, "b": {value}}}]').rows == [("1", expected)]


def test_a_json_number_takes_the_declared_comma(desk):
    assert read_json(desk, '[{"a": 1.5, "b": "1.5"}]', decimal=",").rows == [("1,5", "1.5")]


def test_one_object_per_line_is_a_list_as_well(desk):
    assert read_json(desk, '{"a": 1}\n{"a": 2}\n').rows == [("1",), ("2",)]


def test_a_key_that_only_some_objects_have_is_a_column(desk):
    assert read_json(desk, '[{"a": 1}, {"b": 2}]').rows == [("1", None), (None, "2")]


def test_json_is_recognised_without_its_ending(desk):
    assert read_json(desk, '[{"a": 1}]', "export.txt").columns == ("a",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_in_other_encodings_is_read(desk, encoding):
    assert desk.read(desk.file('[{"Büro": "Süd"}]', "export.json", encoding)).rows == [("Süd",)]


def test_json_in_gz_is_read(desk):
    assert desk.read(desk.file(gzip.compress(b'[{"a": 1}]'), "export.json.gz")).rows == [("1",)]


def test_a_key_may_hold_any_sign(desk):
    assert read_json(desk, '[{"a/b~c.d\\"e": 1}]').rows == [("1",)]


def test_a_list_inside_an_object_is_found_by_its_place(desk):
    assert read_json(desk, '{"meta": 1, "data": {"rows": [{"a": 1}]}}', records="data.rows").rows == [("1",)]


def test_lists_are_named_by_the_dictionary_beside_them(desk):
    names = [{"position": 1, "variable": "date"}, {"position": 0, "variable": "site"}]
    document = {"data": {"dictionary": names, "data": [["141", "2016-04-01"]]}}
    table = read_json(desk, json.dumps(document), records="data.data")
    assert (table.columns, table.rows) == (("site", "date"), [("141", "2016-04-01")])


def test_a_real_statistic_of_waiting_is_read_by_its_dictionary(desk, shared):
    table = desk.read(shared / "real/zms_statistic_samples/GET_waitingscope_141_032016.json", records="data.data")
    assert table.columns[:4] == ("subjectid", "date", "hour", "waitingcount")


REFUSED = {
    "an object around the list": ('{"data": [{"a": 1}]}', {}, "keine Liste"),
    "numbers instead of objects": ("[1, 2]", {}, "keine Liste"),
    "an empty list": ("[]", {}, "keine Datensätze"),
    "empty objects": ("[{}, {}]", {}, "keine Datensätze"),
    "a comma too many": ('[{"a": 1}, {"a": ]', {}, "fehlerhaft"),
    "the end missing": ('[{"a": 1}, {"a": 2}', {}, "abgeschnitten"),
    "no list at the place": ('{"data": 1}', {"records": "data"}, "„data“"),
    "broken around the list": ('{"data": [', {"records": "data"}, "fehlerhaft"),
    "nested without end": ('{"data": ' + "[" * 100_000, {"records": "data"}, "fehlerhaft"),
    "a key twice": ('[{"a": 1, "a": 2}]', {}, "zwei Spalten"),
    "a key without name": ('[{"": 1}]', {}, "Spalte 1 von 1"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_json_that_is_no_list_of_records_is_refused(desk, case):
    text, options, phrase = REFUSED[case]
    assert phrase in desk.refusal(desk.file(text, "export.json"), **options)


def test_a_list_inside_a_large_object_is_refused_before_it_fills_the_memory(desk, monkeypatch):
    monkeypatch.setattr(json_records, "MAX_NESTED_BYTES", 10)
    assert "zu groß" in desk.refusal(desk.file('{"data": [{"a": 1}]}', "export.json"), records="data")
