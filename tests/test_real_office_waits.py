"""Real hourly waiting times of offices, with and without appointment; hours are averaged, never persons."""

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from oversight import effects
from oversight.effects import sentences
from tests.real_source import RealSource

FILE = "real/office_waits_ca_dmv_appt_vs_walkin/dmv_waits_hourly.csv.gz"


@pytest.fixture(scope="module")
def dmv(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RealSource:
    return RealSource(shared / FILE, tmp_path_factory.mktemp("dmv"))


def mean_minutes(dmv: RealSource, segment: str) -> float:
    frame = dmv.ask("office_hour_wait_minutes").frame.set_index("segment")
    return round(float(frame.loc[segment, "value"]), 1)


def test_every_hour_comes_in(dmv: RealSource) -> None:
    assert (dmv.report.counts.read, dmv.report.counts.accepted) == (469624, 469624)


def test_the_mean_with_appointment(dmv: RealSource) -> None:
    assert mean_minutes(dmv, "with_appointment") == 15.1


def test_the_mean_without_appointment(dmv: RealSource) -> None:
    assert mean_minutes(dmv, "without_appointment") == 46.8


def test_closed_hours_are_missing_and_not_zero(dmv: RealSource) -> None:
    assert dmv.ask("office_hour_wait_minutes").frame["denominator"].tolist() == [388761, 388761]


def test_half_of_the_hours_are_at_most_14_and_41_minutes(dmv: RealSource) -> None:
    assert dmv.ask("office_hour_wait_spread_minutes").frame["median"].tolist() == [14, 41]


def test_nine_of_ten_hours_without_appointment_are_at_most_97_minutes(dmv: RealSource) -> None:
    frame = dmv.ask("office_hour_wait_spread_minutes").frame.set_index("segment")
    assert frame.loc["without_appointment", "p90"] == 97


def test_waits_grow_over_the_day(dmv: RealSource, shared: Path) -> None:
    raw = pd.read_csv(shared / FILE)
    by_hour = raw.groupby(raw["captured"].str[11:13].astype(int))["no_appt_wait_min"].mean()
    with duckdb.connect(dmv.snapshot, read_only=True) as snapshot:
        counts = snapshot.execute("FROM office_hour_counts WHERE NOT has_appointment").df()
    sums = counts.groupby("hour")[["mean_seconds", "n"]].sum()
    assert list(sums["mean_seconds"] / sums["n"] / 60) == pytest.approx(by_hour.tolist())


def test_no_median_over_persons_is_taken_from_means(dmv: RealSource) -> None:
    assert dmv.ask("wait_minutes").state == "sums_only"


def test_no_share_of_persons_is_taken_from_means(dmv: RealSource) -> None:
    assert dmv.ask("no_wait_share").state == "sums_only"


def test_visitors_cannot_weigh_where_nobody_counted_them(dmv: RealSource) -> None:
    assert not dmv.ask("office_hour_wait_minutes", variant="visitors").is_ok


def test_every_office_keeps_its_own_code(dmv: RealSource) -> None:
    assert dmv.rows("wait_intervals")["site"].nunique() == 188


def test_without_a_date_of_introduction_nothing_can_be_told(dmv: RealSource) -> None:
    effect = effects.ask(dmv.snapshot, "office_hour_wait_minutes")
    assert (effect.verdict.level, [reason.rule for reason in effect.verdict.reasons]) == ("C", ["R1"])
    assert sentences.reasons(effect) == ["In die aufgezeichneten Monate fällt kein Einführungsdatum."]


def test_where_only_means_are_recorded_no_persons_wait_can_be_judged(dmv: RealSource) -> None:
    assert not effects.ask(dmv.snapshot, "wait_minutes").evidence.has_series
