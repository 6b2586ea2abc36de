"""What a reader meets: the frame, the address, the language, a narrow screen, and nobody else on the line."""

import re
import urllib.error
import urllib.request
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from benchmarks import server
from oversight import published
from tests.browser.conftest import Reader

PAGES = {
    "/": "Überblick",
    "/erreichbarkeit": "Erreichbarkeit",
    "/wartezeiten": "Wartezeiten",
    "/beschwerden": "Kundenreaktionen und Beschwerden",
    "/wirkung": "Wirkung der Terminpraxis",
    "/standorte": "Standorte im Vergleich",
    "/methode": "Methode und Datenqualität",
}

EVERYTHING_WRITTEN = """() => {
  const found = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("script, style, noscript, code, pre, .st-key-lang")) continue;
    for (const name of ["aria-label", "aria-roledescription", "title", "placeholder", "alt"])
      if (element.getAttribute(name)) found.add(element.getAttribute(name));
    if (element.matches("[data-testid=stIconMaterial], svg *")) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) found.add(node.nodeValue.trim());
  }
  return [...found].filter(text => /[a-z]{3}/i.test(text));
}"""
# what is the same in both languages: names of towns, sites, files and sources; some months; a few words
ALIKE = re.compile(
    r"Erreichbar|(: )?(Mitte|Nord|Süd)(, (Mitte|Nord|Süd))*|Import|Definition:?|Median( \(Minuten\))?|invented"
    r"|\w+\.(csv|sql)"
    r"|(Schwerin|Dresden|Flensburg|Hamburg|Kreis Bergstraße) \d{4}|(April|August|September|November) \d{4}|"
    + "|".join(re.escape(figure.source) for figure in published.all_figures())
)


