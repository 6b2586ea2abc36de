"""Reading a format file: its grammar, and what is said about a mistake in it."""

import re
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from oversight.intake import contract
from oversight.intake.contract import Contract
from oversight.intake.format_entries import NUMBERS, Entries
from oversight.intake.formats import ColumnRule, Format, Link, Literal, SetAside, contract_rules
from oversight.intake.readers.source import ReadOptions
from oversight.language import translate as _

UNITS = ("seconds", "minutes", "hours", "days", "clock")
_TOP = {"title", "source", "table", "columns", "read", "constants", "drop", "link", "identity", "set_aside"}
_READ_TYPES = {
    "delimiter": str, "decimal": str, "thousands": str, "trim": bool, "empty": list, "sheet": str, "header_row": int,
    "records": str, "time_zone": str, "local_zone": str,
}  # fmt: skip
# 10:00+02:00 at the end of a pattern
_LITERAL_ZONE = re.compile(r"%[HMSf][^%]*[+-]\d{2}(:?\d{2})?$")
_RULE = {"from", "time", "unit", "values", "cases", "otherwise", "as", "optional"}


def parse(name: str, document: dict[str, Any]) -> Format:
    """The format in a parsed TOML document. Raises Refused, naming file and key, for a mistake."""
    return _Parser(name).format(document)


