"""A code of a site that ends where another begins."""

from datetime import timedelta

from tests.quality_findings import MONDAY, calls_on, found, working_days

DAYS = working_days(MONDAY, 20)
OLD, NEW = DAYS[:50], DAYS[50:]


def office(jobcenter, old=OLD, new=NEW, n_new=10):
    calls_on(jobcenter, DAYS[:1], 10)
    calls_on(jobcenter, DAYS[-1:], 10)
    calls_on(jobcenter, old, 10, site="west")
    calls_on(jobcenter, new, n_new, site="westend")


def pairs(jobcenter, **options):
    return [(row["site"], row["detail"], row["first_day"]) for row in found(jobcenter, "site_renamed", **options)]


def test_a_code_that_begins_where_another_ends_is_named(jobcenter):
    office(jobcenter)
    assert pairs(jobcenter) == [("west", "westend", "2024-03-15")]


def test_two_weeks_between_them_are_still_near(jobcenter):
    office(jobcenter, new=[OLD[-1] + timedelta(14), *NEW[15:]])
    assert len(pairs(jobcenter)) == 1


def test_fifteen_days_between_them_are_not(jobcenter):
    office(jobcenter, new=[OLD[-1] + timedelta(15), *NEW[15:]])
    assert pairs(jobcenter) == []


def test_codes_that_stand_side_by_side_are_two_sites(jobcenter):
    office(jobcenter, new=DAYS[49:])
    assert pairs(jobcenter) == []


def test_half_as_many_calls_may_be_the_same_site(jobcenter):
    office(jobcenter, n_new=5)
    assert len(pairs(jobcenter)) == 1


def test_a_much_smaller_site_is_another_one(jobcenter):
    office(jobcenter, n_new=4)
    assert pairs(jobcenter) == []


def test_a_site_that_is_known_to_have_closed_is_not_suspected(jobcenter):
    office(jobcenter)
    closed = "INSERT INTO sites (site, name, closed_on) VALUES ('west', 'West', '2024-03-15')"
    assert pairs(jobcenter, also=closed) == []


def test_a_site_that_opens_while_all_others_go_on_is_no_new_name(jobcenter):
    office(jobcenter, old=DAYS)
    assert pairs(jobcenter) == []
