"""A real list of appointments: how many were missed, and how many by how long ahead they were booked."""

from pathlib import Path

import pytest

from tests.real_source import RealSource

FILE = "real/appointments_noshow_vitoria_2016/KaggleV2-May-2016.csv.gz"


@pytest.fixture(scope="module")
def vitoria(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RealSource:
    return RealSource(shared / FILE, tmp_path_factory.mktemp("vitoria"))


def test_every_appointment_comes_in(vitoria: RealSource) -> None:
    assert (vitoria.report.counts.read, vitoria.report.counts.accepted) == (110527, 110527)


def test_appointments_missed(vitoria: RealSource) -> None:
    assert vitoria.percent("no_show_share") == 20.19


def test_all_appointments_are_counted(vitoria: RealSource) -> None:
    assert vitoria.ask("no_show_share").frame["denominator"].tolist() == [110527]


@pytest.mark.parametrize(
    ("segment", "percent"),
    [
        ("lead_00", 4.6),
        ("lead_01", 21.4),
        ("lead_02_07", 24.7),
        ("lead_08_14", 30.5),
        ("lead_15_30", 32.6),
        ("lead_31_on", 33.0),
    ],
)
def test_appointments_missed_by_lead_time(vitoria: RealSource, segment: str, percent: float) -> None:
    assert vitoria.percent("no_show_by_lead_share", segment=segment, digits=1) == percent


def test_half_of_the_appointments_are_at_most_four_days_ahead(vitoria: RealSource) -> None:
    assert vitoria.ask("appointment_lead_days", variant="due").frame["median"].tolist() == [4]


def test_five_appointments_booked_afterwards_stay_without_their_booking_day(vitoria: RealSource) -> None:
    assert [(note.column, note.n) for note in vitoria.report.notes if note.kind == "doubted"] == [("booked_at", 5)]


def test_only_what_is_counted_is_stored(vitoria: RealSource) -> None:
    visits = vitoria.rows("visits").drop(columns=["import_id", "fingerprint", "record_key"])
    filled = set(visits.columns[visits.notna().any()])
    assert filled == {"site", "has_appointment", "outcome", "booked_at", "appointment_at"}


@pytest.mark.parametrize("column", ["Hipertension", "Diabetes", "Alcoholism", "Handcap", "PatientId"])
def test_the_report_says_what_was_dropped(vitoria: RealSource, column: str) -> None:
    assert column in {note.column for note in vitoria.report.notes if note.kind == "dropped"}


def test_no_wait_in_the_office_is_recorded(vitoria: RealSource) -> None:
    assert vitoria.ask("wait_minutes").state == "not_recorded"


def test_where_no_cancellation_is_recorded_none_is_shown_as_zero(vitoria: RealSource) -> None:
    assert vitoria.ask("cancelled_share").frame.empty
