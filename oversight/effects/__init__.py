"""Effects: a measure and the dates of introduction in, a verdict with its evidence out; for page, command and report.

`ask` examines one measure, `all_headlines` the five fixed in advance, judged together; what may be said about an Effect
stands in `sentences`, its JSON in `result`.
"""

from functools import lru_cache
from pathlib import Path

from oversight import measures
from oversight.answers import Scope
from oversight.effects.effect import Effect, Question

__all__ = ["Effect", "Question", "all_headlines", "ask", "prepare"]


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
    sites is chosen by hand. `transition`: 0 to 6 months of introduction that do not count; None: as fixed in advance.
    """
    # numpy and scipy come with the first question, not with the program
    from oversight.effects import examine, headlines

    asked = examine.question(snapshot, measures.find(measure), scope, figure, segment)
    months = headlines.transition(transition)
    place = headlines.place(asked)
    if place is not None:
        return _headlines(snapshot, scope, months)[place]
    return _examine(snapshot, asked, scope, months)


def all_headlines(snapshot: Path, scope: Scope = Scope(), *, transition: int | None = None) -> tuple[Effect, ...]:
    """The headline measures in the order of their file, judged together (Holm)."""
    from oversight.effects import headlines

    return _headlines(snapshot, scope, headlines.transition(transition))


def prepare(snapshot: Path) -> None:
    """Examine every measure now and keep the results beside the snapshot, for whoever asks later."""
    from oversight.effects import prepared

    prepared.write(snapshot)


@lru_cache(maxsize=64)
def _headlines(snapshot: Path, scope: Scope, transition: int) -> tuple[Effect, ...]:
    from oversight.effects import headlines, together

    asked = [headline.question for headline in headlines.fixed().headlines]
    kept = _kept(snapshot, scope, transition)
    if all(question in kept for question in asked):
        return tuple(kept[question] for question in asked)
    return together.judged([_examine(snapshot, question, scope, transition) for question in asked])


@lru_cache(maxsize=256)
def _examine(snapshot: Path, asked: Question, scope: Scope, transition: int) -> Effect:
    from oversight.effects import examine

    kept = _kept(snapshot, scope, transition).get(asked)
    return kept or examine.examine(snapshot, asked, scope, transition)


def _kept(snapshot: Path, scope: Scope, transition: int) -> dict[Question, Effect]:
    """What was prepared, if nothing is chosen that it does not know."""
    from oversight.effects import headlines, prepared

    is_usual = scope == Scope() and transition == headlines.fixed().transition
    return prepared.read(snapshot) if is_usual else {}
