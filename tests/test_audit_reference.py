"""An auditor that never finds anything is the likeliest fault: tables known to leak must leak here too."""

import json

import numpy as np
import pandas as pd
import pytest

from oversight.publication.audit.suppression import intervals
from oversight.publication.tables import Rounded
from tests.audited import examined, gate, grid, nearest

MARGIN = ("Total", "total", "tot")


@pytest.fixture
def case(shared):
    """The folder of a reference case by its name."""
    return lambda name: shared / "reference" / "disclosure" / name


def expected(folder):
    return json.loads((folder / "expected.json").read_text("utf-8"))


def held(inner, row, columns):
    """The innermost cells that one printed cell adds up; a region may be named at any level."""
    inside = np.ones(len(inner), bool)
    for column, levels in columns.items():
        if row[column] not in MARGIN:
            inside &= np.logical_or.reduce([inner[level].astype(str) == str(row[column]) for level in levels])
    return np.flatnonzero(inside)


def attacked(inner, n, printed, columns, suppressed):
    """By the values of its columns: the interval of every cell that was left out."""
    cells = [held(inner, row, columns) for _, row in printed.iterrows()]
    found = intervals(inner[n].to_numpy(float), cells, suppressed.to_numpy(bool))
    names = ["|".join(str(row[column]) for column in columns) for _, row in printed[suppressed].iterrows()]
    return dict(zip(names, [list(map(int, ends)) for ends in found], strict=True))


def two_way(folder, extra=()):
    cells = pd.read_csv(folder / "cells.csv")
    inner = cells[~cells["v1"].isin(MARGIN) & ~cells["v2"].isin(MARGIN)].reset_index(drop=True)
    left_out = (cells["v1"] + "|" + cells["v2"]).isin(["|".join(one) for one in expected(folder)["suppressed"]])
    left_out |= (cells["v1"] + "|" + cells["v2"]).isin(extra)
    return attacked(inner, "freq", cells, {"v1": ["v1"], "v2": ["v2"]}, left_out)


def test_a_cell_with_two_others_left_out_in_its_row_and_column_is_still_exactly_47(case):
    folder = case("01_two_way_exact_recovery")
    assert two_way(folder) == expected(folder)["computed_here_scipy_highs"]["intervals_before"]


def test_one_more_cell_left_out_opens_it_to_0_to_78(case):
    folder = case("01_two_way_exact_recovery")
    assert two_way(folder, ["x|d"]) == expected(folder)["computed_here_scipy_highs"]["intervals_after"]


def test_one_small_cell_protected_by_three_others_can_be_anything_from_0_to_12(case):
    """Women: 45, less 19 in B and 14 in D, leaves 12 for A and C. Who knows that none is 0 has less."""
    folder = case("02_microdata1_one_primary")
    cells = pd.read_csv(folder / "cells.csv")
    inner = cells[~cells["region"].isin(MARGIN) & ~cells["gender"].isin(MARGIN)].reset_index(drop=True)
    left_out = cells["row"].isin(expected(folder)["expected_suppressed_rows"]["OPT"])
    found = attacked(inner, "freq", cells, {"region": ["region"], "gender": ["gender"]}, left_out)
    assert found["A|female"] == [0, 12]


@pytest.mark.parametrize("extra", [[], ["N"]])
def test_two_tables_safe_by_themselves_give_away_3_together(case, extra):
    folder = case("03_linked_tables_differencing")
    inner = pd.read_csv(folder / "cells.csv")
    left_out = [*expected(folder)["primary"], *extra]
    cells = [np.array([place]) for place in range(len(inner))]
    suppressed = inner["region"].isin(left_out).tolist()
    for column in ("county", "group"):
        for value in inner[column].unique():
            cells.append(np.flatnonzero(inner[column] == value))
            suppressed.append(False)
    found = intervals(inner["n"].to_numpy(float), cells, np.array(suppressed))
    names = inner["region"][inner["region"].isin(left_out)]
    want = expected(folder)["computed_here_scipy_highs"]["both_after_N" if extra else "both"]
    assert {name: list(map(int, ends)) for name, ends in zip(names, found, strict=True)} == want


@pytest.mark.parametrize(
    "name", ["04_ssb_z1_gauss", "05_ssb_z2_hierarchical_gauss", "05b_ssb_z2_zeros_published_gauss"]
)
def test_the_intervals_of_a_well_protected_table_are_found_to_the_last_case(case, name):
    folder = case(name)
    inner, printed = pd.read_csv(folder / "inner.csv"), pd.read_csv(folder / "published.csv")
    regions = [column for column in ("region", "fylke", "kostragr") if column in inner]
    found = attacked(inner, "ant", printed, {"region": regions, "hovedint": ["hovedint"]}, printed["suppressed"])
    want = {key: ends[:2] for key, ends in expected(folder)["lp_intervals_of_suppressed"]["cells"].items()}
    assert found == want


def test_195_of_298_small_cells_are_exactly_recovered_where_zeros_are_printed(case):
    folder = case("10_negative_control_gauss_zeros_published")
    inner, printed = pd.read_csv(folder / "inner.csv"), pd.read_csv(folder / "published.csv")
    columns = {column: [column] for column in ("site", "year", "channel", "topic")}
    found = attacked(inner, "freq", printed, columns, printed["suppressed"])
    primary = pd.read_csv(folder / "primary_intervals.csv")
    names = primary[list(columns)].agg("|".join, axis=1)
    assert {name: found[name] for name in names} == dict(
        zip(names, primary[["lo", "hi"]].to_numpy().tolist(), strict=True)
    )
    assert sum(low == high for low, high in map(found.get, names)) == 195


def test_rounding_to_the_nearest_five_is_that_of_the_statistical_offices(case):
    mapping = pd.read_csv(case("08_destatis_5er_rundung_mapping") / "mapping.csv")
    cells = grid(mapping["original"].to_numpy()[:, None, None])
    assert nearest(cells).published.tolist() == mapping["published"].tolist()


@pytest.mark.parametrize("name", ["06_smallcountrounding_e6_base3", "07_smallcountrounding_exPSD_base5"])
def test_a_table_in_which_only_small_cells_are_rounded_does_not_keep_our_promise(case, name):
    inner = pd.read_csv(case(name) / "inner.csv")
    cells = grid(inner["original"].to_numpy()[None, None, :], nodes=())
    found = gate(examined(Rounded(cells, inner["rounded"].to_numpy())), "structure")
    assert "multiple_of_base" in {one["rule"] for one in found["detail"]["found"]}
