"""A release tells what is thin for all sites together: then rates per household or visit still count every case."""

import shutil

import duckdb
import pytest

from oversight import answers

PER_HOUSEHOLD = {
    "reactions_per_1000_households": "reaction_counts",
    "reactions_by_kind_per_1000_households": "reaction_counts",
    "reactions_per_post": "reaction_counts",
    "objections_per_1000_households": "remedy_counts",
    "lawsuits_per_1000_households": "remedy_counts",
    "incidents_per_1000": "incident_counts",
    "calls_per_1000_households": "call_wait_counts",
}


@pytest.fixture
def snapshot(jobcenter):
    for site in ("mitte", "nord"):
        jobcenter.caseload(site=site, ombuds_posts=1.0)
        jobcenter.reaction(3, site=site, received_at="2024-03-04 09:00")
        jobcenter.remedy(2, site=site, received_at="2024-03-04 09:00")
        jobcenter.remedy(1, site=site, kind="lawsuit", received_at="2024-03-04 09:00")
        jobcenter.incident(4, site=site, occurred_at="2024-03-04 09:00")
        jobcenter.walk_in(100, site=site)
        jobcenter.call(6, site=site, contact_at="2024-03-01")
        jobcenter.contact(2, site=site, contact_at="2024-03-04 09:00", channel="post", replaced_visit=True)
    return jobcenter.snapshot()


def all_sites_together(snapshot, *tables):
    path = snapshot.with_name(f"{'-'.join(tables)}.duckdb")
    shutil.copy(snapshot, path)
    with duckdb.connect(path) as connection:
        for table in tables:
            connection.execute(f"UPDATE {table} SET site = 'all'")
    return path


@pytest.mark.parametrize("name", PER_HOUSEHOLD)
def test_the_rate_of_all_sites_together_stays_the_same(name, snapshot):
    together = answers.ask(all_sites_together(snapshot, PER_HOUSEHOLD[name]), name, grain="year").frame
    by_sites = answers.ask(snapshot, name, grain="year").frame
    assert not by_sites.empty
    assert together.to_dict("records") == by_sites.to_dict("records")


def test_six_reactions_of_two_sites_of_1000_households_are_3_in_1000(snapshot):
    together = answers.ask(all_sites_together(snapshot, "reaction_counts"), "reactions_per_1000_households").frame
    assert together[["numerator", "denominator"]].to_numpy().tolist() == [[6, 2000]]


def test_a_month_without_official_figures_is_left_out_also_here(jobcenter):
    jobcenter.reaction(3, received_at="2024-03-04 09:00")
    together = all_sites_together(jobcenter.snapshot(), "reaction_counts")
    assert answers.ask(together, "reactions_per_1000_households").frame.empty


@pytest.mark.parametrize(
    "tables", [("visit_counts",), ("contact_result_counts",), ("visit_counts", "contact_result_counts")], ids="+".join
)
def test_of_visits_and_replaced_visits_either_may_be_told_for_all_sites(tables, snapshot):
    together = answers.ask(all_sites_together(snapshot, *tables), "avoided_visits_per_100").frame
    assert together[["numerator", "denominator"]].to_numpy().tolist() == [[4, 200]]


def test_calls_of_all_sites_are_held_against_the_sites_that_record_calls(jobcenter):
    for site in ("mitte", "nord"):
        jobcenter.caseload(site=site, households=1000)
    jobcenter.call(6, site="mitte", contact_at="2024-03-01")
    together = answers.ask(all_sites_together(jobcenter.snapshot(), "call_wait_counts"), "calls_per_1000_households")
    assert together.frame[["numerator", "denominator"]].to_numpy().tolist() == [[6, 1000]]
