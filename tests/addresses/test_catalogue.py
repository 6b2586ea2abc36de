"""The catalogue of all releases at its two addresses."""

import pytest
from rdflib import DCAT, RDF, Graph

from oversight import releases
from oversight.publication import catalogue, withdrawing
from oversight.store import Store
from tests import publishing
from tests.asking import Client

# rdflib reads and writes JSON-LD by a class of its own that it calls old
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture
def store(tmp_path, monkeypatch):
    store = Store(tmp_path / "store")
    publishing.placed(store.releases)
    monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
    return store


@pytest.fixture
def written(monkeypatch):
    """How often the catalogue is written."""
    calls, of = [], catalogue.of
    monkeypatch.setattr(catalogue, "of", lambda *given: calls.append(given) or of(*given))
    return calls


def datasets(text, form):
    return {str(one) for one in Graph().parse(data=text, format=form).subjects(RDF.type, DCAT.Dataset)}


@pytest.mark.parametrize(
    ("address", "form", "media_type"),
    [
        ("/catalog.ttl", "turtle", "text/turtle; charset=utf-8"),
        ("/catalog.jsonld", "json-ld", "application/ld+json"),
    ],
)
def test_it_lists_every_release_in_both_forms(store, address, form, media_type):
    publishing.placed(store.releases, "2027.1.0", releases.find(store.releases, "2026.10.0"))
    answered = Client().get(address)
    assert answered.headers["content-type"] == media_type
    assert datasets(answered.text, form) == {
        f"https://auenfurt.example/data/{version}/" for version in ("2026.10.0", "2027.1.0")
    }


def test_it_is_written_once_for_all_who_ask(store, written):
    client = Client()
    first = client.get("/catalog.ttl")
    again = client.get("/catalog.ttl", if_none_match=first.headers["etag"])
    client.get("/catalog.jsonld")
    assert (again.status, len(written)) == (304, 1)


def test_it_is_written_anew_when_a_release_is_added_or_taken_back(store, written):
    client = Client()
    texts = [client.get("/catalog.ttl").text]
    publishing.placed(store.releases, "2027.1.0", releases.find(store.releases, "2026.10.0"))
    texts.append(client.get("/catalog.ttl").text)
    withdrawing.withdraw(store, "2027.1.0", "Zählfehler", "miscount", publishing.MADE.date())
    texts.append(client.get("/catalog.ttl").text)
    assert (len(set(texts)), len(written)) == (3, 3)
    assert "WITHDRAWN" in texts[2]
