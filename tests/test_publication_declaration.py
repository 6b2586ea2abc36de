"""Every counts table is declared for publication or withheld, and a wrong declaration says what is wrong."""

from pathlib import Path

import pytest

from oversight import sql_file
from oversight.publication import declaration
from oversight.publication.declared import WrongDeclaration
from tests.jobcenter import COUNTS

RIGHT = declaration.FILE.read_text("utf-8")
COUNTS_NAMES = {file.name for file in sql_file.read_folder(COUNTS)}
REASONS = {"not_public", "duration_sums", "life_table_by_quarter"}


def test_every_counts_table_is_published_or_withheld():
    found = declaration.read()
    assert {*found.published, *found.withheld} == COUNTS_NAMES


def test_no_counts_table_is_both():
    found = declaration.read()
    assert set(found.published) & set(found.withheld) == set()


def test_what_is_withheld_says_why():
    found = declaration.read()
    assert {*found.withheld.values(), *found.withheld_measures.values()} <= REASONS


def test_leaders_come_before_those_that_follow():
    names = [table.name for table in declaration.read().tables]
    assert all(
        names.index(table.link.leader) < names.index(table.name) for table in declaration.read().tables if table.link
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[tables.priority_counts]", "[tables.queue_counts]", "tables.queue_counts: no such table in queries/counts/"),
        (
            '"site", "was_kept"]\nnodes',
            '"site", "was_nice"]\nnodes',
            "tables.priority_counts.dimensions: no column was_nice",
        ),
        ('nodes = [["site"], ["site", "kind"]]', 'nodes = [["site"], ["kind"]]', "kind does not hold site"),
        ('known = ["site", "kind"]', 'known = ["town"]', "incident_counts.known: no column town"),
        ("edges = [0, 2, 5,", "edges = [0, 5, 2,", "visit_wait_counts.bins: edges rise from 0"),
        ("edges = [0, 2, 5,", "edges = [2, 5,", "visit_wait_counts.bins: edges rise from 0"),
        ('leader = "visit_counts"', 'leader = "visits"', "visit_record_counts.link: no table visits"),
        ('by = ["site", "outcome"] }', 'by = ["outcome"] }', "outcome is no node of visit_counts"),
        ("ripens_days = 7", "matures_days = 7", "contact_result_counts.matures_days: no such key"),
        ('grain = "quarter"', 'grain = "week"', "grain: neither month nor quarter"),
        ('reaches = "records"', 'reaches = "far"', "slot_counts.reaches: neither files nor records"),
        ('call_wait_sums = "', 'priority_counts = "', "withheld.priority_counts: stands in tables as well"),
        ("[measures.direct_lane_share]", "[measures.lane]", "measures.lane: no such measure"),
        ('incidents = "incident_counts"', 'incidents = "call_wait_sums"', "call_wait_sums is not published"),
        ("[findings]", "[finding]", "finding: no such section"),
        ('["toll_free_counts", "contact_counts"]', '["toll_free_counts"]', "same_rows 1.tables: one for each of two"),
        ('["toll_free_counts", "contact_counts"]', '["tolls", "contact_counts"]', "1.tables: tolls is not published"),
        ('relation = "equal"', 'relation = "alike"', "same_rows 1.relation: neither equal nor part"),
        ('relation = "equal"\n', "", "same_rows 1.relation: missing"),
        ('by = ["site", "line"]', 'by = ["site", "queue"]', "same_rows 2.by: no column queue in toll_free_counts"),
        ('{ basis = ["calls"] }', '{ basis = "calls" }', "same_rows 2.where: basis: a list"),
        ('{ basis = ["calls"] }', '{ base = ["calls"] }', "same_rows 2.where: no column base in call_wait_counts"),
        ('where = [{}, { basis = ["calls"] }]', "where = [{}]", "same_rows 2.where: one for each of two tables"),
        ('by = ["site", "line"]', 'by = ["site", "line"]\nfor = 1', "same_rows 2.for: no such key"),
        ("thinnest = 20", "", "thinnest: missing"),
        ("thinnest = 20", "thinnest = ", "Invalid value"),
    ],
)
def test_a_wrong_declaration_is_refused_and_named(old, new, told, tmp_path: Path):
    assert old in RIGHT
    path = tmp_path / "publication.toml"
    path.write_text(RIGHT.replace(old, new, 1), "utf-8")
    with pytest.raises(WrongDeclaration, match=told) as refused:
        declaration.read(path)
    assert "publication.toml" in str(refused.value)


def test_a_table_that_follows_itself_is_refused(tmp_path: Path):
    path = tmp_path / "publication.toml"
    link = 'link = { leader = "visit_record_counts", by = ["site"] }\n'
    path.write_text(RIGHT.replace("[tables.visit_counts]\n", "[tables.visit_counts]\n" + link), "utf-8")
    with pytest.raises(WrongDeclaration, match="follows itself"):
        declaration.read(path)
