"""What stands out in the records, in words, for the page and for the command."""

from datetime import date
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from oversight import language, quality
from oversight.commands import import_report
from oversight.intake.report import Counts, Report
from oversight.quality import Finding
from oversight.store import Store
from tests.jobcenter import Jobcenter
from tests.quality_findings import MONDAY, calls_on, walk_ins_on, working_days

DAYS = working_days(MONDAY, 4)
STILL = DAYS[6:9]


@pytest.fixture
def snapshot(jobcenter: Jobcenter) -> Path:
    """A jobcenter whose telephone log stood still for three days, with a site whose name is in German."""
    calls_on(jobcenter, [day for day in DAYS if day not in STILL], 10)
    walk_ins_on(jobcenter, DAYS, 5)
    path = jobcenter.snapshot()
    with duckdb.connect(path) as connection:
        connection.execute("INSERT INTO sites (site, name) VALUES ('mitte', 'Auenfurt Mitte')")
    return path


def texts(snapshot: Path) -> list[str]:
    return [finding.text for finding in quality.findings(snapshot)]


def test_an_outage_is_told_in_german(snapshot: Path) -> None:
    assert texts(snapshot) == [
        "Auenfurt Mitte: vom 16.01.2024 bis zum 18.01.2024 keine Anrufe (Werktage ganz ohne: 3), sonst im Mittel 10 am "
        "Tag. Ausfall der Aufzeichnung? Bitte beim Standort nachfragen."
    ]


def test_an_outage_is_told_in_english(snapshot: Path) -> None:
    language.use("en")
    assert texts(snapshot) == [
        "Auenfurt Mitte: no calls from 16 January 2024 to 18 January 2024 (working days without any: 3), otherwise 10 "
        "a day on average. Did the recording fail? Please ask the site."
    ]


def test_a_day_alone_is_told_without_from_and_to(jobcenter: Jobcenter) -> None:
    calls_on(jobcenter, DAYS[3:4], 10, handle_seconds=1, wait_seconds=None)
    assert "mitte: am 11.01.2024 wurden 10 Anrufe" in texts(jobcenter.snapshot())[0]


def test_a_column_is_told_with_what_it_holds(jobcenter: Jobcenter) -> None:
    for end in (["2024-03-15 09:20"] * 9 + [None]) * 10:
        jobcenter.walk_in(arrived_at="2024-03-15 09:00:01", called_at="2024-03-15 09:10", ended_at=end)
    (missing,) = [text for text in texts(jobcenter.snapshot()) if "fehlt" in text]
    assert "„ended_at: wann das Gespräch endete“ fehlt in 10 Fällen" in missing


def test_what_is_of_no_site_begins_like_a_sentence(jobcenter: Jobcenter) -> None:
    jobcenter.event(site="all", date_from="2024-03-01", description="eingefÃ¼hrt")
    assert texts(jobcenter.snapshot())[0].startswith("Das ganze Jobcenter: „eingefÃ¼hrt“")


def test_months_are_told_as_months(jobcenter: Jobcenter) -> None:
    for month in ("2024-01", "2024-04"):
        jobcenter.reaction(20, received_at=f"{month}-15")
    assert "von Februar 2024 bis März 2024 keine Daten" in texts(jobcenter.snapshot())[0]


def test_a_month_alone_is_told_without_from_and_to(jobcenter: Jobcenter) -> None:
    for month in ("2024-01", "2024-03"):
        jobcenter.reaction(20, received_at=f"{month}-15")
    assert "im Februar 2024 keine Daten" in texts(jobcenter.snapshot())[0]


def finding(table: str | None = "contacts", first: str | None = "2024-03-05", last: str = "2024-03-07") -> Finding:
    days = (date.fromisoformat(first), date.fromisoformat(last)) if first else (None, None)
    return Finding("days_missing", table, "mitte", *days, "")


