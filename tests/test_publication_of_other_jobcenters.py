"""Jobcenters of all shapes are published with a passed audit, or what is too thin is withheld; months never change."""

import shutil
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from oversight.publication import assemble, database_file, gates, kept_cells, protecting
from oversight.publication.audit import Audit
from oversight.publication.order import Order
from oversight.publication.refusal import NotPublished
from oversight.publication.settings import DEMO
from oversight.releases import Release
from tests.other_jobcenters import REMEDIES, build, uneven

FEW = {"contacts": 900, "visits": 400, "complaints": 300, "incidents": 30}
ONE_HUGE_SITE = {"mitte": 965, "nord": 15, "ost": 10, "sued": 6, "west": 4}
ONE_CONCERN = "UPDATE complaints SET concern_1 = 'housing' WHERE hash(rowid, 'concern') % 100 < 95"
RARELY_NOT_RECORDED = (
    "UPDATE complaints SET channel = NULL WHERE hash(rowid) % 50 = 0",
    "UPDATE contacts SET channel = 'fax' WHERE hash(rowid) % 300 = 0",
)
SHAPES = {
    "five months, one huge site, one concern": {
        "sizes": FEW,
        "months": 5,
        "changes": [*uneven(ONE_HUGE_SITE), ONE_CONCERN],
    },
    "fourteen months, five sites, rarely not recorded": {
        "sizes": FEW,
        "months": 14,
        "changes": [*uneven({f"s{n:02}": 200 for n in range(5)}), *RARELY_NOT_RECORDED],
    },
    "one site, complaints only": {
        "sizes": {"complaints": 800},
        "months": 26,
        "changes": [*uneven({"mitte": 1000}, "complaints"), REMEDIES],
    },
    "months missing, and a source that ends early": {
        "sizes": FEW,
        "months": 20,
        "changes": ["DELETE FROM contacts WHERE contact_at BETWEEN '2023-05-01' AND '2023-08-15'"],
        "ends": {"visits": date(2024, 2, 1), "incidents": date(2023, 9, 14)},
    },
}


def protected(store, last=None):
    order = Order(
        store,
        store.current_snapshot(),
        "2026.10.0",
        datetime(2026, 10, 15, 9, 30),
        DEMO,
        is_synthetic=True,
        last=last,
        is_trial=False,
        say=lambda line: None,
    )
    store.publication.mkdir(exist_ok=True)
    return protecting.protected(order)


def written(made, folder):
    tables = assemble.tables(made.prepared, made.outcome.rounded)
    database_file.write(folder / "erreichbar.duckdb", tables)
    return tables


@pytest.mark.parametrize("name", SHAPES, ids=str)
def test_every_shape_is_published_with_a_passed_audit(name, tmp_path):
    made = protected(build(tmp_path, **SHAPES[name]))
    assert made.report["passed"]
    # with few months and one site that outweighs all others, the attack may come too close: then it is told, and mended
    assert {one["decision"] for one in made.report["coarser_after_attack"]} <= {"all_sites", "withheld"}
    tables = written(made, tmp_path)
    assert sum(tables[cells.name]["n"].sum() for cells in made.prepared.cells if "n" in tables[cells.name]) > 100
    told = set(made.prepared.notes["note"]) & {"all_sites", "merged", "withheld_year", "withheld_segment"}
    assert bool(told) == (name != "one site, complaints only")


def test_six_reactions_a_year_are_refused_with_what_to_do(tmp_path):
    with pytest.raises(NotPublished, match="Bitte weitere Monate einlesen"):
        protected(build(tmp_path, {"complaints": 15}, 30))


# Where the attack comes too close


def examined_as(narrow, times):
    """The audit says so many times that it came too close."""
    told = {"gates": [{"name": "small_cells", "passed": False, "code": "cells_narrow", "detail": {}}]}
    passed = {"gates": [{"name": "small_cells", "passed": True, "code": "cells_wide", "detail": {}}]}
    left = [Audit(False, told, narrow)] * times

    def examined(*_given, thorough):
        return left.pop() if left else Audit(True, passed)

    return examined


@pytest.fixture
def small(tmp_path):
    return build(tmp_path, {"complaints": 400}, 14, uneven({"mitte": 1000}, "complaints"))


def years(made, name):
    return made.prepared.years[name].items()


def test_where_the_attack_comes_too_close_a_year_is_told_for_all_sites_or_withheld(small, monkeypatch):
    """Channels are bound to their reactions site by site: they cannot be told for all sites alone."""
    close = {"reaction_channel_counts": frozenset({2023}), "reaction_outcome_counts": frozenset({2023})}
    monkeypatch.setattr(gates, "examined", examined_as(close, 1))
    made = protected(small)
    assert made.report["coarser_after_attack"] == [
        {"table": "reaction_channel_counts", "year": 2023, "decision": "withheld"},
        {"table": "reaction_outcome_counts", "year": 2023, "decision": "all_sites"},
    ]
    assert [number for number, year in years(made, "reaction_outcome_counts") if year.is_all_sites] == [2023]
    assert [number for number, year in years(made, "reaction_channel_counts") if year.is_withheld] == [2023]
    assert {"all_sites", "withheld_year"} <= set(made.prepared.notes["note"])


