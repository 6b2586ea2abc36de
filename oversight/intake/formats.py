"""The formats: one file of data/formats/ says how the export of one source system becomes contract rows."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from oversight import places
from oversight.intake import nearest
from oversight.intake.contract import Contract
from oversight.intake.readers.source import ReadOptions
from oversight.intake.refusal import Refused
from oversight.language import translate as _

FOLDER = places.DATA / "formats"
# a column of this name, always empty, marks simulated data in any format
SYNTHETIC_MARK = "SYNTHETISCHE DEMODATEN"
# in the names of simulated files of a city whose offices never introduce appointments
PAIRED_WORLD_MARK = "OHNE-TERMINPRAXIS"

Literal = str | int | float | bool | None


@dataclass(frozen=True)
class Condition:
    """What must hold of one source column: `is` one of the values, is `not` one of them, or is `empty`."""

    column: str
    kind: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """A value that a contract column takes when all conditions hold."""

    conditions: tuple[Condition, ...]
    value: Literal


@dataclass(frozen=True)
class ColumnRule:
    """How one contract column comes out of the source columns."""

    target: str
    sources: tuple[str, ...]
    times: tuple[str, ...] = ()
    unit: str | None = None
    values: tuple[tuple[str, Literal], ...] | None = None
    cases: tuple[Case, ...] | None = None
    otherwise: Literal = None
    as_code: bool = False
    optional: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether one source column is only read as its type."""
        return len(self.sources) == 1 and self.values is None and self.unit is None

    @property
    def reads(self) -> tuple[str, ...]:
        """Every source column that this rule looks at."""
        looked_at = (condition.column for case in self.cases or () for condition in case.conditions)
        return tuple(dict.fromkeys((*self.sources, *looked_at)))


@dataclass(frozen=True)
class SetAside:
    """Records that are no cases of what is counted, and why."""

    conditions: tuple[Condition, ...]
    reason: str


@dataclass(frozen=True)
class Link:
    """The key that joins contacts of one person, and the values that identify nobody."""

    key: str
    nobody: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """One format file."""

    name: str
    title: str
    source: str
    contract: Contract
    read: ReadOptions
    time_zone: str | None
    local_zone: str
    constants: tuple[tuple[str, Literal], ...]
    rules: tuple[ColumnRule, ...]
    takes_contract_names: bool
    dropped: tuple[tuple[str, str], ...]
    link: Link | None
    identity: tuple[str, ...]
    identity_is_optional: bool
    set_aside: tuple[SetAside, ...]

    @property
    def required(self) -> frozenset[str]:
        """Source columns without which a file is not of this format."""
        needed = {column for rule in self.rules if not rule.optional for column in rule.reads}
        needed |= {condition.column for rule in self.set_aside for condition in rule.conditions}
        needed |= {self.link.key} if self.link else set()
        return frozenset(needed if self.identity_is_optional else needed | set(self.identity))

    @property
    def known(self) -> frozenset[str]:
        """Source columns that a file of this format may have."""
        optional = {column for rule in self.rules for column in rule.reads}
        return (
            self.required
            | set(self.identity)
            | optional
            | {column for column, _reason in self.dropped}
            | {SYNTHETIC_MARK}
        )


def names() -> tuple[str, ...]:
    """Every format, by name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def all_formats() -> tuple[Format, ...]:
    """Every format. Raises Refused for a format file with a mistake."""
    return tuple(find(name) for name in names())


def find(name: str) -> Format:
    """The format of this name. Raises Refused, naming the nearest, if there is none."""
    path = FOLDER / f"{name}.toml"
    if name not in names():
        problem = _("There is no format “{name}”.").format(name=name)
        raise Refused(f"{problem} {nearest.sentence(name, names())}")
    return _load(path, path.stat().st_mtime_ns)


@cache
def _load(path: Path, _changed: int) -> Format:
    return load(path)


def load(path: Path) -> Format:
    """One format file. Raises Refused, naming file and key, for a mistake in it."""
    from oversight.intake.format_file import parse

    try:
        document: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(
            _("The format file {file} is not valid TOML ({reason}). Correct it.").format(file=path.name, reason=error)
        ) from None
    return parse(path.stem, document)


def contract_rules(table: Contract) -> tuple[ColumnRule, ...]:
    """One rule per contract column, under its own name; what may be empty may also be missing."""
    return tuple(ColumnRule(column.name, (column.name,), optional=not column.is_required) for column in table.columns)
