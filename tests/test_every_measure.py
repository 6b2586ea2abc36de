"""Every measure answers, whatever the jobcenter records, and every figure can be recomputed from its rows."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from oversight import answers, codes, database, language, measures, units
from oversight.answers import GRAINS, PICTURES, Scope
from oversight.intake import contract
from oversight.measures import Measure
from oversight.translations import catalogues
from tests import busy_jobcenter
from tests.jobcenter import Jobcenter

MEASURES = measures.all_measures()
WITH_VARIANTS = [(measure, v.name if v else None) for measure in MEASURES for v in (None, *measure.variants)]
RATES = [(measure, variant) for measure, variant in WITH_VARIANTS if measure.shape == "rate"]
SCOPES = [
    Scope(),
    Scope(date(2024, 1, 1), date(2024, 4, 1)),
    Scope(sites=("mitte", "sued")),
    Scope(date(2023, 12, 1), None, ("nord",)),
]


def name(value: Any) -> str:
    if isinstance(value, Measure):
        return value.name
    return f"{value.start} {value.end} {' '.join(value.sites)}" if isinstance(value, Scope) else str(value)


every_measure = pytest.mark.parametrize("measure", MEASURES, ids=name)
every_variant = pytest.mark.parametrize(("measure", "variant"), WITH_VARIANTS, ids=name)
every_rate = pytest.mark.parametrize(("measure", "variant"), RATES, ids=name)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Jobcenter(tmp_path_factory.mktemp("empty")).snapshot()


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    busy_jobcenter.fill(jobcenter, seed=7)
    return jobcenter.snapshot()


@cache
def rows(snapshot: Path, measure: Measure, variant: str | None) -> pd.DataFrame:
    """The measure's own rows, before any filter or pooling."""
    return database.run(
        database.open_snapshot(snapshot), measure.file.statement, dict(measure.parameter_values(variant))
    )


# What a header says


@every_measure
def test_every_header_uses_words_that_there_are(measure: Measure) -> None:
    assert measure.shape in measures.SHAPES
    assert measure.topic in measures.TOPICS
    assert measure.unit in units.UNITS
    assert measure.better in ("higher", "lower", "neither")
    assert measure.file.one("public") in ("yes", "no")
    assert measure.finest_grain in ("month", "quarter")


@pytest.mark.parametrize("speech", language.LANGUAGES)
def test_no_two_measures_are_called_the_same(speech: str) -> None:
    language.use(speech)
    called = Counter(language.translate(measure.subject) for measure in MEASURES)
    assert [subject for subject, times in called.items() if times > 1] == []


@every_measure
def test_every_name_says_its_unit(measure: Measure) -> None:
    short = measure.unit.removeprefix("working_").removesuffix("_to_the_second").removesuffix("_visits")
    assert short in measure.name


@every_measure
def test_no_measure_of_what_people_do_is_shown_for_fewer_than_ten_cases(measure: Measure) -> None:
    # what the office itself changed is nobody's case
    of_the_office_alone = {table for alternative in measure.needs for table, _ in alternative} == {"measures_taken"}
    assert measure.minimum_n >= 10 or of_the_office_alone


@every_measure
def test_a_histogram_has_a_threshold_and_a_life_table_a_promise(measure: Measure) -> None:
    assert (measure.over is not None) == (measure.shape == "histogram")
    assert (measure.step is not None) == (measure.shape == "histogram")
    assert (measure.within is not None) == (measure.shape == "lifetable")


@every_variant
def test_every_measure_needs_columns_of_the_contract(measure: Measure, variant: str | None) -> None:
    columns = {pair for alternative in measure.needs_of(variant) for pair in alternative}
    assert columns <= {
        (table, column) for table in contract.table_names() for column in contract.find(table).column_names
    }


@every_measure
def test_what_only_some_variants_need_is_said_of_variants_that_there_are(measure: Measure) -> None:
    said_of = {line.split()[0] for line in measure.file.all("variant_needs")}
    assert said_of <= {variant.name for variant in measure.variants}


@every_measure
def test_every_variant_gives_every_parameter_a_value(measure: Measure) -> None:
    given = [set(variant.values) for variant in measure.variants] or [set()]
    assert all(names == measure.own_parameters for names in given)


@every_measure
def test_sums_are_named_by_a_table_of_sums(measure: Measure) -> None:
    assert measure.sums_only is None or measure.sums_only[0] in ("phone_intervals", "wait_intervals")


@pytest.fixture(scope="module")
def translated() -> set[str]:
    """Every English text that stands in a German catalogue; some words are the same in both languages."""
    return {entry.ids[0] for entry in catalogues.entries()}


@every_measure
def test_every_text_of_a_header_has_its_german(measure: Measure, translated: set[str]) -> None:
    assert set(measure.texts()) <= translated


@pytest.mark.parametrize("code", codes.known())
def test_every_code_has_its_german(code: str, translated: set[str]) -> None:
    assert codes.words(code) in translated


