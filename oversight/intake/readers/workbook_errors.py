"""Cells of an XLSX sheet that hold an error (#DIV/0!): calamine gives them as empty, which would hide the fault."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ERROR_CELL = re.compile(rb"<c\b([^>]*\bt=[\"']e[\"'][^>]*)>(?:(?!</c>).)*?<v>([^<]*)</v>", re.DOTALL)
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]+)(\d+)[\"']")


def error_cells(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """The errors by (row, column), both from 1; none where the file is no XLSX."""
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as archive:
        member = _member_of(archive, sheet)
        return _errors(archive.read(member)) if member in archive.namelist() else {}


def _member_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(archive.namelist()):
        return None
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    places = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    wanted = (entry.get(_RELATION_ID) for entry in book.iter(f"{_MAIN}sheet") if entry.get("name") == sheet)
    target = places.get(next(wanted, None), "")
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _errors(xml: bytes) -> dict[tuple[int, int], str]:
    found = {}
    if b't="e"' in xml or b"t='e'" in xml:
        for attributes, text in _ERROR_CELL.findall(xml):
            address = _ADDRESS.search(attributes)
            if address:
                found[int(address[2]), _column_number(address[1])] = text.decode("utf-8")
    return found


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
