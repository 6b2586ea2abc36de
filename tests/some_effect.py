"""An effect without a jobcenter: at level A, unless its evidence is changed."""

from dataclasses import replace
from datetime import date
from typing import Any

from oversight.effects.effect import Control, Design, Effect, Happening, Interval, Kind, Question
from oversight.reference import Words
from oversight.statistics.evidence import DesignKind, Evidence, Window
from oversight.statistics.scales import Scale

STARTS = (("mitte", date(2024, 2, 1)), ("nord", date(2024, 5, 1)), ("ost", None))
MOVE = Happening(date(2024, 3, 1), None, "nord", "move", Words("Umzug des Hauses", "Move of the house"), "Rathaus")
BEST = Evidence(window=Window(24, 12), estimate=-0.2, low=-0.3, high=-0.1, p=0.001, control_moved=False)


def effect(
    *,
    kind: Kind = Kind.STAGGERED,
    scale: Scale = Scale.POINTS,
    examined: DesignKind = DesignKind.ONE_DATE,
    **evidence: Any,
) -> Effect:
    """The share of long waits, twenty points lower; `examined`: the design by which the rules judge it."""
    return Effect(
        Question("long_wait_all_share", "value"),
        "share",
        Design(kind, STARTS, date(2022, 1, 1), date(2024, 12, 1), 3, Words("vom Rat", "by the council"), scale),
        replace(BEST, scale=scale, kind=examined, **evidence),
        Interval(-0.2, -0.3, -0.1),
        control=Control("new_applications_per_1000_households", Interval(0.01, -0.05, 0.07), False),
        happenings=(MOVE,),
        detectable=(-0.08, 0.08),
        is_headline=True,
    )
