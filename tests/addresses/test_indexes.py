"""The indexes of all releases and of one, for programs and for people."""

import hashlib
import json

import pytest

from oversight import releases
from tests.addressed import NEW, OLD, address


@pytest.mark.parametrize("asked", [{}, {"accept": "application/json"}, {"accept": "*/*"}])
def test_the_index_of_a_release_lists_every_file_for_programs(made, client, asked):
    index = json.loads(client.get(address(""), **asked).body)
    assert index["notice"] == "SYNTHETISCHE DEMODATEN / SYNTHETIC DEMO DATA"
    assert index["data_hash"] == releases.find(made.releases, NEW).data_hash
    for one in index["files"]:
        answered = client.get(one["address"])
        assert (len(answered.body), answered.headers["content-type"]) == (one["bytes"], one["media_type"])
        assert hashlib.sha256(answered.body).hexdigest() == one["sha256"]


def test_the_index_of_all_lists_the_newest_first(client):
    index = json.loads(client.get("/data/").body)
    assert [one["address"] for one in index["releases"]] == [f"/data/{NEW}/", f"/data/{OLD}/"]
    assert (index["latest"], index["catalogues"]) == (NEW, ["/catalog.ttl", "/catalog.jsonld"])


@pytest.mark.parametrize("path", ["/data/", address("")])
def test_an_index_is_a_page_for_people_in_their_language(client, path):
    german = client.get(path, accept="text/html,application/xhtml+xml")
    english = client.get(f"{path}?lang=en&format=html")
    assert german.headers["content-type"] == "text/html; charset=utf-8"
    assert german.headers["vary"] == "Accept, Accept-Encoding"
    assert '<html lang="de">' in german.text
    assert "SYNTHETISCHE DEMODATEN" in german.text
    assert '<html lang="en">' in english.text
    assert "SYNTHETIC DEMO DATA" in english.text
    assert client.get(f"{path}?format=json", accept="text/html").headers["content-type"] == "application/json"


def test_every_link_of_an_index_page_leads_somewhere(client):
    page = client.get(address(""), accept="text/html").text
    links = [part.split('"')[0] for part in page.split('href="')[1:] if part.startswith("/data/")]
    assert len(links) > 20
    assert {client.get(link).status for link in links} == {200}


def test_an_index_is_asked_for_again_and_not_sent_twice(client):
    first = client.get("/data/")
    assert first.headers["cache-control"] == "public, no-cache"
    assert client.get("/data/", if_none_match=first.headers["etag"]).status == 304


@pytest.mark.parametrize(
    ("path", "full"), [("/data", "/data/"), (f"/data/{NEW}", f"/data/{NEW}/"), ("/data/latest", f"/data/{NEW}/")]
)
def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client, path, full):
    answered = client.get(path)
    assert (answered.status, answered.headers["location"]) == (302, full)
