"""A refusal says of each gate, in both languages, what was found and what can be done; never a code alone."""

import re
from pathlib import Path

import pytest

from oversight.publication import audit, gate_words, protecting, refusing, spoken
from oversight.publication.refusal import NotPublished
from tests.test_publication_of_other_jobcenters import build, protected, uneven

PASSED = {"structure_kept", "thick_enough", "no_site_published", "staff_wide_enough", "staff_attested"} | {
    "figures_known",
    "cells_wide",
    "differences_wide",
}
# every code that a gate of the audit can have, but for those of gates that are passed
CODES = {
    code
    for file in Path(audit.__file__).parent.glob("*.py")
    for line in re.findall(r"\bGate\([^\n]+", file.read_text("utf-8"))
    for code in re.findall(r'"(\w+_\w+)"', line)
} - {*PASSED, "printed_figures"}
DETAIL = {
    "sites": [f"s{n:03}" for n in range(188)],
    "found": [{"table": "reaction_counts", "column": "kind", "value": "praise", "rule": "zero_stays_zero"}],
    "thinnest": 20,
    "wrong": ["printed.toml, line 1: the data contradict it"],
    "failure": "MemoryError",
}


def report(*codes, name="staff", **detail):
    return {"gates": [{"name": name, "passed": False, "code": code, "detail": {**DETAIL, **detail}} for code in codes]}


def test_these_are_the_codes():
    assert {"staff_unknown", "site_dominated", "cells_narrow", "too_thin", "not_examined"} <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_gate_has_its_words_and_its_remedy(code):
    german = refusing.refusal(report(code), is_first=True)
    with spoken.spoken("en"):
        english = refusing.refusal(report(code), is_first=True)
    assert len(german.splitlines()) == len(english.splitlines()) == 2
    for said in (german, english):
        assert code not in said
        assert "{" not in said
        assert len(re.findall(r"[.!]", said)) >= 2


@pytest.mark.parametrize(
    "name", ["structure", "minimum", "staff", "printed_figures", "small_cells", "nested_selections"]
)
def test_every_gate_has_a_name(name):
    assert gate_words.named(name).endswith(f" ({name})")


def test_of_many_sites_some_are_named_and_the_others_counted():
    said = refusing.refusal(report("staff_unknown"), is_first=True)
    assert "s000, s001, s002, s003, s004, s005, s006, s007 und 180 weitere. " in said
    assert "s008" not in said


def test_a_table_has_its_name_in_words():
    said = refusing.refusal(report("cells_narrow", tables=["reaction_concern_counts"]), is_first=True)
    assert re.search(r"ermitteln in: \w.+ \(reaction_concern_counts\)\.", said)


class TestWhatCanBeDoneAboutSingleCases:
    def test_where_nothing_was_published_before_nothing_is_said_of_it(self):
        said = refusing.refusal(report("cells_narrow", tables=["reaction_counts"]), is_first=True)
        assert "Auch vergröbert kommt dies einzelnen Fällen zu nahe. Bitte weitere Monate abwarten." in said
        assert "früher veröffentlichte" not in said

    def test_where_figures_were_published_these_are_named(self):
        said = refusing.refusal(report("differences_narrow"), is_first=False)
        assert "Durch das Neue kämen früher veröffentlichte Zahlen einzelnen Fällen zu nahe." in said

    def test_beside_another_gate_the_program_will_mend_it_by_itself(self):
        said = refusing.refusal(report("staff_unknown", "cells_narrow", tables=["reaction_counts"]), is_first=True)
        assert "vergröbert das Programm dies von selbst" in said
        assert "abwarten" not in said


def test_a_table_published_by_other_columns_before_is_refused_and_not_an_accident(tmp_path, monkeypatch):
    store = build(tmp_path, {"complaints": 400}, 14, uneven({"mitte": 1000}, "complaints"))

    def finer(*_given):
        raise protecting.AnotherGrain("reaction_counts", "is finer")

    monkeypatch.setattr(protecting.rounding, "round_tables", finer)
    with pytest.raises(NotPublished, match="gliedert reaction_counts anders"):
        protected(store)
