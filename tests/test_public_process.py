"""The public dashboard as a process that may read nothing but releases: all pages work, nothing else is reached."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from benchmarks import invented_jobcenter, server
from oversight import places, releases
from oversight.store import Store
from tests import released

PAGES = sorted(path.stem for path in (places.ROOT / "pages").glob("[!_]*.py"))
SECRET = "what-only-the-office-may-know"
# root reads everything, unless this right is taken away
IS_ROOT = sys.platform != "win32" and os.geteuid() == 0
AS_ANOTHER = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if IS_ROOT else []
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows closes no folder by chmod")
# what the switch between the views is called in what the server sends
SWITCH = r"\$\$ID-\w+-view\b"
INSIDE = ("call_hours_answered_share", "st.navigation", "import streamlit", "snap-000001", SECRET)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A store of which everything but the releases is closed, and the public server that shows it."""
    if AS_ANOTHER and not shutil.which("setpriv"):
        pytest.fail("setpriv is missing (Debian: util-linux), and root would read everything")
    store = Store(tmp_path_factory.mktemp("process") / "store")
    released.publish(invented_jobcenter.build(store, contacts=4_000, months=24), store.releases)
    store.register.write_text(SECRET)
    for folder, name in ((store.quarantine, "1.csv"), (store.publication, "key")):
        folder.mkdir()
        (folder / name).write_text(SECRET)
    closed = (store.snapshots, store.quarantine, store.publication, store.register)
    for place in closed:
        place.chmod(0)
    opened = store.folder.parent / "opened"
    opened.touch()
    try:
        with server.running(store.folder, opened=opened, shows="", before=AS_ANOTHER) as (port, pid):
            yield SimpleNamespace(store=store, closed=closed, opened=opened, port=port, pid=pid)
    finally:
        for place in closed:
            place.chmod(0o700)


def run_page(office, page, query="", *, session=None, headers=None, script_hash=""):
    """All that the server sends for one run of a page."""
    address = f"ws://127.0.0.1:{office.port}/_stcore/stream"
    protocols = ["streamlit", *(["none", session] if session else [])]
    with connect(
        address, subprotocols=protocols, max_size=None, compression=None, additional_headers=headers or {}
    ) as stream:
        request = BackMsg()
        request.rerun_script.page_name = page
        request.rerun_script.query_string = query
        request.rerun_script.page_script_hash = script_hash
        stream.send(request.SerializeToString())
        sent = []
        while not (sent and ForwardMsg.FromString(sent[-1]).HasField("script_finished")):
            sent.append(stream.recv(timeout=90))
    return b"".join(sent).decode("utf-8", "replace")


