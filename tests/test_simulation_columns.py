"""What a simulated site notes of cancellations, papers and the direct lane, and what follows reactions."""

import numpy as np
import pandas as pd
import pytest

from oversight.simulation import aftermath, city, one_site, parameters
from oversight.simulation.rows import NEVER
from oversight.simulation.world import World
from tests.simulated import site

MITTE, OST = 0, 4
ENDS = pd.Timestamp("2024-05-01")


@pytest.fixture(scope="module")
def mitte():
    return site(MITTE)


@pytest.fixture(scope="module")
def every_reaction():
    """Reactions of a large site, which has enough of them."""
    return one_site.run(World(parameters.SEED, MITTE, True, 24, 1.0))["complaints"]


class TestACancelledAppointment:
    def test_says_how_the_client_cancelled_it_or_that_nobody_noted_it(self, mitte):
        cancelled = mitte["visits"].query("outcome in ('cancelled_in_time', 'cancelled_short_notice')")
        assert 0.8 < cancelled["cancelled_through"].notna().mean() < 1

    def test_is_often_cancelled_by_telephone(self, mitte):
        through = mitte["visits"]["cancelled_through"].value_counts(normalize=True)
        assert 0.4 < through["phone"] < 0.8

    def test_has_its_call_on_record_where_it_was_cancelled_by_telephone(self, mitte):
        calls = mitte["contacts"].query("concern == 'cancellation'")["contact_at"].dt.normalize()
        visits = mitte["visits"].query("cancelled_through == 'phone'")["appointment_at"].dt.normalize()
        days = pd.date_range("2024-02-01", "2024-04-30")
        assert all((calls <= day).sum() >= (visits <= day).sum() for day in days)

    def test_has_no_call_on_record_where_it_was_not(self, mitte):
        by_phone = mitte["visits"].query("cancelled_through == 'phone'")
        calls = mitte["contacts"].query("concern == 'cancellation'")
        still_to_come = (calls["contact_at"] >= ENDS - pd.Timedelta(days=28)).sum()
        assert len(by_phone) <= len(calls) <= len(by_phone) + still_to_come

    def test_has_a_call_that_was_answered(self, mitte):
        assert set(mitte["contacts"].query("concern == 'cancellation'")["outcome"]) == {"answered"}


@pytest.mark.parametrize("outcome", ["attended", "no_show", "cancelled_by_office", "left_before_called"])
def test_what_the_client_did_not_cancel_names_no_way_of_cancelling(mitte, outcome):
    assert mitte["visits"].query("outcome == @outcome")["cancelled_through"].isna().all()


class TestPapersInsteadOfAVisit:
    def test_come_by_post_and_by_portal(self, mitte):
        assert set(mitte["contacts"].query("replaced_visit == True")["channel"]) == {"post", "portal"}

    def test_come_only_where_there_are_appointments(self, mitte):
        first = mitte["contacts"].query("replaced_visit == True")["contact_at"].min()
        assert first >= pd.Timestamp(city.SITES[MITTE].introduced_on)

    def test_are_told_apart_from_every_other_letter(self, mitte):
        assert mitte["contacts"].query("channel != 'phone'")["replaced_visit"].notna().all()

    def test_are_not_asked_about_on_the_telephone(self, mitte):
        assert mitte["contacts"].query("channel == 'phone'")["replaced_visit"].isna().all()


class TestTheDirectLane:
    def opened(self, reactions):
        return reactions[reactions["received_at"] >= pd.Timestamp(city.LANE_FROM)]

    def test_is_closed_before_its_day(self, every_reaction):
        before = every_reaction[every_reaction["received_at"] < pd.Timestamp(city.LANE_FROM)]
        assert not before["to_site_manager"].any()

    def test_is_only_for_advice_centres(self, every_reaction):
        assert set(every_reaction[every_reaction["to_site_manager"]]["submitter"]) == {"advice_centre"}

    def test_is_taken_by_most_of_them(self, every_reaction):
        centres = self.opened(every_reaction).query("submitter == 'advice_centre'")
        assert 0.6 < centres["to_site_manager"].mean() <= 1

    def test_answers_faster(self, every_reaction):
        opened = self.opened(every_reaction)
        days = opened["answered_at"] - opened["received_at"]
        assert days[opened["to_site_manager"]].median() < days[~opened["to_site_manager"]].median()


