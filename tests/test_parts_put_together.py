"""What a release counts under "other" in some years is never said to have begun or ended."""

from dataclasses import replace

from benchmarks import invented_jobcenter
from oversight import findings, protected
from oversight.store import Store
from tests import released
from tests.answered import answer, of_a_release, part

NAME = "reaction_concern_share"
NOW = (part("housing_costs", 300), part("integration", 200), part("other", 0), part("payment", 500))
BEFORE = (part("housing_costs", 300), part("other", 200), part("payment", 500))


def _told(merged):
    measure = replace(of_a_release(NAME), merged=frozenset(merged))
    return findings.compare(answer(NAME, *NOW, measure=measure), answer(NAME, *BEFORE, measure=measure))[0]


def test_a_concern_that_was_counted_under_other_has_not_risen():
    found = _told(["integration"])
    assert found.change == "same"
    assert "Weg in Arbeit" not in found.text
    assert "Sonstiges" not in found.text


def test_a_concern_that_always_stood_by_itself_has_risen():
    assert "„Weg in Arbeit“: Er stieg von 0" in _told([]).text


def test_a_release_says_which_codes_it_counts_under_other(tmp_path):
    snapshot = invented_jobcenter.build(Store(tmp_path / "store"), contacts=500, months=12)
    notes = ((NAME, "merged", "2024: benefit_cut, integration"), (NAME, "wide_bins", None))
    made = released.publish(snapshot, tmp_path / "releases", withheld=released.Withheld(notes=notes))
    assert protected.measure(made.database, NAME).put_together == {"benefit_cut", "integration", "other"}
    assert protected.measure(made.database, "channel_share").put_together == frozenset()
