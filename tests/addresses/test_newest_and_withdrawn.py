"""The newest release and those that were taken back; and which process serves them."""

import json

import pytest

from oversight import releases
from oversight.publication import withdrawing
from oversight.store import INTERNAL, SHOWS_VARIABLE
from tests import publishing
from tests.addressed import CSV, NEW, OLD, address, content, tag


class TestTheNewest:
    @pytest.mark.parametrize("path", ["", CSV, "SHA256SUMS"])
    def test_leads_to_its_version_and_is_never_kept(self, client, path):
        answered = client.get(f"/data/latest/{path}")
        assert (answered.status, answered.headers["location"]) == (302, f"/data/{NEW}/{path}")
        assert answered.headers["cache-control"] == "public, no-cache"

    def test_has_no_file_that_its_version_does_not_have(self, client):
        assert client.get("/data/latest/key").status == 404

    def test_is_another_as_soon_as_there_is_another(self, own, client):
        newest = releases.find(own.releases, NEW)
        assert client.get(address("", "2027.1.0")).status == 404
        publishing.placed(own.releases, "2027.1.0", newest)
        assert client.get("/data/latest/release.json").headers["location"] == "/data/2027.1.0/release.json"
        assert client.get(address("release.json", "2027.1.0")).status == 200
        assert json.loads(client.get("/data/").body)["latest"] == "2027.1.0"

    def test_before_the_first_release_there_is_none(self, tmp_path, monkeypatch, client):
        monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
        told = [client.get(path) for path in ("/data/latest/", "/data/latest/release.json", "/catalog.ttl")]
        assert [(one.status, one.text) for one in told] == [(404, "Es ist noch nichts veröffentlicht.\n")] * 3
        assert json.loads(client.get("/data/").body)["releases"] == []
        assert "Es ist noch nichts veröffentlicht." in client.get("/data/", accept="text/html").text

    def test_that_is_pointed_to_and_missing_is_a_fault_of_the_server(self, own, client):
        (own.releases / releases.POINTER).write_text("{}")
        assert client.get("/data/latest/").status == 503


class TestAWithdrawnRelease:
    @pytest.fixture(autouse=True)
    def withdrawn(self, own):
        withdrawing.withdraw(own, NEW, "Zählfehler", "miscount", publishing.MADE.date())

    def test_stays_where_it_is_and_says_so(self, own, client):
        answered = client.get(address(CSV))
        assert (answered.status, answered.body) == (200, content(own, CSV))
        assert answered.headers["release-withdrawn"] == "2026-10-15"
        assert answered.headers["link"] == '</data/latest/>; rel="latest-version"'

    def test_is_asked_for_again_each_time_and_says_so_again(self, own, client):
        answered = client.get(address(CSV), if_none_match=tag(own, CSV))
        assert (answered.status, answered.headers["release-withdrawn"]) == (304, "2026-10-15")
        assert answered.headers["cache-control"] == "public, no-cache"

    def test_is_no_longer_the_newest(self, client):
        assert client.get("/data/latest/").headers["location"] == f"/data/{OLD}/"

    def test_is_marked_in_both_indexes(self, client):
        notice = {"day": "2026-10-15", "reason_de": "Zählfehler", "reason_en": "miscount"}
        listed = {one["version"]: one["withdrawn"] for one in json.loads(client.get("/data/").body)["releases"]}
        assert listed == {NEW: notice, OLD: None}
        assert json.loads(client.get(address("")).body)["withdrawn"] == notice
        told = "zurückgezogen am 15.10.2026: Zählfehler"
        assert told in client.get("/data/", accept="text/html").text
        assert told in client.get(address(""), accept="text/html").text

    def test_the_other_release_is_not_marked(self, client):
        assert "release-withdrawn" not in client.get(address(CSV, OLD)).headers


def test_an_internal_process_serves_the_same_addresses(own, client, monkeypatch):
    monkeypatch.setenv(SHOWS_VARIABLE, INTERNAL)
    own.snapshots.mkdir()
    own.pointer.write_text('{"snapshot": "snap-000001.duckdb"}')
    assert client.get(address(CSV)).body == content(own, CSV)
    assert client.get("/data/latest/").headers["location"] == f"/data/{NEW}/"
