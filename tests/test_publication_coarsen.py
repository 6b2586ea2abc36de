"""What is prepared for rounding: whole months, wide bins, every cell that could hold a case, and no case lost."""

import pandas as pd
import pytest

from oversight.publication import coarsen
from oversight.publication.tables import Link
from tests import counts_of

MONTHS = counts_of.months("2023-01-01", 24)


def prepared(tmp_path, **tables):
    return coarsen.prepare(counts_of.snapshot(tmp_path, **tables))


def cells(tmp_path, name, **tables):
    return next(one for one in prepared(tmp_path, **tables).cells if one.name == name)


def contacts(n, sites=("mitte", "nord"), months=MONTHS):
    return counts_of.every(
        n, month=months, site=list(sites), channel=["phone", "email"], outcome=["answered", "abandoned"]
    )


def waits(n, months=MONTHS, **columns):
    rows = counts_of.every(
        n, month=months, site=["mitte"], has_appointment=[True], to_minutes=[0, 1, 2, 3, 30, 31, 241], **columns
    )
    return rows.assign(over_minutes=(rows["to_minutes"] - 1).clip(lower=0))


# Every case, once


def test_no_case_is_lost(tmp_path):
    assert cells(tmp_path, "contact_counts", contact_counts=contacts(7)).true.sum() == 7 * 24 * 8


def test_a_combination_that_is_missing_in_a_month_is_a_cell_with_nothing_in_it(tmp_path):
    some = contacts(7)
    gone = some[~((some["month"] == MONTHS[3]) & (some["site"] == "nord") & (some["channel"] == "email"))]
    frame = cells(tmp_path, "contact_counts", contact_counts=gone).frame
    empty = frame[frame["n"] == 0]
    assert sorted(empty[["month", "site", "channel", "outcome"]].to_numpy().tolist()) == [
        [MONTHS[3], "nord", "email", "abandoned"],
        [MONTHS[3], "nord", "email", "answered"],
    ]


def test_a_combination_that_was_never_seen_has_no_cell(tmp_path):
    some = contacts(7)
    never = some[(some["channel"] != "email") | (some["outcome"] != "abandoned")]
    frame = cells(tmp_path, "contact_counts", contact_counts=never).frame
    assert len(frame) == 24 * 2 * 3


def test_a_site_has_cells_from_its_first_record_on(tmp_path):
    some = contacts(7)
    late = some[(some["site"] == "mitte") | (some["month"] >= MONTHS[20])]
    frame = cells(tmp_path, "contact_counts", contact_counts=late).frame
    assert frame[frame["site"] == "nord"]["month"].min() == MONTHS[20]


def test_what_is_not_recorded_is_a_value_like_any_other(tmp_path):
    calls = counts_of.every(7, month=MONTHS, site=["mitte"], line=["service_centre", None], toll_free=[True])
    frame = cells(tmp_path, "toll_free_counts", toll_free_counts=calls).frame
    assert set(frame["line"]) == {"service_centre", None}
    assert frame["n"].sum() == 7 * 48


# Coarser


def test_waiting_times_come_into_wide_bins(tmp_path):
    frame = cells(tmp_path, "visit_wait_counts", visit_wait_counts=waits(10)).frame
    assert frame.groupby("to_minutes")["n"].sum().to_dict() == {0: 240, 2: 480, 5: 240, 30: 240, 45: 240, 480: 240}


def test_calls_of_a_source_that_only_adds_up_keep_their_edges(tmp_path):
    sums = pd.DataFrame({"over_seconds": [0, 20, None], "to_seconds": [20, None, None]}, dtype="Int64")
    calls = counts_of.every(9, month=MONTHS, site=["mitte"], basis=["sums"], outcome=["answered"]).merge(sums, "cross")
    frame = cells(tmp_path, "call_wait_counts", call_wait_counts=calls).frame
    found = frame.groupby(["over_seconds", "to_seconds"], dropna=False)["n"].sum()
    assert len(found) == 3
    assert set(found) == {9 * 24}


def test_a_life_table_becomes_quarters_of_all_sites_in_bins_of_ages(tmp_path):
    ages = counts_of.every(0, month=MONTHS, site=["mitte", "nord"], kind=["praise"], age_days=[0, 1, 6, 7])
    ages = ages.drop(columns="n").assign(at_risk=10, ended=2, censored=1)
    frame = cells(tmp_path, "reaction_closing_counts", reaction_closing_counts=ages).frame
    first = frame[frame["month"] == MONTHS[0]].set_index(["age_days", "figure"])["n"]
    # three months of two sites: 60 at risk at each age; days 6 and 7 lie in one bin of two days
    assert first.xs("at_risk", level="figure").to_dict() == {0: 60, 1: 60, 7: 60}
    assert first.xs("ended", level="figure").to_dict() == {0: 12, 1: 12, 7: 24}
    assert first.xs("censored", level="figure").to_dict() == {0: 6, 1: 6, 7: 12}


