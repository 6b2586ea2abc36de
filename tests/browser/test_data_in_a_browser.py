"""Asking the data in a browser: a link fills the field, the button asks, the address keeps, the server cleans up."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from benchmarks import invented_jobcenter, server
from oversight.explorer import links
from oversight.store import Store
from tests import release_to_ask
from tests.browser.conftest import Reader
from tests.browser.test_pages_in_a_browser import ALIKE, everything_written

STATEMENT = "SELECT month, sum(n)::BIGINT AS anrufe FROM contact_counts GROUP BY ALL ORDER BY ALL"
# names of tables, columns, files, licences and types are the same in every language
ALSO_ALIKE = re.compile(
    r"SELECT .*|anrufe|month|2\d{3}[\d.-]*|month: [\d-]+; anrufe: [\d.,]+|dl-de/by-2-0"
    r"|[\w.-]+\.(md|json|jsonld|ttl|txt|html|xlsx|duckdb|parquet)"
    r"|\([\d.,]+ (Byte|kB|MB)\)( ·)?|[A-Z]+|SHA256SUMS|Version:?|site|n|\w+_\w+"
)


@pytest.fixture(scope="module")
def asked(screen, tmp_path_factory):
    """A visit to the page by a link with a statement, and what the server has left behind at its end."""
    store = Store(tmp_path_factory.mktemp("asked") / "store")
    release_to_ask.publish(invented_jobcenter.build(store, contacts=8_000, months=24), store.releases)
    with server.running(store.folder) as (port, pid):
        reader = Reader(screen, f"http://127.0.0.1:{port}").open(f"/daten?sql={links.packed(STATEMENT)}")
        yield reader, pid
        workers = children(pid)
        reader.page.close()
    assert workers
    until = time.monotonic() + 5
    while (left := [worker for worker in workers if Path(f"/proc/{worker}").exists()]) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == []


def children(pid):
    """The processes that this one has started."""
    stats = [path.read_text("utf-8") for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]
    return [int(stat.split()[0]) for stat in stats if int(stat.rsplit(")", 1)[1].split()[1]) == pid]


@pytest.fixture
def page(asked):
    return asked[0].page


def ask(asked):
    asked[0].page.get_by_role("button", name="Fragen", exact=True).click()
    asked[0].settle()
    return asked[0].page


class TestALinkWithAStatement:
    def test_fills_the_field_and_starts_nothing(self, asked, page):
        expect(page.get_by_role("textbox", name="Anweisung in SQL")).to_have_value(STATEMENT)
        assert page.get_by_role("button", name="Diese Zeilen herunterladen (CSV)").count() == 0
        assert children(asked[1]) == []

    def test_is_answered_at_the_press_of_the_button(self, asked):
        page = ask(asked)
        assert page.get_by_text("Zeilen: 24").count() == 1
        assert len(children(asked[1])) == 1

    def test_stays_in_the_address(self, asked):
        ask(asked)
        assert f"sql={links.packed(STATEMENT)}" in asked[0].address

    def test_is_drawn_as_a_line_for_whoever_wants_it(self, asked):
        page = ask(asked)
        page.locator(".st-key-sql_kind").get_by_text("Linie").click()
        asked[0].settle()
        page.wait_for_selector("[data-testid=stVegaLiteChart] svg")

    def test_leaves_no_english_on_a_german_page(self, asked):
        german = everything_written(asked[0])
        asked[0].choose_language("English")
        english = everything_written(asked[0])
        asked[0].choose_language("Deutsch")
        left = {t for t in german & english if not ALIKE.fullmatch(t) and not ALSO_ALIKE.fullmatch(t)}
        assert left == set()

    def test_fits_a_telephone(self, asked, page):
        ask(asked)
        page.set_viewport_size({"width": 390, "height": 844})
        page.wait_for_timeout(500)
        assert max(asked[0].widths()) <= 390

    def test_gives_the_browser_nothing_to_complain_of(self, asked):
        assert asked[0].complaints == []
