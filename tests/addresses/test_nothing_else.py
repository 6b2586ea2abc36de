"""What is asked for and is no file of a release is not there, however it is spelled."""

import hashlib
from urllib.parse import quote

import pytest

from tests.addressed import CSV, NEW, address

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


def test_a_stranger_is_told_what_is_wrong_and_nothing_of_the_inside(own, client):
    (own.releases / NEW / "SHA256SUMS").unlink()
    answered = client.get(address(CSV))
    assert answered.status == 503
    assert str(own.folder) not in answered.text
    assert client.get("/data/none?lang=en").text.startswith("There is nothing at this address.")
