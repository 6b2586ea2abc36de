"""Effects without a jobcenter: invented figures of real measures, at every level and of every design, for tests."""

from dataclasses import replace
from datetime import date

from oversight.effects import Effect
from oversight.effects.effect import (
    Control,
    Course,
    Design,
    Fake,
    Happening,
    Interval,
    Kind,
    LeftOut,
    Question,
    SiteLine,
    Study,
)
from oversight.reference import Words
from oversight.statistics.evidence import DesignKind, Evidence, Window
from oversight.statistics.scales import Scale

NOTHING = float("nan")
SITES = {"m": "Mitte", "n": "Nord", "o": "Ost"}
MONTHS = tuple(date(2022 + n // 12, n % 12 + 1, 1) for n in range(48))
STARTS = (("m", date(2024, 1, 1)), ("n", date(2024, 5, 1)), ("o", None))
DECIDED = Words("Festgelegt vor der ersten Auswertung.", "Fixed before the first evaluation.")
MOVED = Happening(date(2024, 3, 1), None, "n", "move", Words("Umzug.", "Move."), "erfunden", counts=True)


def staggered(**changes: object) -> Effect:
    """Three sites, two of which began on different dates; level A unless changed."""
    return replace(
        Effect(
            question=Question("answered_share", "value"),
            unit="share",
            design=Design(
                Kind.STAGGERED, STARTS, MONTHS[0], MONTHS[-1], 0, DECIDED, Scale.POINTS, last_judged=MONTHS[-1]
            ),
            evidence=evidence(DesignKind.STAGGERED),
            change=Interval(0.08, 0.05, 0.11),
            course=course(),
            sites=lines(),
            study=study(),
            left_out=(LeftOut("m", 0.06), LeftOut("n", 0.1), LeftOut("o", NOTHING)),
            control=Control("answered_share", Interval(0.0, -0.1, 0.1), False),
            detectable=(-0.03, 0.03),
            is_headline=True,
            why=Words("Weil der Rat danach fragt.", "The council asks for it."),
        ),
        **changes,
    )


def one_date(**changes: object) -> Effect:
    """One introduction everywhere, after a transition of three months; level A unless changed."""
    starts = tuple((site, date(2024, 1, 1)) for site in SITES)
    fakes = tuple(
        Fake(MONTHS[n], Interval(0.01 * (n - 15), 0.01 * (n - 17), 0.01 * (n - 13)), n > 17) for n in range(12, 19)
    )
    return staggered(
        **{
            "design": Design(Kind.ONE_DATE, starts, MONTHS[0], MONTHS[-1], 3, DECIDED, Scale.POINTS),
            "evidence": evidence(DesignKind.ONE_DATE),
            "course": course(left_out=tuple(24 <= n < 27 for n in range(48))),
            "study": None,
            "left_out": (),
            "fakes": fakes,
            **changes,
        }
    )


def without_date() -> Effect:
    """Records, but no date of introduction: level C."""
    return staggered(
        design=Design(Kind.NONE, (), MONTHS[0], MONTHS[-1], 3, DECIDED, Scale.POINTS),
        evidence=Evidence(),
        change=None,
        course=course(without=(NOTHING,) * 48),
        sites=(),
        study=None,
        left_out=(),
        control=None,
        detectable=None,
    )


def without_records() -> Effect:
    """Nothing was recorded: level C."""
    return replace(without_date(), evidence=Evidence(has_series=False), course=None)


def evidence(kind: DesignKind, **changes: object) -> Evidence:
    best = Evidence(kind, Window(24, 12), estimate=0.08, low=0.05, high=0.11, p=0.001, control_moved=False)
    return replace(best, **changes)


def open_cause() -> Effect:
    """Something else happened at the same time: level B."""
    return staggered(
        evidence=evidence(DesignKind.STAGGERED, events=("0",)),
        happenings=(MOVED,),
    )


def nothing_shown() -> Effect:
    """An interval that holds no change: level C."""
    shown = Interval(0.01, -0.02, 0.04)
    held = evidence(DesignKind.ONE_DATE, estimate=0.01, low=-0.02, high=0.04, p=0.4)
    return one_date(change=shown, evidence=held)


def by_hand() -> Effect:
    effect = staggered(evidence=evidence(DesignKind.STAGGERED, is_chosen_by_hand=True))
    return replace(effect, design=replace(effect.design, is_chosen_by_hand=True))


def course(**changes: object) -> Course:
    seen = tuple(0.6 + 0.002 * (n % 12) + (0.08 if n >= 24 else 0) for n in range(48))
    without = tuple(0.6 + 0.002 * (n % 12) if n >= 24 else NOTHING for n in range(48))
    low, high = (tuple(figure + edge for figure in without) for edge in (-0.03, 0.03))
    return replace(Course(MONTHS, seen, without, low, high, (False,) * 48), **changes)


def lines() -> tuple[SiteLine, ...]:
    return tuple(
        SiteLine(
            site,
            start,
            tuple(0.6 + (0.08 if start and month >= start else 0) for month in MONTHS),
            tuple(0.6 if start and month >= start else NOTHING for month in MONTHS),
            0.08 if start else NOTHING,
        )
        for site, start in STARTS
    )


def study() -> Study:
    months = tuple(range(-12, 25))
    change = tuple(0.01 * (-1) ** month if month < 0 else 0.08 if month <= 15 else NOTHING for month in months)
    sites = tuple(2 if month < 12 else 1 if month <= 15 else 0 for month in months)
    low, high = (tuple(edge if figure == figure else NOTHING for figure in change) for edge in (-0.04, 0.04))
    return Study(months, change, sites, low, high, 8.0)
