"""A real server and a real browser, for what only they show."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from benchmarks import invented_jobcenter, server
from oversight.store import Store

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DONE = "[data-testid=stApp][data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
# Streamlit's page asks for these two beside every page that is not the first
EXPECTED_MISSES = ("_stcore/health", "_stcore/host-config")


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """A small jobcenter that does not exist."""
    folder = tmp_path_factory.mktemp("browser") / "store"
    invented_jobcenter.build(Store(folder), contacts=8_000, months=24)
    return folder


@pytest.fixture(scope="session")
def served(store):
    """The address of a server that shows it, and the file with all hosts that the server has called."""
    calls = store.parent / "calls"
    calls.touch()
    with server.running(store, calls=calls) as (port, _pid):
        yield f"http://127.0.0.1:{port}", calls


@pytest.fixture(scope="session")
def browser():
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=FLAGS)
        yield browser
        browser.close()


class Reader:
    """Somebody at a screen. Notes which hosts the browser asks, and what its console complains of."""

    def __init__(self, context, address):
        self._address = address
        self.page = context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, message):
        if message.type == "error" and not message.location["url"].endswith(EXPECTED_MISSES):
            self.complaints.append(f"{message.text} {message.location['url']}")

    def open(self, path):
        self.page.goto(self._address + path)
        return self.settle()

    def settle(self):
        """Wait until the page has been run to its end and drawn."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector(DONE)
        self.page.wait_for_selector("h1")
        return self

    def choose_language(self, name):
        self.page.locator(".st-key-lang").get_by_text(name, exact=True).click()
        return self.settle()

    @property
    def title(self):
        return self.page.locator("h1").inner_text()

    @property
    def address(self):
        # page.url lags behind what the page itself writes into its address
        return self.page.evaluate("location.pathname + location.search")

    @property
    def chosen(self):
        """What the fields beside the page show, field by field, by the key of the field."""
        fields = {key: self.page.locator(f".st-key-{key} input") for key in ("from", "to", "compare")}
        shown = {key: field.get_attribute("value") or field.input_value() for key, field in fields.items()}
        return shown | {"sites": self.page.locator(".st-key-sites").inner_text()}

    def widths(self):
        """How wide the document and its main part are, in pixels: more than the screen is scrolled sideways."""
        parts = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
        return self.page.evaluate(f"{parts}.map(part => part.scrollWidth)")


@pytest.fixture(scope="session")
def screen(browser):
    """One profile for all readers, as one person's browser would have: the second page is quicker than the first."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def reader(screen, served):
    person = Reader(screen, served[0])
    yield person
    person.page.close()
