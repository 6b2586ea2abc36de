"""A release's tables have the columns of a snapshot's, and no number in them tells an exact count of cases."""

import numpy as np
import pandas as pd
import pytest

from oversight import sql_file
from oversight.protected import BASE
from oversight.publication import assemble, coarsen, decided
from tests import busy_jobcenter, coarsened, counts_of
from tests.jobcenter import COUNTS, Jobcenter

MONTHS = counts_of.months("2023-01-01", 24)
# what a release tells exactly, by table: official figures, what offices did themselves, numbers that are no counts
EXACT = {
    "caseload_counts": {"households", "posts", "ombuds_posts", "decisions_sent", "new_applications"},
    "measure_taken_counts": {"n"},
    "imports": {"import_id"},
    "delivered": {"import_id"},
    decided.TABLE: {"year"},
}
# edges of bins, and their widths, say where something is counted, not how often
PLACES = {"over_seconds", "to_seconds", "over_minutes", "to_minutes", "over_days", "to_days", "slot", "width"}
PLACES |= {"age_days", "age_hours"}


def tables_of(snapshot):
    return coarsened.tables(coarsen.prepare(snapshot))


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    for seed in (7, 8, 9):
        busy_jobcenter.fill(jobcenter, seed=seed)
    return tables_of(jobcenter.snapshot())


def test_every_table_of_the_declaration_is_there(busy, tmp_path):
    prepared = coarsen.prepare(counts_of.snapshot(tmp_path))
    assert set(prepared.declaration.published) <= set(busy)
    assert set(prepared.declaration.withheld) & set(busy) == set()


def test_the_tables_that_describe_a_release_are_there(busy):
    described = {"sites", "events", "delivered", "imports", "import_notes", "about", "quality_findings"}
    assert described | {"published_measures", "published_notes"} <= set(busy)
    assert "truth" not in busy


@pytest.mark.parametrize("file", tuple(sql_file.read_folder(COUNTS)), ids=lambda file: file.name)
def test_a_counts_table_has_the_columns_of_its_query_in_their_order(file, busy):
    if file.name in busy:
        assert list(busy[file.name].columns) == [column.name for column in file.columns()]


def test_no_number_of_a_release_is_an_exact_count(busy):
    assert list(exact_counts(busy)) == []


def exact_counts(tables):
    for name, frame in tables.items():
        # official figures: that a month has one is no count of cases
        frame = frame[frame["table_name"] != "caseload"] if name == "coverage" else frame
        for column in frame.select_dtypes("number").columns:
            values = frame[column].dropna().to_numpy(np.float64)
            is_listed = column in EXACT.get(name, ()) or column in PLACES or frame[column].dtype == "float64"
            if not is_listed and (values % BASE != 0).any():
                yield f"{name}.{column}"


def test_an_exact_count_would_be_found(busy):
    wrong = busy["contact_counts"].assign(n=busy["contact_counts"]["n"] + 1)
    assert list(exact_counts(busy | {"contact_counts": wrong})) == ["contact_counts.n"]


def test_figures_of_findings_are_rough(busy):
    found = busy["quality_findings"][["found", "usual"]].to_numpy()
    assert (found == found.round(2)).all()


def test_only_cells_with_a_number_have_rows(busy):
    assert all((busy[name]["n"] > 0).all() for name in ("contact_counts", "visit_wait_counts", "reaction_counts"))


def test_sums_of_durations_and_hours_are_empty(busy):
    hours = busy["office_hour_counts"]
    assert not hours.empty
    assert hours[["hour", "mean_seconds", "visitors", "wait_seconds"]].isna().all(axis=None)


def test_lower_edges_are_those_of_wide_bins(busy):
    waits = busy["visit_wait_counts"].dropna()
    edges = {(0, 0), (0, 2), (2, 5), (5, 10), (10, 15), (15, 20), (20, 30), (30, 45), (45, 60), (60, 90)}
    assert set(waits[["over_minutes", "to_minutes"]].itertuples(index=False, name=None)) <= edges


def test_months_that_are_covered_carry_no_count(busy):
    assert not busy["reaction_months"].empty
    assert busy["reaction_months"]["n"].isna().all()


def test_imports_tell_their_days_and_no_number_of_records(tmp_path):
    imports = tables_of(
        counts_of.snapshot(tmp_path, **counts_of.files("contacts", "2023-01-02", "2024-12-30", ("a",)))
    )["imports"]
    row = imports.iloc[0]
    assert (row["file"], row["checksum"]) == ("", "")
    assert (row["first_day"], row["last_day"]) == (pd.Timestamp("2023-01-02"), pd.Timestamp("2024-12-30"))
    assert row["observed_until"] == pd.Timestamp("2024-12-30")
    assert imports[["read_n", "accepted_n", "duplicate_n"]].isna().all(axis=None)