class _Parser(Entries):
    """One format file; every complaint names it and the key at fault."""

    def format(self, document: dict[str, Any]) -> Format:
        self.only(document, _TOP, "")
        table = self.table(document)
        read = self.section(document, "read")
        self.read_types(read)
        whole = document.get("columns") == "contract"
        self.one_origin(document)
        return Format(
            name=self.name,
            title=self.text(document, "title", ""),
            source=self.text(document, "source", ""),
            contract=table,
            read=self.options(read),
            time_zone=self.zone(read, "time_zone"),
            local_zone=self.zone(read, "local_zone") or "Europe/Berlin",
            constants=self.constants(self.section(document, "constants"), table),
            rules=contract_rules(table) if whole else self.rules(self.section(document, "columns"), table),
            takes_contract_names=whole,
            dropped=self.dropped(self.section(document, "drop")),
            link=self.link(document, table),
            identity=self.identity(document),
            identity_is_optional=document.get("identity", {}).get("optional", False),
            set_aside=self.set_aside(document),
        )

    def table(self, document: dict[str, Any]) -> Contract:
        table = self.text(document, "table", "")
        if table not in contract.table_names():
            known = ", ".join(contract.table_names())
            self.fail("table", _("{table} is no contract table; there are: {known}").format(table=table, known=known))
        return contract.find(table)

    def read_types(self, read: dict[str, Any]) -> None:
        self.only(read, _READ_TYPES, "read.")
        for key, value in read.items():
            if not isinstance(value, _READ_TYPES[key]) or (_READ_TYPES[key] is int and isinstance(value, bool)):
                self.fail(f"read.{key}", _("has the wrong type"))
        for key in ("delimiter", "decimal", "thousands"):
            if key in read and len(read[key]) != 1:
                self.fail(f"read.{key}", _("must be one character"))

    def options(self, read: dict[str, Any]) -> ReadOptions:
        empty = self.texts(read["empty"], "read.empty") if read.get("empty") else None
        known = {key: read[key] for key in read if key not in ("empty", "time_zone", "local_zone")}
        return ReadOptions(empty=empty, **known)

    def zone(self, read: dict[str, Any], key: str) -> str | None:
        name = read.get(key)
        if name is not None:
            try:
                ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                self.fail(f"read.{key}", _("{zone} is no time zone; for example Europe/Berlin").format(zone=name))
        return name

    def target(self, name: str, table: Contract, where: str) -> None:
        if name not in table.column_names:
            columns = ", ".join(table.column_names)
            self.fail(
                where + name,
                _("{table} has no such column; it has: {columns}").format(table=table.name, columns=columns),
            )

    def constants(self, section: dict[str, Any], table: Contract) -> tuple[tuple[str, Literal], ...]:
        return tuple((name, self.constant(name, value, table)) for name, value in section.items())

    def constant(self, name: str, value: Any, table: Contract) -> Literal:
        self.target(name, table, "constants.")
        return self.literal(value, f"constants.{name}", table.column(name).type)

    def one_origin(self, document: dict[str, Any]) -> None:
        """A constant may only stand in for a column that some files lack."""
        columns = document.get("columns")
        for name in self.section(document, "constants"):
            rule = columns.get(name) if isinstance(columns, dict) else None
            if isinstance(rule, dict) and not rule.get("optional"):
                self.fail(f"constants.{name}", _("this column is also taken from the file"))

    def rules(self, section: dict[str, Any], table: Contract) -> tuple[ColumnRule, ...]:
        if not section:
            self.fail("columns", _("must say at least one column, or be “contract”"))
        for name in section:
            self.target(name, table, "columns.")
        return tuple(self.rule(name, rule, table) for name, rule in section.items())

    def rule(self, name: str, rule: Any, table: Contract) -> ColumnRule:
        where = f"columns.{name}."
        if not isinstance(rule, dict):
            self.fail(f"columns.{name}", _("must be a section [{key}]").format(key=f"columns.{name}"))
        self.only(rule, _RULE, where)
        if ("from" in rule) == ("cases" in rule):
            self.fail(f"columns.{name}", _("needs either “from” or “cases”"))
        kind = table.column(name).type
        self.consistent(rule, kind, where)
        return ColumnRule(
            target=name,
            sources=self.texts(rule["from"], where + "from") if "from" in rule else (),
            times=self.texts(rule["time"], where + "time") if "time" in rule else (),
            unit=rule.get("unit"),
            values=self.values(rule["values"], where, kind) if "values" in rule else None,
            cases=self.cases(rule["cases"], where, kind) if "cases" in rule else None,
            otherwise=self.literal(rule["otherwise"], where + "otherwise", kind) if "otherwise" in rule else None,
            as_code=rule.get("as") == "code",
            optional=bool(rule.get("optional", False)),
        )

    def consistent(self, rule: dict[str, Any], kind: str, where: str) -> None:
        """Options that go with another type of column would do nothing, without a word."""
        if "time" in rule and kind not in ("TIMESTAMP", "DATE"):
            self.fail(where + "time", _("goes with moments and days only"))
        patterns = self.texts(rule["time"], where + "time") if "time" in rule else ()
        if any(map(_LITERAL_ZONE.search, patterns)):
            # the offset would be passed over, and the moment taken for local time
            self.fail(where + "time", _("the offset must be written %z, so that it counts"))
        if "unit" in rule and (rule["unit"] not in UNITS or kind not in NUMBERS):
            self.fail(where + "unit", _("must be one of {units}, on a number").format(units=", ".join(UNITS)))
        if "unit" in rule and not where[:-1].endswith(UNITS[:-1]):
            self.fail(where + "unit", _("the contract column's name does not end in a unit of time"))
        if "as" in rule and (rule["as"] != "code" or kind != "VARCHAR"):
            self.fail(where + "as", _("must be “code”, on a text"))
        if "otherwise" in rule and "cases" not in rule:
            self.fail(where + "otherwise", _("goes with “cases” only"))
        if not isinstance(rule.get("optional", False), bool):
            self.fail(where + "optional", _("must be true or false"))

    def dropped(self, section: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        return tuple((column, self.text(section, column, "drop.")) for column in section)

    def link(self, document: dict[str, Any], table: Contract) -> Link | None:
        if "link" not in document:
            return None
        section = self.section(document, "link")
        self.only(section, {"key", "nobody"}, "link.")
        if table.name != "contacts":
            self.fail("link", _("only contacts are joined by a key"))
        nobody = self.texts(section["nobody"], "link.nobody") if "nobody" in section else ()
        return Link(self.text(section, "key", "link."), nobody)

    def identity(self, document: dict[str, Any]) -> tuple[str, ...]:
        if "identity" not in document:
            return ()
        section = self.section(document, "identity")
        self.only(section, {"columns", "optional"}, "identity.")
        if not isinstance(section.get("optional", False), bool):
            self.fail("identity.optional", _("must be true or false"))
        return self.texts(section.get("columns", []), "identity.columns")

    def set_aside(self, document: dict[str, Any]) -> tuple[SetAside, ...]:
        found = document.get("set_aside", [])
        if not isinstance(found, list):
            self.fail("set_aside", _("must be written [[set_aside]]"))
        return tuple(self.one_set_aside(rule) for rule in found)

    def one_set_aside(self, rule: dict[str, Any]) -> SetAside:
        self.only(rule, {"when", "reason"}, "set_aside.")
        return SetAside(self.conditions(rule.get("when"), "set_aside.when"), self.text(rule, "reason", "set_aside."))
