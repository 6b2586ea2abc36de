"""What the register holds, by table and month."""

from tests.jobcenter import Jobcenter


def test_each_table_stands_for_itself(jobcenter: Jobcenter) -> None:
    jobcenter.call(2)
    jobcenter.visit()
    assert jobcenter.count("coverage", table_name="contacts") == 2


def test_a_missed_appointment_stands_in_the_month_of_the_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-02-28", appointment_at="2024-03-01", outcome="no_show")
    assert jobcenter.counts("coverage")["month"].dt.strftime("%Y-%m").tolist() == ["2024-03"]


def test_every_builder_leaves_a_trace(jobcenter: Jobcenter) -> None:
    for build in (
        jobcenter.visit, jobcenter.call, jobcenter.reaction, jobcenter.caseload,
        jobcenter.slots, jobcenter.phone_interval, jobcenter.office_hour,
    ):  # fmt: skip
        build()
    assert sorted(jobcenter.counts("coverage")["table_name"]) == [
        "caseload", "complaints", "contacts", "phone_intervals", "slot_supply", "visits", "wait_intervals",
    ]  # fmt: skip
