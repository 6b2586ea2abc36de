"""In the wide bins of a release a quantile is interpolated; in the bins of a snapshot it is the edge that it was."""

import duckdb
import pytest

from oversight import answers, measures, sql_file
from oversight.places import QUERIES
from tests import busy_jobcenter, counts_of
from tests.jobcenter import Jobcenter

HISTOGRAMS = [measure for measure in measures.all_measures() if measure.shape == "histogram"]
WITH_VARIANTS = [(m.name, v.name if v else None) for m in HISTOGRAMS for v in (None, *m.variants)]


def figures(tmp_path, *bins):
    """Bins of waiting times: over, up to, how many."""
    rows = [{"over_minutes": over, "to_minutes": to, "n": n} for over, to, n in bins]
    frame = counts_of.every(0, month=counts_of.months("2024-01-01", 1), site=["mitte"], has_appointment=[True])
    frame = frame.drop(columns="n").merge(counts_of.frame(rows), how="cross")
    path = counts_of.snapshot(tmp_path, visit_wait_counts=frame)
    return answers.ask(path, "wait_minutes", grain="all").frame.iloc[0]


def test_half_way_through_a_bin_of_ten_minutes_lie_five(tmp_path):
    assert figures(tmp_path, (20, 30, 100))["median"] == 25


@pytest.mark.parametrize(("shorter", "median"), [(50, 20), (49, 21), (45, 21), (44, 22), (40, 22), (38, 22), (37, 23)])
def test_the_median_goes_up_in_whole_minutes(shorter, median, tmp_path):
    # of 100 the fiftieth: with 45 shorter ones the 5th of 55 in ten minutes (0.91), with 44 the 6th of 56 (1.07)
    assert figures(tmp_path, (10, 20, shorter), (20, 30, 100 - shorter))["median"] == median


def test_ninety_of_a_hundred_lie_nine_tenths_through_the_bin(tmp_path):
    assert figures(tmp_path, (20, 30, 100))["p90"] == 29


def test_no_quantile_lies_beyond_its_bin(tmp_path):
    found = figures(tmp_path, (0, 0, 49), (0, 2, 1), (2, 5, 40), (5, 10, 10))
    assert (found["median"], found["p90"]) == (2, 5)


def test_who_does_not_wait_waits_no_minute(tmp_path):
    assert figures(tmp_path, (0, 0, 60), (0, 2, 40))["median"] == 0


def test_limits_of_the_median_are_edges(tmp_path):
    found = figures(tmp_path, (20, 30, 100))
    assert (found["median_low"], found["median_high"]) == (20, 30)


def test_beyond_the_last_edge_there_is_no_figure(tmp_path):
    found = figures(tmp_path, (0, 2, 40), (None, None, 60))
    assert found[["median", "p90"]].isna().all()


# The bins of a snapshot


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    for seed in (1, 2, 3):
        busy_jobcenter.fill(jobcenter, seed=seed)
    return jobcenter.snapshot()


@pytest.mark.parametrize(("name", "variant"), WITH_VARIANTS)
@pytest.mark.parametrize("grain", ["month", "all"])
def test_in_the_bins_of_a_snapshot_no_figure_is_interpolated(name, variant, grain, busy):
    answer = answers.ask(busy, name, grain=grain, by_site=True, variant=variant)
    assert not answer.frame.empty
    with duckdb.connect(busy, read_only=True) as connection:
        edges = connection.execute(answer.query, answer.parameters | {"step": None}).df()
    keys = ["period", "site", "segment"]
    pairs = [frame.sort_values(keys, ignore_index=True) for frame in (answer.frame, edges)]
    assert pairs[0].equals(pairs[1])


@pytest.mark.parametrize("measure", HISTOGRAMS, ids=lambda measure: measure.name)
def test_no_step_is_finer_than_the_bins_of_a_snapshot(measure, busy):
    bins = answers.ask(busy, measure.name, grain="all", picture=True).frame
    assert ((bins["bin_to"] - bins["bin_over"]).dropna() <= measure.step * (1 + 1e-9)).all()


def test_waits_of_over_ten_minutes_on_the_telephone_are_told_as_if_calls_lay_evenly_in_their_ten_seconds(tmp_path):
    rows = [{"over_seconds": to - 10, "to_seconds": to, "n": 3} for to in range(610, 1800, 10)]
    frame = counts_of.every(0, month=counts_of.months("2024-01-01", 1), site=["mitte"], outcome=["answered"])
    frame = frame.drop(columns="n").assign(basis="calls").merge(counts_of.frame(rows), how="cross")
    path = counts_of.snapshot(tmp_path, call_wait_counts=frame)
    found = answers.ask(path, "call_wait_minutes", grain="all").frame.iloc[0]
    # 119 bins of 3 calls: the 179th is the second in the 60th, the 322nd the first in the 108th
    assert (found["median"], found["p90"]) == (pytest.approx(1197 / 60), pytest.approx(1674 / 60))


def test_the_shape_says_that_limits_are_never_interpolated():
    meanings = {column.name: column.meaning for column in sql_file.read(QUERIES / "shapes" / "histogram.sql").columns()}
    assert "never interpolated" in meanings["median_low"]