def test_a_table_that_leads_others_changes_last(small, monkeypatch):
    close = {"reaction_counts": frozenset({2023}), "reaction_outcome_counts": frozenset({2023})}
    monkeypatch.setattr(gates, "examined", examined_as(close, 1))
    made = protected(small)
    assert [one["table"] for one in made.report["coarser_after_attack"]] == ["reaction_outcome_counts"]


def test_after_five_attacks_nothing_is_published(small, monkeypatch):
    monkeypatch.setattr(gates, "examined", examined_as({"reaction_counts": frozenset({2023})}, 99))
    with pytest.raises(NotPublished, match="weitere Monate abwarten"):
        protected(small)


# One release after the other


ALL = {"complaints": 1200}
CUT, LATER = date(2024, 6, 1), date(2024, 9, 1)


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Published with what was recorded up to May."""
    folder = tmp_path_factory.mktemp("first")
    store = build(folder, ALL, 24, until=CUT)
    made = protected(store)
    kept_cells.write(store, "2026.9.0", made.outcome.rounded)
    about = pd.DataFrame({"key": ["kind", "version"], "value": ["release", "2026.9.0"]})
    (folder / "release").mkdir()
    tables = {**assemble.tables(made.prepared, made.outcome.rounded), "about": about}
    database_file.write(folder / "release" / "erreichbar.duckdb", tables)
    return folder, made


@pytest.fixture
def again(first, tmp_path):
    """The next release, of records up to August that were changed by these statements."""

    def next_release(*changes):
        folder = shutil.copytree(first[0], tmp_path / "store")
        last = Release(folder / "release", {"version": "2026.9.0", "number": 1})
        return protected(build(folder, ALL, 24, changes, until=LATER), last)

    return next_release


def shown(made, name):
    one = next(one for one in made.outcome.rounded if one.cells.name == name)
    keys = [one.cells.time, *one.cells.dimensions]
    return one.cells.frame[keys].assign(n=np.asarray(one.published)).query("n > 0").set_index(keys)["n"].sort_index()


def changed_tables(before, after):
    """Those of which a published month says something else."""
    found = set()
    for one in before.outcome.rounded:
        old, new = shown(before, one.cells.name), shown(after, one.cells.name)
        new = new[new.index.get_level_values(0) <= one.cells.frame[one.cells.time].max()]
        found |= set() if old.equals(new) else {one.cells.name}
    return found


def sites(made, name="reaction_counts"):
    return set(shown(made, name).index.get_level_values("site"))


OPENED = "UPDATE complaints SET site = '{}' WHERE received_at >= '{}' AND hash(rowid) % {} = 0"


def test_new_months_a_new_site_a_new_kind_and_a_closed_site_leave_published_months_alone(first, again):
    after = again(
        OPENED.format("neu", "2024-06-01", 2),
        OPENED.format("eben", "2024-08-20", 3),
        "DELETE FROM complaints WHERE site = 'sued' AND received_at >= '2024-06-05'",
        "UPDATE complaints SET channel = 'fax' WHERE received_at >= '2024-08-10' AND hash(rowid) % 10 = 0",
    )
    assert changed_tables(first[1], after) == set()
    assert after.outcome.corrections.empty
    assert after.report["passed"]
    assert shown(after, "reaction_counts").index.get_level_values(0).max() == pd.Timestamp("2024-08-01")
    # with under 20 cases a site that has just opened is withheld, for the year was published by site
    assert sites(after) >= {"mitte", "neu", "nord"}
    assert "eben" not in sites(after)
    notes = after.prepared.notes
    assert "2024: eben" in set(notes.loc[notes["note"] == "withheld_segment", "detail"])


def test_a_correction_of_one_case_changes_next_to_nothing(first, again):
    after = again(
        "DELETE FROM complaints WHERE rowid = (SELECT min(rowid) FROM complaints WHERE month(received_at) = 2)"
    )
    assert "reaction_counts" not in changed_tables(first[1], after)
    # one of a hundred cells may have been a single case away
    assert len(after.outcome.corrections) <= 2


def test_a_correction_that_matters_changes_its_month_alone(first, again):
    gone = "DELETE FROM complaints WHERE received_at BETWEEN '2024-02-01' AND '2024-03-01' AND hash(rowid) % 2 = 0"
    found = again(gone).outcome.corrections
    # what is counted by the month in which it was closed may lie later
    by_arrival = found[~found["table_name"].isin(["reaction_outcome_counts", "reaction_closing_counts"])]
    # concerns are counted by quarter
    assert set(by_arrival["time"]) == {pd.Timestamp("2024-01-01"), pd.Timestamp("2024-02-01")}
    assert "reaction_counts" in set(by_arrival["table_name"])
