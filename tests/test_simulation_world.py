"""What a simulated site records is possible, and differs between the worlds only where it may."""

import pandas as pd
import pytest

from oversight.simulation import city, jobcenter, parameters
from oversight.simulation.world import World
from tests.simulated import MONTHS, site

SEED = parameters.SEED
MITTE, OST = 0, 4
INTRODUCED = pd.Timestamp(city.SITES[MITTE].introduced_on)
# when a row was first known, for each table in which the appointment system may change something
KNOWN_AT = {
    "contacts": "contact_at",
    "callbacks": "promised_at",
    "complaints": "received_at",
    "remedies": "received_at",
    "incidents": "occurred_at",
    "visitor_feedback": "given_on",
}


@pytest.fixture(scope="module")
def mitte():
    return site(MITTE)


@pytest.fixture(scope="module")
def mitte_without():
    return site(MITTE, treated=False)


def moment(visits):
    return visits["appointment_at"].fillna(visits["arrived_at"])


def before(table, column):
    return table[pd.to_datetime(table[column]) < INTRODUCED].reset_index(drop=True)


@pytest.mark.parametrize(("table", "column"), KNOWN_AT.items())
def test_before_the_introduction_both_worlds_are_the_same(table, column, mitte, mitte_without):
    # what was received before may be decided after it: those decisions are the same too
    pd.testing.assert_frame_equal(before(mitte[table], column), before(mitte_without[table], column))


def test_before_the_introduction_the_same_people_come(mitte, mitte_without):
    one, other = (tables["visits"][moment(tables["visits"]) < INTRODUCED] for tables in (mitte, mitte_without))
    pd.testing.assert_frame_equal(one, other)


def test_after_the_introduction_the_worlds_differ(mitte, mitte_without):
    assert not mitte["contacts"].equals(mitte_without["contacts"])


def test_applications_do_not_depend_on_appointments(mitte, mitte_without):
    pd.testing.assert_frame_equal(mitte["caseload"], mitte_without["caseload"])


@pytest.mark.parametrize("index", range(5))
def test_the_work_of_no_site_rests_on_fewer_than_five_officials_or_on_one_of_them(index):
    shares = site(index)["staff_shares"]
    assert len(shares) == 2 * MONTHS
    assert (shares["contributing_n"] >= 5).all()
    assert (shares["largest_share"] <= 0.5).all() and (shares["two_largest_share"] <= 0.67).all()


@pytest.mark.parametrize("table", jobcenter.TABLES)
def test_a_site_that_never_introduces_appointments_is_the_same_in_both_worlds(table):
    pd.testing.assert_frame_equal(site(OST)[table], site(OST, treated=False)[table])


def rang_outside_hours(tables):
    closed = tables["contacts"].query("channel == 'phone' and outcome == 'closed' and is_first_attempt")
    return closed.reset_index(drop=True)


def test_who_rings_outside_hours_does_not_depend_on_appointments(mitte, mitte_without):
    calls = rang_outside_hours(mitte)
    assert calls["contact_at"].max() > INTRODUCED
    pd.testing.assert_frame_equal(calls, rang_outside_hours(mitte_without))


def written(tables):
    letters = tables["contacts"].query("channel != 'phone' and not replaced_visit.fillna(False)")
    return letters.reset_index(drop=True)


def test_who_writes_anyway_does_not_depend_on_appointments(mitte, mitte_without):
    pd.testing.assert_frame_equal(written(mitte), written(mitte_without))


@pytest.mark.parametrize("table", ["sites", "measures_taken"])
def test_what_is_known_of_the_city_does_not_depend_on_appointments(table):
    with_them, without = (jobcenter.city_tables(MONTHS, treated)[table] for treated in (True, False))
    pd.testing.assert_frame_equal(with_them, without)


def test_only_the_introductions_are_missing_from_the_events_without_them():
    with_them, without = (jobcenter.city_tables(48, treated)["events"] for treated in (True, False))
    others = with_them.query("kind != 'appointment_system'").reset_index(drop=True)
    pd.testing.assert_frame_equal(others, without)


def test_without_an_introduction_nobody_has_an_appointment(mitte_without):
    assert not mitte_without["visits"]["has_appointment"].any()


def test_the_site_that_never_introduces_them_has_no_appointments():
    ost = site(OST)
    assert not ost["visits"]["has_appointment"].any() and ost["slot_supply"].empty


def test_after_the_introduction_many_come_by_appointment(mitte):
    settled = mitte["visits"][moment(mitte["visits"]) >= INTRODUCED + pd.Timedelta(days=60)]
    assert 0.4 < settled["has_appointment"].mean() < 0.8


def test_a_shorter_run_is_the_beginning_of_a_longer_one(mitte):
    short = site(MITTE, months=3)["visits"]
    pd.testing.assert_frame_equal(short, mitte["visits"].iloc[: len(short)])


