"""The decision follow-up and the answer to one motion: the states of the points as they are computed."""

import io
from dataclasses import replace
from datetime import date, datetime

import pikepdf
import pytest

from oversight import decisions, language
from oversight.decisions import states
from oversight.reports import followup, pdf
from oversight.reports.blocks import Finding, Heading, Note, Picture, Table
from oversight.reports.order import Refused
from tests import papers


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module")
def source(folder):
    return papers.internal(papers.snapshot(folder))


@pytest.fixture(scope="module")
def followed(source):
    language.use("de")
    return decisions.follow_up(source.database, date(2025, 1, 1))


def rows(blocks, caption):
    return [row for block in blocks if isinstance(block, Table) and block.caption == caption for row in block.rows]


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_every_point_stands_there_with_its_computed_state_and_sentence(source, spoken):
    language.use(spoken)
    computed = decisions.follow_up(source.database, date(2025, 1, 1))
    wanted = [(one.point.code, states.words(one.state), one.sentence) for found in computed for one in found.points]
    told = [block.rows for block in followup.points(papers.order("followup", source)) if isinstance(block, Table)]
    shown = [(row[0], row[2], row[4]) for table in told for row in table]
    assert [row for row in wanted if row not in shown] == []
    assert len(wanted) >= 30


def test_every_figure_of_the_evidence_is_that_of_the_follow_up(source, followed):
    shown = [evidence for found in followed for one in found.points for evidence in one.evidence if evidence.finding]
    wanted = [(evidence.value or "–", evidence.finding) for evidence in shown]
    told = rows(followup.points(papers.order("followup", source)), "Die Belege")
    assert [pair for pair in wanted if pair not in [(row[2], row[4]) for row in told]] == []
    assert wanted


def test_every_decision_has_a_heading(source, followed):
    told = [block.text for block in followup.points(papers.order("followup", source)) if isinstance(block, Heading)]
    assert told == [f"{found.decision.town}: {found.decision.title}" for found in followed]


def test_what_contradicts_itself_is_shown(source):
    told = [block.text for block in followup.points(papers.order("followup", source)) if isinstance(block, Note)]
    assert any(text.startswith("S5: ") and "widerspricht sich selbst" in text for text in told)


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (datetime(2026, 1, 5), date(2025, 1, 1)),
        (datetime(2025, 1, 1), date(2025, 1, 1)),
        (datetime(2024, 12, 31), date(2024, 12, 31)),
    ],
)
def test_what_counts_is_known_on_the_day_after_the_year_or_when_the_data_were_made(source, made, day):
    assert followup.as_of(replace(source, made_at=made), 2024) == day


def test_the_head_names_whom_it_is_for_and_leaves_a_blank_for_the_next_report(source):
    (table,) = followup.head(papers.order("followup", source))
    told = dict(table.rows)
    assert told["An"] == "Fraktionen und Mitglieder des Rates"
    assert told["Nächster Bericht"] == "… (in den Einstellungen auszufüllen)"
    assert told["Stand am"] == "01.01.2025"


def test_a_figure_that_a_release_withholds_is_told_to_be_not_published(followed):
    (point,) = [one for found in followed for one in found.points if one.point.code == "H2"]
    withheld = replace(point.evidence[0], state="withheld", value="", period="", finding="")
    assert followup._row(replace(point, state=states.REPORTED), withheld)[2:] == ("–", "–", "nicht veröffentlicht")


@pytest.mark.parametrize("chapter", [followup.head, followup.points])
def test_a_year_before_any_decision_gives_no_empty_paper(source, chapter):
    with pytest.raises(Refused, match="Bis Ende 1999 wurde nichts beschlossen"):
        chapter(replace(papers.order("followup", source), year=1999))


class TestTheAnswer:
    def test_to_a_point_gives_its_sentence_and_its_picture(self, source, followed):
        blocks = followup.answer(papers.order("answer", source, point="S3"))
        (told,) = [block.text for block in blocks if isinstance(block, Finding)]
        (point,) = [one for found in followed for one in found.points if one.point.code == "S3"]
        assert point.sentence in told
        assert [block for block in blocks if isinstance(block, Picture)]

    def test_to_a_decision_gives_a_row_per_point(self, source):
        blocks = followup.answer(papers.order("answer", source, decision="schwerin"))
        assert [row[0] for row in rows(blocks, "Die Punkte und ihr Stand")] == ["S1", "S2", "S3", "S4", "S5", "S6"]

    @pytest.mark.parametrize("wanted", [{"point": "S3"}, {"point": "S5"}, {"point": "F2"}, {"decision": "schwerin"}])
    def test_fits_on_one_page(self, source, wanted):
        paper = papers.paper(papers.order("answer", source, **wanted))
        with pikepdf.open(io.BytesIO(pdf.write(paper))) as document:
            assert len(document.pages) == 1

    def test_carries_definitions_checksum_and_what_figures_cannot_tell(self, source):
        told = papers.texts(papers.paper(papers.order("answer", source, point="S3")))
        assert "(answered_share)" in told
        assert source.data_hash in told
        assert "Was diese Zahlen nicht sagen können" in told

    def test_to_nothing_in_particular_is_refused(self, source):
        with pytest.raises(Refused, match=r"Welcher Antrag .* schwerin \(S1, S2"):
            followup.answer(papers.order("answer", source))

    @pytest.mark.parametrize("wanted", [{}, {"point": "S3"}, {"decision": "schwerin"}], ids=str)
    def test_of_a_year_before_any_decision_is_refused_and_names_no_empty_choice(self, source, wanted):
        with pytest.raises(Refused, match="Bis Ende 1999 wurde nichts beschlossen, was hier verfolgt wird"):
            followup.answer(replace(papers.order("answer", source, **wanted), year=1999))

    @pytest.mark.parametrize("wanted", [{"point": "Z9"}, {"decision": "bonn"}, {"decision": "dresden", "point": "S3"}])
    def test_to_what_was_never_decided_is_refused(self, source, wanted):
        with pytest.raises(Refused, match="Es gibt keinen Beschluss oder Punkt"):
            followup.answer(papers.order("answer", source, **wanted))


def test_every_decision_and_every_point_can_be_answered(source, followed):
    offered = followup.on_offer(source, 2024)
    points = [f"{found.decision.key}/{one.point.code}" for found in followed for one in found.points]
    assert set(offered) == {found.decision.key for found in followed} | set(points)


class TestATownWithDecisionsOfItsOwn:
    OWN = """
    [decisions.town]
    town = "Auenfurt"
    date = 2024-02-01
    title = { de = "Rückrufe einhalten", en = "Keep callbacks" }
    source = "Auenfurt, Beschluss vom 1. Februar 2024"

    [points.A1]
    decision = "town"
    words = { de = "Zugesagte Rückrufe werden eingehalten", en = "Promised callbacks are kept" }
    measures = ["callback_kept_share"]
    comparison = "exists"
    """

    @pytest.fixture
    def town(self, tmp_path):
        """A store with a decision of its own."""
        path = papers.snapshot(tmp_path)
        own = path.parent.parent / "publication" / "decisions.toml"
        own.parent.mkdir()
        own.write_text("\n".join(line.strip() for line in self.OWN.splitlines()), "utf-8")
        return papers.internal(path), own

    def test_reports_on_these_alone(self, town):
        assert [found.decision.town for found in followup.followed(papers.order("followup", town[0]))] == ["Auenfurt"]

    def test_is_told_what_is_wrong_with_its_file(self, town):
        town[1].write_text("[decisions.town]\ntown = 5\n")
        with pytest.raises(Refused, match="decisions"):
            followup.points(papers.order("followup", town[0]))
