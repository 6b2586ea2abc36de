"""What the server says about itself to whoever watches over it."""

import json

import pytest
from starlette.applications import Starlette

from benchmarks import invented_jobcenter
from oversight import releases
from oversight.store import SHOWS_VARIABLE, Store
from oversight.web.routes import ROUTES
from tests import released
from tests.asking import Client


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("health") / "store")
    released.publish(invented_jobcenter.build(store, contacts=500, months=13), store.releases)
    return store


@pytest.fixture
def store(built, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_STORE", str(built.folder))
    return built


def health():
    answered = Client(Starlette(routes=ROUTES)).get("/health")
    return answered.status, json.loads(answered.body)


@pytest.fixture
def public(monkeypatch):
    monkeypatch.delenv(SHOWS_VARIABLE)


def test_a_public_process_says_which_release_it_shows_and_nothing_internal(store, public):
    assert health() == (200, {"status": "ok", "kind": "public", "release": "2026.10.0"})


def test_an_internal_process_says_which_snapshot_it_shows(store):
    assert health() == (200, {"status": "ok", "kind": "internal", "snapshot": 1})


def test_before_the_first_release_all_is_well_and_there_is_none(tmp_path, monkeypatch, public):
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    assert health() == (200, {"status": "ok", "kind": "public", "release": None})


@pytest.mark.parametrize("pointer", ["", "{}", '{"version": "2027.1.0"}', "[]"])
def test_a_release_that_cannot_be_found_is_a_fault(tmp_path, monkeypatch, public, pointer):
    where = tmp_path / "releases"
    where.mkdir()
    (where / releases.POINTER).write_text(pointer)
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    assert health() == (503, {"status": "release cannot be read", "kind": "public"})


def test_a_release_whose_database_is_damaged_is_a_fault(built, tmp_path, monkeypatch, public):
    folder = tmp_path / "releases" / "2026.10.0"
    folder.mkdir(parents=True)
    (folder / releases.CARD).write_bytes((built.releases / "2026.10.0" / releases.CARD).read_bytes())
    (folder / releases.DATABASE).write_bytes(b"damaged")
    (folder.parent / releases.POINTER).write_text('{"version": "2026.10.0"}')
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    assert health() == (503, {"status": "release cannot be read", "kind": "public"})


def test_a_snapshot_that_cannot_be_found_is_a_fault(tmp_path, monkeypatch):
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "snapshots" / "current.json").write_text('{"snapshot": "snap-000009.duckdb"}')
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    assert health() == (503, {"status": "snapshot cannot be read", "kind": "internal"})


def test_an_answer_is_never_kept(store):
    assert Client(Starlette(routes=ROUTES)).get("/health").headers["cache-control"] == "no-store"