def test_a_life_table_has_its_three_numbers_in_a_row(tmp_path):
    ages = counts_of.every(0, month=MONTHS, site=["mitte"], kind=["praise"], age_days=[0, 6, 7])
    ages = ages.drop(columns="n").assign(at_risk=10, ended=5, censored=0)
    table = tables_of(counts_of.snapshot(tmp_path, reaction_closing_counts=ages))["reaction_closing_counts"]
    first = table[table["month"] == MONTHS[0]]
    assert first[["site", "age_days", "at_risk", "ended", "censored"]].to_numpy().tolist() == [
        ["all", 0, 30, 15, 0],
        ["all", 7, 30, 30, 0],
    ]
    assert first["kind"].isna().all()


def covered(tmp_path, table, contract_table, rows, coverage):
    files = counts_of.files(contract_table, "2023-01-02", "2024-12-30", ("received_at",))
    found = tables_of(counts_of.snapshot(tmp_path, **{table: rows}, coverage=coverage, **files))["coverage"]
    return found.set_index("month")["n"]


def test_a_thin_month_without_a_case_cannot_be_told_from_one_with_a_case(tmp_path):
    some = MONTHS[:5] + MONTHS[7:]
    rows = counts_of.every(3, month=some, site=["mitte"], kind=["criticism"])
    coverage = counts_of.every(3, month=some, site=["mitte"], table_name=["complaints"])
    n = covered(tmp_path, "reaction_counts", "complaints", rows, coverage)
    assert list(n.index) == MONTHS


def test_a_month_that_is_missing_among_full_ones_is_seen_to_be_missing(tmp_path):
    some = MONTHS[:5] + MONTHS[7:]
    rows = counts_of.every(30, month=some, site=["mitte"], channel=["phone"], outcome=["answered"])
    coverage = counts_of.every(30, month=some, site=["mitte"], table_name=["contacts"])
    n = covered(tmp_path, "contact_counts", "contacts", rows, coverage)
    assert list(n.index) == some


def test_coverage_of_official_figures_is_exact_to_the_last_month(tmp_path):
    rows = counts_of.every(1, month=MONTHS, site=["mitte"]).rename(columns={"n": "households"})
    coverage = counts_of.every(1, month=MONTHS, site=["mitte"], table_name=["caseload"])
    found = tables_of(counts_of.snapshot(tmp_path, caseload_counts=rows, coverage=coverage))["coverage"]
    assert found["n"].tolist() == [1] * len(MONTHS)
    assert found["month"].max() == max(MONTHS)


def test_coverage_tells_the_sums_of_the_release_itself(tmp_path):
    rows = counts_of.every(32, month=MONTHS, site=["mitte"], channel=["phone", "email"], outcome=["answered"])
    coverage = counts_of.every(64, month=MONTHS, site=["mitte"], table_name=["contacts"])
    # 32 becomes 30, twice; 64 itself would be 65
    assert set(covered(tmp_path, "contact_counts", "contacts", rows, coverage)) == {60}


def test_other_cells_than_those_prepared_are_refused(tmp_path):
    rows = counts_of.every(32, month=MONTHS, site=["mitte"], channel=["phone"], outcome=["answered"])
    prepared = coarsen.prepare(counts_of.snapshot(tmp_path, contact_counts=rows))
    with pytest.raises(ValueError, match="not those that were prepared"):
        assemble.tables(prepared, [])


def test_a_jobcenter_without_a_record_has_an_empty_release(tmp_path):
    tables = tables_of(counts_of.snapshot(tmp_path))
    assert all(tables[name].empty for name in ("contact_counts", "coverage", "imports"))


def test_what_a_release_decided_can_be_read_from_it(tmp_path):
    rows = counts_of.every(
        lambda row: {"criticism": 9, "hint": 1, "praise": 1}[row["kind"]],
        month=MONTHS,
        site=["mitte"],
        kind=["criticism", "hint", "praise"],
    )
    found = tables_of(counts_of.snapshot(tmp_path, reaction_counts=rows))
    path = coarsened.write(tmp_path, "release", found)
    earlier = decided.read(path, {"reaction_counts": "month"})["reaction_counts"]
    assert earlier.until == MONTHS[-1]
    assert earlier.years[2023].merged == {"kind": frozenset({"hint", "praise"})}
