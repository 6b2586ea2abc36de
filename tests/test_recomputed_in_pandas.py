"""Every measure computed a second time, by the words of its definition, from the rows of a simulated jobcenter."""

from functools import cache, partial
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from oversight import answers, measures
from oversight.intake import bring_in
from oversight.measures import Measure
from oversight.simulation import files
from oversight.store import Store
from tests.recomputed import additions, definitions, ending, rows, shapes

# long enough for appointments at the first sites, many enough for advice centres
MONTHS, SCALE = 30, 0.1
# in the middle of a month and a day, so that much is open and deadlines lie ahead
END = pd.Timestamp("2024-06-06 10:00")
MEASURES = measures.all_measures()
QUESTIONS = [
    pytest.param(
        measure, variant.name if variant else None, id=" ".join([measure.name, variant.name if variant else ""])
    )
    for measure in MEASURES
    for variant in (measure.variants or (None,))
]
every_measure = pytest.mark.parametrize(("measure", "variant"), QUESTIONS)


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> tuple[definitions.Cases, Path]:
    """The cases of a measure in the rows of the simulated files, and the snapshot that the intake made of them."""
    folder = tmp_path_factory.mktemp("simulated")
    written = files.write(folder, months=MONTHS, scale=SCALE, processes=1)
    written = additions.write(folder, ending.at(END, rows.read(written)))
    store = Store(folder / "store")
    reports = bring_in(written, store)
    assert [report.notes for report in reports if report.notes or report.counts.read > report.counts.accepted] == []
    tables = rows.read(written)
    return cache(partial(definitions.cases, tables)), store.current_snapshot()


def answer(snapshot: Path, measure: Measure, variant: str | None, index: list[str], **options: object) -> pd.DataFrame:
    """The rows of the answer that hold a figure."""
    frame = answers.ask(snapshot, measure.name, variant=variant, **options).frame
    frame = frame.assign(period=pd.to_datetime(frame["period"])).fillna({"segment": ""})
    if measure.shape == "rate":
        frame = frame[frame["denominator"] > 0]
    return frame.set_index(index)


def assert_same(asked: pd.DataFrame, recomputed: pd.DataFrame) -> None:
    """The same rows, and in each of them the same figures."""
    asked, recomputed = (frame[recomputed.columns].astype(float).sort_index() for frame in (asked, recomputed))
    assert len(recomputed) > 0
    missing, invented = recomputed.index.difference(asked.index), asked.index.difference(recomputed.index)
    assert (list(missing), list(invented)) == ([], [])
    assert_frame_equal(asked, recomputed, rtol=1e-9, atol=1e-9, check_index_type=False)


def index_of(measure: Measure, keys: list[str]) -> list[str]:
    return [*keys, "category"] if measure.shape == "breakdown" else keys


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_is_recomputed(measure):
    assert definitions.of(measure)


@every_measure
def test_every_month_of_every_site_says_what_its_rows_say(simulated, measure, variant):
    cases_of, snapshot = simulated
    asked = answer(snapshot, measure, variant, index_of(measure, shapes.KEYS), by_site=True)
    assert_same(asked, definitions.figures(measure, cases_of(measure, variant), shapes.KEYS))


@every_measure
def test_all_months_and_sites_together_say_what_all_rows_say(simulated, measure, variant):
    cases_of, snapshot = simulated
    asked = answer(snapshot, measure, variant, index_of(measure, ["segment"]), grain="all")
    assert_same(asked, definitions.figures(measure, cases_of(measure, variant), ["segment"]))


@pytest.mark.parametrize(
    ("measure", "variant"), [question for question in QUESTIONS if question.values[0].shape == "lifetable"]
)
def test_every_curve_is_the_one_that_its_rows_draw(simulated, measure, variant):
    cases_of, snapshot = simulated
    asked = answer(snapshot, measure, variant, [*shapes.KEYS, "age"], by_site=True, picture=True)
    assert_same(asked, shapes.curve(cases_of(measure, variant), shapes.KEYS))
