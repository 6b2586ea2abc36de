"""datapackage.json: the CSV files described for machines, after Data Package 2.0."""

from collections.abc import Iterable, Mapping
from typing import Any

from oversight.language import translate as _
from oversight.publication import counts_files, licence, said, spoken
from oversight.publication.checksums import File
from oversight.publication.table_facts import TableFacts
from oversight.publication.table_texts import Column

NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
_TYPES = {
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "VARCHAR": "string",
}
# the form of a moment in the files; the standard's own asks for a time zone
_MOMENT = "%Y-%m-%dT%H:%M:%S"
_NOTICE_FIELD = {"name": counts_files.NOTICE_COLUMN, "type": "string", "constraints": {"required": True}}


def document(card: Mapping[str, Any], facts: Iterable[TableFacts], files: Mapping[str, File]) -> dict[str, Any]:
    """The whole package. German first, English behind a line of its own."""
    return {
        "$schema": _PROFILE,
        "name": "erreichbar",
        "id": card["address"],
        "title": _first(lambda: said.title(card)),
        "description": _both(lambda: said.description(card)),
        "homepage": card["base_address"],
        "version": card["version"],
        "created": card["created"],
        "keywords": spoken.in_both(lambda: "\n".join(said.keywords()))["de"].split("\n"),
        "licenses": [{"name": licence.IDENTIFIER, "title": licence.TITLE, "path": licence.LINK}],
        "contributors": [{"title": card["publisher"]["name"], "roles": ["publisher", "rightsHolder"]}],
        "sources": [{"title": _first(lambda: _source(card))}],
        "resources": [_resource(card, one, files) for one in facts],
    }


def _source(card: Mapping[str, Any]) -> str:
    text = _("Records of {jobcenter}, counted, rounded and audited before publication")
    return said.warned(card, text.format(jobcenter=card["jobcenter"]))


def _first(text: Any) -> str:
    return spoken.in_both(text)["de"]


def _both(text: Any) -> str:
    return "\n\n".join(spoken.in_both(text).values())


def _resource(card: Mapping[str, Any], facts: TableFacts, files: Mapping[str, File]) -> dict[str, Any]:
    path = counts_files.path(facts.table, "csv")
    return {
        "$schema": _RESOURCE_PROFILE,
        "name": facts.table.name,
        "type": "table",
        "path": path,
        "title": _first(lambda: said.warned(card, _(facts.table.title))),
        "description": _both(lambda: " ".join(map(_, (facts.table.title, *facts.table.notes)))),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": files[path].size,
        "hash": f"sha256:{files[path].sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True, "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(card, facts),
    }


def _schema(card: Mapping[str, Any], facts: TableFacts) -> dict[str, Any]:
    notice = [_NOTICE_FIELD | {"title": counts_files.NOTICE}] if card["is_synthetic"] else []
    schema: dict[str, Any] = {
        "fields": [*(_field(facts, column) for column in facts.table.columns), *notice],
        "missingValues": [""],
    }
    if facts.has_key:
        # a primary key has no gaps; where a code may be missing, rows are told apart all the same
        has_gaps = facts.with_gaps & set(facts.table.key)
        schema |= {"uniqueKeys": [list(facts.table.key)]} if has_gaps else {"primaryKey": list(facts.table.key)}
    if facts.sites_known:
        schema["foreignKeys"] = [{"fields": ["site"], "reference": {"resource": "sites", "fields": ["site"]}}]
    return schema


def _field(facts: TableFacts, column: Column) -> dict[str, Any]:
    field = {
        "name": column.name,
        "type": _TYPES[column.type],
        "title": _first(lambda: _(column.meaning)),
        "description": _both(lambda: _(column.meaning)),
    }
    form = {"format": _MOMENT} if column.type == "TIMESTAMP" else {}
    constraints = _constraints(facts, column)
    return field | form | ({"constraints": constraints} if constraints else {})


def _constraints(facts: TableFacts, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.name not in facts.with_gaps and column.name in facts.table.key:
        constraints["required"] = True
    if codes := facts.codes.get(column.name):
        constraints["enum"] = list(codes)
    if facts.table.is_counts and column.type in ("BIGINT", "DOUBLE"):
        constraints["minimum"] = 0
    return constraints
