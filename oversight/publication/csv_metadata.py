"""csv-metadata.json: the same description as the W3C's CSV on the Web asks for."""

from collections.abc import Iterable, Mapping
from typing import Any

from oversight.publication import counts_files, licence, said, spoken
from oversight.publication.table_facts import TableFacts
from oversight.publication.table_texts import Column

NAME = "csv-metadata.json"
_TYPES = {
    "DATE": "date",
    "TIMESTAMP": "dateTime",
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "double",
    "VARCHAR": "string",
}


def document(card: Mapping[str, Any], facts: Iterable[TableFacts]) -> dict[str, Any]:
    """All tables of a release."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}],
        "dc:title": _by_language(spoken.in_both(lambda: said.title(card))),
        "dc:description": _by_language(spoken.in_both(lambda: said.description(card))),
        "dc:license": {"@id": licence.LINK},
        "dc:publisher": card["publisher"]["name"],
        "dc:issued": card["created"],
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\r\n"]},
        "tables": [_table(card, one) for one in facts],
    }


def _table(card: Mapping[str, Any], facts: TableFacts) -> dict[str, Any]:
    notice = [{"name": counts_files.NOTICE_COLUMN, "titles": counts_files.NOTICE_COLUMN, "datatype": "string"}]
    schema: dict[str, Any] = {
        "columns": [*map(_column, facts.table.columns), *(notice if card["is_synthetic"] else [])]
    }
    if facts.has_key and not facts.with_gaps & set(facts.table.key):
        schema["primaryKey"] = list(facts.table.key)
    if facts.sites_known:
        reference = {"resource": counts_files.path_of("sites", "csv"), "columnReference": "site"}
        schema["foreignKeys"] = [{"columnReference": "site", "reference": reference}]
    return {
        "url": counts_files.path(facts.table, "csv"),
        "dc:title": _by_language(spoken.of_message(facts.table.title)),
        "tableSchema": schema,
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": _by_language(spoken.of_message(column.meaning)),
        "datatype": _TYPES[column.type],
    }


def _by_language(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in texts.items()]
