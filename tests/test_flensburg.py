"""Flensburg began with appointments on 1 May 2000 and published no series: nothing can be told."""

import pytest

from oversight import effects
from oversight.effects import headlines, sentences
from tests.jobcenter import Jobcenter

QUESTIONS = [headline.question.measure for headline in headlines.fixed().headlines]


@pytest.fixture
def flensburg(jobcenter: Jobcenter) -> Jobcenter:
    """All that is known: the day."""
    jobcenter.event(site="flensburg", date_from="2000-05-01", source="Bericht vom 4. Mai 2001")
    return jobcenter


@pytest.mark.parametrize("measure", QUESTIONS)
def test_nothing_can_be_told(flensburg, measure):
    found = effects.ask(flensburg.snapshot(), measure)
    assert (found.verdict.level, sentences.reasons(found)) == ("C", ["Es wurde keine Zeitreihe aufgezeichnet."])


def test_what_would_change_it_is_a_series(flensburg):
    found = effects.ask(flensburg.snapshot(), "answered_share")
    assert sentences.outlook(found) == ["Die Größe müsste Monat für Monat aufgezeichnet werden."]


def test_its_one_year_after_would_not_do_even_with_a_series(flensburg):
    for n in range(12):
        day = f"200{(4 + n) // 12}-{(4 + n) % 12 + 1:02}-15 10:00"
        flensburg.call(10, site="flensburg", contact_at=day)
    found = effects.ask(flensburg.snapshot(), "answered_share")
    assert found.verdict.reasons[0].figures["before_months"] == 0
