"""A topic that a release counts under "other" in one year and by its name in the next has not moved by that."""

from dataclasses import replace
from datetime import date

from oversight import findings, protected
from oversight.answers import Scope
from tests.answered import answer, of_a_release, part

# too few cases in 2023 and 2024 to be published by its name, enough in 2022 and from 2025 on
MERGED = ((2023, "integration"), (2024, "integration"))
NAMED = (part("housing_costs", 900), part("integration", 100))
UNDER_OTHER = (part("housing_costs", 900), part("other", 100))


def told(now_year, now, before_year, before):
    measure = replace(of_a_release("reaction_concern_share"), merged=MERGED)
    sides = [
        answer("reaction_concern_share", *rows, scope=Scope(date(year, 1, 1), date(year + 1, 1, 1)), measure=measure)
        for year, rows in ((now_year, now), (before_year, before))
    ]
    return findings.compare(*sides)[0].text


def test_it_did_not_rise_from_0():
    assert told(2025, NAMED, 2024, UNDER_OTHER).endswith("Die Anteile blieben etwa gleich.")


def test_nor_did_it_fall_to_0_when_it_became_rare():
    assert told(2023, UNDER_OTHER, 2022, NAMED).endswith("Die Anteile blieben etwa gleich.")


def test_the_others_are_compared_all_the_same():
    before = (part("housing_costs", 700), part("noise", 200), part("other", 100))
    assert "„Kosten der Unterkunft“: Er stieg von 70,0\xa0%" in told(2025, NAMED, 2024, before)


def test_it_moves_between_years_that_both_name_it():
    before = (part("housing_costs", 990), part("integration", 10))
    assert "„Weg in Arbeit“: Er stieg von 1,0\xa0%" in told(2026, NAMED, 2025, before)


def test_other_moves_between_years_that_hold_the_same_in_it():
    before = (part("housing_costs", 990), part("other", 10))
    assert "„Sonstiges“: Er stieg von 1,0\xa0%" in told(2024, UNDER_OTHER, 2023, before)


def test_a_span_of_two_years_that_differ_is_compared_with_neither():
    measure = replace(of_a_release("reaction_concern_share"), merged=MERGED)
    assert measure.blurred(frozenset({2024, 2025})) == {"integration", "other"}
    assert measure.blurred(frozenset({2023, 2024})) == measure.blurred(frozenset({2025, 2026})) == frozenset()


def test_a_period_touches_the_year_of_its_last_day():
    assert Scope(date(2024, 7, 1), date(2025, 1, 1)).years == {2024}
    assert Scope(date(2024, 7, 1), date(2025, 2, 1)).years == {2024, 2025}


def test_the_release_says_which_codes_these_are(monkeypatch):
    notes = (("merged", "2023: fax, referral"), ("wide_bins", ""), ("merged", "2024: fax"))
    monkeypatch.setattr(protected, "notes", lambda snapshot, name: notes)
    assert protected._merged(None, "channel_share") == ((2023, "fax"), (2023, "referral"), (2024, "fax"))