def fetch(address, **headers):
    """Status, headers and text of one request outside a browser."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, ""


def test_the_first_request_after_a_start_never_shows_a_page_without_its_frame(screen, store):
    with server.running(store) as (port, _pid):
        reader = Reader(screen, f"http://127.0.0.1:{port}").open("/wartezeiten")
        assert reader.title == "Wartezeiten"
        assert reader.page.locator(".synthetic").count() == 1
        assert reader.page.locator(".st-key-lang").count() == 1
        reader.page.close()


@pytest.fixture(scope="module", params=PAGES)
def visit(request, screen, served):
    """One visit to a page: in German, in English, then on a telephone; what was seen on the way."""
    reader = Reader(screen, served[0]).open(request.param)
    seen = SimpleNamespace(path=request.param, title=reader.title, german=everything_written(reader))
    reader.choose_language("English")
    seen.english = everything_written(reader)
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.page.wait_for_timeout(500)
    seen.widths, seen.complaints = reader.widths(), reader.complaints
    seen.hosts = {urlsplit(url).hostname for url in reader.requests if not url.startswith(("data:", "blob:"))}
    yield seen
    reader.page.close()


def everything_written(reader):
    """All words of the page, its boxes and buttons, with one box opened."""
    for box in reader.page.locator("[data-testid=stExpander] details:not([open]) summary").all()[:1]:
        box.click()
        reader.settle()
    return set(reader.page.evaluate(EVERYTHING_WRITTEN))


class TestEveryPage:
    def test_opens_at_its_own_address(self, visit):
        assert visit.title == PAGES[visit.path]

    def test_asks_no_other_host(self, visit):
        assert visit.hosts == {"127.0.0.1"}

    def test_gives_the_browser_nothing_to_complain_of(self, visit):
        assert visit.complaints == []

    def test_fits_a_telephone_without_scrolling_sideways(self, visit):
        assert max(visit.widths) <= 390

    def test_has_no_english_left_in_german(self, visit):
        assert {text for text in visit.german & visit.english if not ALIKE.fullmatch(text)} == set()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_name_of_a_paper_is_not_cut_off(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 844})
    reader.open("/bericht?view=management")
    field = reader.page.locator(".st-key-paper-kind input")
    long = "Antwort auf einen Antrag, auf einer Seite"
    room = (
        "input => { const own = getComputedStyle(input); const pen = document.createElement('canvas').getContext('2d');"
    )
    fits = f"{room} pen.font = own.font; return pen.measureText({long!r}).width <= input.clientWidth }}"
    assert field.evaluate(fits)


class TestTheAddress:
    LINK = "?from=2023-03&to=2024-10&sites=mitte,sued&compare=period"

    def test_reproduces_the_choice_in_german(self, reader):
        chosen = reader.open(f"/wartezeiten{self.LINK}").chosen
        assert "März 2023" in chosen["from"]
        assert "Oktober 2024" in chosen["to"]
        assert "Mitte" in chosen["sites"]
        assert "Süd" in chosen["sites"]
        assert "Nord" not in chosen["sites"]

    def test_reproduces_the_choice_in_english(self, reader):
        chosen = reader.open(f"/wartezeiten{self.LINK}&lang=en").chosen
        assert "March 2023" in chosen["from"]
        assert "October 2024" in chosen["to"]
        assert "Mitte" in chosen["sites"]

    def test_keeps_the_choice_when_the_language_changes(self, reader):
        reader.open(f"/wartezeiten{self.LINK}").choose_language("English")
        assert "March 2023" in reader.chosen["from"]
        assert "Months just before" in reader.chosen["compare"]
        assert "lang=en" in reader.address
        assert "sites=mitte,sued" in reader.address.replace("%2C", ",")

    def test_keeps_the_choice_on_the_next_page(self, reader):
        reader.open(f"/wartezeiten{self.LINK}")
        reader.page.get_by_role("link", name="Erreichbarkeit").first.click()
        reader.page.wait_for_selector("h1:has-text('Erreichbarkeit')")
        reader.settle()
        assert "März 2023" in reader.chosen["from"]
        assert "from=2023-03" in reader.address

    def test_holds_the_topic_of_the_sites_compared(self, reader):
        reader.open("/standorte?topic=waiting")
        assert "topic=waiting" in reader.address
        reader.page.get_by_role("radio", name="Kundenreaktionen und Beschwerden").click()
        reader.settle()
        assert "topic=reactions" in reader.address

    def test_ignores_what_it_does_not_know(self, reader):
        reader.open("/wartezeiten?from=1850-01&sites=atlantis&compare=everything&lang=xx&view=king&drop=table")
        assert reader.address == "/wartezeiten"

    def test_follows_the_back_button(self, reader):
        reader.open(f"/wartezeiten{self.LINK}").choose_language("English")
        reader.page.go_back()
        reader.page.wait_for_selector("h1:has-text('Wartezeiten')")
        assert "März 2023" in reader.settle().chosen["from"]

    def test_of_the_overview_leads_to_it_with_its_choice(self, reader):
        assert reader.open("/ueberblick?from=2023-03").title == "Überblick"
        assert reader.address == "/?from=2023-03"


class TestTheVerdict:
    def test_of_another_measure_is_in_the_address(self, reader):
        reader.open("/wirkung?measure=answered_share&lang=en")
        assert "measure=answered_share" in reader.address
        assert "Share of calls answered" in reader.page.locator(".st-key-verdict").inner_text()

    def test_of_months_chosen_by_hand_leads_back_to_all_of_them(self, reader):
        reader.open("/wirkung?from=2023-06&measure=answered_share")
        reader.page.get_by_role("button", name="Zurück zu den vorher festgelegten").click()
        reader.page.wait_for_selector("text=wie vorher festgelegt")
        assert reader.settle().address == "/wirkung?measure=answered_share"

    def test_does_not_follow_to_other_pages(self, reader):
        reader.open("/wirkung?measure=answered_share")
        reader.page.get_by_role("link", name="Wartezeiten").first.click()
        reader.page.wait_for_selector("h1:has-text('Wartezeiten')")
        assert reader.settle().address == "/wartezeiten"


class TestTheLanguage:
    def test_is_german_for_whoever_asks_for_none(self, served):
        assert '<html lang="de">' in fetch(served[0] + "/wartezeiten", Accept="text/html")[2]

    def test_is_english_for_whoever_asks_for_it(self, served):
        page = fetch(served[0] + "/wartezeiten?lang=en", **{"Accept": "text/html", "Accept-Encoding": "gzip"})[2]
        assert '<html lang="en">' in page

    def test_of_the_document_follows_the_switch(self, reader):
        reader.open("/").choose_language("English")
        assert reader.page.evaluate("document.documentElement.lang") == "en"

    def test_comes_back_to_german(self, reader):
        reader.open("/?lang=en").choose_language("Deutsch")
        assert reader.page.evaluate("document.documentElement.lang") == "de"
        assert reader.page.get_by_label("Seiten", exact=True).count() == 1


class TestTheServer:
    def test_lets_the_browser_talk_to_nobody_else(self, served):
        policy = fetch(served[0] + "/", Accept="text/html")[1]["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "connect-src 'self'" in policy
        assert "unsafe-eval" not in policy

    @pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
    def test_keeps_its_inside_to_itself(self, served, path):
        assert fetch(served[0] + path)[0] == 404

    def test_says_which_snapshot_it_shows(self, served):
        assert fetch(served[0] + "/health")[2] == '{"status":"ok","kind":"internal","snapshot":1}'

    def test_calls_no_other_host(self, reader, served):
        reader.open("/").open("/erreichbarkeit")
        assert set(served[1].read_text().split()) <= {"127.0.0.1", "localhost", "None"}


class TestTheView:
    def test_is_for_this_machines_user_to_choose(self, reader):
        assert "Leitung" in reader.open("/?view=management").page.locator(".st-key-view").inner_text()

    def test_is_the_publics_for_whoever_comes_through_a_proxy(self, reader):
        reader.page.set_extra_http_headers({"X-Forwarded-For": "192.0.2.1"})
        reader.open("/erreichbarkeit?view=management")
        assert reader.page.locator(".st-key-view").count() == 0
        assert reader.page.locator("#call_hours_answered_share").count() == 0


class TestADownload:
    @pytest.fixture
    def file(self, reader):
        reader.open("/wartezeiten")
        reader.page.locator(".st-key-details-wait_minutes summary").click()
        reader.settle()
        with reader.page.expect_download() as download:
            reader.page.locator(".st-key-csv-wait_minutes button").click()
        return download.value

    def test_warns_in_its_name_that_it_is_invented(self, file):
        assert file.suggested_filename.startswith("SYNTHETISCHE-DEMODATEN_wait_minutes_")

    def test_opens_in_a_german_spreadsheet_and_warns_in_every_line(self, file):
        raw = Path(file.path()).read_bytes()
        head, *lines = raw.decode("utf-8-sig").splitlines()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert head.split(";")[-1] == "notice"
        assert all(line.endswith(";SYNTHETISCHE DEMODATEN") for line in lines)
        assert any(re.search(r";\d+,\d+;", line) for line in lines)
