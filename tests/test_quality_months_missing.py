"""Months without records, where records are usual."""

from tests.quality_findings import found

MONTHS = ("2024-01", "2024-02", "2024-03", "2024-04", "2024-05")


def calls(jobcenter, *months, n=20, site="mitte"):
    for month in months:
        jobcenter.call(n, contact_at=f"{month}-15 09:00", site=site)


def spans(jobcenter, **options):
    return [(row["site"], row["first_day"], row["last_day"]) for row in found(jobcenter, "months_missing", **options)]


def test_a_month_without_calls_is_named(jobcenter):
    calls(jobcenter, "2024-01", "2024-03")
    assert spans(jobcenter) == [("mitte", "2024-02-01", "2024-02-29")]


def test_months_in_a_row_are_one_finding_with_their_number(jobcenter):
    calls(jobcenter, "2024-01", "2024-04")
    (row,) = found(jobcenter, "months_missing")
    assert (row["first_day"], row["last_day"], row["n"], row["usual"]) == ("2024-02-01", "2024-03-31", 2, 20)


def test_months_apart_are_two_findings(jobcenter):
    calls(jobcenter, "2024-01", "2024-03", "2024-05")
    assert len(spans(jobcenter)) == 2


def test_where_nineteen_calls_a_month_are_usual_a_month_without_is_not_named(jobcenter):
    calls(jobcenter, "2024-01", "2024-03", n=19)
    assert spans(jobcenter) == []


def test_without_a_gap_nothing_is_named(jobcenter):
    calls(jobcenter, *MONTHS)
    assert spans(jobcenter) == []


def test_months_before_the_first_delivery_are_not_missing(jobcenter):
    calls(jobcenter, *MONTHS)
    calls(jobcenter, "2024-04", "2024-05", site="nord")
    assert spans(jobcenter) == []


def test_a_site_that_no_longer_delivers_is_named(jobcenter):
    calls(jobcenter, *MONTHS)
    calls(jobcenter, "2024-01", "2024-02", site="nord")
    assert spans(jobcenter) == [("nord", "2024-03-01", "2024-05-31")]


def test_a_site_that_has_closed_is_not_missed(jobcenter):
    calls(jobcenter, *MONTHS)
    calls(jobcenter, "2024-01", "2024-02", site="nord")
    closed = "INSERT INTO sites (site, name, closed_on) VALUES ('nord', 'Nord', '2024-02-29')"
    assert spans(jobcenter, also=closed) == []


def test_a_site_that_goes_on_under_another_code_is_not_missed(jobcenter):
    calls(jobcenter, *MONTHS)
    calls(jobcenter, "2024-01", "2024-02", site="nord")
    calls(jobcenter, "2024-03", "2024-04", "2024-05", site="nord_neu")
    assert spans(jobcenter) == []


def test_a_month_missing_before_a_site_goes_on_under_another_code_is_named(jobcenter):
    calls(jobcenter, *MONTHS)
    calls(jobcenter, "2024-01", "2024-03", site="nord")
    calls(jobcenter, "2024-04", "2024-05", site="nord_neu")
    assert spans(jobcenter) == [("nord", "2024-02-01", "2024-02-29")]
