"""Each gate lets a careful release through and refuses the naive one of the same cases."""

import json
from datetime import date

import numpy as np
import pandas as pd
import pytest

from oversight.publication.audit import Printed, solver
from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.small_cells import Problem, examine
from oversight.publication.audit.sums import exactly, joined
from oversight.publication.audit.suppression import intervals
from oversight.publication.tables import Cells, Link, Rounded
from tests.audited import controlled, crowded, examined, gate, grid, nearest

GATES = ("structure", "minimum", "staff", "printed_figures", "small_cells", "nested_selections")


def changed(table, place, by):
    published = table.published.copy()
    published[place] += by
    return Rounded(table.cells, published)


def rules(found):
    return {one["rule"] for one in gate(found, "structure")["detail"].get("found", [])}


# a careful release


@pytest.mark.parametrize("name", GATES)
def test_a_release_rounded_so_that_sums_hold_passes(name):
    assert gate(examined(controlled(crowded())), name)["passed"]


def test_a_release_passes_as_a_whole_and_its_report_is_json():
    found = examined(controlled(crowded()))
    assert found.passed and json.loads(json.dumps(found.report)) == found.report


def test_one_gate_that_is_not_passed_stops_the_release():
    assert not examined(controlled(crowded()), attested=None).passed


def test_the_report_says_nothing_of_the_truth():
    """Two truths with the same year sums behind the same published figures: the same report, apart from the work."""
    first = controlled(crowded(mean=8.0))
    cells = first.cells.frame.set_index(["month", "site", "topic"])["n"]
    low = (first.published > 0) & (first.cells.true < first.published + 3) & (first.cells.true > 6)
    months = cells.index.get_level_values("month")
    one, other = (cells.index[low & (months == month)] for month in (months[0], months[-1]))
    both = next(key[1:] for key in one if key[1:] in {key[1:] for key in other})
    cells.loc[(months[0], *both)] += 1
    cells.loc[(months[-1], *both)] -= 1
    frame = first.cells.frame.assign(n=cells.to_numpy())
    second = Rounded(
        Cells("visits", frame, "month", ("site", "topic"), first.cells.nodes, first.cells.known), first.published
    )
    work = {"seconds", "programs_n", "whole_programs_n"}
    reports = [{key: part for key, part in examined(one).report.items() if key not in work} for one in (first, second)]
    assert reports[0] == reports[1] and reports[0]["passed"]


# structure


@pytest.mark.parametrize(("by", "rule"), [(1, "multiple_of_base"), (5, "next_to_the_truth"), (-1000, "not_below_zero")])
def test_a_number_that_breaks_a_rule_of_rounding_is_refused(by, rule):
    table = controlled(crowded())
    place = int(np.flatnonzero(table.published > table.cells.true)[0])
    assert rule in rules(examined(changed(table, place, by)))


def test_a_cell_without_a_case_shown_as_5_is_refused():
    table = controlled(crowded(mean=1.0))
    assert "zero_stays_zero" in rules(examined(changed(table, int(np.flatnonzero(table.cells.true == 0)[0]), 5)))


def test_a_number_4_from_the_truth_is_allowed_and_5_is_not():
    cells = grid([[[4, 6]]], nodes=())
    assert rules(examined(Rounded(cells, np.array([0, 10])))) == set()
    assert rules(examined(Rounded(cells, np.array([0, 0])))) == {"next_to_the_truth"}


def test_each_cell_rounded_by_itself_to_the_nearest_five_breaks_the_sums():
    assert "node_next_to_the_truth" in rules(examined(nearest(crowded(months=24, mean=2.0))))


def test_a_release_without_a_single_cell_is_refused():
    assert gate(examined(), "structure")["code"] == "nothing_published"
    assert not examined().passed


def two_tables(seed):
    """The same visits counted in two tables, each rounded by itself."""
    leader = crowded()
    follower = Cells(
        "records", leader.frame, "month", ("site", "topic"), ((), ("site",)), (), Link("visits", ("site", "topic"))
    )
    return controlled(leader, 0), controlled(follower, seed)


@pytest.mark.parametrize(("seed", "passes"), [(0, True), (1, False)])
def test_one_sum_rounded_twice_must_come_out_alike(seed, passes):
    found = examined(*two_tables(seed))
    assert (rules(found) == set()) == passes
    assert gate(found, "small_cells")["passed"] == passes
    assert gate(found, "nested_selections")["passed"] == passes


