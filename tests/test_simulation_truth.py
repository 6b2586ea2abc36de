"""Two worlds compared by hand: in March one has a no-show in four appointments, the other one in two."""

from functools import cache

import pandas as pd
import pytest

from oversight.simulation import truth
from tests.jobcenter import Jobcenter


def world(folder, missed, kept):
    """The snapshot of a jobcenter with so many appointments missed and kept; praise and criticism are as many."""
    folder.mkdir()
    jobcenter = Jobcenter(folder)
    jobcenter.visit(kept)
    jobcenter.visit(missed, outcome="no_show")
    jobcenter.reaction(kept)
    jobcenter.reaction(missed, kind="praise")
    return jobcenter.snapshot()


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """One figure of a measure; numbers of appointments missed and kept in the world with and the one without."""

    @cache
    def compared(with_them, without):
        folder = tmp_path_factory.mktemp("worlds")
        return truth.compare(world(folder / "with", *with_them), world(folder / "without", *without))

    def row(measure, figure, with_them=(1, 3), without=(2, 2)):
        found = compared(with_them, without)
        (row,) = found[(found["measure"] == measure) & (found["figure"] == figure)].to_dict("records")
        return row

    return row


def test_a_rate_has_its_value_in_both_worlds(told):
    row = told("no_show_share", "value")
    assert (row["value"], row["value_without"]) == (0.25, 0.5)


def test_it_says_how_many_it_rests_on(told):
    row = told("no_show_share", "value", without=(2, 4))
    assert (row["n"], row["n_without"]) == (4, 6)


def test_it_says_when_and_where(told):
    row = told("no_show_share", "value")
    assert (str(row["month"].date()), row["site"]) == ("2024-03-01", "mitte")


def test_a_part_of_a_whole_is_told_by_its_name(told):
    row = told("reaction_kind_share", "praise")
    assert (row["value"], row["value_without"]) == (0.25, 0.5)


def test_a_part_to_which_nobody_belongs_is_zero(told):
    assert told("reaction_kind_share", "praise", without=(0, 4))["value_without"] == 0


def test_a_figure_of_one_world_alone_is_empty_in_the_other(told):
    row = told("no_show_share", "value", without=(0, 0))
    assert row["value"] == 0.25 and pd.isna(row["value_without"])
