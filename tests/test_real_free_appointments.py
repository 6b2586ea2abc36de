"""Real looks at the calendars of German jobcenters: how often an appointment was to be had."""

from pathlib import Path

import pytest

from tests.real_source import RealSource

FILE = "real/termine_online_de_2021_2026/jobcenter_15min.parquet"
# site, calendar, year, looks with values, share with a free slot within 4 days and by the end of next week, per cent
REFERENCE = [
    ("bonnjob", "73634", 2021, 12564, 99.68, 100.00),
    ("bonnjob", "73634", 2022, 18435, 85.89, 87.36),
    ("bonnjob", "74360", 2021, 12564, 100.00, 100.00),
    ("bonnjob", "74360", 2022, 32547, 99.53, 100.00),
    ("bonnjob", "74360", 2023, 35011, 99.71, 100.00),
    ("bonnjob", "74360", 2024, 35078, 99.85, 100.00),
    ("bonnjob", "74360", 2025, 8696, 100.00, 100.00),
    ("bonnjob", "77926", 2021, 12564, 100.00, 100.00),
    ("bonnjob", "77926", 2022, 15982, 100.00, 100.00),
    ("bonnjob", "77927", 2021, 12564, 100.00, 100.00),
    ("bonnjob", "77927", 2022, 16950, 94.29, 95.08),
    ("friesland", "42", 2022, 19815, 26.16, 30.19),
    ("friesland", "48", 2022, 9081, 47.80, 57.84),
    ("friesland", "49", 2022, 9081, 44.04, 53.07),
    ("friesland", "50", 2022, 7858, 39.70, 51.30),
    ("fulda", "24", 2021, 5840, 0.00, 63.20),
    ("fulda", "24", 2022, 32270, 0.00, 63.45),
    ("fulda", "24", 2023, 22394, 0.00, 63.52),
    ("fulda", "25", 2021, 5840, 0.00, 38.37),
    ("fulda", "25", 2022, 32270, 0.00, 25.72),
    ("fulda", "25", 2023, 22394, 0.00, 18.26),
]


@pytest.fixture(scope="module")
def calendars(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RealSource:
    return RealSource(shared / FILE, tmp_path_factory.mktemp("calendars"))


def percent(calendars: RealSource, name: str, site: str, calendar: str, year: int) -> tuple[int, float]:
    """The looks with values, and the share in per cent to 0.01 points."""
    frame = calendars.ask(name, grain="year", by_site=True).frame
    (row,) = frame[
        (frame["site"] == site) & (frame["segment"] == f"{site}/{calendar}") & (frame["period"].dt.year == year)
    ].itertuples()
    return int(row.denominator), round(row.value * 100, 2)


def test_every_look_comes_in(calendars: RealSource) -> None:
    assert (calendars.report.counts.read, calendars.report.counts.accepted) == (393075, 393075)


@pytest.mark.parametrize(("site", "calendar", "year", "looks", "within_4_days", "_by_next_week_end"), REFERENCE)
def test_an_appointment_within_four_days(
    calendars: RealSource,
    site: str,
    calendar: str,
    year: int,
    looks: int,
    within_4_days: float,
    _by_next_week_end: float,
) -> None:
    assert percent(calendars, "free_slot_within_4_days_share", site, calendar, year) == (looks, within_4_days)


@pytest.mark.parametrize(("site", "calendar", "year", "looks", "_within_4_days", "by_next_week_end"), REFERENCE)
def test_an_appointment_by_the_end_of_next_week(
    calendars: RealSource,
    site: str,
    calendar: str,
    year: int,
    looks: int,
    _within_4_days: float,
    by_next_week_end: float,
) -> None:
    assert percent(calendars, "free_slot_by_next_week_end_share", site, calendar, year) == (looks, by_next_week_end)


def test_no_other_calendar_and_year_is_shown(calendars: RealSource) -> None:
    frame = calendars.ask("free_slot_within_4_days_share", grain="year", by_site=True).frame
    assert len(frame) == len(REFERENCE)


def test_the_day_of_the_first_free_appointment_is_not_recorded(calendars: RealSource) -> None:
    assert calendars.ask("first_free_slot_days").state == "not_recorded"


def test_what_the_source_only_estimates_is_dropped(calendars: RealSource) -> None:
    dropped = {note.column for note in calendars.report.notes if note.kind == "dropped"}
    assert {"appointments", "cancellations"} <= dropped
