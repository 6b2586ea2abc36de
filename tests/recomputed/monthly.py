"""What official monthly figures, objections and lawsuits, incidents, visitors' answers and measures taken say."""

import pandas as pd

from tests.recomputed import cases
from tests.recomputed.office import KINDS, came
from tests.recomputed.rows import MINUTE, Tables, day, days_between, is_, last_day, month, ripe, started, whole_months

Rows = pd.DataFrame


def caseload(tables: Tables) -> Rows:
    return tables["caseload"].rename(columns={"month": "period"})


def new_applications_per_1000_households(tables: Tables) -> Rows:
    rows = caseload(tables).dropna(subset=["new_applications", "households"])
    return cases.of(rows, rows["period"], numerator=rows["new_applications"], denominator=rows["households"])


def objections(tables: Tables) -> Rows:
    remedies = tables["remedies"]
    return remedies[remedies["kind"] == "objection"]


def objections_per_1000_households(tables: Tables) -> Rows:
    return _per_household(tables, "objection")


def lawsuits_per_1000_households(tables: Tables) -> Rows:
    return _per_household(tables, "lawsuit")


def _per_household(tables: Tables, kind: str) -> Rows:
    remedies = tables["remedies"]
    rows = remedies[remedies["kind"] == kind].assign(period=lambda every: month(every["received_at"]))
    months = whole_months(rows["received_at"].min(), last_day(remedies))
    basis = caseload(tables)[lambda every: every["period"].isin(months) & every["site"].isin(remedies["site"])]
    return cases.per(rows, basis, "households")


def days_to_objection_decided(tables: Tables) -> Rows:
    rows = objections(tables)
    age = days_between(rows["received_at"], rows["decided_at"].fillna(last_day(tables["remedies"])))
    return cases.by_month_of_age(rows, day(rows["received_at"]), age, rows["decided_at"].notna())


def objection_decided_in_time_share(tables: Tables) -> Rows:
    return _within(tables, "decided_at", 3, 92)


def lawsuit_after_objection_share(tables: Tables) -> Rows:
    return _within(tables, "lawsuit_at", 6, 184)


def _within(tables: Tables, moment: str, months: int, matures: int) -> Rows:
    rows = objections(tables)
    term = day(rows["received_at"]) + pd.DateOffset(months=months)
    is_over = term < last_day(tables["remedies"])
    counted = (day(rows[moment]) <= term) & (day(rows[moment]) >= day(rows["received_at"]))
    share = cases.share(rows[is_over], rows["received_at"][is_over], counted[is_over])
    return ripe(share, matures, tables["remedies"])


def objection_success_share(tables: Tables) -> Rows:
    rows = objections(tables).dropna(subset=["decided_at", "outcome"])
    return cases.share(rows, rows["decided_at"], is_(rows["outcome"], "changed", "partly_changed"))


def own_error_share(tables: Tables) -> Rows:
    rows = objections(tables).dropna(subset=["decided_at", "own_error"])
    rows = rows[is_(rows["outcome"], "changed", "partly_changed")]
    return cases.share(rows, rows["decided_at"], is_(rows["own_error"], True))


def incidents_per_1000(tables: Tables) -> Rows:
    incidents = tables["incidents"]
    months = whole_months(incidents["occurred_at"].min(), last_day(incidents))
    people = came(tables).assign(period=lambda rows: month(rows["at"]))
    visitors = people.groupby(["period", "site"]).size().rename("people").reset_index()
    counted = incidents.assign(period=month(incidents["occurred_at"]))
    return cases.per(counted, visitors[visitors["period"].isin(months)], "people")


def visitor_satisfaction_share(tables: Tables) -> Rows:
    return _answers(tables["visitor_feedback"], "favourable_n", "answers_n")


def feedback_response_share(tables: Tables) -> Rows:
    return _answers(tables["visitor_feedback"].dropna(subset="visitors_n"), "answers_n", "visitors_n")


def _answers(rows: Rows, above: str, below: str) -> Rows:
    when = month(rows["given_on"])
    return cases.of(rows, when, rows["question"], numerator=rows[above], denominator=rows[below])


def measures_taken_n(tables: Tables) -> Rows:
    rows = tables["measures_taken"]
    return cases.of(rows, month(rows["taken_on"]), rows["kind"], n=1)


def office_hour_wait_spread_minutes(tables: Tables) -> Rows:
    return pd.concat([_hours(tables, kind) for kind in KINDS.values()])


def _hours(tables: Tables, kind: str) -> Rows:
    word = kind.removesuffix("_appointment")
    rows = tables["wait_intervals"].dropna(subset=f"mean_wait_{word}_minutes")
    minutes = rows[f"mean_wait_{word}_minutes"].astype(float)
    shown = started((minutes * 60).round() * (MINUTE / 60), MINUTE)
    people = rows[f"visitors_{word}_n"]
    return cases.of(rows, month(rows["hour_at"]), kind, duration=shown, minutes=minutes, people=people)


def office_hour_wait_minutes(tables: Tables, variant: str) -> Rows:
    rows = office_hour_wait_spread_minutes(tables)
    if variant == "hours":
        return rows.assign(numerator=rows["minutes"], denominator=1)
    rows = rows.dropna(subset="people")
    return rows.assign(numerator=rows["minutes"] * rows["people"], denominator=rows["people"])