def test_a_case_seen_at_one_of_two_ages_of_a_bin_is_half_at_risk(tmp_path):
    ages = counts_of.every(0, month=MONTHS, site=["mitte"], kind=["praise"], age_days=[0, 6])
    ages = ages.drop(columns="n").assign(at_risk=11, ended=2, censored=0)
    frame = cells(tmp_path, "reaction_closing_counts", reaction_closing_counts=ages).frame
    at_risk = frame[(frame["figure"] == "at_risk") & (frame["age_days"] == 7)]["n"]
    # 33 in a quarter, over two days: 16.5, rounded up
    assert set(at_risk) == {17}


# Links


def test_a_table_that_counts_the_same_cases_follows_its_leader(tmp_path):
    handling = counts_of.every(
        14, month=MONTHS, site=["mitte", "nord"], is_answered=[True, False], was_forwarded=[None], own_caseworker=[None]
    )
    found = prepared(tmp_path, contact_counts=contacts(7), contact_handling_counts=handling).cells
    leader, follower = found
    assert follower.link == Link("contact_counts", ("site", "is_answered"))
    by = ["month", "site", "is_answered"]
    assert leader.frame.groupby(by)["n"].sum().to_dict() == follower.frame.groupby(by)["n"].sum().to_dict()


def test_without_its_leader_a_table_stands_alone(tmp_path):
    visits = counts_of.every(9, month=MONTHS, site=["mitte"], outcome=["attended"])
    assert cells(tmp_path, "visit_record_counts", visit_record_counts=visits).link is None


def test_the_outcome_of_visitors_called_in_is_that_they_attended(tmp_path):
    frame = cells(tmp_path, "visit_wait_counts", visit_wait_counts=waits(10)).frame
    assert set(frame["outcome"]) == {"attended"}


# Months that are published never change


@pytest.mark.parametrize("name", ["contact_counts", "incident_counts"])
def test_with_more_months_the_cells_of_earlier_ones_stay_the_same(name, tmp_path):
    table = contacts(7) if name == "contact_counts" else incidents(MONTHS)
    early = table[table["month"] < MONTHS[12]]
    before = cells(tmp_path, name, **{name: early})
    after = cells(tmp_path, name, **{name: table}).frame
    after = after[after["month"] < MONTHS[12]]
    keys = ["month", *before.dimensions]
    pd.testing.assert_frame_equal(in_order(before.frame, keys), in_order(after, keys))


def incidents(months):
    return counts_of.every(
        lambda row: {"insult": 9, "threat": 4, "ban": 1, "damage": 1}[row["kind"]],
        month=months,
        site=["mitte", "nord"],
        kind=["insult", "threat", "ban", "damage"],
    )


def in_order(frame, keys):
    return frame[[*keys, "n"]].sort_values(keys, ignore_index=True)


# What is too thin


def test_five_reactions_a_year_are_withheld_and_said_to_be_too_few(tmp_path):
    few = counts_of.every(1, month=MONTHS[::5], site=["mitte"], kind=["criticism"])
    files = counts_of.files("complaints", "2023-01-02", "2024-12-30", ("received_at", "kind"))
    found = prepared(tmp_path, reaction_counts=few, **files)
    assert found.cells == ()
    told = found.measures.set_index("measure").loc["reactions_n"]
    assert (told["is_published"], told["reason"]) == (False, "too_few")


def test_a_thin_kind_of_incident_is_other_and_the_release_says_so(tmp_path):
    files = counts_of.files("incidents", "2023-01-02", "2024-12-30", ("occurred_at",))
    thin = incidents(MONTHS).assign(site="mitte").groupby(["month", "site", "kind"], as_index=False)["n"].sum()
    thin.loc[thin["kind"].isin(["ban", "damage"]), "n"] = 1
    found = prepared(tmp_path, incident_counts=thin, **files)
    assert set(found.cells[0].frame["kind"]) == {"insult", "threat", "other"}
    decided = found.facts["coarsened"]
    assert {"ban", "damage"} <= set(decided[decided["table_name"] == "incident_counts"]["code"])
    # the figure is one of all kinds together: to name them beside it would say nothing
    assert "merged" not in set(found.notes[found.notes["measure"] == "incidents_per_1000"]["note"])
