"""What the release withholds, or holds less finely than it is counted, and why; how far its sums may deviate."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from oversight import measures, protected, units
from oversight.findings import withheld
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.page_parts import tables
from oversight.page_parts.look import Look


def show(look: Look) -> None:
    """The section of a release; nothing inside the office."""
    if not protected.is_release(look.snapshot):
        return
    st.header(_("What the release withholds, and why"), anchor="withheld")
    st.markdown(
        _(
            "Everything here is calculated from counts that were rounded before publication, so that nobody can be "
            "found in them. All pages use the same queries on them as the office does on its own counts."
        )
    )
    rows = list(_rows(look))
    if rows:
        tables.show(pd.DataFrame(rows), "withheld", _("What the release withholds, and why"))
    else:
        st.markdown(_("Every measure is published as finely as it is counted."))
    _show_rounding(look)


def _rows(look: Look) -> Iterator[dict[str, str]]:
    for one in measures.all_measures():
        measure = protected.measure(look.snapshot, one.name)
        held = protected.published(measure)
        if held and (how := _how(measure)):
            yield {
                _("Question"): _(measure.question),
                _("How it is published"): how,
                _("Why"): withheld.why(held.reason) if held.reason else units.NO_VALUE,
            }


def _how(measure: Measure) -> str:
    """In a few words; empty where it is as fine as it is counted."""
    held = protected.published(measure)
    if held is None:
        return ""
    if not held.is_published:
        return _("not at all")
    is_coarser = held.finest != measure.file.one("finest", "month")
    finest = {"quarter": _("by quarter"), "year": _("by year")}.get(held.finest, "") if is_coarser else ""
    return ", ".join(filter(None, [finest, "" if held.by_site else _("all sites together")]))


def _show_rounding(look: Look) -> None:
    """How far published sums lie from the true ones, by table, in a closed box."""
    box = st.expander(_("How far rounded sums deviate"), key="rounding", on_change="rerun")
    if box.open:
        with box:
            st.markdown(
                _(
                    "Single counts deviate by at most 4; sums of many can deviate by more. Measured for every table "
                    "when the release was made."
                )
            )
            rows = [_rounding_row(row) for row in protected.rounding(look.snapshot).itertuples()]
            tables.show(pd.DataFrame(rows), "rounding", _("How far rounded sums deviate"))


def _rounding_row(row: Any) -> dict[str, str]:
    return {
        _("Table"): row.table_name,
        _("Sums looked at"): units.show_count(row.cells_n),
        _("On average"): units.show_number(row.mean, "minutes"),
        _("Nineteen in twenty at most"): units.show_number(row.p95, "minutes"),
        _("At most"): units.show_number(row.largest, "minutes"),
    }
