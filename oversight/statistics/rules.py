"""The refusal rules R1-R19 as data: when a figure is not given, or not as a figure.

Each rule looks at the evidence and returns the figures of its sentence, or None if it has nothing to say. A sentence
at level B or C never speaks of cause: there is none to speak of. R3 is R2 seen from the other side.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from oversight.language import message
from oversight.statistics import rule_checks as checks
from oversight.statistics.evidence import Evidence
from oversight.statistics.rule_checks import Figures


class Level(StrEnum):
    """A: the effect is given as a figure. B: a change was seen, its cause is open. C: it cannot be told."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True)
class Rule:
    """`cap` is the best level that remains; None: said beside the verdict. `words` is a message with the figures."""

    number: str
    cap: Level | None
    words: str
    finds: Callable[[Evidence], Figures | None]


RULES: tuple[Rule, ...] = (
    Rule("R1", Level.C, message("No series was recorded."), checks.no_series),
    Rule("R1", Level.C, message("No date of introduction lies within the recorded months."), checks.no_date),
    Rule(
        "R1",
        Level.C,
        message(
            "Too few months: {before_months} before and {after_months} after the introduction. "
            "At least {needed_before} and {needed_after} are needed."
        ),
        checks.too_short,
    ),
    Rule("R1", Level.C, message("The recorded months do not determine a change."), checks.not_determined),
    Rule(
        "R2",
        Level.B,
        message(
            "{before_months} months before and {after_months} after the introduction: "
            "a figure needs {needed_before} and {needed_after}."
        ),
        checks.short,
    ),
    Rule(
        "R4",
        Level.C,
        message(
            "Too much is missing: {missing_before_share} of the months before and {missing_after_share} after, "
            "at most {gap_months} in a row. Allowed are {allowed_share}, {allowed_months} in a row, and a difference "
            "of {allowed_points} points."
        ),
        checks.much_missing,
    ),
    Rule(
        "R4",
        Level.C,
        message(
            "Too many months do not count: {missing_before_share} before and {missing_after_share} after, at most "
            "{gap_months} in a row. Allowed are {allowed_share}, {allowed_months} in a row, and a difference of "
            "{allowed_points} points. This need not be missing records: months with fewer than {smallest} cases do not "
            "count, to protect those concerned."
        ),
        checks.much_left_out,
    ),
    Rule("R5", Level.C, message("Only {mean_n} cases a month before: at least {needed} are needed."), checks.rare),
    Rule(
        "R5",
        Level.C,
        message("Only {mean_n} cases a month before at a site on average: at least {needed} are needed."),
        checks.rare_at_a_site,
    ),
    Rule("R5", Level.B, message("Only {mean_n} cases a month before: a figure needs {needed}."), checks.seldom),
    Rule(
        "R5",
        Level.B,
        message("Only {mean_n} cases a month before at a site on average: a figure needs {needed}."),
        checks.seldom_at_a_site,
    ),
    Rule(
        "R6",
        Level.C,
        message("Too few cases: in {thin_months_share} of the months there are fewer than {needed}."),
        checks.thin,
    ),
    Rule("R7", Level.B, message("Something else happened around the same time: {event}."), checks.other_event),
    Rule(
        "R8",
        Level.C,
        message("In between it was counted or measured differently: {event}."),
        checks.measured_differently,
    ),
    Rule(
        "R9",
        Level.B,
        message("On {found} of {tested} earlier dates on which nothing began, a change would have been reported too."),
        checks.many_fakes,
    ),
    Rule(
        "R9",
        Level.B,
        message("At least one of {tested} earlier dates on which nothing began shows a change as large."),
        checks.large_fake,
    ),
    Rule(
        "R10",
        Level.C,
        message("A comparison measure that appointments cannot move has moved at the same time."),
        checks.control_moved,
    ),
    Rule("R10", Level.B, message("There is no comparison measure that appointments cannot move."), checks.no_control),
    Rule(
        "R11",
        Level.C,
        message("No change can be shown. Only a change below {low} or above {high} is excluded."),
        checks.nothing_shown,
    ),
    Rule(
        "R12",
        Level.B,
        message("The dates of the sites allow only {orders} orders, {needed} are needed to exclude chance."),
        checks.few_orders,
    ),
    Rule(
        "R13",
        Level.B,
        message("The result rests on single sites: without them it would be another."),
        checks.rests_on_one_site,
    ),
    Rule(
        "R14",
        Level.C,
        message("Only {judged_months} months per site can be compared with a site without it, {needed} are needed."),
        checks.little_to_judge,
    ),
    Rule(
        "R15",
        Level.B,
        message("The time after the introduction ({after_months} months) is longer than before ({before_months})."),
        checks.extrapolated,
    ),
    Rule(
        "R16",
        Level.B,
        message("Judged together with the other headline measures ({tested} in all), chance is not excluded."),
        checks.chance_among_many,
    ),
    Rule(
        "R16",
        None,
        message("This measure is exploratory: it does not belong to the headline measures chosen in advance."),
        checks.exploratory,
    ),
    Rule("R17", Level.B, message("The series wanders too much to have a level of its own."), checks.wanders),
    Rule("R17", Level.B, message("The model leaves a pattern over that it does not explain."), checks.leaves_over),
    Rule("R18", Level.B, message("Months or sites were chosen by hand."), checks.chosen_by_hand),
    Rule(
        "R19",
        None,
        message("{suppressed} months with fewer than {smallest} cases were left out, to protect those concerned."),
        checks.suppressed,
    ),
)
