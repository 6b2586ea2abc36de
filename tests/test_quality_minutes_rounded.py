"""Clock times rounded to five minutes."""

from tests.quality_findings import found


def arrivals(jobcenter, month, on_five, off_five):
    jobcenter.walk_in(on_five, arrived_at=f"{month}-15 09:05:00")
    jobcenter.walk_in(off_five, arrived_at=f"{month}-15 09:06:00")


def test_a_month_in_which_half_fall_on_five_minutes_is_named(jobcenter):
    arrivals(jobcenter, "2024-03", 25, 25)
    (row,) = found(jobcenter, "minutes_rounded")
    assert (row["first_day"], row["last_day"], row["found"], row["detail"]) == (
        "2024-03-01", "2024-03-31", 0.5, "arrived_at",
    )  # fmt: skip


def test_fewer_than_half_are_not_named(jobcenter):
    arrivals(jobcenter, "2024-03", 25, 26)
    assert found(jobcenter, "minutes_rounded") == []


def test_fewer_than_fifty_times_a_month_are_not_named(jobcenter):
    arrivals(jobcenter, "2024-03", 49, 0)
    assert found(jobcenter, "minutes_rounded") == []


def test_months_in_a_row_are_one_finding(jobcenter):
    for month in ("2024-03", "2024-04", "2024-05", "2024-07"):
        arrivals(jobcenter, month, 50, 0)
    spans = sorted((row["first_day"], row["last_day"]) for row in found(jobcenter, "minutes_rounded"))
    assert spans == [("2024-03-01", "2024-05-31"), ("2024-07-01", "2024-07-31")]


def test_seconds_behind_the_five_minutes_count_as_on_them(jobcenter):
    jobcenter.walk_in(50, arrived_at="2024-03-15 09:05:59")
    assert len(found(jobcenter, "minutes_rounded")) == 1


def test_appointed_times_are_round_by_themselves_and_not_looked_at(jobcenter):
    jobcenter.visit(50, appointment_at="2024-03-15 09:00", arrived_at="2024-03-15 09:01")
    assert found(jobcenter, "minutes_rounded") == []