def test_where_two_tables_do_not_count_the_same_rows_their_sums_may_differ():
    leader, follower = two_tables(1)
    frame = follower.cells.frame.assign(n=follower.cells.frame["n"] + 40)
    fewer = Cells("records", frame, "month", ("site", "topic"), ((), ("site",)), (), Link("visits", ("site", "topic")))
    assert examined(leader, controlled(fewer)).passed


def test_a_table_of_one_kind_is_held_to_the_sums_of_that_kind():
    """Calls are the contacts by telephone: that there are others sets them free of nothing."""
    leader = controlled(crowded())
    of_kind = (leader.cells.frame["topic"] == "T0").to_numpy()
    frame = leader.cells.frame[of_kind].reset_index(drop=True)
    calls = Cells("calls", frame, "month", ("site",), (), (), Link("visits", ("site", "topic")))
    alike = Rounded(calls, leader.published[of_kind])
    assert rules(examined(leader, alike)) == set()
    small = int(np.flatnonzero(calls.true % 5 > 0)[0])
    other_neighbour = 5 if alike.published[small] < calls.true[small] else -5
    assert rules(examined(leader, changed(alike, small, other_neighbour))) == {"linked_sums_are_equal"}


def test_sums_of_all_sites_together_are_known_to_be_those_of_a_leader_that_tells_them_by_site():
    """1 and 0 cases at two sites, shown as 5 and 0, are 1 to 4 and 0 if their sum is shown as 0."""
    leader = grid([[[1], [0]]], nodes=(("site",),), known=())
    whole = leader.frame.groupby("month", as_index=False)["n"].sum().assign(site="all", topic="T0")
    together = Cells("waits", whole, "month", ("site", "topic"), (("site",),), (), Link("visits", ("site",)))
    shown = [Rounded(leader, np.array([5, 0])), Rounded(together, np.array([0]))]
    assert gate(examined(*shown), "structure")["passed"]
    assert not gate(examined(*shown), "small_cells")["passed"]


def test_a_table_whose_leader_is_not_published_is_refused():
    assert "leader_is_published" in rules(examined(two_tables(0)[1]))


# minimum


