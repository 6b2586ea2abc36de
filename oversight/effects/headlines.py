"""The measures by which the introduction is judged, fixed in advance in data/reference/headline_measures.toml."""

from dataclasses import dataclass
from functools import lru_cache

from oversight import reference
from oversight.effects.effect import Question
from oversight.reference import Words
from oversight.statistics.designs import LONGEST_TRANSITION
from oversight.statistics.thresholds import HEADLINE_MEASURES


@dataclass(frozen=True)
class Headline:
    """One of the measures, and why it is one."""

    question: Question
    why: Words


@dataclass(frozen=True)
class Fixed:
    """All that is fixed in advance. `transition`: months after a single date that do not count, and who says so."""

    headlines: tuple[Headline, ...]
    control: str
    transition: int
    decided: Words


@lru_cache(maxsize=1)
def fixed() -> Fixed:
    """What the file says. Raises ValueError for more than five measures, or more than six months of transition."""
    table = reference.read("headline_measures")
    headlines = tuple(
        Headline(Question(entry["measure"], entry["figure"], entry.get("segment")), reference.words(entry, "why"))
        for entry in table["headline"]
    )
    if len(headlines) > HEADLINE_MEASURES:
        raise ValueError(f"at most {HEADLINE_MEASURES} headline measures, not {len(headlines)}")
    return Fixed(headlines, table["control"], _checked(table["transition"]), reference.words(table, "decided"))


def transition(chosen: int | None) -> int:
    """How many months do not count: as chosen, else as fixed. Raises ValueError for less than 0 or more than 6."""
    return fixed().transition if chosen is None else _checked(chosen)


def _checked(months: int) -> int:
    if not 0 <= months <= LONGEST_TRANSITION:
        raise ValueError(f"between 0 and {LONGEST_TRANSITION} months of transition, not {months}")
    return months


def place(question: Question) -> int | None:
    """The place of the headline measure that asks exactly this; None: it is exploratory."""
    questions = [headline.question for headline in fixed().headlines]
    return questions.index(question) if question in questions else None


def of_measure(name: str) -> Headline | None:
    """The first headline measure of this name."""
    return next((headline for headline in fixed().headlines if headline.question.measure == name), None)