def test_another_seed_gives_other_visits():
    assert not site(MITTE, months=1)["visits"].equals(site(MITTE, months=1, seed=SEED + 1)["visits"])


def test_a_missed_appointment_has_no_call_in_time(mitte):
    assert mitte["visits"].query("outcome == 'no_show'")["called_at"].isna().all()


def test_only_who_was_called_has_attended(mitte):
    visits = mitte["visits"]
    assert ((visits["outcome"] == "attended") == visits["called_at"].notna()).all()


def test_nobody_is_called_before_arriving(mitte):
    visits = mitte["visits"].dropna(subset="called_at")
    assert (visits["called_at"] >= visits["arrived_at"]).all()


def test_nobody_is_called_outside_opening_hours(mitte):
    called = mitte["visits"]["called_at"].dropna().dt
    closes = called.day_of_week.isin([2, 4]).map({True: 12, False: 16})
    assert ((called.hour >= 8) & (called.hour < closes)).all()


def test_no_call_is_answered_outside_the_hours_of_the_telephone(mitte):
    calls = mitte["contacts"].query("channel == 'phone' and outcome == 'answered' and line == 'service_centre'")
    answered = (calls["contact_at"] + pd.to_timedelta(calls["wait_seconds"].astype(int), unit="s")).dt
    closes = answered.day_of_week.map({4: 12}).fillna(16)
    assert ((answered.hour >= 8) & (answered.hour < closes)).all()


def test_nobody_works_at_weekends(mitte):
    assert mitte["visits"]["called_at"].dropna().dt.day_of_week.max() == 4


def test_no_appointment_waits_while_a_walk_in_who_came_later_in_the_queue_is_called(mitte):
    overtaken = 0
    visits = mitte["visits"].dropna(subset="called_at").query("called_at >= '2024-04-01'")
    for _, day in visits.groupby(visits["called_at"].dt.date):
        waiting = day[day["has_appointment"].astype(bool)]
        for walk_in in day.loc[~day["has_appointment"].astype(bool), "called_at"]:
            overtaken += ((waiting["arrived_at"] < walk_in) & (waiting["called_at"] > walk_in)).sum()
    assert overtaken == 0


def test_appointments_are_booked_at_least_two_days_ahead(mitte):
    booked = mitte["visits"].query("has_appointment")
    lead = booked["appointment_at"].dt.normalize() - booked["booked_at"].dt.normalize()
    assert lead.min() == pd.Timedelta(days=2)


def test_no_slot_is_booked_by_more_people_than_there_are_desks(mitte):
    booked = mitte["visits"].query("has_appointment and outcome != 'cancelled_in_time'")
    assert booked.groupby("appointment_at").size().max() <= 1


def test_nothing_is_known_of_the_time_after_the_records_end(mitte):
    moments = pd.concat([table.select_dtypes("datetime") for table in mitte.values()])
    assert moments.drop(columns=["due_at", "first_free_at", "third_free_at"]).max().max() < pd.Timestamp("2024-05-01")


def test_some_callbacks_are_still_open_at_the_end(mitte):
    assert mitte["callbacks"]["closed_at"].isna().any()


def test_lawsuits_follow_from_the_first_months_on(mitte):
    lawsuits = mitte["remedies"].query("kind == 'lawsuit'")["received_at"]
    assert (lawsuits < "2022-04-01").any()


def test_in_the_last_week_nobody_knows_yet_who_comes_back(mitte):
    last_week = mitte["contacts"].query("channel == 'phone' and outcome == 'answered' and contact_at >= '2024-04-24'")
    assert last_week["repeated_within_7_days"].isna().all()


def test_a_day_earlier_it_is_known(mitte):
    day = mitte["contacts"].query("channel == 'phone' and outcome == 'answered'")
    day = day[day["contact_at"].dt.normalize() == "2024-04-23"]
    assert day["repeated_within_7_days"].notna().all()


def test_a_person_reached_the_same_day_is_reached_once():
    calls = site(MITTE, months=2)["contacts"].query("channel == 'phone'")
    answered = (calls["outcome"] == "answered").sum()
    assert (calls["is_first_attempt"] & calls["reached_same_day"]).sum() == answered


@pytest.mark.parametrize("months", [0, 49])
def test_months_beyond_the_four_years_are_refused(months):
    with pytest.raises(ValueError, match="months must be 1 to 48"):
        jobcenter.simulate(months=months, processes=1)


@pytest.mark.parametrize("name", ["agents", "clerks"])
def test_every_site_has_six_staff_per_function_also_when_one_moves(name):
    fewest = min(
        getattr(World(SEED, index, True, 48, 1.0), name)(day)
        for index in range(len(city.SITES))
        for day in World(SEED, index, True, 48, 1.0).days[::30]
    )
    assert fewest == 6
