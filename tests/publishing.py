"""A small release made by hand: two sites, two months, tables of each kind; and the folder it becomes."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pandas as pd
import pytest

from oversight import measures
from oversight.publication import placing, release, verdicts
from oversight.publication.content import Content
from oversight.publication.settings import DEMO
from oversight.releases import Release

MADE = datetime(2026, 10, 15, 9, 30, tzinfo=timezone(timedelta(hours=2)))
JANUARY, FEBRUARY = pd.Timestamp("2024-01-01"), pd.Timestamp("2024-02-01")
FORMULA = '=HYPERLINK("https://example.org";"hier")'


def tables() -> dict[str, pd.DataFrame]:
    """Counts with a code that is missing, facts, and a text that a spreadsheet could run."""
    contacts = [
        (JANUARY, "nord", "phone", "answered", 105),
        (JANUARY, "sued", "phone", "abandoned", 15),
        (FEBRUARY, "nord", "phone", "answered", 110),
        (FEBRUARY, "nord", "email", "answered", 5),
    ]
    handling = [(JANUARY, "nord", True, None, None, 100), (JANUARY, "nord", True, False, "reached", 5)]
    waits = [(JANUARY, "nord", True, 0, 2, 20), (JANUARY, "nord", False, 120, 240, 5)]
    households = [(JANUARY, "nord", 1201, 10.5, None, 17, 3), (JANUARY, "sued", 803, 7.0, 1.25, None, 2)]
    events = [(JANUARY, pd.NaT, "nord", "appointment_system", FORMULA, None, "Akte, „Teil 2“")]
    return {
        "contact_counts": frame("month site channel outcome n", contacts),
        "contact_handling_counts": frame("month site is_answered was_forwarded own_caseworker n", handling),
        "visit_wait_counts": frame("month site has_appointment over_minutes to_minutes n", waits),
        "caseload_counts": frame(
            "month site households posts ombuds_posts decisions_sent new_applications", households
        ),
        "coverage": frame("month site table_name n", [(JANUARY, "nord", "contacts", 120)]),
        "sites": frame(
            "site name opened_on closed_on", [("nord", "Nord", JANUARY, pd.NaT), ("sued", "Süd", pd.NaT, pd.NaT)]
        ),
        "events": frame("date_from date_to site kind description description_en source", events),
        "delivered": frame("import_id table_name column_name", [(1, "contacts", "contact_at")]),
        "import_notes": frame("import_id kind column_name reason n", []),
        "imports": imports(),
        "published_measures": published(),
        "published_notes": frame("measure note detail", [("wait_minutes", "wide_bins", None)]),
        "quality_findings": frame(
            "check_name table_name site first_day last_day n found usual detail",
            [("days_missing", "contacts", "nord", JANUARY, FEBRUARY, 5, 2.0, 0.5, None)],
        ),
    }


def frame(columns: str, rows: list[tuple]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


def imports() -> pd.DataFrame:
    columns = (
        "import_id imported_at file checksum format table_name read_n accepted_n set_aside_n quarantined_n "
        "duplicate_n replaced_n first_day last_day observed_until is_synthetic"
    )
    moment = pd.Timestamp("2026-10-01 08:00:01")
    counts = (120, 120, None, None, None, None)
    return frame(columns, [(1, moment, "", "", "standard", "contacts", *counts, JANUARY, FEBRUARY, moment, True)])


def published() -> pd.DataFrame:
    """Only what the tables above can answer."""
    carried = {"channel_share"}
    rows = [(one.name, one.name in carried, "month", True, None) for one in measures.all_measures()]
    return frame("measure is_published finest by_site reason", rows)


def rounding() -> pd.DataFrame:
    return frame(
        "table_name cells_n mean p95 largest",
        [("contact_counts", 300, 1.4, 4.0, 9), ("visit_wait_counts", 12, None, None, None)],
    )


def corrections(*rows: tuple) -> pd.DataFrame:
    return frame("table_name time cell old new", list(rows))


def content(version: str = "2026.10.0", previous: Release | None = None, **changes) -> Content:
    made = Content(
        version=version,
        number=1 + (previous.card["number"] if previous else 0),
        created=MADE,
        is_synthetic=True,
        first_month=date(2024, 1, 1),
        last_month=date(2024, 2, 1),
        settings=DEMO,
        tables=tables(),
        until={"contact_counts": date(2024, 2, 1), "visit_wait_counts": date(2024, 2, 1)},
        report={"method": "by hand", "gates": []},
        deviations=rounding(),
        corrections=corrections(),
        previous=previous,
    )
    return replace(made, **changes)


def written(folder: Path, **changes) -> Path:
    """The folder of one release, not yet in its place."""
    folder.mkdir(parents=True)
    release.write(folder, content(**changes))
    return folder


def placed(where: Path, version: str = "2026.10.0", previous: Release | None = None, **changes) -> Release:
    """One more release among the releases of a folder, shown from now on. Two months have no verdicts."""
    with without_verdicts():
        return placing.place(where, content(version, previous, **changes))


@contextmanager
def without_verdicts() -> Iterator[None]:
    """Releases are written without looking for effects: that takes a process of its own and changes no figure."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verdicts, "begun", lambda *_, **__: nullcontext(lambda: "{}\n"))
        yield
