"""A file of a release: its bytes, its headers, its parts, and what a client holds of it already."""

import gzip
import hashlib

import pytest

from tests.addressed import CSV, GZIP, NEW, address, content, tag


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
