"""Faults put into simulated files on purpose: the list tells the truth, and the report on the records names them."""

import csv
import gzip
import shutil
from collections import Counter
from pathlib import Path

import pytest

from oversight import __main__, intake, quality
from oversight.intake.report import Report
from oversight.simulation import faults, files
from oversight.simulation.faults import injection
from oversight.store import Store

SEED, MONTHS, SCALE = 20000501, 12, 0.15
# how many of each kind the report must name; those of a stretch of time are one or two
ENOUGH = 0.95
# which check names a fault that shows over time
CHECKS = {
    "site_month_missing": "months_missing",
    "outage": "days_missing",
    "clock_off": "clock_shifted",
    "rounding": "minutes_rounded",
    "unknown_reasons": "concerns_unknown",
    "test_calls": "calls_too_short",
    "site_renamed": "site_renamed",
    "damaged_letters": "text_damaged",
    "duplicate": "records_repeated",
    "missing_end": "values_missing",
}
KINDS = {*CHECKS, "negative_wait", "forgotten_log_out", "reused_number"}


class Town:
    """A small jobcenter, its files, the report on each, and what stands out in its records."""

    def __init__(self, folder: Path, store: Path) -> None:
        self.folder, store_of_it = folder, Store(store)
        self.reports = {
            report.table: report for report in intake.bring_in(sorted(folder.glob("*.csv.gz")), store_of_it)
        }
        snapshot = store_of_it.current_snapshot()
        assert snapshot is not None
        self.findings = quality.findings(snapshot)

    def truth(self, kind: str, table: str | None = None) -> list[dict[str, str]]:
        with (self.folder / injection.TRUTH).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        return [row for row in rows if row["kind"] == kind and table in (None, row["table"])]

    def records(self, table: str) -> list[dict[str, str]]:
        with gzip.open(self.folder / f"{files.PREFIX}{table}.csv.gz", "rt", encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def record(self, fault: dict[str, str]) -> dict[str, str]:
        return self.records(fault["table"])[int(fault["record"]) - 1]

    def note(self, table: str, kind: str, column: str) -> int:
        """How many records the report on a file names under this."""
        return sum(note.n for note in self.reports[table].notes if (note.kind, note.column) == (kind, column))

    def named(self, kind: str) -> int:
        """How many faults of a kind that shows over time a finding of its check, site and time names."""
        found = [finding for finding in self.findings if finding.check == CHECKS[kind]]
        return sum(any(_is_about(finding, fault) for finding in found) for fault in self.truth(kind))


def _is_about(finding: quality.Finding, fault: dict[str, str]) -> bool:
    if finding.site != fault["site"] or finding.table_name not in (None, fault["table"]):
        return False
    if finding.first_day is None or finding.last_day is None:
        return True
    return str(finding.first_day) <= fault["last_moment"][:10] and fault["first_moment"][:10] <= str(finding.last_day)


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("simulated")
    files.write(folder, SEED, months=MONTHS, scale=SCALE, processes=1)
    return folder


@pytest.fixture(scope="module")
def clean(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Town:
    return Town(simulated, tmp_path_factory.mktemp("clean"))


@pytest.fixture(scope="module")
def faulty(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Town:
    return Town(_with_faults(simulated, tmp_path_factory.mktemp("faulty") / "files"), tmp_path_factory.mktemp("store"))


def _with_faults(simulated: Path, folder: Path, seed: int = SEED) -> Path:
    shutil.copytree(simulated, folder)
    faults.inject(sorted(folder.glob("*.csv.gz")), seed, MONTHS)
    return folder


class TestRecordsWithoutFaults:
    def test_let_nothing_stand_out(self, clean: Town) -> None:
        assert [finding.text for finding in clean.findings] == []

    def test_have_no_notes(self, clean: Town) -> None:
        assert [report.notes for report in clean.reports.values() if report.notes] == []


class TestTheReport:
    @pytest.mark.parametrize("kind", ["site_month_missing", "outage", "clock_off", "rounding", "unknown_reasons"])
    def test_names_what_shows_over_time(self, faulty: Town, kind: str) -> None:
        assert faulty.named(kind) == len(faulty.truth(kind)) > 0

    @pytest.mark.parametrize("kind", ["test_calls", "site_renamed"])
    def test_names_what_shows_on_a_day(self, faulty: Town, kind: str) -> None:
        assert faulty.named(kind) == len(faulty.truth(kind)) == 1

    def test_names_the_very_days_of_an_outage(self, faulty: Town) -> None:
        (fault,) = faulty.truth("outage")
        (finding,) = (finding for finding in faulty.findings if finding.check == "days_missing")
        assert (str(finding.first_day), str(finding.last_day)) == (
            fault["first_moment"][:10],
            fault["last_moment"][:10],
        )

    @pytest.mark.parametrize("kind", ["rounding", "unknown_reasons", "site_month_missing"])
    def test_names_the_very_months(self, faulty: Town, kind: str) -> None:
        spans = {(fault["first_moment"][:10], fault["last_moment"][:10]) for fault in faulty.truth(kind)}
        found = [finding for finding in faulty.findings if finding.check == CHECKS[kind]]
        assert {(str(finding.first_day), str(finding.last_day)) for finding in found} == spans

    def test_names_names_and_events_with_damaged_letters(self, faulty: Town) -> None:
        texts = [fault for fault in faulty.truth("damaged_letters") if fault["table"] != "visits"]
        found = [finding for finding in faulty.findings if finding.check == "text_damaged"]
        assert sorted(finding.table_name or "" for finding in found) == sorted(fault["table"] for fault in texts)

    def test_counts_concerns_with_damaged_letters(self, faulty: Town) -> None:
        assert faulty.note("visits", "doubted", "concern") == len(faulty.truth("damaged_letters", "visits")) > 0

    def test_counts_those_who_were_called_before_they_came(self, faulty: Town) -> None:
        assert faulty.note("visits", "doubted", "called_at") >= ENOUGH * len(faulty.truth("negative_wait")) > 0

    def test_counts_forgotten_log_outs(self, faulty: Town) -> None:
        assert (
            faulty.note("contacts", "doubted", "handle_seconds") >= ENOUGH * len(faulty.truth("forgotten_log_out")) > 0
        )

    def test_counts_visits_that_were_exported_twice(self, faulty: Town) -> None:
        assert faulty.reports["visits"].counts.duplicate >= ENOUGH * len(faulty.truth("duplicate", "visits")) > 0

    def test_names_calls_that_were_exported_twice_by_site(self, faulty: Town) -> None:
        assert faulty.named("duplicate") >= ENOUGH * len(faulty.truth("duplicate", "contacts")) > 0

    def test_names_visits_without_an_end_by_site(self, faulty: Town) -> None:
        assert faulty.named("missing_end") >= ENOUGH * len(faulty.truth("missing_end")) > 0

    def test_names_every_record_whose_number_was_used_twice(self, faulty: Town) -> None:
        quarantined = _quarantined(faulty.reports["visits"])
        records = [fault["record"] for fault in faulty.truth("reused_number")]
        assert sum(record in quarantined for record in records) >= ENOUGH * len(records) > 0

    def test_quarantines_with_each_of_them_only_the_other_record_of_its_number(self, faulty: Town) -> None:
        assert len(_quarantined(faulty.reports["visits"])) <= 2 * len(faulty.truth("reused_number"))

    def test_finds_nothing_that_was_not_put_in(self, faulty: Town) -> None:
        kinds = {check: kind for kind, check in CHECKS.items()}
        untrue = [
            finding.text
            for finding in faulty.findings
            if not any(_is_about(finding, fault) for fault in faulty.truth(kinds[finding.check]))
        ]
        assert untrue == []


def _quarantined(report: Report) -> list[str]:
    """The numbers of the records in quarantine."""
    assert report.quarantine is not None
    return [line.split(";")[1] for line in report.quarantine.read_text("utf-8-sig").splitlines()[1:]]


class TestTheListOfFaults:
    def test_has_every_kind(self, faulty: Town) -> None:
        assert {kind for kind in KINDS if faulty.truth(kind)} == KINDS

    def test_says_in_its_name_and_header_that_it_is_synthetic(self, faulty: Town) -> None:
        header = (faulty.folder / injection.TRUTH).read_text("utf-8").splitlines()[0]
        assert injection.TRUTH.startswith("SYNTHETISCHE-DEMODATEN_") and header.endswith(",SYNTHETISCHE DEMODATEN")

    @pytest.mark.parametrize(
        ("kind", "is_so"),
        [
            ("missing_end", lambda visit: visit["ended_at"] == ""),
            ("negative_wait", lambda visit: visit["called_at"] < visit["arrived_at"]),
            ("forgotten_log_out", lambda call: int(call["handle_seconds"]) > 8 * 3600),
        ],
    )
    def test_names_the_record_by_its_number_in_the_file(self, faulty: Town, kind: str, is_so) -> None:
        first, *_rest, last = faulty.truth(kind)
        assert is_so(faulty.record(first)) and is_so(faulty.record(last))

    @pytest.mark.parametrize("table", ["contacts", "visits"])
    def test_names_of_two_equal_records_the_second(self, faulty: Town, table: str) -> None:
        fault, records = faulty.truth("duplicate", table)[-1], faulty.records(table)
        assert records[int(fault["record"]) - 1] == records[int(fault["record"]) - 2]

    def test_names_of_two_records_with_one_number_the_later(self, faulty: Town) -> None:
        visits = faulty.records("visits")
        for fault in faulty.truth("reused_number"):
            later = visits[int(fault["record"]) - 1]
            same = [visit for visit in visits if visit["record_number"] == later["record_number"] and visit != later]
            assert [visit["site"] for visit in same] == [later["site"]]

    def test_holds_as_many_single_faults_as_their_shares_say(self, faulty: Town) -> None:
        came = sum(visit["outcome"] == "attended" for visit in faulty.records("visits"))
        assert len(faulty.truth("missing_end")) == pytest.approx(0.008 * came, rel=0.05)

    def test_names_no_record_for_two_faults(self, faulty: Town) -> None:
        kinds = ("missing_end", "negative_wait", "forgotten_log_out", "reused_number")
        told = Counter((fault["table"], fault["record"]) for kind in kinds for fault in faulty.truth(kind))
        assert max(told.values()) == 1


def test_the_same_seed_gives_the_same_faults(simulated: Path, faulty: Town, tmp_path: Path) -> None:
    again = _with_faults(simulated, tmp_path / "files")
    assert {path.name: path.read_bytes() for path in again.iterdir()} == {
        path.name: path.read_bytes() for path in faulty.folder.iterdir()
    }


def test_another_seed_gives_other_faults(simulated: Path, faulty: Town, tmp_path: Path) -> None:
    other = _with_faults(simulated, tmp_path / "files", seed=1)
    assert (other / injection.TRUTH).read_bytes() != (faulty.folder / injection.TRUTH).read_bytes()


def test_what_two_months_have_no_room_for_is_left_out(tmp_path: Path) -> None:
    written = files.write(tmp_path, 1, months=2, scale=0.05, processes=1)
    truth = faults.inject(written, 1, 2).read_text("utf-8")
    assert "outage" in truth and not any(kind in truth for kind in ("clock_off", "rounding", "site_renamed"))


@pytest.mark.parametrize("other", ["--prepared", "--prepare", "--check"])
def test_the_prepared_demo_is_never_made_with_faults(other: str, tmp_path: Path) -> None:
    assert __main__.main(["demo", "--faults", other, "--store", str(tmp_path)]) == 2


def test_the_command_lists_the_faults_beside_the_files_and_a_run_without_forgets_them(tmp_path: Path) -> None:
    size = ["--months", "1", "--scale", "0.03", "--store", str(tmp_path / "store"), "--files", str(tmp_path / "files")]
    assert __main__.main(["demo", "--faults", *size]) == 0
    assert (tmp_path / "files" / injection.TRUTH).exists()
    assert __main__.main(["demo", *size]) == 0
    assert not (tmp_path / "files" / injection.TRUTH).exists()
