"""A jump of the share of concerns that are documented as unknown."""

import pytest

from tests.quality_findings import found

MONTHS = ("2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06")


def calls(jobcenter, *unknown, of=1000, word="unknown", months=MONTHS):
    """So many calls a month with a concern, and so many of them unknown."""
    for month, n in zip(months, unknown, strict=True):
        jobcenter.call(n, contact_at=f"{month}-15 09:00", concern=word)
        jobcenter.call(of - n, contact_at=f"{month}-15 09:00", concern="documents")


def test_a_jump_from_6_to_15_percent_is_named_with_its_month(jobcenter):
    calls(jobcenter, 60, 60, 60, 150, 150, 150)
    (row,) = found(jobcenter, "concerns_unknown")
    assert (row["first_day"], row["last_day"]) == ("2024-04-01", "2024-06-30")
    assert (row["usual"], row["found"]) == (pytest.approx(0.06), pytest.approx(0.15))


def test_a_jump_of_5_percentage_points_is_named(jobcenter):
    calls(jobcenter, 100, 100, 100, 150, 150, 150)
    assert len(found(jobcenter, "concerns_unknown")) == 1


def test_a_jump_of_less_is_not_named(jobcenter):
    calls(jobcenter, 100, 100, 100, 149, 149, 149)
    assert found(jobcenter, "concerns_unknown") == []


def test_less_than_half_as_many_again_is_not_named(jobcenter):
    calls(jobcenter, 200, 200, 200, 299, 299, 299)
    assert found(jobcenter, "concerns_unknown") == []


def test_what_may_be_chance_is_not_named(jobcenter):
    calls(jobcenter, 3, 3, 3, 8, 8, 8, of=50)
    assert found(jobcenter, "concerns_unknown") == []


def test_two_months_before_are_too_few(jobcenter):
    calls(jobcenter, 60, 60, 150, 150, 150, months=MONTHS[:5])
    assert found(jobcenter, "concerns_unknown") == []


@pytest.mark.parametrize("word", ["unbekannt", "Unbekannt", " k. A. ", "?"])
def test_unknown_has_several_names(jobcenter, word):
    calls(jobcenter, 60, 60, 60, 150, 150, 150, word=word)
    assert len(found(jobcenter, "concerns_unknown")) == 1


def test_another_concern_may_jump(jobcenter):
    calls(jobcenter, 60, 60, 60, 150, 150, 150, word="payment")
    assert found(jobcenter, "concerns_unknown") == []


def test_the_unknown_months_end_where_the_share_falls_again(jobcenter):
    calls(jobcenter, 60, 60, 60, 150, 150, 150, 60, months=(*MONTHS, "2024-07"))
    assert found(jobcenter, "concerns_unknown")[0]["last_day"] == "2024-06-30"
