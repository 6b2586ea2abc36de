"""Faults of whole stretches of time at one site."""

from datetime import date, datetime, timedelta

import numpy as np

from oversight.simulation.faults import calendar
from oversight.simulation.faults.fault import Fault
from oversight.simulation.faults.records import Records
from oversight.simulation.parameters import number, numbers

Draw = np.random.Generator

_SHOWN = "%Y-%m-%d %H:%M:%S"
NEW_CODE = "westend"


def _tell(records: Records, kind: str, table: str, site: str, first: date, end: date, what: str) -> None:
    """From the first moment of `first` to the last before `end`."""
    last = datetime(end.year, end.month, end.day) - timedelta(seconds=1)
    records.tell(Fault(kind, table, site, f"{first} 00:00:00", f"{last:{_SHOWN}}", what))


def site_month_missing(records: Records, draw: Draw) -> None:
    """A delivery that never came: calls and visits of one site and month."""
    start = calendar.month(records.months, number("fault_month_missing_at"))
    end = calendar.next_month(start)
    for table in ("contacts", "visits"):
        time = records.time(table)
        records.change(
            f"DELETE FROM {table} WHERE site = 'ost' AND {time} >= $start AND {time} < $end",
            start=str(start),
            end=str(end),
        )
        _tell(records, "site_month_missing", table, "ost", start, end, "every record removed")


def outage(records: Records, draw: Draw) -> None:
    """The telephone log stands still for some working days in a row."""
    start = calendar.month(records.months, number("fault_outage_at"))
    days = calendar.working_days(start, calendar.next_month(start))
    n = int(number("fault_outage_days"))
    at = int(draw.integers(len(days) - n))
    first, end = days[at], days[at + n - 1] + timedelta(1)
    records.change(
        "DELETE FROM contacts WHERE site = 'mitte' AND channel = 'phone' "
        "AND contact_at >= $first AND contact_at < $end",
        first=str(first),
        end=str(end),
    )
    _tell(records, "outage", "contacts", "mitte", first, end, "every call removed")


def clock_off(records: Records, draw: Draw) -> None:
    """The clock of a telephone system goes an hour wrong from the change of clocks to the next Sunday."""
    changed_on = calendar.clocks_change(records.months)
    if changed_on is None:
        return
    minutes = round(number("fault_clock_minutes")) * (-1 if changed_on.month == 3 else 1)
    end = changed_on + timedelta(7)
    moments = ("contact_at", "answered_at", "settled_at")
    shifted = ", ".join(f"{m} = strftime({m}::TIMESTAMP + to_minutes($minutes), '{_SHOWN}')" for m in moments)
    records.change(
        f"UPDATE contacts SET {shifted} WHERE site = 'nord' AND channel = 'phone' "
        "AND contact_at >= $first AND contact_at < $end",
        minutes=minutes,
        first=f"{changed_on} 03:00:00",
        end=str(end),
    )
    _tell(records, "clock_off", "contacts", "nord", changed_on, end, f"{minutes} minutes")


def rounding(records: Records, draw: Draw) -> None:
    """A new ticket machine prints times to five minutes."""
    step, months = (round(value) for value in numbers("fault_rounding"))
    start = calendar.month(records.months, number("fault_rounding_at"))
    end = calendar.next_month(start, months)
    rounded = ", ".join(
        f"{moment} = strftime(time_bucket(to_minutes($step), {moment}::TIMESTAMP), '{_SHOWN}')"
        for moment in ("arrived_at", "called_at")
    )
    time = records.time("visits")
    records.change(
        f"UPDATE visits SET {rounded} WHERE site = 'sued' AND {time} >= $start AND {time} < $end",
        step=step,
        start=str(start),
        end=str(end),
    )
    _tell(records, "rounding", "visits", "sued", start, end, f"arrived_at and called_at to {step} minutes")


def unknown_reasons(records: Records, draw: Draw) -> None:
    """From one month on, far more concerns of calls and letters are documented as unknown."""
    before, after = numbers("fault_unknown_concern")
    since = calendar.month(records.months, number("fault_unknown_concern_at"))
    end = calendar.month(records.months, 1)
    for share, when in ((before, "contact_at < $since"), (after, "contact_at >= $since")):
        records.change(
            f"UPDATE contacts SET concern = 'unknown' WHERE site = 'sued' AND concern IS NOT NULL AND {when} "
            "AND hash(key + $salt) / pow(2.0, 64) < $share",
            since=str(since),
            salt=int(draw.integers(10**9)),
            share=share,
        )
    _tell(records, "unknown_reasons", "contacts", "sued", since, end, f"share {before} before, {after} from then on")


def test_calls(records: Records, draw: Draw) -> None:
    """A technician rings through the lines before opening: answered at once, over after a moment."""
    start = calendar.month(records.months, number("fault_test_calls_at"))
    days = calendar.working_days(start, calendar.next_month(start))
    day = days[int(draw.integers(len(days)))]
    first = datetime(day.year, day.month, day.day) + timedelta(hours=number("fault_test_calls_from"))
    span = int(number("fault_test_calls_span"))
    seconds = np.sort(draw.integers(span, size=int(number("fault_test_calls"))))
    moments = [f"{first + timedelta(seconds=second):{_SHOWN}}" for second in seconds.tolist()]
    # there is no free number for so many where they belong: they go to the end of the file
    records.change(
        "INSERT INTO contacts BY NAME SELECT unnest($moments) AS contact_at, 'west' AS site, 'phone' AS channel, "
        "'answered' AS outcome, 'service_centre' AS line, 'true' AS was_queued, '0' AS wait_seconds, "
        "(1 + hash(contact_at) % 3)::VARCHAR AS handle_seconds, "
        "2 * unnest(range(1, 1 + len($moments))) + (SELECT max(key) FROM contacts) AS key",
        moments=moments,
    )
    what = f"{len(moments)} calls of 1 to 3 seconds added"
    records.tell(Fault("test_calls", "contacts", "west", moments[0], moments[-1], what))


def site_renamed(records: Records, draw: Draw) -> None:
    """From one month on, all records of a site bear a new code; the list of sites keeps the old one."""
    since = calendar.month(records.months, number("fault_site_renamed_at"))
    end = calendar.month(records.months, 1)
    for table in records.tables:
        time = records.time(table)
        if not time or table in ("events", "measures_taken"):
            continue
        records.change(
            f"UPDATE {table} SET site = $new WHERE site = 'west' AND {time} >= $since", new=NEW_CODE, since=str(since)
        )
    _tell(records, "site_renamed", "contacts", "west", since, end, f"code {NEW_CODE} from then on")
