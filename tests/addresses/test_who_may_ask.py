"""Pages of others may read, nobody may write, and nobody may have too much."""

import os

import pytest
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from oversight.web.clients import PROXIES
from oversight.web.rate_limits import Limits, Rate
from tests.addressed import CSV, NEW, address, content, tag
from tests.asking import Client


class TestThePagesOfOthers:
    @pytest.mark.parametrize("path", [address(CSV), "/data/", "/data/latest/", "/catalog.ttl", "/data/none"])
    def test_may_read_here(self, client, path):
        headers = client.get(path, origin="https://zeitung.example").headers
        assert headers["access-control-allow-origin"] == "*"
        assert {"ETag", "Content-Length"} <= set(headers["access-control-expose-headers"].split(", "))

    def test_are_told_what_they_may_ask(self, client):
        answered = client.get(
            address(CSV),
            "OPTIONS",
            origin="https://zeitung.example",
            access_control_request_method="GET",
            access_control_request_headers="range",
        )
        assert (answered.status, answered.body) == (204, b"")
        assert answered.headers["access-control-allow-origin"] == "*"
        assert answered.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
        assert "Range" in answered.headers["access-control-allow-headers"]
        assert "access-control-allow-credentials" not in answered.headers

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
    def test_may_change_nothing(self, client, method):
        answered = client.get(address(CSV), method)
        assert (answered.status, answered.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


class TestTooMuch:
    @pytest.fixture
    def clock(self):
        return {"now": 0.0}

    def limited(self, clock, **rates):
        return Client(limits=Limits(lambda: clock["now"], **rates))

    def test_is_refused_with_the_time_to_wait_and_allowed_after_it(self, clock):
        client = self.limited(clock, requests=Rate(3, 60))
        assert [client.get("/data/").status for _ in range(4)] == [200, 200, 200, 429]
        refused = client.get("/data/")
        assert refused.headers["retry-after"] == "20"
        assert refused.headers["access-control-allow-origin"] == "*"
        assert "20 Sekunden" in refused.text
        clock["now"] += 20
        assert [client.get("/data/").status for _ in range(2)] == [200, 429]

    def test_of_one_client_does_not_hold_up_another(self, clock):
        client = self.limited(clock, requests=Rate(1, 60))
        client.get("/data/")
        assert (client.get("/data/").status, client.get("/data/", at="198.51.100.7").status) == (429, 200)

    def test_counts_what_is_sent_and_not_what_is_only_asked_about(self, clock, made):
        client = self.limited(clock, volume=Rate(len(content(made, CSV)), 3600))
        assert [client.get(address(CSV), "HEAD").status for _ in range(5)] == [200] * 5
        assert [client.get(address(CSV)).status for _ in range(2)] == [200, 429]
        assert client.get(address(CSV), if_none_match=tag(made, CSV)).status == 304

    def test_is_refused_before_the_first_byte_of_a_large_file(self, clock):
        client = self.limited(clock, volume=Rate(1, 3600))
        client.get(address("erreichbar.duckdb"))
        refused = client.get(address("erreichbar.duckdb"))
        assert refused.status == 429
        assert "content-disposition" not in refused.headers

    def test_counts_a_part_as_a_part(self, clock, made):
        client = self.limited(clock, volume=Rate(100, 3600))
        assert [client.get(address(CSV), range="bytes=0-49").status for _ in range(3)] == [206, 206, 429]

    def test_is_not_escaped_by_naming_other_addresses(self, clock):
        client = self.limited(clock, requests=Rate(2, 60))
        told = [client.get("/data/", x_forwarded_for=f"198.51.100.{n}").status for n in range(4)]
        assert told == [200, 200, 429, 429]

    def test_leaves_the_rest_of_the_server_alone(self, clock):
        client = self.limited(clock, requests=Rate(1, 60))
        assert [client.get("/health").text for _ in range(3)] == ["Not Found"] * 3


class TestBehindAProxy:
    """The server uvicorn reads X-Forwarded-For before anything of ours does."""

    def told(self, app, names):
        behind = Client(ProxyHeadersMiddleware(app, os.environ.get(PROXIES, "127.0.0.1,::1")), at="127.0.0.1")
        return [behind.get("/data/", x_forwarded_for=name).status for name in names]

    @pytest.fixture
    def app(self):
        return Client(limits=Limits(requests=Rate(1, 3600))).app

    def test_that_was_not_named_all_its_readers_count_as_one(self, app, monkeypatch):
        monkeypatch.delenv(PROXIES, raising=False)
        assert self.told(app, ["198.51.100.1", "198.51.100.2:4711", "[2001:db8::1]:80"]) == [200, 429, 429]

    def test_that_was_named_each_reader_counts_alone(self, app, monkeypatch):
        monkeypatch.setenv(PROXIES, "127.0.0.1")
        assert self.told(app, ["198.51.100.1", "198.51.100.2", "198.51.100.1"]) == [200, 200, 429]

    def test_that_was_named_what_a_reader_adds_is_not_believed(self, app, monkeypatch):
        monkeypatch.setenv(PROXIES, "127.0.0.1")
        assert self.told(app, ["203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1"]) == [200, 429]


def test_no_log_names_who_asked(own, caplog):
    client = Client(limits=Limits(requests=Rate(2, 3600)), at="198.51.100.77")
    (own.releases / NEW / "SHA256SUMS").unlink()
    told = [client.get(address(CSV)).status for _ in range(3)]
    assert told == [503, 503, 429]
    assert "SHA256SUMS" in caplog.text
    assert "198.51.100.77" not in caplog.text
