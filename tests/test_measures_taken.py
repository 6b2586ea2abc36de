"""The measures taken, one by one."""

from datetime import date

from oversight.answers import Scope
from oversight.page_parts.look import Look
from oversight.questions import measures_taken
from tests.jobcenter import Jobcenter


def listed(jobcenter: Jobcenter, *sites: str) -> list[list[str]]:
    scope = Scope(date(2024, 1, 1), date(2025, 1, 1), sites)
    rows: list[list[str]] = measures_taken.listed(
        Look(jobcenter.snapshot(), scope, None, "none", "public")
    ).values.tolist()
    return rows


def test_a_measure_is_told_with_its_day_place_topic_kind_and_number(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(taken_on="2024-10-01", concern="payment", kind="letter", reference="M 03/2024")
    assert listed(jobcenter) == [["01.10.2024", "alle Standorte", "Auszahlung", "Schreiben", "M 03/2024"]]


def test_a_measure_without_a_number_has_a_dash(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(reference=None)
    assert listed(jobcenter)[0][-1] == "–"


def test_the_first_day_of_the_choice_belongs_to_it_and_the_day_before_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.measure_taken(taken_on="2024-01-01")
    jobcenter.measure_taken(taken_on="2023-12-31")
    jobcenter.measure_taken(taken_on="2025-01-01")
    assert [row[0] for row in listed(jobcenter)] == ["01.01.2024"]


def test_at_one_site_the_measures_for_all_sites_count_as_well(jobcenter: Jobcenter) -> None:
    for site in ("all", "mitte", "nord"):
        jobcenter.measure_taken(site=site)
    assert [row[1] for row in listed(jobcenter, "mitte")] == ["alle Standorte", "mitte"]


def test_where_none_is_recorded_there_is_no_row(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert listed(jobcenter) == []