@every_measure
def test_every_segment_and_category_that_the_measure_makes_itself_has_words(measure: Measure, busy: Path) -> None:
    frame = rows(busy, measure, None)
    found = {code for column in ("segment", "category") if column in frame for code in frame[column].dropna()}
    of_the_office = {"advice", "papers"}
    assert {code for code in found if codes.label(code) == code and code.split("/")[-1] not in of_the_office} == set()


# What it answers


@every_variant
@pytest.mark.parametrize("grain", GRAINS)
def test_on_an_empty_jobcenter_every_measure_says_that_nothing_is_recorded(
    measure: Measure, variant: str | None, grain: str, empty: Path
) -> None:
    assert answers.ask(empty, measure.name, grain=grain, variant=variant).state == "not_recorded"


@every_variant
def test_in_a_busy_jobcenter_every_measure_answers(measure: Measure, variant: str | None, busy: Path) -> None:
    assert answers.ask(busy, measure.name, variant=variant).is_ok


@pytest.mark.parametrize("measure", [measure for measure in MEASURES if measure.shape in PICTURES], ids=name)
def test_every_picture_adds_up_to_its_figure(measure: Measure, busy: Path) -> None:
    figures = answers.ask(busy, measure.name, grain="all").frame
    picture = answers.ask(busy, measure.name, grain="all", picture=True).frame
    counted = picture["n"].sum() if "n" in picture else picture.loc[picture["age"] == 0, "at_risk"].sum()
    assert counted == figures["n"].sum()


@every_rate
def test_no_rate_has_a_gap_where_a_number_belongs(measure: Measure, variant: str | None, busy: Path) -> None:
    assert rows(busy, measure, variant)[["period", "site", "numerator", "denominator"]].notna().all(axis=None)


@every_rate
def test_no_share_is_more_than_the_whole(measure: Measure, variant: str | None, busy: Path) -> None:
    frame = rows(busy, measure, variant)
    assert measure.unit != "share" or (frame["numerator"] <= frame["denominator"]).all()


@every_variant
def test_every_measure_has_each_row_once(measure: Measure, variant: str | None, busy: Path) -> None:
    keys = {"rate": [], "count": [], "breakdown": ["category"], "histogram": ["bin_to"], "lifetable": ["age"]}
    frame = rows(busy, measure, variant)
    assert not frame.duplicated(["period", "site", "segment", *keys[measure.shape]]).any()


# What filters and pooling do


@every_variant
def test_no_filter_is_the_same_as_all_months_and_all_sites(measure: Measure, variant: str | None, busy: Path) -> None:
    everything = Scope(date(2000, 1, 1), date(2100, 1, 1), busy_jobcenter.SITES)
    filtered = answers.ask(busy, measure.name, everything, variant=variant, by_site=True).frame
    pd.testing.assert_frame_equal(answers.ask(busy, measure.name, variant=variant, by_site=True).frame, filtered)


@every_rate
@pytest.mark.parametrize("scope", SCOPES, ids=name)
@pytest.mark.parametrize(("grain", "by_site"), [("month", True), ("quarter", False), ("year", True), ("all", False)])
def test_every_rate_is_sums_over_sums(
    measure: Measure, variant: str | None, grain: str, by_site: bool, scope: Scope, busy: Path
) -> None:
    answer = answers.ask(busy, measure.name, scope, grain=grain, by_site=by_site, variant=variant)
    # an answer says which months it is of: those that are not ripe are left out of it
    expected = recomputed(rows(busy, measure, variant), grain, by_site, answer.scope)
    by_code = answer.frame.sort_values(["period", "site", "segment"], kind="stable")
    assert figures(by_code) == pytest.approx(figures(expected))


def figures(frame: pd.DataFrame) -> np.ndarray:
    return frame[["numerator", "denominator", "value"]].to_numpy(float)


def recomputed(frame: pd.DataFrame, grain: str, by_site: bool, scope: Scope) -> pd.DataFrame:
    """The same in pandas, step by step: filter, pool, divide."""
    periods = pd.PeriodIndex(pd.to_datetime(frame["period"]), freq="M")
    inside = pd.Series(True, frame.index)
    if scope.start:
        inside &= periods >= pd.Period(scope.start, "M")
    if scope.end:
        inside &= periods < pd.Period(scope.end, "M")
    if scope.sites:
        inside &= frame["site"].isin(scope.sites)
    frequency = {"month": "M", "quarter": "Q", "year": "Y"}.get(grain)
    keys = {
        "period": periods.asfreq(frequency).astype(str) if frequency else "all",
        "site": frame["site"] if by_site else "all",
        "segment": frame["segment"].fillna(""),
    }
    pooled = frame.assign(**keys)[inside].groupby(list(keys))[["numerator", "denominator"]].sum()
    return pooled.assign(value=pooled["numerator"] / pooled["denominator"])
