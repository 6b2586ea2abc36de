"""JSON: a list of objects, one object per line, or a list somewhere inside one object."""

import json
import re
from pathlib import Path
from typing import Any

import duckdb

from oversight.intake.readers import encoding, numbers
from oversight.intake.readers.header import column_names
from oversight.intake.readers.source import ReadOptions, Source, Unreadable, exact, new_file, quote_name
from oversight.language import translate as _

# a list inside an object has to be read whole, into about ten times its size of memory
MAX_NESTED_BYTES = 128 * 1024**2


def read(path: Path, name: str, options: ReadOptions, workdir: Path) -> Source:
    """Every key that occurs is a column; values inside values stay JSON text; a missing key is an empty cell."""
    path = _clean(path, name, workdir)
    if options.records:
        path = _inner_list(path, name, options.records, workdir)
    parameters: dict[str, Any] = {"source_path": exact(path), "source_format": _format(path)}
    keys = _keys(parameters, name, may_wrap=parameters["source_format"] != "array" and options.records is None)
    columns = column_names(name, keys)
    parameters |= {f"source_key_{number}": _pointer(key) for number, key in enumerate(keys)}
    fields = (f"{_as_text(number, options)} AS {quote_name(column)}" for number, column in enumerate(columns))
    return Source(name, columns, f"(SELECT {', '.join(fields)} FROM {_OBJECTS})", parameters)


_RECORD = re.compile(r"in (?:record/value|line) (\d+)")
_OBJECTS = "read_json_objects($source_path, format = $source_format, compression = 'none')"


def _as_text(number: int, options: ReadOptions) -> str:
    value = f"json_extract(json, $source_key_{number})"
    text = f"nullif(json_extract_string(json, $source_key_{number}), '')"
    decimal = numbers.as_text_sql(f"TRY_CAST({text} AS DOUBLE)", options)
    return f"CASE json_type({value}) WHEN 'DOUBLE' THEN {decimal} ELSE {text} END"


def _pointer(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")


def _clean(path: Path, name: str, workdir: Path) -> Path:
    """The file itself if it is UTF-8, else a copy that is."""
    found = encoding.find(path, name)
    if found in (encoding.UTF_8, encoding.MIXED_UTF_8):
        return path
    target = new_file(workdir, ".json")
    with target.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(encoding.text(path, name, found))
    return target


def _format(path: Path) -> str:
    with path.open(encoding="utf-8-sig") as stream:
        return "array" if stream.read(4096).lstrip().startswith("[") else "unstructured"


def _keys(parameters: dict[str, Any], name: str, may_wrap: bool) -> list[str]:
    """All keys, first come first. Raises Unreadable for anything but a list of objects with each key once."""
    try:
        with duckdb.connect() as connection:
            kinds = connection.execute(f"SELECT DISTINCT json_type(json) FROM {_OBJECTS}", parameters).fetchall()
            if kinds != [("OBJECT",)]:
                raise _no_list(name) if kinds else _no_records(name)
            found = connection.execute(_KEYS, parameters).fetchall()
            is_wrapper = connection.execute(_IS_WRAPPER, parameters).fetchone()
    except duckdb.Error as error:
        raise _broken(name, _RECORD.search(str(error))) from None
    if not found:
        raise _no_records(name)
    if may_wrap and is_wrapper and is_wrapper[0]:
        raise _no_list(name)
    return [key for key, times in found for _time in range(times)]


# a key that one object holds twice is given twice, so that it is refused like a doubled column
_KEYS = f"""
WITH keys AS (SELECT json_keys(json) AS names FROM {_OBJECTS}),
     places AS (SELECT unnest(names) AS key, unnest(range(len(names))) AS place, names FROM keys)
SELECT key, max(len(list_filter(names, lambda other: other = key))) FROM places GROUP BY key ORDER BY min(place), key
"""
_IS_WRAPPER = f"""
SELECT count(*) = 1 AND bool_or(len(list_filter(json_keys(json), lambda key:
    json_type(json, '/' || replace(replace(key, '~', '~0'), '/', '~1')) IN ('ARRAY', 'OBJECT'))) > 0)
FROM {_OBJECTS}
"""


def _inner_list(path: Path, name: str, place: str, workdir: Path) -> Path:
    """The list at this place as a file of its own, one object per line."""
    records = _named(*_find(_load(path, name), name, place))
    target = new_file(workdir, ".json")
    with target.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return target


def _load(path: Path, name: str) -> Any:
    if path.stat().st_size > MAX_NESTED_BYTES:
        raise Unreadable(
            _("{file} is too large for a list inside an object. Export it in parts, or one object per line."), file=name
        )
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _broken(name, None) from None


def _find(document: Any, name: str, place: str) -> tuple[list[Any], Any]:
    """The list at a place, and what surrounds it."""
    around = None
    for key in place.split("."):
        around, document = document, document.get(key) if isinstance(document, dict) else None
    if not isinstance(document, list):
        raise Unreadable(
            _("{file} has no list at “{place}”, where the format expects its records. Choose another format."),
            file=name,
            place=place,
        )
    return document, around


def _named(records: list[Any], around: Any) -> list[Any]:
    """Records that are mere lists, named by the dictionary beside them: columns change places between versions."""
    dictionary = around.get("dictionary") if isinstance(around, dict) else None
    if not isinstance(dictionary, list) or not all(isinstance(record, list) for record in records):
        return records
    names = {entry["position"]: entry["variable"] for entry in dictionary}
    return [{names.get(place, f"#{place}"): value for place, value in enumerate(record)} for record in records]


def _broken(name: str, record: re.Match[str] | None) -> Unreadable:
    if record is None:
        return Unreadable(_("{file} is broken as JSON, perhaps cut off. Export it again."), file=name)
    return Unreadable(
        _("{file} is broken as JSON at record {number}, perhaps cut off. Export it again."), file=name, number=record[1]
    )


def _no_records(name: str) -> Unreadable:
    return Unreadable(_("{file} holds no records. Export it again, for a period with records."), file=name)


def _no_list(name: str) -> Unreadable:
    return Unreadable(
        _(
            "{file} is JSON, but no list of records. Export a list of objects, "
            "or choose a format that says where the list stands."
        ),
        file=name,
    )
