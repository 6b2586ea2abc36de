"""erreichbar.xlsx: an explanation, the dictionary, and one sheet per table; texts are never taken for formulas."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from oversight import language, releases
from oversight.language import translate as _
from oversight.publication import counts_files, database_file, dictionary, licence, said, spoken
from oversight.publication.table_facts import TableFacts
from oversight.publication.table_texts import Table

NAME = "erreichbar.xlsx"
# what a sheet can hold, less the header and one line of warning
LARGEST = 1_048_576 - 2
_LONGEST_NAME = 31


def write(
    folder: Path,
    card: Mapping[str, Any],
    facts: Sequence[TableFacts],
    published: pd.DataFrame,
    deviations: pd.DataFrame,
) -> None:
    """The workbook of the release in this folder. A table longer than LARGEST is named and left to its CSV."""
    # formulas, links and numbers are never made out of texts
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(folder / NAME, options | {"in_memory": True}) as book:
        moment = datetime.fromisoformat(card["created"]).replace(tzinfo=None)
        with spoken.spoken("de"):
            book.set_properties({"title": said.title(card), "author": card["publisher"]["name"], "created": moment})
        sheets = _Sheets(book)
        left_out = [one.table.name for one in facts if one.rows > LARGEST]
        _explain(sheets, card, deviations, left_out)
        _list_columns(sheets, facts)
        _list_codes(sheets, facts)
        _list_measures(sheets, published)
        with database_file.open_read_only(folder / releases.DATABASE) as connection:
            for one in facts:
                if one.rows <= LARGEST:
                    _write_table(sheets, one.table, database_file.rows(connection, one.table), card["is_synthetic"])


class _Sheets:
    """The sheets of a workbook, and how their cells look."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self.bold: Format = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.wrapped: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd"})
        self.moment: Format = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})

    def add(self, name: str) -> Worksheet:
        return self._book.add_worksheet(name[:_LONGEST_NAME])

    def grid(self, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
        """Texts under heads that stay in sight."""
        sheet = self.add(name)
        for place, (head, width) in enumerate(zip(heads, widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, head, self.bold)
        for line, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                sheet.write_string(line, place, cell, self.wrapped)
        sheet.freeze_panes(1, 0)


def _explain(sheets: _Sheets, card: Mapping[str, Any], deviations: pd.DataFrame, left_out: Sequence[str]) -> None:
    sheet = sheets.add("Erläuterung - Explanation")
    sheet.set_column(0, 0, 110)
    texts = []
    for chosen in language.LANGUAGES:
        with spoken.spoken(chosen):
            texts += _explanation(card, deviations, left_out)
    for line, (text, is_head) in enumerate(texts):
        sheet.write_string(line, 0, text, sheets.bold if is_head else sheets.wrapped)


def _explanation(card: Mapping[str, Any], deviations: pd.DataFrame, left_out: Sequence[str]) -> list[tuple[str, bool]]:
    """Lines, and whether each is a heading."""
    too_long = _("Too long for a sheet, only as CSV and Parquet: {tables}").format(tables=", ".join(left_out))
    lines = [said.description(card), said.deviating(deviations), said.exceptions()]
    lines += [too_long] if left_out else []
    lines += [_("Dates are first days of a month or quarter. Empty cells are missing values."), licence.citation(card)]
    return [(said.title(card), True), *((line, False) for line in lines)]


def _list_columns(sheets: _Sheets, facts: Sequence[TableFacts]) -> None:
    heads = ["Tabelle / table", "Spalte / column", "Typ / type", "Bedeutung", "meaning", "Werte / values"]
    rows = []
    for one in facts:
        for column in one.table.columns:
            meaning = spoken.of_message(column.meaning)
            values = ", ".join(one.codes.get(column.name, ()))
            rows.append([one.table.name, column.name, column.type, meaning["de"], meaning["en"], values])
    sheets.grid("Wörterbuch - Dictionary", heads, rows, [26, 22, 12, 50, 50, 50])


def _list_codes(sheets: _Sheets, facts: Sequence[TableFacts]) -> None:
    german, english = _in_both(lambda: dictionary.code_words(facts))
    rows = [[code, word, other] for (code, word), (_code, other) in zip(german, english, strict=True)]
    sheets.grid("Codes", ["Code / code", "Deutsch", "English"], rows, [30, 50, 50])


def _list_measures(sheets: _Sheets, published: pd.DataFrame) -> None:
    for name, chosen in (("Kennzahlen", "de"), ("Measures", "en")):
        with spoken.spoken(chosen):
            sheets.grid(
                name, dictionary.measure_heads(), dictionary.measure_rows(published), [34, 50, 80, 18, 12, 34, 12]
            )


def _in_both(rows: Any) -> list[Any]:
    found = []
    for chosen in language.LANGUAGES:
        with spoken.spoken(chosen):
            found.append(rows())
    return found


def _write_table(sheets: _Sheets, table: Table, rows: Sequence[Sequence[Any]], is_synthetic: bool) -> None:
    sheet = sheets.add(table.name)
    notice = [counts_files.NOTICE] if is_synthetic else []
    for place, head in enumerate(counts_files.heads(table, is_synthetic=is_synthetic)):
        sheet.write_string(0, place, head, sheets.bold)
    for place, column in enumerate(table.columns):
        looks = {"DATE": sheets.day, "TIMESTAMP": sheets.moment}.get(column.type)
        sheet.set_column(place, place, 20 if column.type == "TIMESTAMP" else 14, looks)
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate([*row, *notice]):
            _write_cell(sheets, sheet, line, place, value)
    sheet.freeze_panes(1, 0)


def _write_cell(sheets: _Sheets, sheet: Worksheet, line: int, place: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, str):
        sheet.write_string(line, place, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(line, place, value, sheets.moment)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    else:
        sheet.write_datetime(line, place, value, sheets.day)
