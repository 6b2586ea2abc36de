"""The simulated records as they would be if they ended at one moment, with everything still open that was open then."""

import pandas as pd

from tests.recomputed.office import visits
from tests.recomputed.rows import DAY, Tables

# known before it happens: of an appointment, a slot or a deadline
AHEAD = ("appointment_at", "due_at", "first_free_at", "third_free_at", "taken_on", "month")
BEGINS = {
    "contacts": "contact_at",
    "callbacks": "promised_at",
    "slot_supply": "observed_at",
    "incidents": "occurred_at",
}
BEGINS |= dict.fromkeys(("complaints", "remedies"), "received_at") | {"visitor_feedback": "given_on"}


def at(moment: pd.Timestamp, tables: Tables) -> Tables:
    """What a file written at this moment would hold."""
    known = {name: table[table[BEGINS[name]] <= moment] if name in BEGINS else table for name, table in tables.items()}
    at = visits(tables)["at"]
    known["visits"] = tables["visits"][at <= moment]
    return {name: _as_seen(table, moment) for name, table in _outcomes(known, moment).items()}


def _as_seen(table: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    moments = [name for name in table.select_dtypes("datetime") if name not in AHEAD]
    return table.assign(**{name: table[name].where(table[name] <= moment) for name in moments})


def _outcomes(known: Tables, moment: pd.Timestamp) -> Tables:
    """What is not answered, closed or decided yet has no outcome, and what came back within 7 days is not known yet."""
    contacts, complaints, remedies = known["contacts"], known["complaints"], known["remedies"]
    answered_later, recent = contacts["answered_at"] > moment, contacts["contact_at"] > moment - 7 * DAY
    repeated = contacts["repeated_within_7_days"].mask(recent)
    outcome = contacts["outcome"].mask(answered_later, "open")
    complaints = complaints.assign(outcome=complaints["outcome"].where(complaints["closed_at"] <= moment))
    decided = remedies["decided_at"] <= moment
    remedies = remedies.assign(**{name: remedies[name].where(decided) for name in ("outcome", "own_error")})
    contacts = contacts.assign(outcome=outcome, repeated_within_7_days=repeated)
    return known | {"contacts": contacts, "complaints": complaints, "remedies": remedies}