def with_topic(yearly):
    """A topic with so many cases in 2024, in the first months, beside one that is frequent."""
    counts = np.full((12, 1, 2), 9)
    counts[:, 0, 1] = 0
    counts[: yearly // 4, 0, 1] = 4
    counts[yearly // 4, 0, 1] = yearly % 4
    return grid(counts)


@pytest.mark.parametrize(("yearly", "passes"), [(19, False), (20, True)])
def test_a_topic_with_19_cases_a_year_must_be_merged_and_one_with_20_not(yearly, passes):
    found = gate(examined(controlled(with_topic(yearly))), "minimum")
    assert found["passed"] == passes
    if not passes:
        assert found["detail"]["found"] == [{"table": "visits", "column": "topic", "value": "T1"}]


def test_a_topic_that_was_frequent_the_year_before_may_stay():
    counts = np.full((24, 1, 2), 9)
    counts[12:, 0, 1] = 1
    assert gate(examined(controlled(grid(counts))), "minimum")["passed"]


@pytest.mark.parametrize(("n", "passes"), [(19, False), (20, True)])
def test_a_topic_that_is_new_in_a_year_in_course_needs_20_cases_like_any_other(n, passes):
    counts = np.full((14, 1, 2), 9)
    counts[:12, 0, 1] = 0
    counts[12:, 0, 1] = n // 2, n - n // 2
    assert gate(examined(controlled(grid(counts))), "minimum")["passed"] == passes


def test_a_table_without_any_case_is_no_statistic():
    assert not gate(examined(controlled(grid(np.zeros((12, 2, 2))))), "minimum")["passed"]


# staff


def shares(cells, **more):
    """What an office delivers of its staff: five at every site, the largest 50 per cent, two 67."""
    months = cells.frame[["month", "site"]].drop_duplicates()
    usual = {"function": "counter", "contributing_n": 5, "largest_share": 0.5, "two_largest_share": 0.67}
    return months.assign(**usual | more)


@pytest.mark.parametrize(
    ("more", "passes"),
    [
        ({}, True),
        ({"contributing_n": 4}, False),
        ({"largest_share": 0.501}, False),
        ({"two_largest_share": 0.671}, False),
        ({"two_largest_share": None}, False),
    ],
)
def test_a_site_needs_five_officials_of_whom_none_dominates(more, passes):
    cells = crowded()
    found = gate(examined(controlled(cells), staff=shares(cells, **more), attested=None), "staff")
    assert found["passed"] == passes
    assert found["detail"].get("sites", []) == ([] if passes else ["S0", "S1", "S2"])


def test_nobody_can_vouch_for_a_site_whose_shares_say_otherwise():
    cells = crowded()
    assert not gate(examined(controlled(cells), staff=shares(cells, contributing_n=4)), "staff")["passed"]


def test_one_weak_month_of_one_site_names_the_site():
    cells = crowded()
    delivered = shares(cells)
    delivered.iloc[7, delivered.columns.get_loc("contributing_n")] = 4
    found = gate(examined(controlled(cells), staff=delivered), "staff")
    assert found["detail"]["sites"] == [delivered.iloc[7]["site"]]


@pytest.mark.parametrize(
    ("attested", "passes"), [(None, False), ("  ", False), ("The head of the office vouches.", True)]
)
def test_where_nobody_delivered_shares_somebody_must_vouch_and_is_quoted(attested, passes):
    found = gate(examined(controlled(crowded()), attested=attested), "staff")
    assert found["passed"] == passes
    assert found["detail"].get("attested") == (attested if passes else None)


def test_a_month_without_shares_is_not_covered_by_the_others():
    cells = crowded()
    found = gate(examined(controlled(cells), staff=shares(cells).iloc[1:], attested=None), "staff")
    assert found["code"] == "staff_unknown" and found["detail"]["sites"] == ["S0"]


def test_figures_of_all_sites_together_need_no_word_about_staff():
    cells = crowded(sites=1)
    together = Cells("visits", cells.frame.assign(site="all"), "month", ("site", "topic"))
    assert gate(examined(controlled(together), attested=None), "staff")["code"] == "no_site_published"


# small cells


def test_small_cells_left_out_beside_complementary_ones_are_recovered():
    """The ordinary way: 1 and 2 are left out, and one more cell of the same site; all sums are printed."""
    cells = crowded(mean=3.0, months=1, sites=6, topics=6)
    true = cells.true.astype(float)
    site, topic = np.divmod(np.arange(36), 6)
    left_out = np.isin(true, (1, 2))
    for one in range(6):
        inside = np.flatnonzero((site == one) & ~left_out & (true > 0))
        if (left_out & (site == one)).sum() == 1 and len(inside):
            left_out[inside[0]] = True
    places = [np.array([place]) for place in range(36)]
    sums = [np.flatnonzero(axis == one) for axis in (site, topic) for one in range(6)]
    found = intervals(true, [*places, *sums], np.r_[left_out, np.zeros(12, bool)])
    small = np.isin(true[left_out], (1, 2))
    assert any(high - low < 4 for (low, high), is_small in zip(found, small, strict=True) if is_small)


def month_sums(cells):
    """Exact sums of every month by site and by topic, as if they had been printed."""
    for column in ("site", "topic"):
        for (month, value), part in cells.frame.groupby(["month", column]):
            last = (month + pd.offsets.MonthEnd(0)).date()
            yield Printed(cells.name, month.date(), last, int(part["n"].sum()), "Yearly report", {column: value})


def test_exact_sums_of_months_printed_elsewhere_give_small_cells_away():
    cells = crowded(mean=1.5)
    found = examined(controlled(cells), printed=[*month_sums(cells)])
    assert gate(found, "printed_figures")["passed"]
    assert gate(found, "small_cells")["detail"]["tables"] == ["visits"]
    assert found.report["tables"][0]["narrow_n"] > 0


def test_who_wants_to_make_it_coarser_learns_which_years_are_narrow_without_every_cell():
    """Two years of one table, of which months are known exactly in the second only."""
    counts = np.random.default_rng(4).poisson(1.5, (24, 3, 5))
    cells = grid(counts)
    told = [one for one in month_sums(cells) if one.first.year == 2025]
    whole, quick = (examined(controlled(cells), printed=told, thorough=thorough) for thorough in (True, False))
    assert whole.narrow == quick.narrow == {"visits": frozenset({2025})}
    assert quick.report["programs_n"] < whole.report["programs_n"]


def test_what_passes_is_looked_at_to_the_last_cell():
    whole, quick = (examined(controlled(crowded()), thorough=thorough) for thorough in (True, False))
    assert whole.report["tables"] == quick.report["tables"]


def test_where_nothing_is_narrow_but_what_was_known_before_every_cell_is_looked_at():
    """All sums of a cube are printed, and the release adds nothing: many cells are pinned, none by the release."""
    cells, axes = np.arange(64), np.indices((4, 4, 4)).reshape(3, -1)
    true = np.random.default_rng(28).poisson(0.45, 64).astype(float)
    lines = [4 * axes[one] + axes[other] for one, other in ((0, 1), (0, 2), (1, 2))]
    printed = joined(exactly(cells, line, np.bincount(line, true)) for line in lines)
    known = Polytope(np.zeros(64), true + 1000, printed)
    whole, quick = (Problem(known, known, true, 1) for _ in range(2))
    found, same = examine(whole, cells >= 0), examine(quick, cells >= 0, np.zeros(64, np.int64))
    assert (found.width < whole.wanted).sum() > 10
    assert not found.narrow.any() and not same.narrow.any()
    assert found.width.tolist() == same.width.tolist()


def test_a_cell_that_was_printed_exactly_itself_is_no_fault_of_the_release():
    cells = crowded()
    first = cells.frame.iloc[0]
    figure = Printed(
        "visits", date(2024, 1, 1), date(2024, 1, 31), int(first["n"]), "Answer", {"site": "S0", "topic": "T0"}
    )
    found = examined(controlled(cells), printed=[figure])
    assert gate(found, "small_cells")["passed"]
    assert found.report["tables"][0]["known_before_n"] == int(first["n"] < 10)


def test_sums_of_a_year_in_course_are_not_known_to_anybody():
    """One month of which all sums were known would give its cells away."""
    counts = np.random.default_rng(3).poisson(1.5, (1, 4, 5))
    assert gate(examined(controlled(grid(counts))), "small_cells")["passed"]
    assert not gate(examined(controlled(grid(counts, first="2024-12-01"))), "small_cells")["passed"]


# nested selections


def test_a_difference_can_be_narrow_though_every_cell_of_it_is_wide():
    """99 are shown as 95 in one table and as 100 in another, so 96 to 99; 103 in all were printed: 4 to 7 remain."""
    visits = grid([[[2, 2, 99]]], nodes=(), known=())
    visits = Cells("visits", visits.frame.assign(group=["few", "few", "many"]), "month", ("site", "topic"))
    rows = pd.DataFrame({"group": ["few", "few", "many"], "part": ["a", "b", "a"], "n": [1, 3, 99]})
    frame = rows.assign(month=visits.frame["month"], site="S0")
    records = Cells("records", frame, "month", ("site", "group", "part"), link=Link("visits", ("site", "group")))
    figure = Printed("visits", date(2024, 1, 1), date(2024, 1, 31), 103, "Answer")
    tables = Rounded(visits, np.array([0, 0, 95])), Rounded(records, np.array([0, 5, 100]))
    found = examined(*tables, printed=[figure], pairs=1000)
    assert gate(found, "small_cells")["passed"]
    assert not gate(found, "nested_selections")["passed"]


# whatever cannot be examined is not passed


def test_published_numbers_that_cannot_stem_from_the_truth_are_not_examined_but_refused():
    table = controlled(crowded())
    found = examined(changed(table, int(table.published.argmax()), 20))
    assert [gate(found, name)["code"] for name in ("small_cells", "nested_selections")] == ["not_examined"] * 2
    assert not found.passed


@pytest.mark.parametrize("failure", [solver.NotSolved("time limit"), MemoryError(), ValueError()])
def test_a_solver_that_fails_refuses_the_release(monkeypatch, failure):
    def fails(*_):
        raise failure

    monkeypatch.setattr(solver.Solver, "_run", fails)
    found = examined(controlled(crowded()))
    assert not gate(found, "small_cells")["passed"] and not found.passed


def test_a_solver_that_runs_out_of_time_refuses_the_release(monkeypatch):
    monkeypatch.setattr("oversight.publication.audit.widths.SECONDS", 0.0)
    found = examined(controlled(crowded()))
    assert gate(found, "small_cells")["detail"] == {"failure": "NotSolved"}
    assert not found.passed


def test_the_time_for_one_program_is_not_used_up_by_those_before():
    cells = crowded(months=2)
    places = np.arange(len(cells.frame))
    shown = Polytope(np.zeros(len(places)), np.full(len(places), 9.0), exactly(places, places * 0, np.array([60.0])))
    programs = solver.Solver(shown, 0.5)
    draw = np.random.default_rng(1)
    while programs._highs.getRunTime() < 0.6:
        assert programs.lowest(draw.normal(size=len(places))).sum() == pytest.approx(60)
