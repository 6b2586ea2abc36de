"""A data set that nobody delivers: its points say so, and name the table, the column, and who could record it."""

from datetime import date

import pytest

from oversight import answers, decisions, measures, places
from oversight.decisions import books, states
from oversight.decisions.documents import NEEDED
from tests import busy_jobcenter
from tests.decided import store_of, text
from tests.jobcenter import Jobcenter

CONTRACT = sorted(path.stem for path in (places.DATA / "contract").glob("*.sql"))
# no measure of a point reads these: sums that stand in for single records, the names of the sites, and on how many
# officials their work rests
BESIDE = {"phone_intervals", "wait_intervals", "sites", "staff_shares"}
TODAY = date(2025, 1, 15)
POINTS = [point for one in books.read(books.SHIPPED).decisions for point in one.points]


class Silent(Jobcenter):
    """A jobcenter that never delivers one table."""

    def __init__(self, folder, table):
        super().__init__(folder)
        self._silent = table

    def add(self, table, times, columns):
        if table != self._silent:
            super().add(table, times, columns)


@pytest.fixture(scope="module", params=[table for table in CONTRACT if table not in BESIDE])
def without(request, tmp_path_factory):
    """The table that is missing, the states of all points by their codes, and what was delivered."""
    jobcenter = Silent(tmp_path_factory.mktemp(request.param), request.param)
    busy_jobcenter.fill(jobcenter, seed=5)
    if request.param != "events":
        jobcenter.event(date_from="2024-01-15", site="all", kind="other", description="Etwas", source="Vorlage 1")
    snapshot = store_of(jobcenter.snapshot(), text(top=""))
    found = decisions.follow_up(snapshot, TODAY)
    by_code = {state.point.code: state for one in found for state in one.points}
    return request.param, by_code, answers.delivered_columns(snapshot)


def needs(point, table, delivered):
    """By measure of a point, or for its document: whether it cannot be answered without this table."""
    documents = [table == NEEDED[0]] if not point.ties or point.due or point.every else []
    return [*(_lacks(measures.find(tie.measure), table, delivered) for tie in point.ties), *documents]


def _lacks(measure, table, delivered):
    """Whether every way to the measure is barred, and one of them by this table."""
    barred = [{name for name, _column in one - delivered} for one in measure.needs_of()]
    return all(barred) and any(table in one for one in barred)


def test_every_data_set_that_is_missing_takes_a_point_with_it(without):
    table, found, _delivered = without
    assert [code for code, state in found.items() if f"({table}." in state.sentence]


def test_a_point_that_rests_on_it_alone_is_not_measurable_and_names_it(without):
    table, found, delivered = without
    alone = [point for point in POINTS if all(needs(point, table, delivered))]
    for point in alone:
        assert found[point.code].state == states.NOT_MEASURABLE, point.code
        assert found[point.code].sentence.startswith("Noch nicht messbar: Es fehlt ")
        assert f"({table}." in found[point.code].sentence
        assert "könnte" in found[point.code].sentence


def test_a_point_that_rests_on_it_in_part_names_it_too(without):
    table, found, delivered = without
    for point in POINTS:
        if any(needs(point, table, delivered)):
            assert f"({table}." in found[point.code].sentence, point.code


def test_no_other_point_complains_of_it(without):
    table, found, delivered = without
    for point in POINTS:
        if not any(needs(point, table, delivered)):
            assert f"({table}." not in found[point.code].sentence, point.code


def test_the_columns_that_are_named_were_in_fact_not_delivered(without):
    table, found, _delivered = without
    assert all(
        name.startswith(f"{table}.") for state in found.values() for one in state.evidence for name in one.missing
    )


def test_an_empty_jobcenter_can_measure_nothing(jobcenter):
    snapshot = store_of(jobcenter.snapshot(), text(top=""))
    assert answers.delivered_columns(snapshot) == frozenset()
    found = {state.state for one in decisions.follow_up(snapshot, TODAY) for state in one.points}
    assert found == {states.NOT_MEASURABLE}
