"""Four graphs for a newsletter: finding and source in the picture, and all of it in words beside it."""

import re
from xml.etree import ElementTree

import pytest

from oversight.questions.asked import told
from oversight.reports import newsletter
from tests import papers

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def order(tmp_path_factory):
    return papers.order("newsletter", papers.internal(papers.snapshot(tmp_path_factory.mktemp("papers"))))


@pytest.fixture(scope="module")
def graphs(order):
    return newsletter.graphs(order)


def words(svg):
    return " ".join(element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def test_there_are_four_as_drawing_picture_and_text(order):
    made = newsletter.files(order)
    assert [name.rsplit(".")[-1] for name in made] == ["svg", "png", "txt"] * 4
    assert all(content[:4] == b"\x89PNG" for name, content in made.items() if name.endswith("png"))


def test_each_carries_the_finding_of_its_page(graphs):
    for graph in graphs:
        assert graph.finding == " ".join(finding.text for finding in told(graph.asked))
        assert graph.finding.split()[-1] in words(graph.svg)


def test_each_carries_its_source_and_the_warning(graphs):
    for graph in graphs:
        assert "Quelle: Jobcenter Auenfurt (erfunden), interner Datenstand 1" in words(graph.svg)
        assert "SYNTHETISCHE DEMODATEN · intern – nicht zur Veröffentlichung" in words(graph.svg)


def test_each_is_told_to_those_who_do_not_see_it(graphs):
    for graph in graphs:
        drawing = ElementTree.fromstring(graph.svg)
        assert drawing.get("role") == "img"
        assert len(drawing.findtext(f"{SVG}desc")) >= 20


def test_a_text_stands_beside_each(order):
    text = newsletter.files(order)["1_answered_share_2024.txt"].decode()
    for head in ("Frage:", "Befund:", "Textalternative:", "Definition:", "Quelle:"):
        assert re.search(rf"(?m)^{head} \S", text)


def test_the_same_graphs_have_the_same_bytes(order):
    assert newsletter.packed(newsletter.files(order)) == newsletter.packed(newsletter.files(order))


def test_a_measure_without_figures_has_only_its_text(tmp_path):
    without = papers.changed(
        tmp_path, "without", "DELETE FROM call_wait_counts", "DELETE FROM delivered WHERE table_name = 'contacts'"
    )
    graph = newsletter.graphs(papers.order("newsletter", papers.internal(without)))[0]
    assert graph.svg == ""
    assert graph.finding.startswith("Nicht erfasst")
