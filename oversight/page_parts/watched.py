"""The signals of a question: all its whole months up to the end of the reader's choice, held against their limits."""

from functools import lru_cache

from oversight import observed, published, rebasing, signals
from oversight.answers import Scope
from oversight.questions.asked import Asked
from oversight.rebasing import RefusedRebasing
from oversight.signals import Signal

# of more groups nobody reads a line each
MOST_GROUPS = 6


def of(asked: Asked) -> tuple[Signal, ...]:
    """A signal per group. All months count and not only the chosen ones: who cuts the months, cuts the limits."""
    return () if refusal() else _kept(asked, version())


def version() -> int:
    """Changes with the recorded decisions: what is kept of signals is kept by it."""
    return rebasing.FILE.stat().st_mtime_ns


def refusal() -> str:
    """Why the recorded decisions on limits cannot be followed; empty if they can."""
    try:
        rebasing.decisions_for("")
    except RefusedRebasing as refused:
        return str(refused)
    return ""


def scope(asked: Asked) -> Scope:
    """The months that a signal looks at: from the beginning of the records to the end of the choice."""
    return Scope(None, asked.look.now.end, asked.look.now.sites)


@lru_cache(maxsize=512)
def _kept(asked: Asked, _changed: int) -> tuple[Signal, ...]:
    answer = asked.answer(scope(asked), grain="month")
    end = asked.known_until
    if answer.parameters.get("grain") != "month" or end is None:
        return ()
    begin, whole_until = observed.whole_months(asked.look.snapshot, asked.name)
    found = signals.signals(
        answer,
        begin=begin,
        end=min(end, whole_until or end),
        rebasings=rebasing.decisions_for(asked.name),
        target=published.target_for(asked.name),
    )
    return found if len(found) <= MOST_GROUPS else ()
