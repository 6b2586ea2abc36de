"""The verdict: A, B or C, and why, the weightiest reason first."""

from dataclasses import dataclass

from oversight.language import message
from oversight.statistics.evidence import Evidence
from oversight.statistics.rule_checks import Figures
from oversight.statistics.rules import RULES, Level, Rule

WORDS = {
    Level.A: message("effect quantified"),
    Level.B: message("change seen, explanation open"),
    Level.C: message("cannot be determined"),
}

# what may be said in two sentences; {change}, {low} and {high} carry their unit
LOWER = message(
    "After the introduction {change} lower than would have been expected without it (95% range: {low} to {high}). "
    "This holds only if nothing else acted at the same time."
)
HIGHER = message(
    "After the introduction {change} higher than would have been expected without it (95% range: {low} to {high}). "
    "This holds only if nothing else acted at the same time."
)
OPEN = message("Since the introduction the figures have changed. Why cannot be told from them.")
UNKNOWN = message("Whether anything changed with the introduction cannot be told from these data. The reasons follow.")


@dataclass(frozen=True)
class Reason:
    """One rule that applied: its number, its message, and the figures in it, to be formatted by their names."""

    rule: str
    words: str
    figures: Figures


@dataclass(frozen=True)
class Verdict:
    """`reasons` hold the level down, the weightiest first; `notes` are said beside it."""

    level: Level
    reasons: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    sentence: str

    @property
    def words(self) -> str:
        return WORDS[self.level]


def judge(evidence: Evidence) -> Verdict:
    """Apply every rule. The lowest cap is the level; within a level another event at the same time comes first."""
    applied = [(rule, figures) for rule in RULES if (figures := rule.finds(evidence)) is not None]
    caps = [(rule, figures) for rule, figures in applied if rule.cap is not None]
    caps.sort(key=lambda found: (found[0].cap != Level.C, found[0].number != "R7"))
    level = max((rule.cap for rule, _ in caps if rule.cap is not None), default=Level.A)
    notes = tuple(_reason(rule, figures) for rule, figures in applied if rule.cap is None)
    return Verdict(level, tuple(_reason(rule, figures) for rule, figures in caps), notes, _sentence(level, evidence))


def _reason(rule: Rule, figures: Figures) -> Reason:
    return Reason(rule.number, rule.words, figures)


def _sentence(level: Level, evidence: Evidence) -> str:
    if level is Level.A:
        return LOWER if evidence.estimate is not None and evidence.estimate < 0 else HIGHER
    return OPEN if level is Level.B else UNKNOWN
