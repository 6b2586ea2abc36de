"""Verdicts on a release are those that were published with it, whatever code reads them later."""

import json
import subprocess
from dataclasses import replace

import pytest

from oversight import effects, releases
from oversight.answers import Scope
from oversight.effects import examine, headlines, plain, prepared
from oversight.publication import verdicts
from tests.some_effect import effect


@pytest.fixture
def release(tmp_path):
    """A database that cannot be asked, and verdicts of another version beside it."""
    database = tmp_path / "2026.10.0" / releases.DATABASE
    database.parent.mkdir()
    asked = [headline.question for headline in headlines.fixed().headlines]
    known = [plain.written(replace(effect(), question=question)) for question in asked]
    (database.parent / "verdicts.json").write_text(json.dumps({"version": "of another code", "effects": known}))
    return database


def test_are_read_from_the_file_beside_the_database(release):
    assert prepared.beside(release) == release.parent / "verdicts.json"
    assert [one.question for one in effects.all_headlines(release)] == [
        headline.question for headline in headlines.fixed().headlines
    ]


def test_are_not_examined_anew(release, monkeypatch):
    monkeypatch.setattr(examine, "examine", lambda *_given: pytest.fail("examined anew"))
    assert {str(one.verdict.level) for one in effects.all_headlines(release)} == {"A"}


def test_of_months_chosen_by_hand_are_not_taken_from_the_file(release):
    with pytest.raises(Exception, match="erreichbar"):
        effects.all_headlines(release, Scope(sites=("mitte",)))


def test_of_a_snapshot_are_read_only_if_the_same_code_wrote_them(release):
    snapshot = release.parent / "snap-000001.duckdb"
    prepared.beside(snapshot).write_text((release.parent / "verdicts.json").read_text())
    assert prepared.read(snapshot) == {}


def test_that_cannot_be_computed_stop_a_release(tmp_path):
    missing = verdicts.begun(tmp_path / releases.DATABASE, ["wait_minutes"], is_synthetic=True)
    with pytest.raises(subprocess.CalledProcessError), missing as judged:
        judged()
