"""The one pass over a file: every record typed, judged and given its fingerprint in a single SELECT."""

from dataclasses import dataclass
from functools import cached_property

from oversight.intake import expressions, reasons
from oversight.intake.contract import Column, Doubt
from oversight.intake.readers.source import quote_name, quote_text
from oversight.intake.reasons import Reason
from oversight.intake.records import Records

# a day outside is a typing error or a placeholder such as 31.12.9999
_EARLIEST = {"TIMESTAMP": "1990-01-01", "DATE": "1800-01-01"}
_LATEST = {"TIMESTAMP": "2100-01-01", "DATE": "2200-01-01"}


@dataclass(frozen=True)
class Judgement(Records):
    """How the records of one source are typed and judged."""

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        return tuple(doubt for doubt in self.contract.doubts if doubt.column in self.delivered)

    @cached_property
    def aside(self) -> tuple[tuple[str, str], ...]:
        """Conditions that set a record aside, and why; the code of the first is -1."""
        sources = ", ".join(expressions.source(column) for column in self._looked_at)
        empty = (f"coalesce({sources}) IS NULL", reasons.EMPTY_RECORD)
        return (empty, *((expressions.all_hold(rule.conditions), rule.reason) for rule in self.layout.set_aside))

    @cached_property
    def unreadable(self) -> tuple[tuple[str, Reason], ...]:
        """Conditions under which a text could not be read as its type; the code of the first is 1."""
        return tuple(
            found
            for name, rule in self.rules.items()
            for found in expressions.unreadable(rule, self.contract.column(name))
        )

    @cached_property
    def broken(self) -> tuple[tuple[str, Reason], ...]:
        """Conditions under which typed values break the contract; their codes follow those of `unreadable`."""
        columns = [column for column in self.contract.columns if column.name in self.delivered]
        missing = [found for column in columns for found in self._missing(column)]
        dated = {check.columns[0] for check in self.contract.checks if " BETWEEN " in check.expression}
        implausible = [found for column in columns if column.name not in dated for found in self._implausible(column)]
        return (*missing, *self._checks(), *implausible)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason for quarantine; the code of the first is 1."""
        return tuple(reason for _condition, reason in (*self.unreadable, *self.broken))

    def _missing(self, column: Column) -> list[tuple[str, Reason]]:
        if not column.is_required:
            return []
        return [(f"{quote_name(column.name)} IS NULL", Reason(column.name, reasons.MISSING, reasons.CORRECT_EXPORT))]

    def _checks(self) -> list[tuple[str, Reason]]:
        delivered = set(self.delivered)
        return [
            # a check that cannot be decided holds, as in SQL
            (
                f"NOT ({check.expression})",
                Reason(check.columns[0], check.message, self._remedy(check.columns), _shown(check.columns)),
            )
            for check in self.contract.checks
            if delivered.intersection(check.columns)
        ]

    def _remedy(self, columns: tuple[str, ...]) -> str:
        text = len(columns) == 1 and self.contract.column(columns[0]).allowed
        return reasons.CHECK_FORMAT if text else reasons.CORRECT_EXPORT

    def _implausible(self, column: Column) -> list[tuple[str, Reason]]:
        if column.type not in _EARLIEST:
            return []
        name = quote_name(column.name)
        outside = f"{name} NOT BETWEEN '{_EARLIEST[column.type]}' AND '{_LATEST[column.type]}'"
        return [(outside, Reason(column.name, reasons.IMPLAUSIBLE_DAY, reasons.DECLARE_EMPTY, f"{name}::VARCHAR"))]

    @cached_property
    def _looked_at(self) -> tuple[str, ...]:
        """Source columns that decide anything."""
        layout, columns = self.layout, [column for rule in self.rules.values() for column in rule.reads]
        columns += [condition.column for rule in layout.set_aside for condition in rule.conditions]
        columns += [layout.link.key] if layout.link else []
        return tuple(dict.fromkeys((*columns, *self.identity)))

    @cached_property
    def select(self) -> str:
        """The SELECT over the source: the delivered columns, and the marks.

        Four steps inside each other: cleaned texts, typed values, doubtful ones emptied, judged.
        """
        here = dict.fromkeys(
            (*self._looked_at, *(column for column in self.open_columns if column in self.source.columns))
        )
        texts = ", ".join(map(expressions.source, self._looked_at))
        cleaned = ", ".join(f"{expressions.cleaned(c, self.layout)} AS {expressions.source(c)}" for c in here)
        typed = ", ".join(f"{self._typed(column)} AS {quote_name(column.name)}" for column in self.contract.columns)
        sure = ", ".join(f"{self._undoubted(name)} AS {quote_name(name)}" for name in self.contract.column_names)
        step = f"SELECT {cleaned}, {self.hidden()} AS hidden FROM {self.source.relation}"
        step = f"SELECT *, {typed}, {self.link_key()} AS link_key FROM ({step})"
        marks = f"{self.fingerprint()} AS fingerprint, {self._unread()} AS unread, {self._doubts()} AS doubts, link_key"
        step = f"SELECT {texts}, {sure}, {marks} FROM ({step})"
        step = f"SELECT *, {self._reason()} AS reason, {self.record_key()} AS record_key FROM ({step})"
        step = f"SELECT *, {self._shown()} AS shown FROM ({step})"
        return f"SELECT {', '.join([*map(quote_name, self.delivered), *self._marks])} FROM ({step})"

    @property
    def _marks(self) -> list[str]:
        """What is known of a record besides: its reason, the value at fault, and what else there can be."""
        further = {"doubts": self.doubts, "record_key": self.has_identity, "link_key": self.layout.link}
        return ["reason", "shown", "fingerprint", *(name for name, is_there in further.items() if is_there)]

    def _typed(self, column: Column) -> str:
        if column.name in self.constants:
            return expressions.literal(self.constants[column.name], column.type)
        rule = self.rules.get(column.name)
        return expressions.typed(rule, column, self.layout) if rule else f"NULL::{column.type}"

    def _undoubted(self, name: str) -> str:
        conditions = [f"({doubt.condition})" for doubt in self.doubts if doubt.column == name]
        return (
            f"CASE WHEN {' OR '.join(conditions)} THEN NULL ELSE {quote_name(name)} END"
            if conditions
            else quote_name(name)
        )

    def _doubts(self) -> str:
        """One bit per doubt."""
        bits = (f"CASE WHEN {doubt.condition} THEN {1 << place} ELSE 0 END" for place, doubt in enumerate(self.doubts))
        return f"({' + '.join(('0', *bits))})::UINTEGER"

    def _unread(self) -> str:
        aside = [f"WHEN {condition} THEN {-code}" for code, (condition, _why) in enumerate(self.aside, start=1)]
        unread = [f"WHEN {condition} THEN {code}" for code, (condition, _why) in enumerate(self.unreadable, start=1)]
        return f"CASE {' '.join(aside + unread)} ELSE 0 END"

    def _reason(self) -> str:
        first = len(self.unreadable) + 1
        broken = [f"WHEN {condition} THEN {code}" for code, (condition, _why) in enumerate(self.broken, start=first)]
        return f"(CASE WHEN unread <> 0 THEN unread {' '.join(broken)} ELSE 0 END)::SMALLINT"

    def _shown(self) -> str:
        shown = [f"WHEN {code} THEN ({reason.shown})::VARCHAR" for code, reason in enumerate(self.reasons, start=1)]
        return f"CASE WHEN reason > 0 THEN CASE reason {' '.join(shown)} END END" if shown else "NULL::VARCHAR"


def _shown(columns: tuple[str, ...]) -> str:
    """The values in a rule; with their names if there are several."""
    if len(columns) == 1:
        return f"{quote_name(columns[0])}::VARCHAR"
    named = ", ".join(f"{quote_text(name + ' ')} || coalesce({quote_name(name)}::VARCHAR, '-')" for name in columns)
    return f"concat_ws(', ', {named})"
