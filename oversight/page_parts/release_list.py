"""All releases there ever were, withdrawn ones too, and what changed from one to the next."""

import re
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from oversight import releases, units
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.questions import periods
from oversight.releases import Release

# of a checksum, enough to tell two releases apart
LETTERS_OF_HASH = 12
CHANGELOG = "CHANGELOG.md"


def show_releases(where: Path) -> None:
    """One row per release, the newest first."""
    taken_back = releases.withdrawn(where)
    rows = [_row(one, taken_back.get(one.version)) for one in releases.all_releases(where)]
    tables.show(pd.DataFrame(rows), "releases", _("All releases"))


def _row(release: Release, notice: dict[str, str] | None) -> dict[str, str]:
    return {
        _("Version"): release.version,
        _("Published on"): units.show_day(release.created.date()),
        _("Months"): units.show_span(release.first_month, periods.shift(release.last_month, 1)),
        _("Checksum begins with"): release.data_hash[:LETTERS_OF_HASH],
        _("State"): _withdrawn(notice) if notice else _("valid"),
    }


def _withdrawn(notice: dict[str, str]) -> str:
    day = units.show_day(date.fromisoformat(notice["day"]))
    return _("withdrawn on {day}: {reason}").format(day=day, reason=notice[f"reason_{current()}"])


def show_changes(release: Release) -> None:
    """What is new in this release and what was corrected, as its own file says it."""
    path = release.folder / CHANGELOG
    if not path.exists():
        st.write(_("This release brings no list of changes."))
        return
    box = st.expander(_("What is new and what was corrected"), key="release-changes", on_change="rerun")
    if box.open:
        with box:
            # its headings stand below those of the page
            st.markdown(re.sub(r"(?m)^(#{1,3}) ", r"##\1 ", path.read_text("utf-8")))