def ask(office, path, method="GET", headers=()):
    """One request exactly as it is written, which no library has tidied up."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *headers, "Connection: close", "", ""]
    with socket.create_connection(("127.0.0.1", office.port), timeout=30) as stream:
        stream.sendall("\r\n".join(lines).encode())
        answer = b""
        while part := stream.recv(65536):
            answer += part
    return answer.decode("utf-8", "replace")


def descriptors(pid):
    """The files that a process holds open, also those that were opened without Python."""
    return [str(number.readlink()) for number in Path(f"/proc/{pid}/fd").iterdir() if number.is_symlink()]


def within(path, folder):
    return Path(path).is_relative_to(folder)


def test_the_account_of_the_server_can_read_no_closed_folder(office):
    for place in office.closed:
        look = subprocess.run([*AS_ANOTHER, "ls" if place.is_dir() else "cat", place], capture_output=True, check=False)
        assert look.returncode != 0


@pytest.mark.parametrize("page", PAGES)
def test_every_page_works_all_the_same(office, page):
    told = run_page(office, page)
    assert "2026.10.0" in told
    assert "konnte nicht angezeigt werden" not in told
    assert not [word for word in INSIDE if word in told]


def test_no_file_of_the_store_is_opened_but_releases(office):
    for page in PAGES:
        run_page(office, page)
    touched = [*descriptors(office.pid), *office.opened.read_text().splitlines()]
    of_store = [path for path in touched if within(path, office.store.folder)]
    assert any(path.endswith("erreichbar.duckdb") for path in of_store)
    assert [path for path in of_store if not within(path, office.store.releases)] == []


class TestARequestThatNobodyMakesByAccident:
    @pytest.mark.parametrize(
        "path",
        [
            "/pages/_frame.py",
            "/pages/methode.py",
            "/queries/measures/call_hours_answered_share.sql",
            "/store/snapshots/current.json",
            "/../store/snapshots/snap-000001.duckdb",
            "/..%2f..%2fstore%2fpublication%2fkey",
            "/%2e%2e/%2e%2e/publication/key",
            "/web/../../../publication/key",
            "/web/..%2f..%2f..%2fdashboard.py",
            "/web/%2e%2e/routes.py",
            "/web//etc/passwd",
            "/static/../dashboard.py",
            "/app/static/../../dashboard.py",
            "/component/../../dashboard.py",
            "/_stcore/metrics",
            "/_stcore//metrics",
            "/_stcore/%6detrics",
            "/_stcore/agent/openapi.json",
            "/_stcore/script-health-check",
            "/_stcore/upload_file/some/file",
            "/_stcore/bidi-components/../../dashboard.py",
            "/media/0123456789abcdef.csv",
            "/media/../../dashboard.py",
            "/data/..%2f..%2fpublication%2fkey",
            "/data/2026.10.0/..%2f..%2f..%2fpublication%2fkey",
            "/data/2026.10.0/../../../publication/key",
            "/?view=management",
            "/erreichbarkeit?view=management",
        ],
    )
    def test_brings_nothing_internal(self, office, path):
        told = ask(office, path)
        assert not [word for word in (*INSIDE, "cache_lookups", "root:x", "Wochentagen") if word in told]

    def test_to_the_health_of_the_server_names_the_release(self, office):
        assert ask(office, "/health").endswith('{"status":"ok","kind":"public","release":"2026.10.0"}')

    @pytest.mark.parametrize(
        "headers",
        [
            {"X-Forwarded-For": "127.0.0.1"},
            {"X-Forwarded-Host": "localhost", "X-Real-Ip": "127.0.0.1"},
            {"X-Streamlit-User": "leitung", "Remote-User": "leitung"},
            {"Cookie": "view=management; _streamlit_xsrf=1"},
        ],
        ids=str,
    )
    def test_with_other_headers_still_shows_the_public_view(self, office, headers):
        told = run_page(office, "erreichbarkeit", "view=management", headers=headers)
        assert "2026.10.0" in told
        assert "Wochentagen" not in told
        assert not re.search(SWITCH, told)

    @pytest.mark.parametrize("page", ["_frame", "../dashboard", "verwaltung", "store/snapshots", "../../store"])
    def test_for_a_page_that_is_none_shows_a_public_one(self, office, page):
        told = run_page(office, page, "view=management")
        assert not [word for word in INSIDE if word in told]

    def test_for_a_script_by_its_hash_shows_a_public_page(self, office):
        told = run_page(office, "", "view=management", script_hash="d41d8cd98f00b204e9800998ecf8427e")
        assert not [word for word in INSIDE if word in told]

    def test_with_the_number_of_another_session_gets_one_of_its_own(self, office):
        told = run_page(office, "erreichbarkeit", "view=management", session="6c0f2b1e-0000-4000-8000-000000000001")
        assert "2026.10.0" in told
        assert "Wochentagen" not in told


class TestANewRelease:
    @pytest.fixture
    def newer(self, office):
        """One more release, which the pointer names; afterwards it is as before."""
        first, second = (office.store.releases / version for version in ("2026.10.0", "2026.11.0"))
        shutil.copytree(first, second)
        card = second / releases.CARD
        card.write_text(card.read_text().replace("2026.10.0", "2026.11.0"))
        point_to(office, "2026.11.0")
        yield second
        point_to(office, "2026.10.0")
        shutil.rmtree(second)

    def test_is_shown_by_the_next_run_without_a_new_start(self, office, newer):
        assert "2026.11.0" in run_page(office, "methode")

    def test_that_is_withdrawn_is_named_with_its_reason(self, office, newer):
        point_to(office, "2026.10.0")
        told = {"2026.11.0": {"day": "2026-12-01", "reason_de": "Falsche Zählung", "reason_en": "Wrong count"}}
        (office.store.releases / releases.WITHDRAWN).write_text(json.dumps(told), "utf-8")
        sent = run_page(office, "methode")
        assert "Veröffentlichung 2026.10.0 vom" in sent
        assert "2026.11.0 wurde am 01.12.2026 zurückgezogen: Falsche Zählung" in sent

    def test_that_cannot_be_read_is_said_so_and_nothing_else_is_shown_instead(self, office, newer):
        newer.chmod(0)
        sent = run_page(office, "methode")
        newer.chmod(0o700)
        assert "Die Veröffentlichung ist nicht lesbar" in sent
        assert "2026.10.0" not in sent


def point_to(office, version):
    (office.store.releases / releases.POINTER).write_text(json.dumps({"version": version}), "utf-8")


def test_inside_the_office_the_switch_is_sent_by_the_same_words(office, tmp_path):
    store = Store(tmp_path / "store")
    invented_jobcenter.build(store, contacts=500, months=13)
    with server.running(store.folder) as (port, _pid):
        assert re.search(SWITCH, run_page(SimpleNamespace(port=port), "methode"))
