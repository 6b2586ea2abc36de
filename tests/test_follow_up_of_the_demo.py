"""The decisions of the five towns followed up in the invented city: by the office, and out of a release."""

import re
import shutil
from datetime import date

import duckdb
import pytest

from oversight import answers, decisions, language, units
from oversight.council import points
from oversight.decisions import states
from oversight.simulation import prepared
from oversight.store import Store
from tests.decided import target, text
from tests.test_every_page import OF_CAUSE

TODAY = date(2025, 1, 15)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("demo"))
    return prepared.unpack(store)


class TestTheDemo:
    @pytest.mark.parametrize(("on", "towns"), [(date(2021, 11, 23), 4), (date(2021, 11, 24), 5)])
    def test_follows_up_what_was_decided_by_then(self, demo, on, towns):
        assert len(decisions.follow_up(demo, on)) == towns

    def test_gives_every_point_of_the_five_towns_a_state(self, demo):
        found = [state for one in decisions.follow_up(demo, TODAY) for state in one.points]
        assert [state.point.code for state in found] == [point.code for point in points()]
        assert {state.state for state in found} <= set(states.ALL)
        assert all(state.sentence for state in found)

    def test_keeps_no_point_and_breaks_none_for_none_has_a_target(self, demo):
        found = {state.state for one in decisions.follow_up(demo, TODAY) for state in one.points}
        assert found.isdisjoint({states.KEPT, states.NOT_KEPT})

    def test_shows_that_the_report_to_the_council_is_overdue(self, demo):
        state = next(s for one in decisions.follow_up(demo, TODAY) for s in one.points if s.point.code == "S5")
        assert (state.state, state.due) == (states.OVERDUE, date(2017, 9, 30))

    def test_is_followed_up_in_english_as_well(self, demo):
        german = [state.sentence for one in decisions.follow_up(demo, TODAY) for state in one.points]
        language.use("en")
        english = [state.sentence for one in decisions.follow_up(demo, TODAY) for state in one.points]
        assert not [a for a, b in zip(german, english, strict=True) if a == b]

    def test_is_told_again_only_when_something_changed(self, demo):
        assert decisions.follow_up(demo, TODAY) is decisions.follow_up(demo, TODAY)

    def test_gives_the_figure_that_the_measure_itself_gives(self, demo):
        state = next(s for one in decisions.follow_up(demo, TODAY) for s in one.points if s.point.code == "S3")
        own = answers.ask(demo, "answered_share", state.evidence[0].scope, grain="all").frame["value"].iloc[0]
        assert state.evidence[0].value == f"{own * 100:.1f}".replace(".", ",") + "\xa0%"

    def test_claims_no_cause(self, demo):
        told = [state for one in decisions.follow_up(demo, TODAY) for state in one.points]
        assert not [state.sentence for state in told if OF_CAUSE.search(state.sentence)]


class TestARelease:
    def release(self, demo, tmp_path, *without):
        database = tmp_path / "erreichbar.duckdb"
        shutil.copy(demo, database)
        (tmp_path / "release.json").write_text("{}")
        with duckdb.connect(database) as connection:
            for table in without:
                connection.execute(f"DROP TABLE {table}")
        return database

    def test_is_followed_up_like_a_snapshot(self, demo, tmp_path):
        snapshot = self.release(demo, tmp_path)
        assert [one.counts for one in decisions.follow_up(snapshot, TODAY)] == [
            one.counts for one in decisions.follow_up(demo, TODAY)
        ]

    @pytest.mark.parametrize("asked_first", [True, False])
    def test_has_whole_per_cent_for_every_reader_whoever_asked_first(self, demo, tmp_path, asked_first):
        snapshot = self.release(demo, tmp_path)
        with units.shares_whole(asked_first):
            told = [point for one in decisions.follow_up(snapshot, TODAY) for point in one.points]
        figures = [one.value for point in told for one in point.evidence] + [point.sentence for point in told]
        assert any("\xa0%" in figure for figure in figures)
        assert [figure for figure in figures if re.search(r"\d,\d\xa0%", figure)] == []

    def test_that_holds_no_case_of_it_does_not_say_that_none_was_recorded(self, demo, tmp_path):
        snapshot = self.release(demo, tmp_path)
        with duckdb.connect(snapshot) as connection:
            connection.execute("DELETE FROM toll_free_counts")
        state = decisions.follow_up(snapshot, TODAY)[0].points[0]
        assert state.state == states.WITHHELD

    def test_that_does_not_say_how_many_records_there_are_is_followed_up_too(self, demo, tmp_path):
        snapshot = self.release(demo, tmp_path)
        with duckdb.connect(snapshot) as connection:
            connection.execute("UPDATE coverage SET n = NULL")
        assert [len(one.points) for one in decisions.follow_up(snapshot, TODAY)] == [6, 10, 8, 5, 4]

    def test_says_which_measure_it_does_not_hold(self, demo, tmp_path):
        snapshot = self.release(demo, tmp_path, "toll_free_counts")
        state = decisions.follow_up(snapshot, TODAY)[0].points[0]
        assert state.state == states.WITHHELD
        assert (
            state.sentence
            == "Nicht veröffentlicht: In dieser Veröffentlichung fehlt der Anteil der kostenlosen Anrufe."
        )

    def test_says_so_of_one_of_two_measures_too(self, demo, tmp_path):
        snapshot = self.release(demo, tmp_path, "callback_counts")
        state = decisions.follow_up(snapshot, TODAY)[0].points[2]
        assert state.state != states.WITHHELD
        assert "In dieser Veröffentlichung fehlt der Anteil der rechtzeitigen Rückrufe." in state.sentence

    def test_is_not_asked_for_a_target_that_it_withholds(self, demo, tmp_path):
        (tmp_path / "decisions.toml").write_text(text(target(measure="callback_kept_share")), "utf-8")
        snapshot = self.release(demo, tmp_path, "callback_counts")
        assert decisions.follow_up(snapshot, TODAY)[0].points[0].state == states.WITHHELD
