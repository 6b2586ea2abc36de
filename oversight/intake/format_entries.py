"""What the entries of a format file may be; a complaint names the file and the key at fault."""

from collections.abc import Iterable
from typing import Any, NoReturn

from oversight.intake.formats import Case, Condition, Literal
from oversight.intake.refusal import Refused
from oversight.language import translate as _

NUMBERS = ("INTEGER", "BIGINT", "DOUBLE")


class Entries:
    """The entries of one format file. Every method takes what stands there and where it stands."""

    def __init__(self, name: str) -> None:
        self.name = name

    def fail(self, key: str, problem: str) -> NoReturn:
        raise Refused(
            _("Format file {file}, key “{key}”: {problem}").format(file=f"{self.name}.toml", key=key, problem=problem)
        )

    def only(self, section: dict[str, Any], known: Iterable[str], where: str) -> None:
        for key in section:
            if key not in known:
                self.fail(where + key, _("unknown; known here: {known}").format(known=", ".join(sorted(known))))

    def section(self, document: dict[str, Any], key: str) -> dict[str, Any]:
        found = document.get(key, {})
        if not isinstance(found, dict):
            self.fail(key, _("must be a section [{key}]").format(key=key))
        return found

    def text(self, section: dict[str, Any], key: str, where: str) -> str:
        found = section.get(key)
        if not isinstance(found, str) or not found.strip():
            self.fail(where + key, _("must be a text"))
        return found

    def texts(self, found: Any, key: str) -> tuple[str, ...]:
        """A text, or a list of texts."""
        items = found if isinstance(found, list) else [found]
        if not items or not all(isinstance(item, str) for item in items):
            self.fail(key, _("must be a text or a list of texts"))
        return tuple(items)

    def literal(self, value: Any, key: str, kind: str) -> Literal:
        """A value for a contract column of this type."""
        if kind == "BOOLEAN" and not isinstance(value, bool):
            self.fail(key, _("must be true or false"))
        if kind in NUMBERS and (isinstance(value, bool) or not isinstance(value, int | float)):
            self.fail(key, _("must be a number"))
        if kind not in ("BOOLEAN", *NUMBERS) and not isinstance(value, str):
            self.fail(key, _("must be a text"))
        found: Literal = value
        return found

    def values(self, found: Any, where: str, kind: str) -> tuple[tuple[str, Literal], ...]:
        if not isinstance(found, dict) or not found:
            self.fail(where + "values", _("must say source value = contract value"))
        return tuple((key, self.literal(value, f"{where}values.{key}", kind)) for key, value in found.items())

    def cases(self, found: Any, where: str, kind: str) -> tuple[Case, ...]:
        if not isinstance(found, list) or not found:
            self.fail(where + "cases", _("must be a list"))
        return tuple(self.case(case, f"{where}cases.", kind) for case in found)

    def case(self, case: Any, where: str, kind: str) -> Case:
        if not isinstance(case, dict) or set(case) != {"when", "value"}:
            self.fail(where[:-1], _("each needs “when” and “value”"))
        return Case(self.conditions(case["when"], where + "when"), self.literal(case["value"], where + "value", kind))

    def conditions(self, when: Any, where: str) -> tuple[Condition, ...]:
        if not isinstance(when, dict) or not when:
            self.fail(where, _("must say source column = value"))
        return tuple(self.condition(column, wanted, f"{where}.{column}") for column, wanted in when.items())

    def condition(self, column: str, wanted: Any, where: str) -> Condition:
        if isinstance(wanted, dict):
            if wanted == {"empty": True}:
                return Condition(column, "empty")
            if set(wanted) == {"not"}:
                return Condition(column, "not", self.texts(wanted["not"], where))
            self.fail(where, _("must be a text, a list of texts, {{ not = [...] }} or {{ empty = true }}").format())
        return Condition(column, "is", self.texts(wanted, where))
