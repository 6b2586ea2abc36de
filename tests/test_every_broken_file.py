"""Every file in tests/broken/ is refused or quarantined as expected.toml says, and the reader is told what to do."""

import csv
import shutil
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from oversight import language
from oversight.intake import Refused, Report, bring_in
from oversight.store import Store
from tests.files import Desk
from tests.register_books import books, is_left_clean, rows

FOLDER = Path(__file__).parent / "broken"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text("utf-8"))
FILES = sorted(path.name for path in FOLDER.iterdir() if path.name != "expected.toml")

# the files are small: one bad record in three is still worth the rest
TOLERANCE = 0.5


def those(*expectations: str) -> list[str]:
    return [name for name, entry in EXPECTED.items() if entry["expects"] in expectations]


REFUSED, QUARANTINED = those("refused"), those("quarantined")
COME_IN = those("quarantined", "doubted", "set_aside")


def test_every_broken_file_says_what_it_must_lead_to():
    assert sorted(EXPECTED) == FILES


def test_there_are_at_least_40_broken_files():
    assert len(FILES) >= 40


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    """A store that holds real calls already."""
    folder = tmp_path_factory.mktemp("filled")
    calls = "contact_at;site;channel;outcome;wait_seconds\n" + "2024-02-01 09:00:00;nord;phone;answered;5\n" * 3
    bring_in([Desk(folder / "desk").file(calls)], Store(folder / "store"))
    return folder / "store"


@dataclass(frozen=True)
class Refusal:
    """What became of a file that is refused, in English and in German."""

    english: str
    german: str
    left_the_register_alone: bool
    left_no_copy: bool


@dataclass(frozen=True)
class Line:
    """A line of the quarantine."""

    file: str
    record: int
    column: str
    value: str
    reason: str
    remedy: str
    line: str


@dataclass(frozen=True)
class Arrival:
    """What became of a file whose good records come in."""

    report: Report
    grown_by: int
    english: list[Line]
    german: list[Line]


@pytest.fixture(scope="module")
def refused(filled):
    """The refusal of a file by name. All share one store, since none may change it."""

    @cache
    def refuse(name: str) -> Refusal:
        store = Store(filled)
        before = books(store)
        words = {speech: refusal(name, store, speech) for speech in language.LANGUAGES}
        return Refusal(words["en"], words["de"], books(store) == before, is_left_clean(filled))

    return refuse


@pytest.fixture(scope="module")
def arrived(filled, tmp_path_factory):
    """The arrival of a file by name, each in a store of its own."""

    @cache
    def arrive(name: str) -> Arrival:
        english, german = (Store(tmp_path_factory.mktemp("stores") / speech) for speech in ("en", "de"))
        for store in (english, german):
            shutil.copytree(filled, store.folder)
        report, table = imported(name, english, "en"), EXPECTED[name]["format"].removeprefix("standard_")
        grown_by = rows(english, table) - rows(Store(filled), table)
        return Arrival(report, grown_by, quarantine(report), quarantine(imported(name, german, "de")))

    return arrive


def imported(name: str, store: Store, speech: str) -> Report:
    language.use(speech)
    entry = EXPECTED[name]
    (report,) = bring_in(
        [FOLDER / name], store, format=entry.get("format"), tolerance=entry.get("tolerance", TOLERANCE)
    )
    return report


def refusal(name: str, store: Store, speech: str) -> str:
    try:
        imported(name, store, speech)
    except Refused as refused:
        return str(refused)
    return f"{name} was not refused"


def quarantine(report: Report) -> list[Line]:
    if report.quarantine is None:
        return []
    with report.quarantine.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream, delimiter=";"))[1:]
    return [Line(file, int(record), *rest) for file, record, *rest in lines]


@pytest.mark.parametrize("name", REFUSED)
def test_the_refusal_names_the_file(refused, name):
    assert name in refused(name).english


@pytest.mark.parametrize("name", REFUSED)
def test_the_refusal_names_the_remedy(refused, name):
    assert EXPECTED[name]["remedy"] in refused(name).english


@pytest.mark.parametrize("name", REFUSED)
def test_the_refusal_names_the_remedy_in_german_as_well(refused, name):
    assert EXPECTED[name]["german"] in refused(name).german


@pytest.mark.parametrize("name", [name for name in REFUSED if "column" in EXPECTED[name]])
def test_the_refusal_names_the_column(refused, name):
    assert EXPECTED[name]["column"] in refused(name).german


@pytest.mark.parametrize("name", [name for name in REFUSED if "looks_like" in EXPECTED[name]])
def test_the_refusal_says_what_a_column_looks_like(refused, name):
    assert f"looks like {EXPECTED[name]['looks_like']}" in refused(name).english


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_leaves_the_register_as_it_was(refused, name):
    assert refused(name).left_the_register_alone


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_leaves_no_copy_behind(refused, name):
    assert refused(name).left_no_copy


@pytest.mark.parametrize("name", QUARANTINED)
def test_the_quarantine_names_file_record_and_column(arrived, name):
    entry = EXPECTED[name]
    found = [(line.file, line.record, line.column) for line in arrived(name).english]
    assert found == [(name, record, entry["column"]) for record in entry["records"]]


@pytest.mark.parametrize("name", QUARANTINED)
def test_the_quarantine_names_the_remedy(arrived, name):
    assert [line.remedy for line in arrived(name).english if EXPECTED[name]["remedy"] not in line.remedy] == []


@pytest.mark.parametrize("name", QUARANTINED)
def test_the_quarantine_names_the_remedy_in_german_as_well(arrived, name):
    assert [line.remedy for line in arrived(name).german if EXPECTED[name]["german"] not in line.remedy] == []


@pytest.mark.parametrize("name", COME_IN)
def test_the_balance_of_a_file_with_bad_records_holds(arrived, name):
    assert arrived(name).report.counts.is_balanced


@pytest.mark.parametrize("name", COME_IN)
def test_the_good_records_of_a_file_come_in_and_nothing_else(arrived, name):
    assert arrived(name).grown_by == arrived(name).report.counts.accepted > 0


@pytest.mark.parametrize("name", those("doubted"))
def test_a_doubted_value_is_named_with_its_record(arrived, name):
    doubted = [(note.column, list(note.records)) for note in arrived(name).report.notes if note.kind == "doubted"]
    assert doubted == [(EXPECTED[name]["column"], EXPECTED[name]["records"])]


@pytest.mark.parametrize("name", those("set_aside"))
def test_records_without_values_are_set_aside_and_counted(arrived, name):
    assert arrived(name).report.counts.set_aside == EXPECTED[name]["records"]
