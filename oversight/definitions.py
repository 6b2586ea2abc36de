"""One rate by all its usual definitions: which are set side by side, and who counts by which."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from oversight import measures, reference
from oversight.language import translate as _
from oversight.measures import Measure, Variant
from oversight.reference import Words


@dataclass(frozen=True)
class Use:
    """Somebody who counts by a definition, and where they say so."""

    measure: str
    variants: tuple[str, ...]
    who: Words
    source: str
    url: str


@dataclass(frozen=True)
class Definition:
    """One way to count: a measure and one of its variants. `lead` tells it from those of another measure."""

    measure: Measure
    variant: Variant
    lead: Words
    is_headline: bool

    @property
    def words(self) -> str:
        """What is counted, in the language of the reader."""
        return ": ".join(text for text in (str(self.lead), _(self.variant.words)) if text)

    @property
    def uses(self) -> tuple[Use, ...]:
        return tuple(
            use for use in all_uses() if use.measure == self.measure.name and self.variant.name in use.variants
        )


@dataclass(frozen=True)
class Comparison:
    """One rate by several definitions, the headline first. `figure`: the column of the answer; empty: the usual one."""

    name: str
    question: Words
    figure: str
    definitions: tuple[Definition, ...]


@lru_cache(maxsize=16)
def find(name: str) -> Comparison:
    """The comparison of this name. Raises LookupError."""
    entry = reference.read("definitions")["comparisons"][name]
    own = [(measure, variant.name) for measure in entry["measures"] for variant in measures.find(measure).variants]
    others = [(other["measure"], other["variant"]) for other in entry.get("also", ())]
    return Comparison(
        name,
        reference.words(entry, "question"),
        entry.get("figure", ""),
        tuple(_definition(entry, *pair, is_headline=pair == own[0]) for pair in (*own, *others)),
    )


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Every comparison, in the order of the file."""
    return tuple(reference.read("definitions")["comparisons"])


@lru_cache(maxsize=1)
def all_uses() -> tuple[Use, ...]:
    """Everybody who is known to count by a definition, in the order of the file."""
    return tuple(
        Use(entry["measure"], tuple(entry["variants"]), reference.words(entry, "who"), entry["source"], entry["url"])
        for entry in reference.read("definitions")["uses"]
    )


def _definition(entry: dict[str, Any], name: str, variant: str, *, is_headline: bool) -> Definition:
    measure = measures.find(name)
    found = next(one for one in measure.variants if one.name == variant)
    return Definition(measure, found, reference.words(entry.get("leads", {}), name), is_headline)
