"""The visits table of a site, and what its visits lead to: incidents and answers at the exit terminal."""

import numpy as np
import pandas as pd

from oversight.simulation import days, visit_details
from oversight.simulation.draws import People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, Array, Rows, codes, dates, flags, moments, pick, site_column
from oversight.simulation.world import World

INCIDENT_KINDS = ("insult", "threat", "damage", "assault", "ban", "other")
QUESTIONS = ("overall", "waiting", "friendliness")
_MOMENTS = ("booked_at", "appointment_at", "arrived_at", "called_at", "ended_at")


class Visits:
    """All visits of a site, with the incidents and the feedback that came of them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._rows, self._incidents, self._feedback = Rows(), Rows(), Rows()

    def add(self, day: int, people: People, columns: dict[str, Array]) -> None:
        """One day, as the office served it."""
        concern = pick(people.chances[:, visit_details.CONCERN], numbers("visit_concerns"))
        needed = ~visit_details.was_unneeded(people)
        self._rows.add(**columns, concern=concern, was_needed=needed.astype(np.int64))
        self._add_incidents(people, columns)
        self._add_feedback(day, people, columns)

    def _add_incidents(self, people: People, columns: dict[str, Array]) -> None:
        chances = people.chances[:, visit_details.INCIDENT]
        waited_long = waited_minutes(columns) > number("long_wait")
        limit = number("incident_per_visit") + number("incident_per_long_wait") * waited_long
        happened = (columns["arrived_at"] != NEVER) & (chances < limit)
        at = columns["arrived_at"][happened] + (60 * waited_minutes(columns)[happened]).astype(np.int64)
        kind = pick(people.chances[happened, visit_details.ANSWERS.start], numbers("incident_kinds"))
        self._incidents.add(occurred_at=at, kind=kind)

    def _add_feedback(self, day: int, people: People, columns: dict[str, Array]) -> None:
        attended = columns["outcome"] == visit_details.ATTENDED
        answers = attended & (people.chances[:, visit_details.FEEDBACK] < number("feedback_share"))
        spoilt = (waited_minutes(columns) > number("feedback_wait"))[:, None]
        favourable = np.where(spoilt, numbers("feedback_after_wait"), numbers("feedback_favourable"))
        pleased = (people.chances[:, visit_details.ANSWERS] < favourable) & answers[:, None]
        self._feedback.add(
            month=np.array([_last_day_of_month(day)]),
            visitors=np.array([attended.sum()]),
            answers=np.array([answers.sum()]),
            pleased=pleased.sum(axis=0)[None, :],
        )

    def table(self, site: str) -> pd.DataFrame:
        """The contract table, in the order of time."""
        column = self._rows.column
        when = np.where(column("appointment_at") == NEVER, column("arrived_at"), column("appointment_at"))
        order = np.argsort(when, kind="stable")
        return pd.DataFrame(
            {
                "site": site_column(site, len(order)),
                "has_appointment": flags(column("has_appointment")[order]),
                "outcome": codes(column("outcome")[order], visit_details.OUTCOMES),
                **{name: moments(column(name)[order]) for name in _MOMENTS},
                "concern": codes(column("concern")[order], visit_details.CONCERNS),
                "cancelled_through": codes(column("cancelled_through")[order], visit_details.CANCELLED_THROUGH),
                "was_needed": flags(column("was_needed")[order]),
            }
        )

    def incidents(self, site: str) -> pd.DataFrame:
        at = self._incidents.column("occurred_at")
        frame = pd.DataFrame(
            {
                "occurred_at": moments(at),
                "site": site_column(site, len(at)),
                "kind": codes(self._incidents.column("kind"), INCIDENT_KINDS),
            }
        )
        return frame.sort_values("occurred_at", kind="stable", ignore_index=True)

    def feedback(self, site: str) -> pd.DataFrame:
        """One row per month and question, dated on the last day of the month."""
        by_day = pd.DataFrame(self._feedback.column("pleased"), columns=list(QUESTIONS))
        by_day = by_day.assign(**{name: self._feedback.column(name) for name in ("month", "visitors", "answers")})
        by_month = by_day.groupby("month").sum().reset_index()
        long = by_month.melt(["month", "visitors", "answers"], QUESTIONS, "question", "favourable_n")
        long = long.sort_values(["month", "question"], kind="stable", ignore_index=True)
        return pd.DataFrame(
            {
                "given_on": dates(long["month"].to_numpy()),
                "site": site_column(site, len(long)),
                "question": long["question"],
                "favourable_n": long["favourable_n"],
                "answers_n": long["answers"],
                "visitors_n": long["visitors"],
            }
        )


def waited_minutes(columns: dict[str, Array]) -> Array:
    """Minutes from arrival or appointed time, whichever is later, to being called; 0 for who was not called."""
    was_called = columns["called_at"] != NEVER
    since = np.maximum(columns["arrived_at"], columns["appointment_at"])
    minutes: Array = np.where(was_called, np.maximum(columns["called_at"] - since, 0), 0) / 60
    return minutes


def _last_day_of_month(day: int) -> int:
    date = days.day_of(day)
    months = (date.year - days.FIRST_DAY.year) * 12 + date.month
    return days.number(days.month_start(months)) - 1
