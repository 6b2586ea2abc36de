"""The stable addresses: every file of a release with its headers, and nothing else."""

import gzip
import hashlib
import json
import shutil
from datetime import timedelta
from urllib.parse import quote

import pytest

from oversight import releases
from oversight.publication import withdrawing
from oversight.store import INTERNAL, SHOWS_VARIABLE, Store
from oversight.web.rate_limits import Limits, Rate
from tests import publishing
from tests.asking import Client

NEW, OLD = "2026.10.0", "2026.7.0"
CSV = "counts/contact_counts.csv"
GZIP = {"accept_encoding": "gzip, deflate, br"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store with two releases."""
    store = Store(tmp_path_factory.mktemp("addresses") / "store")
    first = publishing.placed(store.releases, OLD, created=publishing.MADE - timedelta(days=90))
    publishing.placed(store.releases, NEW, first)
    store.publication.mkdir()
    (store.publication / "key").write_text("secret")
    return store


@pytest.fixture(autouse=True)
def shown(made, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_STORE", str(made.folder))
    monkeypatch.delenv(SHOWS_VARIABLE, raising=False)
    return made


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


def address(path, version=NEW):
    return f"/data/{version}/{path}"


def content(store, path, version=NEW):
    return (store.releases / version / path).read_bytes()


def tag(store, path):
    return f'"{hashlib.sha256(content(store, path)).hexdigest()}"'


class TestAFile:
    def test_every_listed_file_is_sent_byte_for_byte_under_its_checksum(self, made, client):
        lines = content(made, "SHA256SUMS").decode().splitlines()
        assert len(lines) > 20
        for line in lines:
            digest, path = line.split("  ")
            answered = client.get(address(path))
            assert (answered.status, answered.headers["etag"]) == (200, f'"{digest}"')
            assert hashlib.sha256(answered.body).hexdigest() == digest
            assert answered.headers["content-length"] == str(len(answered.body))

    def test_the_list_of_checksums_is_sent_too(self, made, client):
        answered = client.get(address("SHA256SUMS"))
        assert answered.body == content(made, "SHA256SUMS")
        assert answered.headers["etag"] == tag(made, "SHA256SUMS")

    @pytest.mark.parametrize(
        ("path", "media_type"),
        [
            (CSV, "text/csv; charset=utf-8; header=present"),
            ("counts/contact_counts.parquet", "application/vnd.apache.parquet"),
            ("erreichbar.duckdb", "application/octet-stream"),
            ("erreichbar.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("dcat.ttl", "text/turtle; charset=utf-8"),
            ("dcat.jsonld", "application/ld+json"),
            ("release.json", "application/json"),
            ("dictionary.html", "text/html; charset=utf-8"),
            ("README.md", "text/markdown; charset=utf-8"),
            ("LICENSE.txt", "text/plain; charset=utf-8"),
            ("SHA256SUMS", "text/plain; charset=utf-8"),
        ],
    )
    def test_says_what_it_is(self, client, path, media_type):
        assert client.get(address(path)).headers["content-type"] == media_type

    @pytest.mark.parametrize(
        ("path", "disposition"),
        [
            (CSV, 'attachment; filename="erreichbar-2026.10.0-contact_counts.csv"'),
            ("erreichbar.duckdb", 'attachment; filename="erreichbar-2026.10.0.duckdb"'),
            ("dictionary.html", 'inline; filename="erreichbar-2026.10.0-dictionary.html"'),
            ("SHA256SUMS", 'inline; filename="erreichbar-2026.10.0-SHA256SUMS"'),
        ],
    )
    def test_is_kept_under_a_name_with_its_version(self, client, path, disposition):
        assert client.get(address(path)).headers["content-disposition"] == disposition

    def test_may_be_kept_for_good_and_is_dated_by_its_release(self, client):
        headers = client.get(address(CSV)).headers
        assert headers["cache-control"] == "public, max-age=31536000, immutable"
        assert headers["last-modified"] == "Thu, 15 Oct 2026 07:30:00 GMT"

    def test_bears_the_security_headers_of_every_answer(self, client):
        headers = client.get(address("dictionary.html")).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]

    def test_asked_for_its_headers_alone_has_the_same_ones(self, client):
        for asked in ({}, GZIP):
            whole, head = client.get(address(CSV), **asked), client.get(address(CSV), "HEAD", **asked)
            assert (head.status, head.body, dict(head.headers)) == (200, b"", dict(whole.headers))

    def test_that_was_changed_after_it_was_published_is_not_handed_out(self, own, client):
        path = own.releases / NEW / CSV
        assert client.get(address(CSV)).status == 200
        path.write_bytes(path.read_bytes().replace(b"105", b"110"))
        assert client.get(address(CSV)).status == 503


class TestACopyThatAClientHolds:
    @pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
    def test_is_still_good_if_its_checksum_is_named(self, made, client, form):
        answered = client.get(address(CSV), if_none_match=form.format(tag(made, CSV)))
        assert (answered.status, answered.body, answered.headers["etag"]) == (304, b"", tag(made, CSV))
        assert "content-length" not in answered.headers

    def test_is_replaced_if_another_checksum_is_named(self, client):
        assert client.get(address(CSV), if_none_match='"' + "0" * 64 + '"').status == 200

    def test_that_was_compressed_keeps_its_own_tag(self, client):
        held = client.get(address(CSV), **GZIP).headers["etag"]
        answered = client.get(address(CSV), if_none_match=held, **GZIP)
        assert (answered.status, answered.headers["etag"]) == (304, held)

    @pytest.mark.parametrize(
        ("since", "status"),
        [
            ("Thu, 15 Oct 2026 07:30:00 GMT", 304),
            ("Thu, 15 Oct 2026 07:29:59 GMT", 200),
            ("yesterday", 200),
            ("Thu, 15 Oct 2026 07:30:00", 304),
        ],
    )
    def test_is_judged_by_its_date_where_no_checksum_is_named(self, client, since, status):
        assert client.get(address(CSV), if_modified_since=since).status == status

    def test_is_not_judged_by_its_date_where_a_checksum_is_named(self, client):
        answered = client.get(address(CSV), if_none_match='"x"', if_modified_since="Thu, 15 Oct 2026 07:30:00 GMT")
        assert answered.status == 200


class TestAPart:
    def test_is_sent_as_asked(self, made, client):
        answered = client.get(address("erreichbar.duckdb"), range="bytes=8-11")
        whole = content(made, "erreichbar.duckdb")
        assert (answered.status, answered.body) == (206, whole[8:12]) == (206, b"DUCK")
        assert answered.headers["content-range"] == f"bytes 8-11/{len(whole)}"

    def test_from_the_end(self, made, client):
        assert client.get(address(CSV), range="bytes=-5").body == content(made, CSV)[-5:]

    def test_is_never_compressed(self, made, client):
        answered = client.get(address(CSV), range="bytes=0-599", **GZIP)
        assert "content-encoding" not in answered.headers
        assert answered.body == content(made, CSV)[:600]

    def test_beyond_the_end_is_refused_with_the_size(self, made, client):
        answered = client.get(address(CSV), range="bytes=99999999-")
        assert (answered.status, answered.headers["content-range"]) == (416, f"bytes */{len(content(made, CSV))}")

    def test_is_sent_if_the_rest_at_hand_is_of_the_same_file(self, made, client):
        assert client.get(address(CSV), range="bytes=5-", if_range=tag(made, CSV)).status == 206

    @pytest.mark.parametrize("held", ['"other"', "W/{}", '"{}-gzip"'])
    def test_gives_way_to_the_whole_if_the_rest_at_hand_is_of_another(self, made, client, held):
        answered = client.get(address(CSV), range="bytes=5-", if_range=held.format(tag(made, CSV).strip('"')))
        assert (answered.status, answered.body) == (200, content(made, CSV))


class TestCompression:
    @pytest.mark.parametrize("path", ["dictionary.html", "release.json", "dcat.ttl", "dcat.jsonld", "SHA256SUMS"])
    def test_of_text_gives_the_same_file_back(self, made, client, path):
        answered = client.get(address(path), **GZIP)
        assert answered.headers["content-encoding"] == "gzip"
        assert gzip.decompress(answered.body) == content(made, path)
        assert len(answered.body) < len(content(made, path))
        assert answered.headers["content-length"] == str(len(answered.body))

    @pytest.mark.parametrize("path", ["erreichbar.duckdb", "erreichbar.xlsx", "counts/contact_counts.parquet"])
    def test_is_not_done_to_what_is_compressed_already(self, made, client, path):
        answered = client.get(address(path), **GZIP)
        assert "content-encoding" not in answered.headers
        assert "vary" not in answered.headers
        assert answered.body == content(made, path)

    @pytest.mark.parametrize("asked", ["", "br", "gzip;q=0", "gzip; q=0.0", "*;q=0", "identity", "gzip;q=x"])
    def test_is_not_done_unasked(self, client, asked):
        answered = client.get(address("dictionary.html"), accept_encoding=asked)
        assert "content-encoding" not in answered.headers
        assert answered.headers["vary"] == "Accept-Encoding"

    @pytest.mark.parametrize("asked", ["gzip", "br, GZIP;q=0.5", "*", "gzip;q=1.0, identity;q=0"])
    def test_is_done_however_it_is_asked(self, client, asked):
        assert client.get(address("dictionary.html"), accept_encoding=asked).headers["content-encoding"] == "gzip"


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


def test_an_internal_process_serves_the_same_addresses(made, client, monkeypatch):
    monkeypatch.setenv(SHOWS_VARIABLE, INTERNAL)
    made.snapshots.mkdir()
    made.pointer.write_text('{"snapshot": "snap-000001.duckdb"}')
    try:
        assert client.get(address(CSV)).body == content(made, CSV)
        assert client.get("/data/latest/").headers["location"] == f"/data/{NEW}/"
    finally:
        shutil.rmtree(made.snapshots)


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


ATTEMPTS = [
    *("../key", "..%2fkey", "%2e%2e/key", "%2e%2e%2fkey", "..%252fkey", "%252e%252e%252fkey", "..\\key", "..%5ckey"),
    *(
        "../../publication/key",
        "..%2f..%2fpublication%2fkey",
        "%2e%2e/%2e%2e/publication/key",
        "counts/../release.json",
    ),
    *("counts/../../../publication/key", "counts/%2e%2e/release.json", "./release.json", "%2e/release.json"),
    *("counts//contact_counts.csv", "/release.json", "%2frelease.json", "//etc/passwd", "%2fetc%2fpasswd"),
    *("release.json/", "release.json%00", "release.json%00.csv", "%00", "release.json%0a", "release.json%0d%0a"),
    *("release.json%20", "release.json.", "RELEASE.JSON", "Release.json", "counts", "counts/", "counts/.", ".", ".."),
    *("..%c0%af..%c0%afkey", "%c0%ae%c0%ae/key", "..;/key", "..%uff0fkey", "release.json::$DATA", "release.json~"),
    *("\u2024\u2024/key", "\uff0e\uff0e/key", "file:///etc/passwd", "C:%5cWindows", "~/key", "$HOME/key", ".hidden"),
]


class TestAnAttemptToReachSomethingElse:
    @pytest.mark.parametrize("path", ATTEMPTS)
    def test_brings_nothing(self, client, path):
        answered = client.get(f"/data/{NEW}/{quote(path, safe='/%;:$~')}")
        assert answered.status == 404
        assert "secret" not in answered.text

    @pytest.mark.parametrize(
        "version",
        [
            *(
                "..",
                "%2e%2e",
                ".",
                "%2e",
                "latest%2f..",
                "2026.10.0%2f..",
                "2026.10.0%00",
                "2026.10.0%0a",
                "2026.10.0.",
            ),
            *("2026.10", "2026.10.00", "02026.10.0", "2026.10.0 ", "2026.1.0", "current.json", "withdrawn.json"),
            *("%d9%a2026.10.0", "LATEST", "Latest", ".unfinished-x", "..%2freleases%2f2026.10.0"),
        ],
    )
    def test_through_the_version_brings_nothing(self, client, version):
        for rest in ("", "/", "/release.json", "/publication/key"):
            assert client.get(f"/data/{quote(version, safe='%')}{rest}").status == 404

    @pytest.mark.parametrize("name", ["truth.duckdb", "counts/more.csv", ".htaccess"])
    def test_a_file_that_lies_in_a_release_and_is_not_listed_is_not_there(self, own, client, name):
        (own.releases / NEW / name).write_text("secret")
        assert client.get(address(name)).status == 404

    @pytest.mark.parametrize("name", ["../../publication/key", "/etc/passwd", "link"])
    def test_a_list_that_names_what_lies_outside_opens_nothing(self, own, client, name):
        folder = own.releases / NEW
        (folder / "link").symlink_to(own.publication / "key")
        digest = hashlib.sha256(b"secret").hexdigest()
        with (folder / "SHA256SUMS").open("a") as listed:
            listed.write(f"{digest}  {name}\n")
        assert client.get(f"/data/{NEW}/{quote(name)}").status == 404

    def test_an_address_that_only_begins_alike_is_not_answered_here(self, client):
        for path in ("/database", "/data.csv", "/catalog.ttl/x", "/catalog"):
            assert client.get(path).text == "Not Found"


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


def test_a_stranger_is_told_what_is_wrong_and_nothing_of_the_inside(own, client):
    (own.releases / NEW / "SHA256SUMS").unlink()
    answered = client.get(address(CSV))
    assert answered.status == 503
    assert str(own.folder) not in answered.text
    assert client.get("/data/none?lang=en").text.startswith("There is nothing at this address.")
