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
    path = snapshot.with_name(f"{snapshot.stem}-{'-'.join(tables)}.duckdb")
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


EITHER = ("avoided_visits_per_100", "contact_result_counts"), ("incidents_per_1000", "incident_counts")
TOGETHER = [
    (name, tables) for name, other in EITHER for tables in (("visit_counts",), (other,), ("visit_counts", other))
]


def figures(snapshot, name, tables):
    """Numerator and denominator of all sites, these tables told for all sites together."""
    frame = answers.ask(all_sites_together(snapshot, *tables), name, grain="year").frame
    return frame[["numerator", "denominator"]].astype(int).to_numpy().tolist()


@pytest.mark.parametrize(("name", "tables"), TOGETHER, ids=str)
def test_of_visits_and_what_is_held_against_them_either_may_be_told_for_all_sites(name, tables, snapshot):
    assert figures(snapshot, name, tables) == [[4 if name == "avoided_visits_per_100" else 8, 200]]


class TestWhereASiteRecordsOnlyOneOfTheTwo:
    """Whoever counts it on one side alone says something that is not true."""

    @pytest.fixture
    def uneven(self, jobcenter):
        """Nord reports incidents and papers, but nobody records its visits; ost records visits and no papers."""
        for site in ("mitte", "ost"):
            jobcenter.walk_in(100, site=site)
        for site in ("mitte", "nord"):
            jobcenter.contact(5, site=site, channel="post", replaced_visit=True)
            jobcenter.incident(4, site=site, occurred_at="2024-03-01")
        jobcenter.contact(50, site="ost", channel="phone")
        return jobcenter

    def test_incidents_beside_no_visits_do_not_count(self, uneven):
        assert figures(uneven.snapshot(), "incidents_per_1000", ()) == [[4, 200]]
        assert figures(uneven.snapshot(), "incidents_per_1000", ("visit_counts",)) == [[4, 200]]

    @pytest.mark.parametrize("tables", [("incident_counts",), ("visit_counts", "incident_counts")], ids="+".join)
    def test_months_whose_incidents_cannot_be_told_apart_are_left_out(self, uneven, tables):
        assert figures(uneven.snapshot(), "incidents_per_1000", tables) == []

    @pytest.mark.parametrize(
        "tables", [tables for name, tables in TOGETHER if name.startswith("avoided")], ids="+".join
    )
    def test_months_in_which_a_site_does_not_say_what_replaced_a_visit_are_left_out(self, uneven, tables):
        assert figures(uneven.snapshot(), "avoided_visits_per_100", ()) == [[5, 100]]
        assert figures(uneven.snapshot(), "avoided_visits_per_100", tables) == []

    @pytest.mark.parametrize(
        "tables", [tables for name, tables in TOGETHER if name.startswith("avoided")], ids="+".join
    )
    def test_the_same_where_it_says_so_on_no_way(self, jobcenter, tables):
        jobcenter.walk_in(10)
        jobcenter.walk_in(90, site="nord")
        jobcenter.contact(5, channel="post", replaced_visit=True)
        jobcenter.contact(5, channel="post", replaced_visit=None, site="nord")
        assert figures(jobcenter.snapshot(), "avoided_visits_per_100", tables) == []

    def test_papers_at_a_site_without_visits_do_not_count(self, jobcenter):
        jobcenter.walk_in(100)
        jobcenter.contact(5, channel="post", replaced_visit=True)
        jobcenter.contact(3, channel="post", replaced_visit=True, site="nord")
        assert figures(jobcenter.snapshot(), "avoided_visits_per_100", ("visit_counts",)) == [[5, 100]]
        assert figures(jobcenter.snapshot(), "avoided_visits_per_100", ("contact_result_counts",)) == []

    @pytest.mark.parametrize(("together", "expected"), [((), [[4, 100]]), (("visit_counts",), [])], ids=str)
    def test_a_site_whose_few_incidents_are_withheld_is_no_site_without_incidents(self, jobcenter, together, expected):
        for site, incidents in (("mitte", 4), ("neu", 1)):
            jobcenter.walk_in(100, site=site)
            jobcenter.incident(incidents, site=site, occurred_at="2024-03-01")
        assert figures(jobcenter.snapshot(), "incidents_per_1000", ()) == [[5, 200]]
        path = all_sites_together(jobcenter.snapshot(), *together)
        with duckdb.connect(path) as connection:
            connection.execute("DELETE FROM incident_counts WHERE site = 'neu'")
            connection.execute("UPDATE coverage SET n = NULL WHERE site = 'neu' AND table_name = 'incidents'")
        found = answers.ask(path, "incidents_per_1000", grain="year").frame
        assert found[["numerator", "denominator"]].astype(int).to_numpy().tolist() == expected

    def test_a_month_without_incidents_in_a_year_told_for_all_sites_is_a_zero_of_all(self, jobcenter):
        jobcenter.new_import(observed_until="2024-04-30 23:00")
        for month in ("2024-03", "2024-04"):
            for site in ("mitte", "nord"):
                jobcenter.walk_in(100, site=site, arrived_at=f"{month}-11 09:00")
        jobcenter.incident(6, occurred_at="2024-03-01")
        path = all_sites_together(jobcenter.snapshot(), "incident_counts")
        with duckdb.connect(path) as connection:
            connection.execute("UPDATE coverage SET n = NULL WHERE table_name = 'incidents'")
            connection.execute("INSERT INTO coverage VALUES ('2024-04-01', 'mitte', 'incidents', NULL)")
        found = answers.ask(path, "incidents_per_1000", grain="month").frame
        assert found[["numerator", "denominator"]].astype(int).to_numpy().tolist() == [[6, 200], [0, 200]]

    def test_a_site_that_has_closed_keeps_nothing_back(self, jobcenter):
        jobcenter.new_import(observed_until="2024-03-31 23:00")
        for month, sites in (("2024-02", ("mitte", "nord")), ("2024-03", ("mitte",))):
            for site in sites:
                jobcenter.walk_in(100, site=site, arrived_at=f"{month}-11 09:00")
                jobcenter.incident(4, site=site, occurred_at=f"{month}-01")
        path = all_sites_together(jobcenter.snapshot(), "incident_counts")
        # a release fills the months of sites with few incidents, so as not to tell one from none
        with duckdb.connect(path) as connection:
            connection.execute("INSERT INTO coverage VALUES ('2024-03-01', 'nord', 'incidents', NULL)")
        found = answers.ask(path, "incidents_per_1000", grain="year").frame
        assert found[["numerator", "denominator"]].astype(int).to_numpy().tolist() == [[12, 300]]


def test_calls_of_all_sites_are_held_against_the_sites_that_record_calls(jobcenter):
    for site in ("mitte", "nord"):
        jobcenter.caseload(site=site, households=1000)
    jobcenter.call(6, site="mitte", contact_at="2024-03-01")
    together = answers.ask(all_sites_together(jobcenter.snapshot(), "call_wait_counts"), "calls_per_1000_households")
    assert together.frame[["numerator", "denominator"]].to_numpy().tolist() == [[6, 1000]]
