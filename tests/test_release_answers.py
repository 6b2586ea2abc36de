"""A measure asked of a release: as fine as it is held, never what is withheld, and few cases give no figure."""

from datetime import date
from types import SimpleNamespace

import duckdb
import pytest

from benchmarks import invented_jobcenter
from oversight import answers, database, facts, protected
from oversight.answers import Scope
from oversight.questions import release_lines
from oversight.store import Store
from tests import released

YEAR = Scope(date(2024, 2, 1), date(2024, 12, 1), ("mitte",))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return invented_jobcenter.build(Store(tmp_path_factory.mktemp("office")), contacts=8_000, months=24)


@pytest.fixture(scope="module")
def release(snapshot, tmp_path_factory):
    return released.publish(snapshot, tmp_path_factory.mktemp("releases")).database


def test_a_release_knows_that_it_is_one(snapshot, release):
    assert (protected.is_release(snapshot), protected.is_release(release)) == (False, True)
    assert facts.about(release).number == 1


class TestAMeasurePublishedByQuarter:
    def test_is_answered_by_quarter(self, release):
        answer = answers.ask(release, "days_to_closed", Scope(date(2024, 1, 1), date(2025, 1, 1)))
        assert answer.parameters["grain"] == "quarter"
        assert {period.month for period in answer.frame["period"]} <= {1, 4, 7, 10}

    def test_leaves_out_the_months_beside_its_quarters(self, release):
        answer = answers.ask(release, "days_to_closed", YEAR, grain="all")
        assert (answer.scope.start, answer.scope.end) == (date(2024, 4, 1), date(2024, 10, 1))

    def test_may_be_asked_by_year(self, release):
        assert answers.ask(release, "days_to_closed", grain="year").parameters["grain"] == "year"

    def test_is_answered_by_month_inside_the_office(self, snapshot):
        assert answers.ask(snapshot, "days_to_closed").parameters["grain"] == "month"


class TestAMeasurePublishedForAllSitesTogether:
    def test_is_answered_for_all_of_them(self, release):
        answer = answers.ask(release, "visitor_satisfaction_share", YEAR, grain="all", by_site=True)
        assert answer.is_ok
        assert answer.scope.sites == ()
        assert answer.parameters["by_site"] is False

    def test_is_answered_by_site_inside_the_office(self, snapshot):
        assert answers.ask(snapshot, "visitor_satisfaction_share", YEAR, by_site=True).scope.sites == ("mitte",)


class TestAMeasureThatIsWithheld:
    def test_has_no_rows_but_the_columns_of_its_shape(self, release):
        answer = answers.ask(release, "call_hours_answered_share")
        assert (answer.state, len(answer.frame)) == ("withheld", 0)
        assert {"period", "numerator", "denominator", "value"} <= set(answer.frame)

    def test_is_not_asked_at_all(self, release, monkeypatch):
        asked = []
        monkeypatch.setattr(
            database, "run", lambda _c, statement, _v: asked.append(statement) or pytest.fail(statement)
        )
        answers.ask(release, "call_hours_answered_share", grain="year")
        assert asked == []

    def test_says_which_column_is_missing_where_no_source_delivers_it(self, release):
        answer = answers.ask(release, "office_hour_wait_minutes")
        assert (answer.state, answer.missing) != ("withheld", ())

    def test_is_one_that_the_release_does_not_name(self, release, snapshot, tmp_path):
        other = released.publish(snapshot, tmp_path / "releases")
        with duckdb.connect(other.database) as connection:
            connection.execute("DELETE FROM published_measures WHERE measure = 'answered_share'")
        assert answers.ask(other.database, "answered_share").state == "withheld"


class TestFiguresOfARelease:
    @pytest.mark.parametrize("name", ["answered_share", "wait_minutes", "reactions_n", "channel_share"])
    def test_rest_on_multiples_of_five(self, release, name):
        frame = answers.ask(release, name, by_site=True).frame
        counts = frame[[column for column in ("n", "numerator", "denominator", "total") if column in frame]]
        assert (counts % 5 == 0).all(axis=None)

    def test_tell_nine_in_ten_only_out_of_200(self, release):
        frame = answers.ask(release, "wait_minutes", by_site=True, grain="quarter").frame
        assert frame.loc[frame["n"] < 200, "p90"].isna().all()
        assert frame.loc[frame["n"] >= 200, "p90"].notna().all()
        assert {True, False} == set(frame["n"] >= 200) or frame["n"].max() < 200

    def test_need_as_many_cases_as_the_rules_of_publication_say(self, release):
        fewest = {name: protected.measure(release, name).minimum_n for name in ("remedied_share", "answered_share")}
        assert fewest == {"remedied_share": 50, "answered_share": 100}

    def test_need_no_more_for_a_count_than_its_header_says(self, snapshot, release):
        fewest = {protected.measure(place, "reactions_n").minimum_n for place in (snapshot, release)}
        assert len(fewest) == 1

    def test_deviate_as_their_tables_do(self, snapshot, tmp_path):
        wide = released.publish(snapshot, tmp_path / "releases", largest=23).database
        assert protected.measure(wide, "answered_share").deviation == 23

    def test_deviate_as_far_as_any_where_their_own_table_is_too_small_to_tell(self, snapshot, tmp_path):
        made = released.publish(snapshot, tmp_path / "releases", largest=23, unmeasured=["reaction_urgent_counts"])
        urgent = protected.measure(made.database, "urgent_within_a_day_share")
        told = release_lines.rounded(SimpleNamespace(measure=urgent))
        assert urgent.deviation == 23
        assert "lässt sich aus so wenigen nicht sagen" in told
        assert "höchstens um 23 ab" in told

    def test_deviate_by_nothing_inside_the_office(self, snapshot):
        assert protected.measure(snapshot, "answered_share").deviation == 0


@pytest.mark.parametrize(
    ("grain", "whole"),
    [
        ("month", (date(2024, 2, 1), date(2025, 12, 1))),
        ("quarter", (date(2024, 4, 1), date(2025, 10, 1))),
        ("year", (date(2025, 1, 1), date(2025, 1, 1))),
    ],
)
def test_a_scope_holds_only_the_periods_that_lie_in_it_whole(grain, whole):
    scope = Scope(date(2024, 2, 1), date(2025, 12, 1)).whole(grain)
    assert (scope.start, scope.end) == whole
