"""Faults of single records, here and there in all months."""

import numpy as np

from oversight.simulation.faults.records import Records
from oversight.simulation.parameters import number

Draw = np.random.Generator

_ANSWERED = "channel = 'phone' AND outcome = 'answered' AND line = 'service_centre' AND handle_seconds::INTEGER > 0"
_CAME = "outcome = 'attended' AND arrived_at IS NOT NULL AND called_at IS NOT NULL AND ended_at IS NOT NULL"
_SHOWN = "%Y-%m-%d %H:%M:%S"


def duplicates(records: Records, draw: Draw) -> None:
    """Exported twice: visits have numbers of their own, by which that shows; calls have none."""
    for table, among in (("contacts", _ANSWERED), ("visits", _CAME)):
        keys = records.pick(draw, table, number("fault_duplicates"), among)
        records.change(
            f"INSERT INTO {table} SELECT * REPLACE (key + 1 AS key) FROM {table} WHERE key IN $keys", keys=keys
        )
        records.tell_each("duplicate", table, [key + 1 for key in keys], "the record before it once more")


def negative_wait(records: Records, draw: Draw) -> None:
    """Called one to ten minutes before arriving."""
    keys = records.pick(draw, "visits", number("fault_negative_wait"), _CAME)
    records.change(
        f"UPDATE visits SET called_at = strftime(arrived_at::TIMESTAMP - to_minutes(1 + key % 10), '{_SHOWN}') "
        "WHERE key IN $keys",
        keys=keys,
    )
    records.tell_each("negative_wait", "visits", keys, "called before arriving")


def missing_end(records: Records, draw: Draw) -> None:
    """Nobody ended the conversation in the system."""
    keys = records.pick(draw, "visits", number("fault_missing_end"), _CAME)
    records.change("UPDATE visits SET ended_at = NULL WHERE key IN $keys", keys=keys)
    records.tell_each("missing_end", "visits", keys, "ended_at emptied")


def forgotten_log_out(records: Records, draw: Draw) -> None:
    """A handset off the hook until the next morning."""
    keys = records.pick(draw, "contacts", number("fault_forgotten_log_out"), _ANSWERED)
    records.change(
        "UPDATE contacts SET handle_seconds = (8 * 3600 + 1 + hash(key) % 28800)::VARCHAR WHERE key IN $keys", keys=keys
    )
    records.tell_each("forgotten_log_out", "contacts", keys, "handle_seconds over eight hours")


def reused_numbers(records: Records, draw: Draw) -> None:
    """A visit gets the number of another that began on an earlier day at the same site."""
    keys = records.pick(draw, "visits", number("fault_reused_numbers"), _CAME)
    records.change(
        "UPDATE visits SET record_number = earlier.record_number "
        "FROM (SELECT visits.key, max_by(other.record_number, other.key) AS record_number "
        "FROM visits INNER JOIN visits AS other ON other.site = visits.site "
        "AND coalesce(other.booked_at, other.arrived_at)[:10] < coalesce(visits.booked_at, visits.arrived_at)[:10] "
        "AND other.key NOT IN $keys WHERE visits.key IN $keys GROUP BY visits.key) AS earlier "
        "WHERE visits.key = earlier.key",
        keys=keys,
    )
    records.tell_each("reused_number", "visits", keys, "record_number of an earlier visit")
