"""`python -m oversight demo --truth`: what every measure is in the invented city, and would be without appointments."""

import duckdb
import pandas as pd
import pytest

from oversight import __main__, answers, facts, measures
from oversight.simulation import city, truth
from oversight.store import Store

MEASURES = {measure.name: measure for measure in measures.all_measures()}
# the last month is the first one after an introduction
SIZE = ["--months", "26", "--scale", "0.03", "--language", "en"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small city with its truth, and its files."""
    folder = tmp_path_factory.mktemp("truth")
    assert __main__.main(["demo", "--truth", *SIZE, "--store", str(folder), "--files", str(folder / "kept")]) == 0
    return folder


@pytest.fixture(scope="module")
def snapshot(folder):
    return Store(folder / "demo").current_snapshot()


@pytest.fixture(scope="module")
def told(snapshot):
    with duckdb.connect(snapshot, read_only=True) as connection:
        return connection.table("truth").df()


def ends(row):
    """The first day after the period of a row: quarters where a measure has no months."""
    months = 3 if MEASURES[row["measure"]].finest_grain == "quarter" else 1
    return row["month"] + pd.DateOffset(months=months)


def is_untouched(row):
    # what was changed at all sites together is the same in both cities
    introduced = {site.code: site.introduced_on for site in city.SITES}.get(row["site"])
    return introduced is None or ends(row) <= pd.Timestamp(introduced)


def differs(told):
    same = (told["value"] == told["value_without"]) | (told["value"].isna() & told["value_without"].isna())
    return ~same | (told["n"] != told["n_without"])


def test_before_the_introduction_every_figure_is_the_same_in_both_worlds(told):
    untouched = told[told.apply(is_untouched, axis=1)]
    assert untouched[differs(untouched)].to_dict("records") == []


def test_after_it_some_are_not(told):
    assert {"appointment_share", "answered_share"} <= set(told[differs(told)]["measure"])


def has_figures(snapshot, name):
    answer = answers.ask(snapshot, name, by_site=True)
    figures = truth.FIGURES.get(answer.measure.shape, {"value": "total"})
    return answer.frame[list(figures)].notna().any(axis=None)


def test_every_measure_with_a_figure_has_its_truth(told, snapshot):
    assert {name for name in MEASURES if has_figures(snapshot, name)} == set(told["measure"])


@pytest.mark.parametrize(("name", "figure"), [("wait_minutes", "median"), ("answered_share", "value")])
def test_the_truth_of_a_figure_is_what_readers_see(name, figure, snapshot):
    segment = "without_appointment" if name == "wait_minutes" else None
    found = facts.ask(snapshot, "truth", measure=name, figure=figure, segment=segment)
    shown = answers.ask(snapshot, name, by_site=True).frame
    shown = shown[shown["segment"] == segment] if segment else shown
    one = found.set_index(["site", "month"])["value"]
    other = shown.set_index(["site", "period"])[figure].sort_index()
    assert one.sort_index().tolist() == other.tolist()


def test_what_nobody_has_without_appointments_has_no_figure_there(told):
    assert told[told["measure"] == "no_show_share"]["value_without"].isna().all()


def test_the_truth_is_kept_as_a_file_marked_as_synthetic(folder, told):
    kept = pd.read_csv(folder / "kept" / "SYNTHETISCHE-DEMODATEN_truth.csv")
    assert len(kept) == len(told) and list(kept)[-1] == "SYNTHETISCHE DEMODATEN"


def test_the_files_of_the_other_world_are_not_kept(folder):
    assert not list((folder / "kept").glob("*OHNE-TERMINPRAXIS*"))


def test_the_city_shown_is_the_one_with_appointments(snapshot):
    assert not facts.about(snapshot).is_paired_world
