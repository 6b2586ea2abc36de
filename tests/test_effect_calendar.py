"""What else happened: the jobcenter's own events, the country's, and none of them twice."""

import pytest

from oversight import effects, reference
from oversight.effects import calendar
from oversight.statistics.rules import Level
from tests import introductions
from tests.introductions import city, month
from tests.jobcenter import Jobcenter

MEASURE = "answered_share"
LAW = {"site": "all", "kind": "law", "description": "Bürgergeld löst das Arbeitslosengeld II ab"}


@pytest.fixture(scope="module", autouse=True)
def quickly():
    with introductions.fewer_draws():
        yield


@pytest.fixture
def office(tmp_path):
    """Two sites that begin in July 2014, with everything else as it should be."""
    return city(tmp_path / "office", {"mitte": 30, "nord": 30})


def judged(office):
    return effects.ask(office.snapshot(), MEASURE).verdict


def rules(office):
    return [reason.rule for reason in judged(office).reasons]


def moves(office, n, **event):
    office.event(**{"site": "nord", "kind": "move", "description": "Umzug", "date_from": month(n)} | event)


def test_nothing_else_nearby_leaves_the_figure(office):
    assert judged(office).level is Level.A


@pytest.mark.parametrize(("n", "level"), [(26, "A"), (27, "B"), (33, "B"), (34, "A")])
def test_an_event_within_three_months_leaves_the_cause_open(office, n, level):
    moves(office, n)
    assert judged(office).level == level


def test_what_lasts_counts_when_it_begins_not_ever_after(office):
    moves(office, 12)
    assert judged(office).level is Level.A


def test_an_event_with_an_end_counts_until_then(office):
    moves(office, 12, date_to=month(28))
    assert rules(office) == ["R7"]


def test_a_vote_of_the_council_is_no_event_of_its_own(office):
    moves(office, 29, site="all", kind="decision", description="Rat beschließt")
    assert judged(office).level is Level.A


def test_counting_differently_in_between_forbids_it(office):
    moves(office, 10, kind="definition", description="anders gezählt")
    assert rules(office) == ["R8"]


def test_a_second_introduction_at_a_site_is_another_event(office):
    office.event(site="nord", date_from=month(32), description="neu begonnen")
    assert rules(office) == ["R7"]


def test_an_introduction_at_all_sites_counts_for_each(tmp_path):
    office = city(tmp_path / "all", {"mitte": None, "nord": None}, months=6)
    office.event(site="all", date_from=month(3))
    assert set(calendar.starts(office.snapshot()).values()) == {month(3)}


@pytest.fixture
def records(jobcenter: Jobcenter) -> Jobcenter:
    jobcenter.event(date_from="2023-02-01")
    return jobcenter


def laws_of_2023(jobcenter):
    return [event for event in calendar.happenings(jobcenter.snapshot()) if f"{event.first:%Y-%m}" == "2023-01"]


def test_what_happened_in_the_whole_country_is_known_without_being_recorded(records):
    (law,) = laws_of_2023(records)
    assert law.source.startswith("Bürgergeld-Gesetz") and law.site is None


def test_recorded_by_the_jobcenter_itself_it_is_not_counted_twice(records):
    records.event(**LAW, date_from="2023-01-01", source="eigene Aufzeichnung")
    (law,) = laws_of_2023(records)
    assert law.source == "eigene Aufzeichnung"


def test_another_law_half_a_year_later_is_another_event(records):
    records.event(**LAW, date_from="2022-09-01")
    assert len(laws_of_2023(records)) == 1


def test_a_law_at_one_site_only_is_not_the_one_of_the_country(records):
    records.event(**LAW | {"site": "mitte"}, date_from="2023-01-01")
    assert len(laws_of_2023(records)) == 2


def test_the_pandemic_lasts(records):
    (pandemic,) = (event for event in calendar.happenings(records.snapshot()) if event.kind == "pandemic")
    assert (f"{pandemic.first:%Y-%m}", f"{pandemic.last:%Y-%m}") == ("2020-03", "2021-06")


@pytest.mark.parametrize("entry", reference.read("event_calendar")["events"], ids=lambda entry: str(entry["from"]))
def test_every_event_of_the_country_has_its_source_and_both_languages(entry):
    assert entry["source"] and entry["words"]["de"] and entry["words"]["en"]
