"""A jobcenter in which everything happens: three sites, eight months, every measure with something to say."""

import random
from datetime import datetime, timedelta
from typing import Any

from tests.jobcenter import Jobcenter

SITES = ("mitte", "nord", "sued")
BEGIN, DAYS = datetime(2023, 11, 1), 240


def fill(jobcenter: Jobcenter, seed: int) -> None:
    """Random rows of every kind; the same seed gives the same rows."""
    draw = random.Random(seed)
    for site in SITES:
        for _ in range(60):
            _one_day(jobcenter, draw, site, BEGIN + timedelta(minutes=draw.randrange(DAYS * 24 * 60)))
        for n in range(DAYS // 30):
            month = datetime(2023 + (10 + n) // 12, (10 + n) % 12 + 1, 1)
            jobcenter.caseload(site=site, month=month, **_caseload(draw))
            jobcenter.staff_share(site=site, month=month, contributing_n=draw.randint(5, 20))
            jobcenter.measure_taken(site=site, taken_on=month, kind=draw.choice(["letter", "form"]))


def _one_day(jobcenter: Jobcenter, draw: random.Random, site: str, moment: datetime) -> None:
    def minutes(most: float) -> timedelta:
        return timedelta(minutes=draw.uniform(0, most))

    jobcenter.call(
        site=site,
        contact_at=moment,
        outcome=draw.choice(["answered", "answered", "abandoned", "busy", "closed"]),
        wait_seconds=draw.choice([0, 3, 19, 20, 21, 30, 31, 300, 301, None]),
        was_queued=draw.choice([True, True, False]),
        channel=draw.choice(["phone", "phone", "phone", "email"]),
        **_contact(draw, moment),
    )
    _callback(jobcenter, draw, site, moment)
    appointed = moment + timedelta(days=draw.choice([0, 1, 7, 8, 14, 15, 30, 31]))
    arrived = appointed + minutes(20) - timedelta(minutes=10)
    jobcenter.visit(
        site=site,
        outcome=draw.choice(
            ["attended", "attended", "no_show", "cancelled_in_time", "cancelled_short_notice", "cancelled_by_office"]
        ),
        booked_at=moment,
        appointment_at=appointed,
        arrived_at=arrived,
        called_at=max(arrived, appointed) + minutes(15),
        cancelled_through=draw.choice(["phone", "phone", "email", None]),
        was_needed=draw.choice([True, True, False, None]),
    )
    jobcenter.walk_in(
        site=site,
        outcome=draw.choice(["attended", "attended", "left_before_called"]),
        arrived_at=moment,
        called_at=moment + minutes(90),
    )
    jobcenter.walk_in(site=site, arrived_at=max(arrived, appointed), called_at=max(arrived, appointed) + minutes(15))
    jobcenter.incident(site=site, occurred_at=moment, kind=draw.choice(["insult", "threat", "assault"]))
    jobcenter.feedback(
        site=site,
        given_on=moment.date(),
        question=draw.choice(["overall", "waiting", "friendliness"]),
        answers_n=10,
        favourable_n=draw.randrange(11),
        visitors_n=draw.choice([None, 10, 40]),
    )
    jobcenter.office_hour(site=site, hour_at=moment, **_office_hour(draw))
    jobcenter.slots(site=site, observed_at=moment, calendar=draw.choice(["advice", "papers"]), **_slots(draw, moment))
    jobcenter.reaction(site=site, received_at=moment, **_reaction(draw, moment))
    jobcenter.remedy(site=site, received_at=moment, **_remedy(draw, moment))


def _reaction(draw: random.Random, moment: datetime) -> dict[str, Any]:
    def later(days: int) -> datetime | None:
        return draw.choice([None, moment + timedelta(days=draw.randrange(days))])

    return {
        "kind": draw.choice(["suggestion", "hint", "criticism", "praise"]),
        "channel": draw.choice(["email", "phone", None]),
        "submitter": draw.choice(["client", "relative", "advice_centre", "staff", None]),
        "to_site_manager": draw.choice([True, False, None]),
        "concern_1": draw.choice(["housing_costs", "payment", None]),
        "municipal_benefit": draw.choice([True, False, None]),
        "is_urgent": draw.choice([True, False, None]),
        "acted_at": later(4),
        "answered_at": later(30),
        "answered_in_time": draw.choice([True, False, None]),
        "was_mediated": draw.choice([True, False, None]),
        "was_disputed": draw.choice([True, False, None]),
        "closed_at": later(40),
        "outcome": draw.choice(["remedied", "explained", None]),
        "objection_at": later(300),
        "lawsuit_at": later(300),
    }


def _remedy(draw: random.Random, moment: datetime) -> dict[str, Any]:
    return {
        "kind": draw.choice(["objection", "objection", "lawsuit"]),
        "decided_at": draw.choice([None, moment + timedelta(days=draw.randrange(150))]),
        "outcome": draw.choice(["changed", "partly_changed", "rejected", None]),
        "own_error": draw.choice([True, False, None]),
        "lawsuit_at": draw.choice([None, moment + timedelta(days=draw.randrange(300))]),
    }


def _caseload(draw: random.Random) -> dict[str, Any]:
    return {
        "households": draw.randint(500, 5000),
        "ombuds_posts": draw.choice([0, 0.5, 1.0, None]),
        "new_applications": draw.choice([0, 31, 77, None]),
    }


def _contact(draw: random.Random, moment: datetime) -> dict[str, Any]:
    """What became of a contact, beside whether it was answered."""
    return {
        "line": draw.choice(["service_centre", "caseworker", None]),
        "toll_free": draw.choice([True, False, None]),
        "forwarded_n": draw.choice([0, 0, 1, 3, None]),
        "asked_for_own_caseworker": draw.choice([True, True, False, None]),
        "reached_own_caseworker": draw.choice([True, False, None]),
        "replaced_visit": draw.choice([True, False, None]),
        "concern": draw.choice(["payment", "documents", None]),
        "answered_at": draw.choice([None, moment + timedelta(hours=draw.uniform(0, 400))]),
        "settled_at": draw.choice([None, moment + timedelta(days=draw.randrange(100))]),
        "is_first_attempt": draw.choice([True, True, False]),
        "reached_same_day": draw.choice([True, False]),
        "repeated_within_7_days": draw.choice([True, False, None]),
    }


def _callback(jobcenter: Jobcenter, draw: random.Random, site: str, moment: datetime) -> None:
    attempted = draw.choice([None, moment + timedelta(hours=draw.uniform(0, 96))])
    jobcenter.callback(
        site=site,
        promised_at=moment,
        due_at=draw.choice([None, moment + timedelta(hours=24)]),
        first_attempt_at=attempted,
        reached_at=draw.choice([None, attempted]),
        closed_at=draw.choice([None, moment + timedelta(days=draw.randrange(10))]),
    )


def _office_hour(draw: random.Random) -> dict[str, Any]:
    return {
        "mean_wait_with_minutes": draw.choice([None, 0, 7.5]),
        "visitors_with_n": draw.randrange(5),
        "mean_wait_without_minutes": draw.choice([None, 12, 61.25]),
        "visitors_without_n": draw.randrange(5),
    }


def _slots(draw: random.Random, moment: datetime) -> dict[str, Any]:
    free = {column: draw.choice([0, 0, 1]) for column in ("free_d0", "free_d1", "free_d2", "free_d3", "free_d4")}
    return free | {
        "free_w0": draw.choice([0, 1]),
        "free_w1": draw.choice([0, 1, None]),
        "first_free_at": draw.choice([None, moment + timedelta(days=draw.randrange(20))]),
        "third_free_at": moment + timedelta(days=30),
    }
