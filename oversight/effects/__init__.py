"""Effects: a measure and the dates of introduction in, a verdict with its evidence out; for page, command and report.

    effects.ask(snapshot, "answered_share")      one measure -> Effect
    effects.all_headlines(snapshot)              the five fixed in advance, judged together -> tuple of Effect
    sentences.*                                  what may be said about an Effect, in the reader's language
"""

from pathlib import Path

from oversight.answers import Scope
from oversight.effects.effect import Effect

__all__ = ["Effect", "all_headlines", "ask"]


def ask(
    snapshot: Path,
    measure: str,
    scope: Scope = Scope(),
    *,
    figure: str | None = None,
    segment: str | None = None,
    transition: int | None = None,
) -> Effect:
    """The effect on one measure. Raises measures.UnknownMeasure, and LookupError for a figure or segment it has not.

    Without figure and segment: those of the headline measure of this name, else chosen by rule. A scope with months or
    sites is chosen by hand. `transition`: months after the introduction that do not count; None: as configured.
    """
    raise NotImplementedError


def all_headlines(snapshot: Path, scope: Scope = Scope(), *, transition: int | None = None) -> tuple[Effect, ...]:
    """The headline measures in the order of their file, judged together (Holm)."""
    raise NotImplementedError
