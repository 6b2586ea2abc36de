"""A difference that the rounding of a release can bring alone is none: both sides of each border."""

import pytest

from oversight import findings
from oversight.answers import Scope
from tests.answered import answer, durations, of_a_release, part, rate


def change(name, now, before, **how):
    measure = of_a_release(name, **how)
    found = findings.compare(answer(name, now, measure=measure), answer(name, before, measure=measure))
    return found[0].change


def _moved(name, now, before, **how):
    return change(name, now, before, **how) in ("better", "worse", "changed")


@pytest.mark.parametrize(("now", "moved"), [(75_100, False), (75_200, True)])
def test_a_share_moves_only_beyond_both_roundings(now, moved):
    # sums 500 from the true ones, out of 100,000 before and now: half a point each, so 1.0 points in all
    assert _moved("answered_share", rate(now, 100_000), rate(74_100, 100_000), deviation=500) is moved


@pytest.mark.parametrize(("n", "moved"), [(1_060, False), (1_064, True)])
def test_a_number_moves_only_beyond_twice_the_largest_deviation(n, moved):
    # 2 * 30 = 60, which is more than 3 per cent; chance alone is not in question here
    assert abs(n - 1_000) > 60 or not moved
    both = (answer("reactions_n", {"n": x}, measure=of_a_release("reactions_n", 30)) for x in (n, 1_000))
    told = findings.compare(*both)[0].text
    assert ("etwa gleich" in told) is not moved


@pytest.mark.parametrize(("now", "moved"), [(2_099, False), (2_101, True)])
def test_a_rate_per_household_has_no_rounding_below(now, moved):
    # 50 in 100,000 before and now
    told = findings.compare(
        *(answer("reactions_per_1000_households", rate(x, 100_000), measure=_reactions(50)) for x in (now, 2_000))
    )[0].text
    assert ("etwa gleich" in told) is not moved


def _reactions(deviation):
    return of_a_release("reactions_per_1000_households", deviation)


@pytest.mark.parametrize(("n", "moved"), [(1_000, False), (10_000, True)])
def test_a_median_moves_only_where_rounding_leaves_fewer_ranks_open_than_chance(n, moved):
    # 0.98 * sqrt(1,000) = 31 ranks, 0.98 * sqrt(10,000) = 98; the sums lie 40 from the true ones
    assert _moved("appointment_lead_days", durations(20, n), durations(5, n), deviation=40) is moved


@pytest.mark.parametrize(("over", "moved"), [(1_100, False), (1_130, True)])
def test_a_share_over_the_threshold_moves_only_beyond_both_roundings(over, moved):
    # 50 of 10,000 before and now: 1 point in all
    now, before = ({**durations(0), "over_n": x, "share_over": x / 10_000, "median_low": -1.0} for x in (over, 1_000))
    assert _moved("wait_minutes", now, before, deviation=50) is moved


@pytest.mark.parametrize(("n", "moved"), [(520, False), (600, True)])
def test_a_part_moves_only_beyond_both_roundings(n, moved):
    # 20 of 2,000 before and now: 2 points in all; 26 % is 1 point more, 30 % is 5
    measure = of_a_release("reaction_kind_share", 20)
    now = [part("criticism", n, 2_000), part("praise", 2_000 - n, 2_000)]
    before = [part("criticism", 500, 2_000), part("praise", 1_500, 2_000)]
    found = findings.compare(
        answer("reaction_kind_share", *now, measure=measure), answer("reaction_kind_share", *before, measure=measure)
    )
    assert (found[0].change == "changed") is moved


class TestFewCases:
    @pytest.mark.parametrize(("n", "told"), [(45, "Fallzahl zu klein"), (50, "Eingeschränkt aussagekräftig")])
    def test_are_too_few_below_50_and_shown_with_a_warning_from_50_on(self, n, told):
        found = findings.compare(answer("remedied_share", rate(n / 5, n), measure=of_a_release("remedied_share")))
        assert told in found[0].text

    @pytest.mark.parametrize(("n", "is_warned"), [(95, True), (100, False)])
    def test_are_no_reason_for_a_warning_from_100_on(self, n, is_warned):
        found = findings.compare(answer("remedied_share", rate(n / 5, n), measure=of_a_release("remedied_share")))
        assert ("Eingeschränkt aussagekräftig" in found[0].text) is is_warned

    def test_are_never_shown_below_the_measures_own_minimum(self):
        found = findings.compare(answer("answered_share", rate(40, 95), measure=of_a_release("answered_share")))
        assert "nötig sind 100" in found[0].text

    def test_inside_the_office_are_told_by_the_measures_own_minimum(self):
        assert "Fallzahl zu klein" not in findings.compare(answer("remedied_share", rate(5, 10)))[0].text


def test_a_difference_inside_the_office_is_judged_as_before():
    now, before = (answer("answered_share", rate(x, 100_000), scope=Scope()) for x in (75_100, 74_100))
    assert findings.compare(now, before)[0].change == "better"
