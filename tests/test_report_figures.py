"""Every number in a paper is the one of the page, and the one that anybody counts who asks the data again."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from oversight import charts, facts, findings, language, units
from oversight.charts.quantities import quantity
from oversight.effects import all_headlines, sentences
from oversight.reports.blocks import Finding, Picture, Table
from tests import papers

FRAME = Path(__file__).parent.parent / "pages" / "_frame.py"
PAGES = ("erreichbarkeit.py", "wartezeiten.py", "beschwerden.py")
KINDS = ("ombuds", "information")
# the page tells it by year, in a sentence of its own
BY_YEAR = {"reactions_n"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module", params=[(kind, is_public) for kind in KINDS for is_public in (True, False)], ids=str)
def paper(folder, request):
    kind, is_public = request.param
    source = papers.public(folder) if is_public else papers.internal(papers.snapshot(folder))
    return papers.paper(papers.order(kind, source))


def counted_again(answer, look):
    """The rows of an answer, asked once more without anything that the program keeps."""
    with duckdb.connect(look.snapshot, read_only=True) as connection:
        frame = connection.execute(answer.query, answer.parameters).df()
    return replace(answer, frame=frame)


def test_every_finding_is_what_the_figures_say_when_they_are_counted_again(paper):
    told = [block for block in papers.of_kind(paper, Finding) if block.asked]
    assert told
    for block in told:
        asked = block.asked
        before = counted_again(asked.before, asked.look) if asked.before else None
        names = facts.site_names(asked.look.snapshot)
        found = findings.compare(counted_again(asked.now, asked.look), before, names)
        assert block.text in [finding.text for finding in found]


def test_every_verdict_is_that_of_the_effect(paper):
    told = [block for block in papers.of_kind(paper, Finding) if block.effect]
    for block in told:
        assert block.text == f"{sentences.headline(block.effect)}. {sentences.verdict(block.effect)}"


def test_every_figure_below_a_picture_is_counted_again(paper):
    pictures = papers.of_kind(paper, Picture)
    assert pictures
    for block in pictures:
        answer = block.asked.over_time if block.draw is charts.trend else block.asked.now
        again, what = counted_again(answer, block.asked.look), quantity(answer, of_the_picture(block))
        frame = again.frame[again.frame[what.cases] >= what.minimum]
        if block.draw is charts.parts:
            frame = frame[frame["n"] >= 5]
        shown = {units.show(value, what.unit) for value in frame[what.column] if not pd.isna(value)}
        assert figures_of(block.table, block.draw) - {units.NO_VALUE} == shown


def of_the_picture(block):
    """A line of medians along the bottom is drawn as the share over the threshold."""
    answer = block.asked.over_time
    is_flat = answer.measure.shape == "histogram" and (answer.frame["median"] == 0).all()
    return "share_over" if block.draw is charts.trend and is_flat else None


def figures_of(table: Table, draw):
    """The cells that hold figures: all but the first of a line over time, the last but one of bars."""
    if draw is charts.trend:
        return {cell for row in table.rows for cell in row[1:]}
    return {row[-2] for row in table.rows}


@pytest.fixture(scope="module")
def pages(folder):
    """All that the three pages say to the management of the same months, in both languages."""
    patch = pytest.MonkeyPatch()
    patch.setenv("OVERSIGHT_STORE", str(papers.snapshot(folder).parent.parent))
    said = {}
    for spoken in language.LANGUAGES:
        app = AppTest.from_file(FRAME, default_timeout=60)
        asked = {"lang": spoken, "view": "management", "from": "2024-01", "to": "2024-12", "compare": "year"}
        for key, code in asked.items():
            app.query_params[key] = code
        app.run()
        shown = [app.switch_page(page).run().markdown for page in PAGES]
        said[spoken] = "\n".join(element.value for elements in shown for element in elements)
    patch.undo()
    return said


@pytest.mark.parametrize("spoken", language.LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_finding_stands_on_its_page(folder, pages, kind, spoken):
    found = papers.paper(papers.order(kind, papers.internal(papers.snapshot(folder))), spoken)
    told = [block for block in papers.of_kind(found, Finding) if block.asked and block.asked.name not in BY_YEAR]
    assert told
    assert [block.text for block in told if block.text not in pages[spoken]] == []


def test_the_number_of_reactions_is_that_of_the_page_by_year(folder, pages):
    found = papers.paper(papers.order("ombuds", papers.internal(papers.snapshot(folder))))
    (number,) = [block.asked.now.frame["n"].sum() for block in papers.of_kind(found, Finding) if is_by_year(block)]
    assert f"{units.show_count(number)} im Jahr 2024" in pages["de"]


def is_by_year(block):
    return block.asked is not None and block.asked.name in BY_YEAR


def test_the_verdicts_of_an_information_paper_are_those_of_the_effect_page(folder):
    path = papers.snapshot(folder)
    found = papers.paper(papers.order("information", papers.internal(path)))
    told = [block.effect for block in papers.of_kind(found, Finding) if block.effect]
    assert told == list(all_headlines(path))
