"""A small simulated jobcenter: the interval holds the truth, and nothing is found where nothing began."""

from pathlib import Path

import pytest

from benchmarks import effect_coverage
from benchmarks.effect_coverage import Trial
from oversight.effects.effect import Kind
from oversight.simulation.parameters import SEED

MEASURE = "long_wait_all_share"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    folder: Path = tmp_path_factory.mktemp("trial")
    return effect_coverage.trial(SEED, folder, months=40, scale=0.03)


def of(trial: Trial):
    return next(effect for effect in trial.with_it if effect.question.measure == MEASURE)


def test_its_sites_began_one_after_the_other(trial: Trial) -> None:
    assert of(trial).design.kind is Kind.STAGGERED


def test_the_interval_holds_the_truth(trial: Trial) -> None:
    found = of(trial)
    assert found.truth is not None and effect_coverage.holds(found)


def test_so_do_those_of_the_other_headline_measures_that_have_one(trial: Trial) -> None:
    assert trial.judged >= 3 and trial.holding == trial.judged


def test_on_the_same_days_nothing_is_found_where_nothing_began(trial: Trial) -> None:
    assert trial.wrong == 0