@pytest.mark.parametrize(
    ("first", "last", "touches"),
    [
        ("2024-03-01", "2024-03-05", True),
        ("2024-03-01", "2024-03-04", False),
        ("2024-03-07", "2024-03-31", True),
        ("2024-03-08", "2024-03-31", False),
    ],
)
def test_a_finding_touches_an_import_that_shares_a_day_with_it(first: str, last: str, touches: bool) -> None:
    assert finding().touches("contacts", date.fromisoformat(first), date.fromisoformat(last)) is touches


def test_a_finding_does_not_touch_an_import_of_another_table() -> None:
    assert not finding().touches("visits", date(2024, 3, 1), date(2024, 3, 31))


def test_a_finding_about_no_day_touches_every_import_of_its_table() -> None:
    assert finding("sites", None).touches("sites", None, None)


def report(table: str = "contacts", import_id: int | None = 1) -> Report:
    first, last = DAYS[0], DAYS[-1]
    counts = Counts(1, 1, 0, 0, 0)
    return Report(import_id, "file.csv", "format", table, counts, (), first, last, True, None, None, 0.0, 0.0)


@pytest.fixture
def store(snapshot: Path, tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    store.snapshots.mkdir(parents=True)
    (store.snapshots / "snap-000001.duckdb").write_bytes(snapshot.read_bytes())
    store.pointer.write_text('{"snapshot": "snap-000001.duckdb"}')
    with duckdb.connect(store.snapshots / "snap-000001.duckdb") as connection:
        connection.execute(
            "INSERT INTO about VALUES ('number', '1'), ('made_at', '2025-01-01'), ('is_synthetic', 'yes'), "
            "('first_month', '2024-01-01'), ('last_month', '2024-02-01')"
        )
    return store


class TestTheImportCommand:
    def test_tells_what_stands_out_in_the_days_that_it_brought(self, store: Store) -> None:
        head, line = import_report.findings(store, [report()])
        assert head == "Was an den Daten dieser Tage auffällt:" and "keine Anrufe" in line

    def test_says_nothing_of_other_tables(self, store: Store) -> None:
        assert import_report.findings(store, [report("visits")]) == []

    def test_says_nothing_where_nothing_was_written(self, store: Store) -> None:
        assert import_report.findings(store, [report(import_id=None)]) == []


class TestThePageOnMethod:
    @pytest.fixture
    def open_page(self, store: Store, monkeypatch):
        def open_page(**address: str) -> AppTest:
            monkeypatch.setenv("OVERSIGHT_STORE", str(store.folder))
            frame = Path(__file__).parent.parent / "pages" / "_frame.py"
            app = AppTest.from_file(frame, default_timeout=30)
            for key, code in address.items():
                app.query_params[key] = code
            return app.run().switch_page("methode.py").run()

        return open_page

    def test_tells_what_stands_out(self, open_page) -> None:
        app = open_page()
        assert not app.exception
        assert any("vom 16.01.2024 bis zum 18.01.2024 keine Anrufe" in text.value for text in app.markdown)

    def test_tells_it_in_english(self, open_page) -> None:
        texts = [text.value for text in open_page(lang="en").markdown]
        assert any("no calls from 16 January 2024 to 18 January 2024" in text for text in texts)

    def test_says_that_a_finding_is_a_question(self, open_page) -> None:
        assert any("keine Antwort" in caption.value for caption in open_page().caption)

    def test_says_that_nothing_stands_out_where_nothing_does(self, open_page, store: Store) -> None:
        with duckdb.connect(store.snapshots / "snap-000001.duckdb") as connection:
            connection.execute("DELETE FROM recorded_day_counts")
        assert any("Nichts fällt auf" in text.value for text in open_page().markdown)

    def test_shows_letters_of_layout_as_they_are(self, open_page, store: Store) -> None:
        with duckdb.connect(store.snapshots / "snap-000001.duckdb") as connection:
            connection.execute("UPDATE sites SET name = '*Mitte* $x$'")
        assert any("\\*Mitte\\* \\$x\\$: vom" in text.value for text in open_page().markdown)
