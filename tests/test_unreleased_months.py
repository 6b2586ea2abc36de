"""Months that a release does not hold yet: a page names them, and no figure is said to be of them."""

import json
from datetime import date

import pytest

from benchmarks import invented_jobcenter
from oversight import measures, releases, ripening
from oversight.answers import Scope
from oversight.page_parts.look import Look
from oversight.questions.asked import ask
from oversight.store import Store
from tests import released

NOW, BEFORE = Scope(date(2024, 7, 1), date(2025, 1, 1)), Scope(date(2023, 7, 1), date(2024, 1, 1))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return invented_jobcenter.build(Store(tmp_path_factory.mktemp("months")), contacts=4_000, months=24)


@pytest.fixture(scope="module")
def release(tmp_path_factory, snapshot):
    """One that holds the days until a concern was settled up to September, and calls up to December."""
    made = released.publish(snapshot, tmp_path_factory.mktemp("released"))
    last = {"settling_counts": "2024-09-01", "call_wait_counts": "2024-12-01", "measure_taken_counts": None}
    card = made.card | {"tables": {name: {"last_time": month} for name, month in last.items()}}
    (made.folder / releases.CARD).write_text(json.dumps(card), "utf-8")
    releases._read.cache_clear()
    return made.database


def test_what_is_held_back_until_it_is_ripe_ends_with_the_last_month_held(release):
    assert ripening.first_unreleased_month(release, measures.find("days_to_settled")) == date(2024, 10, 1)


def test_what_is_published_at_once_has_every_month(release):
    assert ripening.first_unreleased_month(release, measures.find("answered_share")) is None


def test_the_office_sees_its_last_month(snapshot):
    assert ripening.first_unreleased_month(snapshot, measures.find("days_to_settled")) is None


def test_a_page_names_the_months_that_are_missing_and_compares_the_others(release):
    asked = ask("days_to_settled", Look(release, NOW, BEFORE, "year", "public"))
    assert asked.now.scope.end == date(2024, 10, 1)
    assert asked.unripe() == [
        "Noch ohne die Monate ab Oktober 2024: Sie werden veröffentlicht, sobald bekannt ist, was aus dem wurde, "
        "was in ihnen noch offen war."
    ]


def test_after_a_last_month_of_december_comes_january():
    assert ripening._after(date(2024, 12, 1)) == date(2025, 1, 1)
    assert ripening._after(date(2024, 11, 1)) == date(2024, 12, 1)
