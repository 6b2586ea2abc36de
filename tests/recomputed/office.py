"""What visits say of waiting in the office."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.rows import MINUTE, Tables, day, is_, month, started

Rows = pd.DataFrame
KINDS = {True: "with_appointment", False: "without_appointment"}


def visits(tables: Tables) -> Rows:
    """Every visit and appointment, with the moment that decides its month."""
    rows = tables["visits"]
    return rows.assign(at=rows["appointment_at"].fillna(rows["arrived_at"]))


def came(tables: Tables) -> Rows:
    return visits(tables)[lambda rows: is_(rows["outcome"], "attended", "left_before_called")]


def waited(tables: Tables) -> Rows:
    """People called in whose wait is known, in started minutes."""
    rows = visits(tables)
    begins = rows[["arrived_at", "appointment_at"]].max(axis="columns")
    minutes = started(rows["called_at"] - begins, MINUTE)
    known = rows["arrived_at"].notna() & rows["called_at"].notna() & (rows["outcome"] == "attended")
    return rows.assign(minutes=minutes)[known]


def wait_minutes(tables: Tables, variant: str) -> Rows:
    rows = waited(tables)
    kind = rows["has_appointment"].map(KINDS) if variant == "apart" else cases.NONE
    return cases.of(rows, month(rows["at"]), kind, duration=rows["minutes"])


def long_wait_share(tables: Tables) -> Rows:
    rows = waited(tables)
    return cases.share(rows, rows["at"], rows["minutes"] > 30, rows["has_appointment"].map(KINDS))


def long_wait_all_share(tables: Tables) -> Rows:
    """From a site's first appointment on, only months that know the wait of both kinds."""
    rows, every = waited(tables), visits(tables)
    every = every[every["has_appointment"]]
    first = month(every["at"]).groupby(every["site"]).min()
    when = month(rows["at"])
    kinds = rows["has_appointment"].astype(int).groupby([rows["site"], when]).transform("nunique")
    counts = (when < rows["site"].map(first).fillna(pd.Timestamp.max.normalize())) | (kinds == 2)
    return cases.share(rows[counts], rows["at"][counts], rows["minutes"][counts] > 30)


def no_wait_share(tables: Tables) -> Rows:
    rows = waited(tables)[lambda people: people["has_appointment"]]
    return cases.share(rows, rows["at"], rows["minutes"] <= 10)


def early_arrival_minutes(tables: Tables) -> Rows:
    rows = came(tables)[lambda people: people["has_appointment"] & people["arrived_at"].notna()]
    minutes = started(rows["appointment_at"] - rows["arrived_at"], MINUTE)
    return cases.of(rows, month(rows["at"]), duration=minutes.where(minutes <= 240, np.inf))


def appointment_share(tables: Tables) -> Rows:
    rows = came(tables)
    return cases.share(rows, rows["at"], rows["has_appointment"].astype(bool))


def walked_away_share(tables: Tables) -> Rows:
    rows = came(tables)[lambda people: ~people["has_appointment"]]
    left = rows["outcome"] == "left_before_called"
    share = cases.share(rows, rows["at"], left)
    return cases.since_known(share, share[left])


def unneeded_visit_share(tables: Tables) -> Rows:
    rows = visits(tables)[lambda every: (every["outcome"] == "attended") & every["was_needed"].notna()]
    return cases.share(rows, rows["at"], is_(rows["was_needed"], False))


def priority_kept_share(tables: Tables) -> Rows:
    """Each person with an appointment who was still to be called when due, beside all walk-ins of the site and day."""
    rows = waited(tables).assign(day=lambda people: day(people["arrived_at"]))
    rows = rows.assign(due=rows[["arrived_at", "appointment_at"]].max(axis="columns"))
    booked = rows[rows["has_appointment"] & (rows["called_at"] >= rows["due"])].reset_index(names="person")
    pairs = booked.merge(rows[~rows["has_appointment"]], on=["site", "day"], suffixes=("", "_walk_in"))
    was_there = pairs["arrived_at_walk_in"] <= pairs[["called_at", "due"]].max(axis="columns")
    met = pairs[was_there & (pairs["called_at_walk_in"] > pairs["due"])]
    met = met.assign(passed_over=met["called_at_walk_in"] < met["called_at"])
    person = met.groupby("person").agg(site=("site", "first"), at=("at", "first"), passed_over=("passed_over", "any"))
    return cases.share(person, person["at"], ~person["passed_over"])


def avoided_visits_per_100(tables: Tables) -> Rows:
    contacts = tables["contacts"]
    known = contacts[contacts["replaced_visit"].notna()].assign(period=lambda rows: month(rows["contact_at"]))
    people = came(tables).assign(period=lambda rows: month(rows["at"]))
    visitors = people.groupby(["period", "site"]).size().rename("people").reset_index()
    visitors = visitors.merge(known[["period", "site"]].drop_duplicates())
    return cases.per(known[is_(known["replaced_visit"], True)], visitors, "people")
