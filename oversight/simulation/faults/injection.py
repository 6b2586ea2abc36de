"""All faults, one kind after the other, and the list of what was done."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from oversight.simulation.faults import fault, single_records, stretches, texts
from oversight.simulation.faults.records import Records
from oversight.simulation.files import MARK, PREFIX
from oversight.simulation.parameters import number

TRUTH = f"{PREFIX}faults.csv"

# what removes or moves records goes first: single records are then told with the moment that stands in the file
KINDS: tuple[Callable[[Records, np.random.Generator], None], ...] = (
    stretches.site_month_missing,
    stretches.outage,
    stretches.clock_off,
    stretches.rounding,
    stretches.unknown_reasons,
    stretches.test_calls,
    stretches.site_renamed,
    texts.damaged_names,
    texts.damaged_concerns,
    single_records.reused_numbers,
    single_records.negative_wait,
    single_records.missing_end,
    single_records.forgotten_log_out,
    single_records.duplicates,
)

# what lasts for months, or is seen only beside other months
_LONG = (stretches.site_month_missing, stretches.rounding, stretches.unknown_reasons, stretches.site_renamed)


def inject(files: Sequence[Path], seed: int, months: int) -> Path:
    """Put every kind of fault into these files of one simulation. Returns the list of faults, which lies beside them.

    A fault for which the months have no room is left out, also of the list.
    """
    records = Records(files, months)
    records.number("visits")
    for place, kind in enumerate(KINDS):
        if months >= number("fault_room_months") or kind not in _LONG:
            kind(records, np.random.default_rng([seed, place]))
    records.write()
    truth = _write_truth(files[0].parent / TRUTH, records)
    records.close()
    return truth


def forget(folder: Path) -> None:
    """Remove the list of faults: the files beside it are written anew, without any."""
    (folder / TRUTH).unlink(missing_ok=True)


def _write_truth(path: Path, records: Records) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([*fault.COLUMNS, MARK])
        places = records.places()
        for one in records.faults:
            place = None if one.key is None else places[one.table, one.key]
            what = [one.kind, one.table, one.site, one.first_moment, one.last_moment]
            writer.writerow([*what, "" if place is None else place, one.what, ""])
    return path
