"""The constants of a file: what its format says of every record, and over that what the command says with --set."""

import duckdb

from oversight.intake import contract, nearest
from oversight.intake.contract import Column
from oversight.intake.expressions import literal
from oversight.intake.formats import SYNTHETIC_MARK, Format, Literal
from oversight.intake.readers.source import Source
from oversight.intake.refusal import Refused
from oversight.language import translate as _


def applicable(layout: Format, source: Source, given: dict[str, Literal]) -> dict[str, Literal]:
    """Contract column = value, for columns that the file does not have. Raises Refused for what cannot apply."""
    _refuse_unknown(layout, given)
    here = set(source.columns) - {SYNTHETIC_MARK}
    present = {rule.target for rule in layout.rules if here.issuperset(rule.reads)}
    _refuse_doubled(source, sorted(present.intersection(given)))
    both = {**dict(layout.constants), **given}
    _refuse_absent(layout, source, present | set(both))
    return {name: value for name, value in both.items() if name not in present}


def refuse_strange(given: dict[str, Literal]) -> None:
    """Raises Refused for a name that no table of the contract knows, whatever else is wrong with the files."""
    known = {column for table in contract.table_names() for column in contract.find(table).column_names}
    for name in given:
        if name not in known:
            problem = _("--set {column}: no table of the contract has such a column.").format(column=name)
            near = nearest.near(name, known)
            raise Refused(f"{problem} {near}" if near else problem)


def _refuse_unknown(layout: Format, given: dict[str, Literal]) -> None:
    table = layout.contract
    for name, value in given.items():
        if name not in table.column_names:
            message = _("--set {column}: {table} has no such column. It has: {columns}.")
            known = ", ".join(table.column_names)
            raise Refused(message.format(column=name, table=table.name, columns=known))
        if not _is_of_type(value, table.column(name)):
            message = _("--set {column}: “{value}” does not fit. Expected: {meaning}.")
            raise Refused(message.format(column=name, value=value, meaning=_(table.column(name).meaning)))


def _is_of_type(value: Literal, column: Column) -> bool:
    with duckdb.connect() as scratch:
        found = scratch.execute(f"SELECT nullif(({literal(value, column.type)})::VARCHAR, '') IS NOT NULL").fetchone()
    return bool(found and found[0])


def _refuse_doubled(source: Source, doubled: list[str]) -> None:
    if doubled:
        message = _("--set {column}: {file} has this column itself. Leave out --set, or the column.")
        raise Refused(message.format(column=doubled[0], file=source.name))


def _refuse_absent(layout: Format, source: Source, delivered: set[str]) -> None:
    for column in layout.contract.columns:
        if column.is_required and column.name not in delivered:
            message = _("{file} does not say “{column}” ({meaning}). Say it with --set {column}=…")
            raise Refused(message.format(file=source.name, column=column.name, meaning=_(column.meaning)))
