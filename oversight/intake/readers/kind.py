"""What a file is: decided by its first bytes, because the ending of a name promises nothing."""

import re
import stat
import zipfile
from pathlib import Path

from oversight.intake.readers import os_reasons
from oversight.intake.readers.source import Unreadable
from oversight.language import translate as _

_SAMPLE_BYTES = 4096
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
_JSON_ENDINGS = (".json", ".jsonl", ".ndjson", ".geojson")
_JSON_START = re.compile(rb'\s*(\{\s*["}]|\[\s*[\[{\]])')
_MARKUP_START = re.compile(rb"\s*<(!doctype|html|head|body|script|\?xml|table|[a-z]+[ >])", re.IGNORECASE)


def find(path: Path, name: str) -> str:
    """'gz', 'zip', 'workbook', 'parquet', 'json' or 'text'. Raises Unreadable for what is no file of data."""
    start = _first_bytes(path, name)
    if start.startswith(b"\x1f\x8b"):
        return "gz"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "workbook" if _is_workbook(path) else "zip"
    if start.startswith(_OLD_OFFICE):
        return "workbook"
    if start.startswith(b"PAR1"):
        return "parquet"
    _refuse_other(start, name)
    return "json" if _is_json(start, path) else "text"


def _first_bytes(path: Path, name: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Unreadable(_("{file} is a folder. Name the files in it."), file=name)
        if not stat.S_ISREG(mode):
            raise Unreadable(_("{file} is not an ordinary file. Save the export as a file first."), file=name)
        with path.open("rb") as stream:
            start = stream.read(_SAMPLE_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable(_("{file} does not exist. Check the name and the folder."), file=name) from None
    except PermissionError:
        raise Unreadable(_("{file} may not be read. Ask for the right to read it."), file=name) from None
    except (OSError, ValueError) as error:
        raise Unreadable(
            _("{file} cannot be read ({reason}). Copy it to another place and try again."),
            file=name,
            reason=os_reasons.plain(error),
        ) from None
    if not start:
        raise Unreadable(_("{file} is empty. Export it again."), file=name)
    return start


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            members = set(archive.namelist())
            return "[Content_Types].xml" in members or {"mimetype", "content.xml"} <= members
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _is_json(start: bytes, path: Path) -> bool:
    text = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return path.suffix.lower() in _JSON_ENDINGS or bool(_JSON_START.match(text))


def _refuse_other(start: bytes, name: str) -> None:
    if start.startswith(_OTHER_ARCHIVES):
        raise Unreadable(
            _("{file} is packed in a way that is not read here. Pack it as .zip or .gz, or unpack it."), file=name
        )
    if start.startswith(b"%PDF"):
        raise Unreadable(_("{file} is a PDF. Export the table as CSV, XLSX, Parquet or JSON."), file=name)
    if _MARKUP_START.match(start.lstrip(b"\xef\xbb\xbf")):
        raise Unreadable(
            _(
                "{file} is a web page or XML, perhaps a login page that was saved. "
                "Sign in and export the table as CSV, XLSX, Parquet or JSON."
            ),
            file=name,
        )
