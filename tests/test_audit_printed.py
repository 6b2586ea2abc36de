"""Exact figures printed elsewhere: read from a file, placed in the release, and refused where they cannot be true."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from oversight import language
from oversight.publication.audit import Printed, WrongFigure
from oversight.publication.audit.printed import read, sums
from oversight.publication.tables import Cells
from tests.audited import controlled, crowded, examined, gate

FIGURE = """[[figure]]
table = "visits"
from = 2024-01-01
to = 2024-12-31
n = 120
source = "Yearly report 2024, page 12"
"""


def from_text(folder, text):
    path = folder / "printed.toml"
    path.write_text(text, "utf-8")
    return read(path)


def row(figure, cells=None):
    """What a figure says of a table: how many cells, and between which numbers their sum lies."""
    found = sums([controlled(cells or crowded())], [figure])
    return [
        (int((found.row == one).sum()), *ends) for one, ends in enumerate(zip(found.lower, found.upper, strict=True))
    ]


def test_a_figure_says_what_was_counted_where_and_when(tmp_path):
    (figure,) = from_text(tmp_path, FIGURE + 'where = { site = "S0" }\n')
    assert figure == Printed(
        "visits", date(2024, 1, 1), date(2024, 12, 31), 120, "Yearly report 2024, page 12", {"site": "S0"}, 1
    )


def test_no_file_means_that_nothing_was_printed(tmp_path):
    assert read(tmp_path / "printed.toml") == ()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (FIGURE.replace("n = 120\n", ""), "Zeile 1: „n“ fehlt"),
        (FIGURE.replace("n = 120", "n = -1"), "Zeile 1: „n“ ist eine ganze Zahl ab 0"),
        (FIGURE.replace("n = 120", "n = 1.5"), "Zeile 1: „n“ ist eine ganze Zahl ab 0"),
        (FIGURE + "page = 12\n", "Zeile 1: „page“ ist hier nicht bekannt"),
        (
            FIGURE.replace("2024-12-31", "2023-12-31"),
            "Zeile 1: „from“ und „to“ sind Tage wie 2024",
        ),
        (FIGURE + "\n" + FIGURE.replace("to = 2024-12-31", 'to = "December"'), "Zeile 8: „from“ und „to“ sind Tage"),
        (FIGURE.replace("[[figure]]", "[[number]]"), "einen Eintrag „number“ gibt es nicht"),
        (FIGURE + "where = 'nord'\n", "Zeile 1: „where“ nennt Spalten und ihre Werte"),
        ("[[figure]", "printed.toml"),
    ],
)
def test_a_figure_that_cannot_be_read_is_refused_with_its_line(tmp_path, wrong, said):
    with pytest.raises(WrongFigure, match=said.replace("[", r"\[")):
        from_text(tmp_path, wrong)


def test_what_is_wrong_is_said_in_english_too(tmp_path):
    language.use("en")
    with pytest.raises(WrongFigure, match="line 1: “n” is missing"):
        from_text(tmp_path, FIGURE.replace("n = 120\n", ""))


def of_year(cells, n=None, **where):
    chosen = cells.frame
    for column, value in where.items():
        chosen = chosen[chosen[column] == value]
    total = int(chosen["n"].sum()) if n is None else n
    return Printed("visits", date(2024, 1, 1), date(2024, 12, 31), total, "Yearly report", where, 7)


def test_a_figure_that_agrees_with_the_data_fixes_a_sum():
    cells = crowded()
    figure = of_year(cells, site="S1")
    assert row(figure, cells) == [(60, figure.n, figure.n)]


def test_a_figure_that_contradicts_the_data_is_refused_with_its_line():
    cells = crowded()
    figure = of_year(cells, n=of_year(cells).n + 1)
    found = gate(examined(controlled(cells), printed=[figure]), "printed_figures")
    assert not found["passed"]
    assert found["detail"]["wrong"] == ["Zeile 7: visits (Yearly report): Die Daten widersprechen dem"]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (
            Printed("calls", date(2024, 1, 1), date(2024, 1, 31), 1, "Answer"),
            "Eine Tabelle dieses Namens wird nicht",
        ),
        (
            Printed("visits", date(2024, 1, 1), date(2024, 1, 31), 1, "Answer", {"floor": 1}),
            "Eine Spalte „floor“ wird nicht veröffentlicht",
        ),
        (
            Printed("visits", date(2024, 1, 1), date(2024, 1, 31), 1, "Answer", {"topic": "T9"}),
            "Die Daten widersprechen dem",
        ),
    ],
)
def test_a_figure_without_a_place_in_the_release_is_refused(figure, said):
    with pytest.raises(WrongFigure, match=said):
        row(figure)


def test_a_figure_of_half_a_month_lies_below_the_month():
    cells = crowded()
    january = int(cells.frame.loc[cells.frame["month"] == pd.Timestamp("2024-01-01"), "n"].sum())
    half = Printed("visits", date(2024, 1, 1), date(2024, 1, 15), january - 1, "Answer")
    assert row(half, cells) == [(0, 0.0, january - 1), (15, january - 1, np.inf)]


def test_a_figure_that_reaches_beyond_the_release_is_an_upper_end_only():
    cells = crowded()
    figure = Printed("visits", date(2024, 12, 1), date(2025, 3, 31), 10_000, "Answer")
    assert row(figure, cells) == [(15, 0.0, 10_000.0)]


def test_a_figure_of_a_quarter_fixes_a_cell_that_holds_a_quarter():
    frame = pd.DataFrame({"quarter": pd.to_datetime(["2024-01-01", "2024-04-01"]), "site": "S0", "n": [7, 8]})
    cells = Cells("visits", frame, "quarter", ("site",))
    assert row(Printed("visits", date(2024, 4, 1), date(2024, 6, 30), 8, "Answer"), cells) == [(1, 8.0, 8.0)]


def test_more_figures_printed_never_leave_a_cell_wider():
    cells = crowded()
    few, many = [of_year(cells, topic="T1")], [of_year(cells, topic="T1"), of_year(cells, topic="T1", site="S0")]
    widths = [examined(controlled(cells), printed=figures).report["tables"][0]["min_width"] for figures in (few, many)]
    assert widths[1] <= widths[0]


def merged(column, rest):
    cells = crowded()
    first = cells.frame[column].iloc[0]
    frame = cells.frame.assign(**{column: cells.frame[column].where(cells.frame[column] != first, rest)})
    sums_of = frame.groupby(["month", "site", "topic"], as_index=False)["n"].sum()
    return first, Cells(cells.name, sums_of, "month", ("site", "topic"), cells.nodes, cells.known)


@pytest.mark.parametrize(("column", "rest"), [("topic", "other"), ("site", "all")])
def test_a_figure_of_a_code_that_the_release_merges_is_part_of_the_others(column, rest):
    code, cells = merged(column, rest)
    days = (date(2024, 1, 1), date(2024, 12, 31))
    ((_cells, lower, upper),) = [
        one for one in row(Printed("visits", *days, 7, "A report", {column: code}), cells) if one[0]
    ]
    assert (lower, upper) == (7, np.inf)
    with pytest.raises(WrongFigure, match="Die Daten widersprechen dem"):
        row(Printed("visits", *days, 9_999_999, "A report", {column: code}), cells)
