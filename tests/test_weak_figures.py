"""Figures of a release out of 50 to 99 cases stand in brackets, in pictures, tables and cards alike."""

import pandas as pd
import pytest

from oversight import charts
from oversight.questions import cases
from tests.answered import answer, monthly, of_a_release, rate

MEASURE = of_a_release("remedied_share")


@pytest.mark.parametrize(("n", "is_weak"), [(49, True), (50, True), (99, True), (100, False)])
def test_a_figure_is_weak_below_100_cases(n, is_weak):
    assert list(cases.is_weak(answer("remedied_share", rate(10, n), measure=MEASURE))) == [is_weak]


def test_a_figure_inside_the_office_never_is():
    assert list(cases.is_weak(answer("remedied_share", rate(10, 20)))) == [False]


def test_a_line_tells_weak_figures_in_brackets_and_none_of_fewer_than_50():
    rows = monthly(rate(10, 45), rate(10, 50), rate(20, 95), rate(20, 100))
    shown = charts.trend(answer("remedied_share", *rows, grain="month", measure=MEASURE)).data["shown"]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in shown] == ["–", "(20,0 %)", "(21,1 %)", "20,0 %"]


def test_bars_do_so_too():
    rows = [rate(10, n, site=site, period=pd.NaT) for site, n in {"mitte": 50, "nord": 100}.items()]
    drawn = charts.bars_by_site(answer("remedied_share", *rows, measure=MEASURE)).data["written"]
    assert {text.startswith("(") for text in drawn} == {True, False}
