"""The report of the ombuds office: what it says of many reactions, of a few, and of none."""

import re
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from oversight import facts
from oversight.reports import closing, ombuds, settings
from oversight.reports.blocks import Finding, Heading, Note, Picture, Table
from oversight.reports.compose import marks
from oversight.reports.order import Refused
from tests import papers

CAUSE = re.compile(r"\b(weil|wegen|dadurch|deshalb|daher|verursacht|führte zu|because|caused|due to|thanks to)\b")
CHAPTERS = (
    "Auftrag und Unabhängigkeit",
    "Fallzahlen und Eingangswege",
    "Häufige Probleme und Konflikte",
    "Kommunale Leistungen",
    "Die Sicht der Betroffenen und der Fachleute",
    "Wie schnell, und mit welchem Ergebnis",
    "Vorschläge, und was aus denen des Vorjahres wurde",
    "Stellen und Reichweite",
    "Wie das Jobcenter zu erreichen war",
    "Methode, Rundung und Datenlücken",
    "Was diese Zahlen nicht sagen können",
    "Verwendete Definitionen",
    "Woher die Zahlen stammen",
    "Anhang: Zahlen zu den Abbildungen",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module")
def internal(folder):
    return papers.paper(papers.order("ombuds", papers.internal(papers.snapshot(folder))))


@pytest.fixture(scope="module")
def public(folder):
    return papers.paper(papers.order("ombuds", papers.public(folder)))


def chapters(paper):
    return tuple(block.text for block in papers.of_kind(paper, Heading) if block.level == 1)


def test_has_the_chapters_that_councils_ask_for(internal):
    assert chapters(internal) == CHAPTERS


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_claims_no_cause(folder, spoken):
    found = papers.paper(papers.order("ombuds", papers.internal(papers.snapshot(folder))), spoken)
    assert not CAUSE.search(papers.texts(found))


class TestOnEveryPage:
    def test_an_internal_paper_says_that_it_is_not_for_publication(self, internal):
        assert internal.marks == ("SYNTHETISCHE DEMODATEN", "intern – nicht zur Veröffentlichung")

    def test_a_public_paper_does_not(self, public):
        assert public.marks == ("SYNTHETISCHE DEMODATEN",)

    def test_a_paper_of_real_records_carries_no_warning(self, folder):
        real = papers.changed(folder, "real", "UPDATE about SET value = 'no' WHERE key = 'is_synthetic'")
        assert marks(papers.order("ombuds", papers.internal(real))) == ("intern – nicht zur Veröffentlichung",)


class TestWhereTheFiguresComeFrom:
    def test_is_the_release_with_its_version_and_checksum(self, public):
        assert "Veröffentlichung 2026.10.0" in papers.texts(public)
        assert papers.HASH in papers.texts(public)

    def test_is_the_snapshot_with_its_number_and_a_checksum_of_its_counts(self, folder, internal):
        path = papers.snapshot(folder)
        assert f"interner Datenstand {facts.about(path).number}" in papers.texts(internal)
        assert papers.internal(path).data_hash in papers.texts(internal)

    def test_names_every_measure_used_with_its_definition(self, internal):
        used = {asked.name for asked in internal.questions()}
        table = next(block for block in papers.of_kind(internal, Table) if block.caption == "Verwendete Definitionen")
        assert {re.findall(r"\((\w+)\)$", row[0])[0] for row in table.rows} == used


class TestOutsideTheHouse:
    def test_nothing_is_split_by_site(self, folder):
        with pytest.raises(Refused, match="nicht nach Standorten"):
            papers.paper(papers.order("ombuds", papers.public(folder), site="mitte"))

    def test_no_table_and_no_picture_has_sites(self, public):
        names = {"Mitte", "Nord", "Süd"}
        cells = {cell for block in papers.of_kind(public, Table) for row in (block.heads, *block.rows) for cell in row}
        assert not names & cells
        assert "je Standort" not in " ".join(block.caption for block in papers.of_kind(public, Picture))

    def test_topics_by_month_are_not_told(self, public):
        assert "die Leitung sieht es" in papers.texts(public)

    @pytest.mark.parametrize(("is_public", "heads"), [(True, 4), (False, 5)])
    def test_measures_taken_carry_no_place(self, jobcenter, folder, is_public, heads):
        jobcenter.measure_taken(taken_on="2024-06-15", site="nord", reference="M 02/2024")
        given = papers.internal(with_card(jobcenter.snapshot()))
        given = replace(given, version="2026.10.0") if is_public else given
        (table,) = [
            block for block in ombuds._measures_taken(papers.order("ombuds", given)) if isinstance(block, Table)
        ]
        assert len(table.heads) == heads
        assert ("Wo" in table.heads) != is_public


@pytest.fixture(scope="module")
def few(folder):
    """At the scale of a town with five or six reactions a year."""
    path = papers.changed(
        folder,
        "few",
        "DELETE FROM reaction_counts WHERE NOT (site = 'mitte' AND month IN ('2024-02-01', '2024-07-01'))",
        "UPDATE reaction_counts SET n = 1",
        "UPDATE reaction_concern_counts SET n = 1",
    )
    return papers.order("ombuds", papers.internal(path))


@pytest.fixture(scope="module")
def paper_of_a_few(few):
    return papers.paper(few)


class TestAFewReactions:
    def test_are_told_as_one_total(self, few, paper_of_a_few):
        assert ombuds.is_tiny(few)
        assert "Wie viele Kundenreaktionen gingen ein?" in papers.texts(paper_of_a_few)

    def test_have_no_views_no_times_and_no_outcomes(self, paper_of_a_few):
        assert "Die Sicht der Betroffenen und der Fachleute" not in chapters(paper_of_a_few)
        assert "Wie schnell, und mit welchem Ergebnis" not in chapters(paper_of_a_few)

    def test_are_told_by_topic_for_the_year(self, few):
        table = next(block for block in ombuds.topics_of_a_few(few) if isinstance(block, Table))
        assert table.heads == ("Thema", "Nennungen")
        assert table.rows

    def test_have_no_picture_of_their_own(self, paper_of_a_few):
        drawn = {block.asked.measure.topic for block in papers.of_kind(paper_of_a_few, Picture)}
        assert "reactions" not in drawn


@pytest.mark.parametrize(("n", "told"), [(4.0, "1 bis 4"), (5.0, "5")])
def test_a_topic_named_a_few_times_has_no_exact_number(n, told):
    assert ombuds._number(n) == told


@pytest.mark.parametrize(("reactions", "is_tiny"), [(49, True), (50, False)])
def test_fifty_reactions_a_year_are_enough_to_be_split(jobcenter, reactions, is_tiny):
    jobcenter.reaction(reactions, received_at="2024-05-06 09:00")
    path = with_card(jobcenter.snapshot())
    assert ombuds.is_tiny(papers.order("ombuds", papers.internal(path))) == is_tiny


def with_card(path, first="2024-01-01", last="2024-12-01"):
    """The snapshot of a builder, with a card."""
    card = {"number": "1", "made_at": "2025-01-05T08:00:00", "is_synthetic": "no"}
    card |= {"first_month": first, "last_month": last} if first else {}
    with duckdb.connect(path) as database:
        database.executemany("INSERT INTO about VALUES (?, ?)", [list(pair) for pair in card.items()])
    return path


class TestAYear:
    def test_without_any_records_is_refused_with_the_months_that_there_are(self, folder):
        with pytest.raises(Refused, match="2019 gibt es keine Daten; sie umfassen Januar 2023 bis Dezember 2024"):
            papers.paper(papers.order("ombuds", papers.internal(papers.snapshot(folder)), year=2019))

    def test_of_a_jobcenter_without_records_is_refused(self, jobcenter):
        path = with_card(jobcenter.snapshot(), first="")
        with pytest.raises(Refused, match="nichts zu berichten"):
            papers.paper(papers.order("ombuds", papers.internal(path)))

    def test_that_is_not_over_speaks_of_its_months_and_of_the_same_months_before(self, folder):
        path = papers.changed(folder, "until", "UPDATE about SET value = '2024-09-01' WHERE key = 'last_month'")
        wanted = papers.order("ombuds", papers.internal(path))
        assert wanted.months == (date(2024, 1, 1), date(2024, 10, 1))
        assert (wanted.look.before.start, wanted.look.before.end) == (date(2023, 1, 1), date(2023, 10, 1))
        assert "Das Jahr ist nicht ganz erfasst" in closing.method(wanted)[0].text

    def test_before_which_nothing_is_recorded_is_not_compared(self, folder):
        wanted = papers.order("ombuds", papers.internal(papers.snapshot(folder)), year=2023)
        assert "ohne Vergleich: Die Daten beginnen später" in closing.method(wanted)[0].text

    def test_with_a_month_missing_says_at_which_site(self, folder):
        missing = "DELETE FROM coverage WHERE site = 'nord' AND month = DATE '2024-06-01' AND table_name = 'visits'"
        wanted = papers.order("ombuds", papers.internal(papers.changed(folder, "gap", missing)))
        table = next(block for block in closing.method(wanted) if isinstance(block, Table))
        assert table.caption == "Monate ohne Daten"
        assert ("Nord", "Vorsprachen und Termine", "Juni 2024") in table.rows


def test_what_is_not_recorded_says_who_could_record_it(internal):
    told = [block.text for block in papers.of_kind(internal, Finding)]
    assert any(text.startswith("Nicht erfasst: „erste Antwort, Ortszeit“") for text in told)


def test_parts_of_single_cases_are_neither_drawn_nor_listed(folder):
    single = "UPDATE reaction_channel_counts SET n = 1 WHERE channel = 'post' AND month <> DATE '2024-03-01'"
    gone = (
        "DELETE FROM reaction_channel_counts WHERE channel = 'post' AND NOT (site = 'mitte' AND month = '2024-05-01')"
    )
    path = papers.changed(folder, "single", single, gone)
    blocks = ombuds.numbers(papers.order("ombuds", papers.internal(path)))
    drawn = [block for block in blocks if isinstance(block, Picture)]
    picture = next(block for block in drawn if block.asked.name == "reaction_channel_share")
    assert "Post" not in [row[0] for row in picture.table.rows]
    assert "Post:" not in picture.alt
    assert Note("Anteile mit weniger als 5 Fällen sind nicht dargestellt.") in blocks


class TestProposalsOfTheYearBefore:
    def test_are_those_of_the_settings(self, internal):
        assert "Bescheide zu den Kosten der Unterkunft mit einem Beispiel erläutern" in papers.texts(internal)

    def test_are_a_visible_blank_without_settings(self, folder):
        source = papers.internal(papers.snapshot(folder))
        table = ombuds.proposals(papers.order("ombuds", source, settings=settings.Settings()))[0]
        assert table.rows == (("… (in den Einstellungen auszufüllen)",) * 2,)
