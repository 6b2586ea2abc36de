"""The picture of one rate by several definitions: a dot each, and the band that they reach over."""

import pytest

from oversight import charts, language
from tests.answered import answer, rate


def defined(*shares, n=1000):
    return [
        charts.Defined(f"Definition {number}", answer("answered_share", rate(share * n, n)), number == 0)
        for number, share in enumerate(shares)
    ]


def drawn(*shares, **options):
    return charts.definitions(defined(*shares, **options), title="Wie viele?")


def test_dots_stand_from_the_lowest_to_the_highest():
    assert list(drawn(0.86, 0.57, 0.93).data["value"]) == pytest.approx([0.57, 0.86, 0.93])


def test_the_band_reaches_from_the_lowest_to_the_highest():
    assert drawn(0.86, 0.57, 0.93).spec["datasets"]["band"].to_dict("records") == [{"low": 0.57, "high": 0.93}]


def test_the_headline_is_marked():
    assert drawn(0.86, 0.57, 0.93).spec["datasets"]["headline"].to_dict("records") == [{"value": 0.86}]


def test_the_axis_reaches_from_nothing_to_the_whole():
    scales = [layer["encoding"]["x"].get("scale", {}).get("domain") for layer in drawn(0.8, 0.9).spec["layer"]]
    assert [0, 1] in scales


@pytest.mark.parametrize(("n", "shown"), [(99, "–"), (100, "50,0 %")])
def test_a_figure_out_of_few_cases_is_a_dash(n, shown):
    assert drawn(0.5, n=n).data["shown"].iloc[0].replace("\N{NO-BREAK SPACE}", " ") == shown


def test_what_cannot_be_answered_stands_last_with_a_dash():
    missing = charts.Defined("nicht erfasst", answer("answered_share", state="not_recorded", missing=("contacts.x",)))
    rows = charts.definitions([missing, *defined(0.5)], title="Wie viele?").data
    assert list(rows["words"]) == ["Definition 0", "nicht erfasst"]
    assert rows["shown"].iloc[1] == "–"


def test_without_any_figure_there_is_no_band():
    assert "datasets" not in drawn(0.5, n=10).spec


def test_rows_do_not_overlap():
    rows = drawn(0.5, 0.6, 0.7).data
    assert (rows["top"] < rows["dot"]).all()
    assert (rows["dot"].iloc[:-1].to_numpy() < rows["top"].iloc[1:].to_numpy()).all()


def test_it_says_each_figure_in_words():
    assert drawn(0.5, 0.25).alt.replace("\N{NO-BREAK SPACE}", " ") == (
        "Wie viele? Nach Definition: Definition 1: 25,0 %; Definition 0: 50,0 %."
    )


def test_it_says_them_in_english_too():
    language.use("en")
    assert "By definition: Definition 0: 50.0%." in drawn(0.5).alt
