"""A measure of which a release would hold nothing is withheld, with the reason."""

import pytest

from oversight.publication import coarsen
from tests import coarsened, counts_of

NAME = "days_to_settled"
COLUMNS = ("settled_at", "outcome")


def contacts(n, months, last_day, first="2024-01-01"):
    """Settled on the day after the contact; ripe 90 days after the end of a month."""
    settled = counts_of.every(
        n, month=counts_of.months(first, months), site=["mitte"], channel=["phone"], was_forwarded=[False]
    )
    settled = settled.assign(age_days=1, width=1, has_ended=True)
    return {"settling_counts": settled, **counts_of.files("contacts", first, last_day, COLUMNS)}


def told(tmp_path, publish=coarsened.nearest, **tables):
    prepared = coarsen.prepare(counts_of.snapshot(tmp_path, **tables))
    found = coarsened.tables(prepared, publish)
    row = found["published_measures"].set_index("measure").loc[NAME, ["is_published", "reason"]]
    return row.tolist(), found["settling_counts"]


@pytest.mark.parametrize(("last_day", "expected"), [("2024-04-29", [False, "not_ripe"]), ("2024-04-30", [True, None])])
def test_before_the_first_month_is_ripe_nothing_is_published(last_day, expected, tmp_path):
    said, table = told(tmp_path, **contacts(30, 4, last_day))
    assert said == expected
    assert table.empty is not expected[0]


def test_where_no_case_was_recorded_it_is_said(tmp_path):
    assert told(tmp_path, **counts_of.files("contacts", "2024-01-01", "2024-12-31", COLUMNS))[0] == [
        False,
        "no_records",
    ]


def test_where_all_counts_are_shown_as_0_there_are_too_few(tmp_path):
    said, table = told(tmp_path, lambda true: true * 0, **contacts(3, 12, "2025-06-30"))
    assert said == [False, "too_few"]
    assert table.empty


def test_a_measure_that_is_withheld_for_another_reason_keeps_it(tmp_path):
    prepared = coarsen.prepare(counts_of.snapshot(tmp_path, **contacts(30, 12, "2025-06-30")))
    published = coarsened.tables(prepared)["published_measures"].set_index("measure")["reason"]
    assert published["call_wait_mean_seconds"] == "duration_sums"
    assert published["wait_minutes"] == "not_delivered"
