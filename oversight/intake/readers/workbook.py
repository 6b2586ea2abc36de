"""Workbooks: XLSX, and what else calamine reads (XLS, XLSB, ODS)."""

import csv
import zipfile
from array import array
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from oversight.intake.readers import delimited, numbers
from oversight.intake.readers.header import column_names
from oversight.intake.readers.source import ReadOptions, Source, Unreadable, new_file
from oversight.intake.readers.workbook_errors import error_cells
from oversight.language import translate as _

# a sheet holds a million rows at most, and calamine keeps it in memory
MAX_UNPACKED_BYTES = 1024**3


def read(path: Path, name: str, options: ReadOptions, workdir: Path) -> Source:
    """One sheet as text: the one that the format names, else the only one that is filled."""
    _refuse_huge(path, name)
    numbers_of_rows = array("I")

    def row_of(record: int, records: int) -> int | None:
        return numbers_of_rows[record - 1] if records == len(numbers_of_rows) else None

    try:
        with CalamineWorkbook.from_path(path) as workbook:
            sheet = _choose(workbook, name, options)
            rows = _text_rows(sheet, error_cells(path, sheet.name), options)
            columns, table = _table(rows, name, options, numbers_of_rows)
            copy = _write(columns, table, new_file(workdir, ".csv"), name)
    except PasswordError:
        raise Unreadable(_("{file} is locked with a password. Save it again without one."), file=name) from None
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError):
        raise Unreadable(
            _("{file} is damaged or no workbook. Open it in Excel and save it again."), file=name
        ) from None
    return delimited.table(name, columns, copy, ";", row_of)


def _refuse_huge(path: Path, name: str) -> None:
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > MAX_UNPACKED_BYTES:
        raise Unreadable(_("{file} is too large for a workbook. Export the table as CSV."), file=name)


def _choose(workbook: CalamineWorkbook, name: str, options: ReadOptions) -> CalamineSheet:
    names = workbook.sheet_names
    if options.sheet is not None:
        if options.sheet not in names:
            raise Unreadable(
                _("{file} has no sheet “{sheet}”; it has: {sheets}. Rename the sheet."),
                file=name,
                sheet=options.sheet,
                sheets=", ".join(names),
            )
        return workbook.get_sheet_by_name(options.sheet)
    filled = [sheet for sheet in map(workbook.get_sheet_by_name, names) if sheet.height > 0]
    if not filled:
        raise Unreadable(_("{file} is empty. Export it again."), file=name)
    if len(filled) > 1:
        raise Unreadable(
            _("{file} has several sheets: {sheets}. Leave only one, or name it in the format."),
            file=name,
            sheets=", ".join(sheet.name for sheet in filled),
        )
    return filled[0]


def _text_rows(
    sheet: CalamineSheet, errors: dict[tuple[int, int], str], options: ReadOptions
) -> Iterator[tuple[int, list[str]]]:
    """Rows by their number in the sheet, from 1; cells with an error hold its text (#DIV/0!), which calamine drops."""
    for number, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        row = [_as_text(cell, options) for cell in cells]
        if errors:
            row = [errors.get((number, column), text) for column, text in enumerate(row, start=1)]
        yield number, row


def _table(
    rows: Iterator[tuple[int, list[str]]], name: str, options: ReadOptions, kept: "array[int]"
) -> tuple[tuple[str, ...], Iterator[list[str]]]:
    """Column names and the rows below them, whose numbers go to `kept`. Wholly empty rows are only formatting."""
    filled = ((number, row) for number, row in rows if number >= (options.header_row or 1) and any(row))
    first = next(filled, None)
    if first is None:
        raise Unreadable(_("{file} is empty. Export it again."), file=name)
    header = first[1]
    # a sheet is as wide as its widest row, titles and notes included
    width = max(number for number, cell in enumerate(header, start=1) if cell)
    return column_names(name, header[:width]), _kept(filled, width, kept)


def _kept(filled: Iterator[tuple[int, list[str]]], width: int, kept: "array[int]") -> Iterator[list[str]]:
    for number, row in filled:
        kept.append(number)
        yield _cut(row, width)


def _cut(row: list[str], width: int) -> list[str]:
    """Without the empty cells beyond the header; with filled ones, so that the record shows as too long."""
    return row[:width] if not any(row[width:]) else row


def _write(columns: tuple[str, ...], rows: Iterator[list[str]], target: Path, name: str) -> Path:
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\n")
        writer.writerow(columns)
        first = list(islice(rows, 1))
        if not first:
            raise Unreadable(
                _("{file} holds column names but no records. Export it again, for a period with records."), file=name
            )
        writer.writerows(first)
        writer.writerows(rows)
    return target


def _as_text(cell: Any, options: ReadOptions) -> str:
    """Numbers without noise, dates and times in ISO form, truth as true and false."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() | int():
            return numbers.as_text(cell, options)
        case datetime():
            return _moment(cell)
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat(timespec="seconds")
        case timedelta():
            minutes, seconds = divmod(round(cell.total_seconds()), 60)
            return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _moment(cell: datetime) -> str:
    """To the second where it is within a millisecond of one: a workbook counts time in fractions of a day."""
    rounded = (cell + timedelta(microseconds=500)).replace(microsecond=0)
    if abs(cell - rounded) <= timedelta(milliseconds=1):
        return rounded.isoformat(sep=" ")
    return cell.isoformat(sep=" ", timespec="milliseconds")
