"""Which definitions are set side by side: each there, each explained, each with its source where somebody counts so."""

import re

import pytest

from oversight import definitions, language, measures

COMPARISONS = [definitions.find(name) for name in definitions.names()]
every_comparison = pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda one: one.name)


@every_comparison
def test_the_headline_is_one_and_stands_first(comparison):
    assert [one.is_headline for one in comparison.definitions] == [True, *[False] * (len(comparison.definitions) - 1)]


@every_comparison
def test_every_definition_of_a_measure_is_shown_and_none_twice(comparison):
    shown = [(one.measure.name, one.variant.name) for one in comparison.definitions]
    headline = comparison.definitions[0].measure
    assert len(shown) == len(set(shown))
    assert {(headline.name, variant.name) for variant in headline.variants} <= set(shown)


@every_comparison
def test_it_compares_shares(comparison):
    units = {"share"} if not comparison.figure.startswith("share_") else {"days"}
    assert {one.measure.unit for one in comparison.definitions} == units


@every_comparison
@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_every_definition_can_be_told_from_the_others_by_its_words(comparison, spoken):
    language.use(spoken)
    words = [one.words for one in comparison.definitions]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("use", definitions.all_uses(), ids=lambda use: f"{use.measure} {use.variants} {use.who.en}")
def test_whoever_counts_so_says_it_somewhere(use):
    assert use.source
    assert re.match("https?://", use.url)
    assert use.who.de and use.who.en
    assert set(use.variants) <= {variant.name for variant in measures.find(use.measure).variants}


def test_wazo_and_genesys_do_not_count_alike():
    soon = definitions.find("telephone_soon").definitions
    counts = {
        who: {one.variant.name for one in soon if any(who in use.who.en for use in one.uses)}
        for who in ("Wazo", "Genesys")
    }
    assert counts == {"Wazo": {"b20", "b30"}, "Genesys": {"b20", "b30", "q20", "q30", "e20", "e30"}}


def test_an_unknown_comparison_is_refused():
    with pytest.raises(LookupError):
        definitions.find("happiness")