def objections(*pairs):
    """Objections (day received, day of the lawsuit or None)."""
    received, lawsuits = zip(*pairs, strict=True)
    at = [NEVER if day is None else day for day in lawsuits]
    return {"received_at": np.array(received), "lawsuit_at": np.array(at)}


def followed(*reactions, by, ends=1000):
    """(objection, lawsuit) of reactions (objects from, would go to court)."""
    rows = [{"objects_from": at, "sues": sues} for at, sues in reactions]
    found = aftermath.with_remedies(rows, by, ends)
    return [
        tuple(None if row[name] == NEVER else row[name] for name in ("objection_at", "lawsuit_at")) for row in found
    ]


class TestWhatFollowsAReaction:
    def test_is_the_first_objection_from_its_moment_on(self):
        assert followed((10, 0), by=objections((9, None), (10, None), (11, None))) == [(10, None)]

    def test_is_nothing_where_no_objection_came(self):
        assert followed((10, 0), by=objections((9, None))) == [(None, None)]

    def test_is_nothing_for_who_did_not_object(self):
        assert followed((NEVER, 0), by=objections((9, None))) == [(None, None)]

    def test_is_an_objection_with_a_lawsuit_for_who_went_to_court(self):
        assert followed((10, 1), by=objections((10, None), (12, 200))) == [(12, 200)]

    def test_is_never_one_objection_for_two(self):
        assert followed((10, 0), (10, 0), by=objections((10, None), (12, None))) == [(10, None), (12, None)]

    @pytest.mark.parametrize(("ends", "lawsuit"), [(201, 200), (200, None)])
    def test_has_no_lawsuit_after_the_records_end(self, ends, lawsuit):
        assert followed((10, 1), by=objections((12, 200)), ends=ends) == [(12, lawsuit)]

    def test_is_an_objection_on_record(self, mitte):
        on_record = mitte["remedies"].query("kind == 'objection'")["received_at"]
        assert mitte["complaints"]["objection_at"].dropna().isin(on_record).all()

    def test_lies_weeks_after_criticism(self, every_reaction):
        objected = every_reaction.dropna(subset="objection_at")
        assert set(objected["kind"]) == {"criticism"}
        assert (objected["objection_at"] - objected["received_at"]).min() > pd.Timedelta(days=19)

    def test_lawsuits_lie_months_after_the_objection(self, every_reaction):
        sued = every_reaction.dropna(subset="lawsuit_at")
        lag = sued["lawsuit_at"] - sued["objection_at"]
        assert len(sued) > 0 and lag.between(pd.Timedelta(days=120), pd.Timedelta(days=246)).all()


@pytest.mark.parametrize("name", ["objection_after_criticism", "lawsuit_after_criticism"])
def test_mediated_criticism_is_followed_less_often(name):
    without, with_mediation = parameters.numbers(name)
    assert with_mediation < without


class TestALawsuit:
    def test_is_named_by_its_objection(self, mitte):
        remedies = mitte["remedies"]
        named = remedies["lawsuit_at"].dropna().sort_values()
        lawsuits = remedies.query("kind == 'lawsuit'")["received_at"]
        assert len(named) > 0 and named.isin(lawsuits).all()

    def test_without_an_objection_on_record_follows_one_from_before_the_records(self, mitte):
        remedies = mitte["remedies"]
        lawsuits = remedies.query("kind == 'lawsuit'")["received_at"]
        alone = lawsuits[~lawsuits.isin(remedies["lawsuit_at"])]
        assert len(alone) > 0 and alone.max() < pd.Timestamp("2022-01-01") + pd.Timedelta(days=246)

    def test_names_none_itself(self, mitte):
        assert mitte["remedies"].query("kind == 'lawsuit'")["lawsuit_at"].isna().all()
