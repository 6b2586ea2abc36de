"""Every number in a paper is the one of the page, and the one that anybody counts who asks the data again."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from oversight import charts, facts, findings, store, units
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


def source(folder, is_public):
    return papers.public(folder) if is_public else papers.internal(papers.snapshot(folder))


@pytest.fixture(scope="module", params=[(kind, is_public) for kind in KINDS for is_public in (True, False)], ids=str)
def written(folder, request):
    kind, is_public = request.param
    return papers.paper(papers.order(kind, source(folder, is_public))), is_public


@pytest.fixture
def paper(written):
    """A paper, and shares written as in it: out of rounded counts in whole per cent."""
    units.write_shares_whole(written[1])
    return written[0]


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
    """The cells that hold figures: all but the first of a line over time, the last but one of bars.

    Out of few rounded cases they stand in brackets.
    """
    if draw is charts.trend:
        return {cell.strip("()") for row in table.rows for cell in row[1:]}
    return {row[-2].strip("()") for row in table.rows}


@pytest.fixture(scope="module")
def pages(folder):
    """All that the three pages say of the same months, to the management in both languages and to the public."""
    patch = pytest.MonkeyPatch()
    patch.setenv(store.SHOWS_VARIABLE, store.INTERNAL)
    patch.setenv("OVERSIGHT_STORE", str(papers.snapshot(folder).parent.parent))
    patch.setenv("OVERSIGHT_RELEASES", str(papers.release(folder)))
    said = {(view, spoken): opened(view, spoken) for view, spoken in READERS}
    patch.undo()
    return said


READERS = (("management", "de"), ("management", "en"), ("public", "de"))


def opened(view, spoken):
    app = AppTest.from_file(FRAME, default_timeout=60)
    asked = {"lang": spoken, "view": view, "from": "2024-01", "to": "2024-12", "compare": "year"}
    for key, code in asked.items():
        app.query_params[key] = code
    app.run()
    shown = [app.switch_page(page).run().markdown for page in PAGES]
    return "\n".join(element.value for elements in shown for element in elements)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_finding_stands_on_its_page(folder, pages, kind, reader):
    view, spoken = reader
    found = papers.paper(papers.order(kind, source(folder, view == "public")), spoken)
    told = [block for block in papers.of_kind(found, Finding) if block.asked and block.asked.name not in BY_YEAR]
    assert told
    assert [block.text for block in told if block.text not in pages[reader]] == []


@pytest.mark.parametrize("view", ["management", "public"])
def test_the_number_of_reactions_is_that_of_the_page_by_year(folder, pages, view):
    asked = papers.order("ombuds", source(folder, view == "public")).ask("reactions_n")
    assert f"{units.show_count(asked.now.frame['n'].sum())} im Jahr 2024" in pages[view, "de"]


def test_the_verdicts_of_an_information_paper_are_those_of_the_effect_page(folder):
    path = papers.snapshot(folder)
    found = papers.paper(papers.order("information", papers.internal(path)))
    told = [block.effect for block in papers.of_kind(found, Finding) if block.effect]
    assert told == list(all_headlines(path))
