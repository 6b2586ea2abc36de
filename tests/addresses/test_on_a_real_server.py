"""The stable addresses on a real server: what Streamlit around them must not change, and what no log may tell."""

import gzip
import http.client
import json

import pytest

from benchmarks import server
from oversight.store import Store
from tests import publishing

CSV = "/data/2026.10.0/counts/contact_counts.csv"
PAGE = "/data/2026.10.0/dictionary.html"
BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip, deflate, br"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("served") / "store")
    rounding = [("contact_counts", 300, 1.4, 4.0, 9.0), ("visit_wait_counts", 300, 1.0, 2.0, 5.0)]
    deviations = publishing.frame("table_name cells_n mean p95 largest", rounding)
    publishing.placed(store.releases, deviations=deviations)
    return store


@pytest.fixture(scope="module")
def port(store):
    with server.running(store.folder, shows="") as (port, _pid):
        yield port


def ask(port, path, method="GET", **headers):
    """Status, headers and body exactly as they came."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answered = connection.getresponse()
    told = answered.status, {name.lower(): value for name, value in answered.getheaders()}, answered.read()
    connection.close()
    return told


def published(store, path):
    return (store.releases / path.removeprefix("/data/")).read_bytes()


@pytest.mark.parametrize("path", [CSV, PAGE, "/data/2026.10.0/erreichbar.duckdb", "/data/2026.10.0/SHA256SUMS"])
def test_a_file_comes_as_it_was_published(store, port, path):
    status, headers, body = ask(port, path)
    assert (status, body) == (200, published(store, path))
    assert headers["access-control-allow-origin"] == "*"
    assert "set-cookie" not in headers


def test_a_browser_gets_the_page_of_the_release_and_not_that_of_the_dashboard(store, port):
    _status, headers, body = ask(port, PAGE, **BROWSER)
    assert headers["content-encoding"] == "gzip"
    assert headers["etag"].endswith('-gzip"')
    assert gzip.decompress(body) == published(store, PAGE)


def test_what_is_compressed_already_is_not_compressed_again(store, port):
    path = "/data/2026.10.0/erreichbar.duckdb"
    _status, headers, body = ask(port, path, **BROWSER)
    assert "content-encoding" not in headers
    assert body == published(store, path)


def test_a_part_a_copy_and_the_headers_alone(store, port):
    whole = published(store, CSV)
    tag = ask(port, CSV)[1]["etag"]
    assert ask(port, CSV, Range="bytes=3-9")[::2] == (206, whole[3:10])
    assert ask(port, CSV, If_None_Match=tag)[::2] == (304, b"")
    status, headers, body = ask(port, CSV, "HEAD")
    assert (status, headers["content-length"], body) == (200, str(len(whole)), b"")


def test_other_methods_are_refused_and_asking_first_is_answered(port):
    assert ask(port, CSV, "DELETE")[0] == 405
    assert ask(port, CSV, "OPTIONS", Origin="https://zeitung.example")[0] == 204


@pytest.mark.parametrize(
    "path", ["/data/../current.json", "/data/2026.10.0/..%2fcurrent.json", "/data/%0a", "/data/x%ff"]
)
def test_an_attempt_to_reach_something_else_is_told_there_is_nothing(port, path):
    status, _headers, body = ask(port, path)
    assert (status, b"version" in body) == (404, False)


def test_the_catalogue_and_the_indexes_are_there(port):
    assert b"dcat:Catalog" in ask(port, "/catalog.ttl")[2]
    assert json.loads(ask(port, "/data/")[2])["latest"] == "2026.10.0"
    assert ask(port, "/data/latest/release.json")[1]["location"] == "/data/2026.10.0/release.json"


def test_pages_and_health_open_to_no_other_page(port):
    for path in ("/", "/health", "/web/look.css"):
        assert "access-control-allow-origin" not in ask(port, path, Origin="https://zeitung.example")[1]


def test_too_many_requests_are_refused_whatever_the_client_says_of_itself(port):
    told = {ask(port, "/data/none", X_Forwarded_For=f"198.51.100.{n}")[0] for n in range(130)}
    assert told == {404, 429}
    assert int(ask(port, "/data/")[1]["retry-after"]) >= 1
    # the dashboard itself goes on
    assert ask(port, "/health")[0] == 200
