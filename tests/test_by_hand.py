"""Pictures of rows that a reader asked for by hand: what can be drawn, and what would make no sense."""

import pandas as pd
import pytest

from oversight import charts

MONTHS = pd.DataFrame({"month": ["2024-01-01", "2024-02-01", "2024-03-01"], "n": [1, 3, 2]})


def drawn(frame, kind="line", x="month", y="n", by=None):
    return charts.by_hand(frame, x=x, y=y, by=by, kind=kind)


def test_only_columns_of_numbers_can_stand_up():
    frame = pd.DataFrame({"a": ["x"], "b": [1], "c": [1.5], "d": [True], "e": pd.array([None], dtype="Int64")})
    assert charts.figures_in(frame) == ["b", "c", "e"]


def test_a_picture_says_its_lowest_and_highest_figure():
    assert drawn(MONTHS).alt == ("n nach month, 3 Zahlen: am niedrigsten 1 (2024-01-01), am höchsten 3 (2024-02-01).")


def test_bars_begin_at_zero():
    assert drawn(MONTHS, "bar").spec["layer"][0]["encoding"]["y"]["scale"]["zero"] is True


def test_what_is_missing_is_not_drawn_as_zero():
    frame = MONTHS.assign(n=pd.array([1, None, 2], dtype="Int64"))
    assert drawn(frame).data["value"].tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("frame", "kind", "why"),
    [
        (MONTHS.head(1), "line", "weniger als zwei"),
        (pd.concat([MONTHS, MONTHS]), "line", "teilen sich einen Platz"),
        (pd.DataFrame({"month": range(61), "n": range(61)}), "bar", "zu viele Zeilen"),
        (pd.DataFrame({"month": range(2001), "n": range(2001)}), "line", "zu viele Zeilen"),
    ],
)
def test_a_picture_without_sense_is_refused_in_a_sentence(frame, kind, why):
    assert why in drawn(frame, kind)


@pytest.mark.parametrize(("rows", "kind"), [(60, "bar"), (2000, "line")])
def test_as_many_rows_as_can_be_seen_are_drawn(rows, kind):
    assert isinstance(drawn(pd.DataFrame({"month": range(rows), "n": range(rows)}), kind), charts.Chart)


def test_six_lines_are_drawn_and_seven_are_not():
    frame = pd.DataFrame({"month": [1, 2] * 7, "n": range(14), "site": sorted(list("abcdefg") * 2)})
    assert isinstance(drawn(frame.head(12), by="site"), charts.Chart)
    assert "mehr als 6 Linien" in drawn(frame, by="site")
