"""The registry of measures: one file in queries/measures/ is one measure."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from oversight import places, sql_file
from oversight.sql_file import SqlFile

SHAPES = ("rate", "count", "breakdown", "histogram", "lifetable")
TOPICS = ("reachability", "waiting", "reactions", "circumstances")
_CASES = {"rate": "denominator", "count": "n", "breakdown": "total", "histogram": "n", "lifetable": "n"}


class UnknownMeasure(LookupError):
    """No measure has this name."""


@dataclass(frozen=True)
class Variant:
    """One usual definition of a measure: its name, its parameter values and what it means in words."""

    name: str
    values: dict[str, str]
    words: str


@dataclass(frozen=True)
class Measure:
    """A measure: what its header says, under names."""

    file: SqlFile

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def shape(self) -> str:
        return self.file.one("shape")

    @property
    def topic(self) -> str:
        return self.file.one("topic")

    @property
    def question(self) -> str:
        return self.file.one("question")

    @property
    def subject(self) -> str:
        """What is measured, as a noun without article: 'waiting time'. Its translations carry theirs."""
        return self.file.one("subject")

    @property
    def definition(self) -> str:
        return self.file.one("definition")

    @property
    def unit(self) -> str:
        return self.file.one("unit")

    @property
    def better(self) -> str:
        """Which direction is better: higher, lower or neither."""
        return self.file.one("better")

    @property
    def source(self) -> str:
        return self.file.one("source")

    @property
    def serves(self) -> tuple[str, ...]:
        """The council points (S1 ... B4) that this measure answers."""
        return tuple(self.file.one("serves").split())

    @property
    def minimum_n(self) -> int:
        """Below this many cases no figure is shown."""
        return int(self.file.one("minimum_n"))

    @property
    def warned_below(self) -> int:
        """Below this many cases a figure is shown in brackets only. 0: never."""
        return 0

    @property
    def deviation(self) -> float:
        """How far a sum of its counts may lie from the true one: 0, unless they are rounded for a release."""
        return 0.0

    @property
    def mean_deviation(self) -> float:
        """How far such sums lie from the true ones on average."""
        return 0.0

    def blurred(self, years: frozenset[int]) -> frozenset[str]:
        """The codes counted under 'other' in some of these years and not in others; none, unless published."""
        return frozenset()

    @property
    def cases(self) -> str:
        """The column of the answer that says on how many cases a figure rests.

        Of a rate per 1,000 or 100 it is what was counted: the households or visits are many and well known.
        """
        is_per_many = self.shape == "rate" and self.unit.startswith("per_")
        return "numerator" if is_per_many else _CASES[self.shape]

    @property
    def is_public(self) -> bool:
        return self.file.one("public") == "yes"

    @property
    def notes(self) -> tuple[str, ...]:
        return self.file.all("note")

    @cached_property
    def _segments(self) -> tuple[str, ...]:
        """The words by which the header describes the segments; its codes stand among them, in their order."""
        meanings = (column.meaning for column in self.file.columns() if column.name == "segment")
        return tuple(re.findall(r"\w+", next(meanings, "")))

    def place(self, segment: str) -> str:
        """What segments are sorted by: first those that the header names, in its order, then others by their codes."""
        names = self._segments
        return f"{names.index(segment) if segment in names else len(names):03} {segment}"

    @property
    def over(self) -> float | None:
        """For a histogram: the threshold of the share that waits too long."""
        return _number(self.file.one("over", ""))

    @property
    def step(self) -> float | None:
        """For a histogram: what its figures are told to, in its unit, where bins are wider. Line: '-- step 1/60'."""
        text = self.file.one("step", "")
        return float(Fraction(text)) if text else None

    @property
    def within(self) -> float | None:
        """For a life table: the promise, in the unit of the age."""
        return _number(self.file.one("within", ""))

    @property
    def matures_days(self) -> int:
        """How many days after a month its figures look: '-- matures 7 days'. 0: the month itself is enough."""
        return int(self.file.one("matures", "0 days").split()[0])

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The usual definitions side by side, the headline first. Line: '-- variant NAME key=value,key=value words'."""
        return tuple(_variant(line) for line in self.file.all("variant"))

    @cached_property
    def needs(self) -> tuple[frozenset[tuple[str, str]], ...]:
        """Alternative sets of (contract table, column); one whole set must have been delivered."""
        return _alternatives(self.file.one("needs"))

    def needs_of(self, variant: str | None = None) -> tuple[frozenset[tuple[str, str]], ...]:
        """What a variant (by default the headline) needs.

        A line '-- variant_needs NAME columns' replaces the needs of the measure.
        """
        headline = self.variants[0].name if self.variants else None
        own = (line.split(maxsplit=1) for line in self.file.all("variant_needs"))
        return next((_alternatives(words) for name, words in own if name == (variant or headline)), self.needs)

    @property
    def finest_grain(self) -> str:
        """The finest period that is counted: month, or quarter where a month would show too few cases."""
        return self.file.one("finest", "month")

    @property
    def sums_only(self) -> tuple[str, str] | None:
        """(contract table of sums, why this measure cannot be taken from it), or None."""
        line = self.file.one("sums_only", "")
        return tuple(line.split(maxsplit=1)) if line else None  # type: ignore[return-value]

    @property
    def own_parameters(self) -> frozenset[str]:
        return self.file.parameters

    def parameter_values(self, variant: str | None = None) -> dict[str, str]:
        """The parameter values of a variant, by default of the headline. Raises LookupError for an unknown one."""
        if not self.variants:
            if variant is not None:
                raise LookupError(f"{self.name} has no variants")
            return {}
        chosen = next((v for v in self.variants if variant in (None, v.name)), None)
        if chosen is None:
            known = ", ".join(v.name for v in self.variants)
            raise LookupError(f"{self.name} has no variant {variant}; there are: {known}")
        return chosen.values

    def texts(self) -> tuple[str, ...]:
        """Everything in the header that people read, for translation."""
        columns = (column.meaning for column in self.file.columns())
        parameters = (parameter.meaning for parameter in self.file.columns("param"))
        reasons = (self.sums_only[1],) if self.sums_only else ()
        return (
            self.subject,
            self.question,
            self.definition,
            self.source,
            *self.notes,
            *(variant.words for variant in self.variants),
            *reasons,
            *columns,
            *parameters,
        )


def all_measures() -> tuple[Measure, ...]:
    """Every measure, by name."""
    return tuple(Measure(file) for file in sql_file.read_folder(places.QUERIES / "measures"))


def find(name: str) -> Measure:
    """The measure of this name. Raises UnknownMeasure, which lists those that there are."""
    path = places.QUERIES / "measures" / f"{name}.sql"
    if path.stem != name or not path.exists():
        raise UnknownMeasure(name)
    return Measure(sql_file.read(path))


def _variant(line: str) -> Variant:
    name, values, words = line.split(maxsplit=2)
    return Variant(name, dict(pair.split("=") for pair in values.split(",")), words)


def _alternatives(line: str) -> tuple[frozenset[tuple[str, str]], ...]:
    return tuple(frozenset(_table_and_column(word) for word in words.split()) for words in line.split("|"))


def _table_and_column(word: str) -> tuple[str, str]:
    table, column = word.split(".")
    return table, column


def _number(text: str) -> float | None:
    return float(text) if text else None
