"""The records of one source: which contract columns they bring, and by what marks each is known again."""

from dataclasses import dataclass
from functools import cached_property

from oversight.intake import expressions, fingerprints
from oversight.intake.contract import Contract
from oversight.intake.formats import SYNTHETIC_MARK, ColumnRule, Format, Literal
from oversight.intake.readers.source import Source, quote_name, quote_text


@dataclass(frozen=True)
class Keys:
    """Secrets: the store's lasts and marks records, the import's joins contacts and is thrown away."""

    store: str
    link: str


@dataclass(frozen=True)
class Records:
    """A source read by a format. Marks are SQL expressions: the fingerprint tells equal records, the record key later
    states of one record, the link key contacts of one person."""

    layout: Format
    source: Source
    constants: dict[str, Literal]
    keys: Keys

    @property
    def contract(self) -> Contract:
        return self.layout.contract

    @cached_property
    def rules(self) -> dict[str, ColumnRule]:
        """The rules whose source columns the file has, by contract column."""
        here = set(self.source.columns)
        return {rule.target: rule for rule in self.layout.rules if here.issuperset(rule.reads)}

    @cached_property
    def delivered(self) -> tuple[str, ...]:
        """Contract columns that this file brings, in the contract's order."""
        return tuple(name for name in self.contract.column_names if name in self.rules or name in self.constants)

    @property
    def has_identity(self) -> bool:
        """Whether something says which record a record is, so that a later file can restate it."""
        return bool(self.contract.identity or self.identity)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """Source columns that together say which record a record is; a constant may stand in for one of them."""
        layout, here = self.layout, set(self.source.columns)
        if layout.identity_is_optional and not here.union(self.constants).issuperset(layout.identity):
            return ()
        return tuple(column for column in layout.identity if column in here)

    def fingerprint(self) -> str:
        """Marks the whole record, with every column that the format knows, in the order of their names: an export with
        a column more or less, but nothing in it, still shows the same records."""
        values = [self._marking.get(column, "NULL") for column in self.open_columns]
        return fingerprints.of_record(self.keys.store, ["hidden", *self._said(), *values])

    @cached_property
    def _marking(self) -> dict[str, str]:
        """What of each column goes into the fingerprint: the typed value, which is quicker to hash than its text, if
        nothing of the text is lost in it; else the text."""
        texts = {column: expressions.source(column) for column in self.source.columns}
        return texts | {
            rule.sources[0]: quote_name(name)
            for name, rule in self.rules.items()
            if rule.is_plain and self.contract.column(name).type != "VARCHAR" and name not in self.constants
        }

    @cached_property
    def open_columns(self) -> list[str]:
        """Columns that point to nobody, whether this file has them or not."""
        return sorted((self.layout.known | set(self.source.columns)) - {SYNTHETIC_MARK} - self._personal)

    def hidden(self) -> str:
        """What may point to a person goes into the fingerprint as a key only."""
        here = set(self.source.columns)
        values = [quote_name(column) if column in here else None for column in sorted(self._personal)]
        return fingerprints.of_key(self.keys.store, values) if any(values) else "NULL"

    @property
    def _personal(self) -> set[str]:
        """Columns that may point to a person: keys, and what the format drops."""
        link = [self.layout.link.key] if self.layout.link else []
        stored = {column for rule in self.rules.values() for column in rule.reads}
        return {*link, *set(self.identity) - stored, *(column for column, _why in self.layout.dropped)}

    def _said(self) -> list[str]:
        """The constants are part of a record: two sites may deliver the same sums."""
        return [quote_text(f"{name}={self.constants[name]}") for name in sorted(self.constants)]

    def record_key(self) -> str:
        """Marks what a record is about, so that a later file can restate it; NULL where nothing says so."""
        if self.contract.identity:
            return fingerprints.of_key(
                self.keys.store, [f"{quote_name(name)}::VARCHAR" for name in self.contract.identity]
            )
        if not self.identity:
            return "NULL::UBIGINT"
        columns = [expressions.source(column) for column in self.identity]
        number = fingerprints.of_key(self.keys.store, [quote_text(self.layout.name), *self._said(), *columns])
        if not self.layout.identity_is_optional:
            return number
        return f"CASE WHEN {' AND '.join(f'{column} IS NOT NULL' for column in columns)} THEN {number} END"

    def link_key(self) -> str:
        link = self.layout.link
        if link is None:
            return "NULL::UBIGINT"
        key = expressions.source(link.key)
        number = fingerprints.of_key(self.keys.link, [key])
        somebody = f"{key} NOT IN {expressions.listed(link.nobody)}" if link.nobody else f"{key} IS NOT NULL"
        return f"CASE WHEN {somebody} THEN {number} END"
