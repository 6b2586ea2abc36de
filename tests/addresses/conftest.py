"""Two releases, shown by a public process, and somebody who asks for them."""

import shutil
from datetime import timedelta

import pytest

from oversight.store import SHOWS_VARIABLE, Store
from tests import publishing
from tests.addressed import NEW, OLD
from tests.asking import Client


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A store with two releases. No test changes it."""
    store = Store(tmp_path_factory.mktemp("addresses") / "store")
    first = publishing.placed(store.releases, OLD, created=publishing.MADE - timedelta(days=90))
    publishing.placed(store.releases, NEW, first)
    store.publication.mkdir()
    (store.publication / "key").write_text("secret")
    return store


@pytest.fixture(autouse=True)
def public(made, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_STORE", str(made.folder))
    monkeypatch.delenv(SHOWS_VARIABLE, raising=False)


@pytest.fixture
def own(made, tmp_path, monkeypatch):
    """A copy that a test may change."""
    store = Store(tmp_path / "store")
    shutil.copytree(made.folder, store.folder)
    monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
    return store


@pytest.fixture
def client():
    return Client()
