"""Each measure says whether a release answers it, how coarse, and why not or not finer."""

import pandas as pd
import pytest

from oversight import measures, sql_file
from oversight.publication import coarsen, declaration, publicly
from tests import busy_jobcenter, counts_of
from tests.jobcenter import COUNTS, Jobcenter

MEASURES = measures.all_measures()
COUNTS_NAMES = tuple(file.name for file in sql_file.read_folder(COUNTS))
MONTHS = counts_of.months("2023-01-01", 24)


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    jobcenter = Jobcenter(tmp_path_factory.mktemp("busy"))
    busy_jobcenter.fill(jobcenter, seed=7)
    return coarsen.prepare(jobcenter.snapshot()).measures.set_index("measure")


def told(tmp_path, name, **tables):
    found = coarsen.prepare(counts_of.snapshot(tmp_path, **tables))
    return found.measures.set_index("measure").loc[name], found.notes[found.notes["measure"] == name]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_public_measure_reads_published_tables_or_says_why_not(measure, busy):
    withheld = [name for name in publicly.tables_of(measure, COUNTS_NAMES) if name in declaration.read().withheld]
    row = busy.loc[measure.name]
    assert row["is_published"] or row["reason"]
    assert not (withheld and row["is_published"])


def test_there_is_one_row_for_every_measure(busy):
    assert sorted(busy.index) == [measure.name for measure in MEASURES]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("call_hours_answered_share", "not_public"),
        ("call_wait_mean_seconds", "duration_sums"),
        ("office_hour_wait_minutes", "duration_sums"),
        ("advice_centre_answer_days", "life_table_by_quarter"),
    ],
)
def test_what_is_withheld_says_why(name, reason, busy):
    assert busy.loc[name, ["is_published", "reason"]].tolist() == [False, reason]


def test_a_life_table_is_told_by_quarter_for_all_sites_together(busy):
    row = busy.loc["days_to_closed"]
    assert row.tolist() == [True, "quarter", False, "life_table_by_quarter"]


def test_a_share_is_told_by_month_and_site(tmp_path):
    calls = counts_of.every(9, month=MONTHS, site=["mitte", "nord"], basis=["calls"], outcome=["answered", "abandoned"])
    files = counts_of.files("contacts", "2023-01-02", "2024-12-30", ("outcome",))
    row, _notes = told(tmp_path, "answered_share", call_wait_counts=calls, **files)
    assert row.tolist() == [True, "month", True, None]


def test_what_no_source_records_is_not_delivered(tmp_path):
    row, _notes = told(tmp_path, "answered_share")
    assert row[["is_published", "reason"]].tolist() == [False, "not_delivered"]


def submitted(n_of_advice_centres):
    return {
        "reaction_submitter_counts": counts_of.every(
            lambda row: n_of_advice_centres if row["submitter"] == "advice_centre" else 9,
            month=MONTHS,
            site=["mitte"],
            submitter=["client", "advice_centre", "other"],
            to_site_manager=[True],
        ),
        **counts_of.files("complaints", "2023-01-02", "2024-12-30", ("submitter", "to_site_manager")),
    }


def test_a_measure_of_advice_centres_needs_them_apart(tmp_path):
    assert told(tmp_path, "direct_lane_share", **submitted(2))[0]["is_published"]


def test_a_measure_of_advice_centres_is_withheld_where_they_are_counted_under_other(tmp_path):
    row, _notes = told(tmp_path, "direct_lane_share", **submitted(1))
    assert row[["is_published", "reason"]].tolist() == [False, "too_few"]


def remedies(lawsuits):
    return {
        "remedy_counts": counts_of.every(
            lambda row: lawsuits if row["kind"] == "lawsuit" else 9,
            month=MONTHS,
            site=["mitte"],
            kind=["objection", "lawsuit"],
        ),
        **counts_of.files("remedies", "2023-01-02", "2024-12-30", ("kind",)),
    }


def delivered_with_households(lawsuits):
    tables = remedies(lawsuits)
    more = counts_of.files("caseload", "2023-01-01", "2024-12-01", ("households",))["delivered"]
    return tables | {"delivered": pd.concat([tables["delivered"], more], ignore_index=True)}


@pytest.mark.parametrize(("lawsuits", "is_published"), [(2, True), (1, False)])
def test_few_lawsuits_are_withheld_and_objections_are_not(lawsuits, is_published, tmp_path):
    tables = delivered_with_households(lawsuits)
    assert told(tmp_path, "lawsuits_per_1000_households", **tables)[0]["is_published"] == is_published
    assert told(tmp_path, "objections_per_1000_households", **tables)[0]["is_published"]


def test_a_thin_site_makes_a_measure_one_of_all_sites_in_words(tmp_path):
    rows = counts_of.every(
        lambda row: 9 if row["site"] == "mitte" else 1, month=MONTHS, site=["mitte", "nord"], kind=["criticism"]
    )
    row, notes = told(
        tmp_path,
        "reactions_n",
        reaction_counts=rows,
        **counts_of.files("complaints", "2023-01-02", "2024-12-30", ("received_at",)),
    )
    assert row[["is_published", "by_site", "reason"]].tolist() == [True, False, "too_few"]
    assert notes[["note", "detail"]].to_numpy().tolist() == [["all_sites", "2023"], ["all_sites", "2024"]]


def test_a_thin_year_is_named(tmp_path):
    rows = counts_of.every(
        lambda row: 9 if row["month"].year > 2023 else 1, month=MONTHS, site=["mitte"], kind=["hint"]
    )
    row, notes = told(
        tmp_path,
        "reactions_n",
        reaction_counts=rows,
        **counts_of.files("complaints", "2023-01-02", "2024-12-30", ("received_at",)),
    )
    assert row["is_published"]
    assert notes[["note", "detail"]].to_numpy().tolist() == [["withheld_year", "2023"]]


def test_wide_bins_are_noted(tmp_path):
    _row, notes = told(tmp_path, "wait_minutes")
    assert notes["note"].tolist() == ["wide_bins"]


@pytest.mark.parametrize("name", ["long_wait_share", "incidents_per_1000", "answered_share"])
def test_a_share_of_whole_bins_needs_no_word_about_them(tmp_path, name):
    _row, notes = told(tmp_path, name)
    assert "wide_bins" not in notes["note"].tolist()


@pytest.mark.parametrize(("name", "is_told"), [("reaction_channel_share", True), ("disputed_share", False)])
def test_channels_put_together_are_noted_where_channels_are_told(tmp_path, name, is_told):
    months = counts_of.months("2024-01-01", 12)
    rows = counts_of.every(
        lambda row: {"email": 40, "fax": 1, "portal": 1, "post": 30}[row["channel"]],
        month=months,
        site=["mitte"],
        channel=["email", "fax", "portal", "post"],
        answered_in_time=[None],
        was_disputed=[True],
    )
    files = counts_of.files("complaints", "2024-01-01", "2024-12-31", ("received_at", "channel", "was_disputed"))
    _row, notes = told(tmp_path, name, reaction_channel_counts=rows, **files)
    assert ("merged" in notes["note"].tolist()) is is_told
