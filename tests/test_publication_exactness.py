"""What coarseness alone changes: no count and no share; a median lies in the same bin, and near in practice."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from oversight import answers, measures, places
from oversight.answers import Scope
from oversight.publication import coarsen, declaration, publicly
from tests import busy_jobcenter, coarsened
from tests.jobcenter import Jobcenter

# merging is another matter: here nothing is too thin
DECLARED = replace(declaration.read(), thinnest=0)
PUBLIC = [
    (measure, variant.name if variant else None)
    for measure in measures.all_measures()
    for variant in (None, *measure.variants)
    if measure.is_public and measure.name not in DECLARED.withheld_measures
    if not set(publicly.tables_of(measure, tuple(DECLARED.withheld)))
]
LIFE_TABLES = {table.name for table in DECLARED.tables if table.is_life_table}
SAME = {
    "rate": ["numerator", "denominator", "value"],
    "count": ["n"],
    "breakdown": ["n", "total", "value"],
    "histogram": ["n", "over_n", "share_over"],
    "lifetable": ["n", "ended", "censored", "share_within"],
}
KEYS = {"breakdown": ["period", "site", "segment", "category"]}


def is_life_table(measure):
    return bool(LIFE_TABLES & set(publicly.tables_of(measure, DECLARED.published)))


EXACT = [pair for pair in PUBLIC if not is_life_table(pair[0])]
NEAR = [pair for pair in PUBLIC if is_life_table(pair[0])]
WIDE = [pair for pair in EXACT if pair[0].shape == "histogram"]


def name(value):
    return getattr(value, "name", str(value))


def both(folder, snapshot):
    prepared = coarsen.prepare(snapshot, DECLARED)
    return snapshot, coarsened.write(folder, "release", coarsened.tables(prepared, coarsened.exact)), prepared


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    for seed in range(3):
        busy_jobcenter.fill(jobcenter, seed=seed)
    return both(tmp_path_factory.mktemp("release"), jobcenter.snapshot())


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    return both(folder, coarsened.demo(folder))


def tells_sites(measure):
    """Whether all that the measure reads is published site by site."""
    tables = [DECLARED.find(name) for name in publicly.tables_of(measure, DECLARED.published)]
    return all(table is None or "site" in table.dimensions for table in tables)


def scope_of(measure, prepared):
    """The months of which the release holds all that the measure reads."""
    read = publicly.tables_of(measure, DECLARED.published)
    frames = [(cells.frame[cells.time], DECLARED.find(cells.name)) for cells in prepared.cells if cells.name in read]
    if not frames:
        return Scope()
    ends = [times.max() + pd.DateOffset(months=3 if table.grain == "quarter" else 1) for times, table in frames]
    return Scope(max(times.min() for times, _table in frames).date(), min(ends).date())


def asked(pair, measure, variant, **options):
    snapshot, release, prepared = pair
    scope = scope_of(measure, prepared)
    return [answers.ask(path, measure.name, scope, variant=variant, **options).frame for path in (snapshot, release)]


def in_order(frame, measure):
    keys = KEYS.get(measure.shape, ["period", "site", "segment"])
    return frame.sort_values(keys, ignore_index=True)[[*keys, *SAME[measure.shape]]]


@pytest.mark.parametrize(("measure", "variant"), EXACT, ids=name)
@pytest.mark.parametrize("grain", ["month", "year"])
def test_no_count_and_no_share_changes_in_a_busy_jobcenter(measure, variant, grain, busy):
    exact, coarse = asked(busy, measure, variant, grain=grain, by_site=tells_sites(measure))
    assert not exact.empty
    pd.testing.assert_frame_equal(in_order(exact, measure), in_order(coarse, measure), check_dtype=False)


@pytest.mark.parametrize(("measure", "variant"), EXACT, ids=name)
def test_no_count_and_no_share_changes_in_the_demo(measure, variant, demo):
    exact, coarse = asked(demo, measure, variant, grain="quarter", by_site=tells_sites(measure))
    pd.testing.assert_frame_equal(in_order(exact, measure), in_order(coarse, measure), check_dtype=False)


@pytest.mark.parametrize(("measure", "variant"), WIDE, ids=name)
@pytest.mark.parametrize("figure", ["median", "p90"])
def test_a_quantile_lies_in_the_same_bin(measure, variant, figure, busy):
    exact, coarse = asked(busy, measure, variant, grain="all")
    bins = answers.ask(
        busy[1], measure.name, scope_of(measure, busy[2]), variant=variant, grain="all", picture=True
    ).frame
    # a release shows nine in ten from 200 cases on
    is_shown = exact["n"].ge(200 if figure == "p90" else 0).tolist()
    exact, coarse = exact[is_shown], coarse[is_shown]
    # without a free slot, or beyond four hours, there is no edge and no figure
    assert exact[figure].isna().tolist() == coarse[figure].isna().tolist()
    pairs = zip(
        exact.dropna(subset=[figure]).to_dict("records"), coarse.dropna(subset=[figure]).to_dict("records"), strict=True
    )
    for before, after in pairs:
        of_segment = bins[bins["segment"].isna() if before["segment"] is None else bins["segment"] == before["segment"]]
        holding = of_segment[(of_segment["bin_to"] >= before[figure])].iloc[0]
        assert holding["bin_over"] <= after[figure] <= holding["bin_to"]


@pytest.mark.parametrize(
    ("measure", "figure", "distance"),
    [
        # minutes in the office, minutes on the telephone, minutes too early, days
        ("wait_minutes", "median", 1),
        ("wait_minutes", "p90", 6),
        ("call_wait_minutes", "median", 15 / 60),
        ("call_wait_minutes", "p90", 20 / 60),
        ("early_arrival_minutes", "median", 1),
        ("early_arrival_minutes", "p90", 1),
        ("appointment_lead_days", "median", 0),
        ("total_access_days", "p90", 0),
    ],
)
def test_in_the_demo_no_quantile_of_a_quarter_and_site_moves_further(measure, figure, distance, demo):
    exact, coarse = asked(demo, measures.find(measure), None, grain="quarter", by_site=True)
    enough = exact["n"] >= 200
    assert (exact[figure] - coarse[figure])[enough].abs().max() <= distance + 1e-9


# Life tables that follow cases from month to month


@pytest.mark.parametrize(("measure", "variant"), NEAR, ids=name)
def test_life_tables_keep_all_cases_and_come_near(measure, variant, demo):
    exact, coarse = asked(demo, measure, variant, grain="all")
    before, after = exact.iloc[0], coarse.iloc[0]
    assert after[["n", "ended", "censored"]].tolist() == before[["n", "ended", "censored"]].tolist()
    assert after["share_within"] == pytest.approx(before["share_within"], abs=0.02)


@pytest.mark.parametrize(("measure", "variant"), NEAR, ids=name)
def test_the_share_still_open_at_the_end_of_a_row_comes_near(measure, variant, demo):
    exact, coarse = (
        frame.set_index("age")["still_open"] for frame in asked(demo, measure, variant, grain="all", picture=True)
    )
    table = next(one for one in DECLARED.tables if one.name in publicly.tables_of(measure, tuple(LIFE_TABLES)))
    ends = [edge for edge in table.bins.edges if edge in exact.index and edge in coarse.index]
    assert len(ends) >= 12
    assert (exact[ends] - coarse[ends]).abs().max() <= 0.03


def test_the_demo_has_four_years(demo):
    assert scope_of(measures.find("reaction_kind_share"), demo[2]) == Scope(date(2022, 1, 1), date(2026, 1, 1))
    assert (places.DATA / "demo").exists()
