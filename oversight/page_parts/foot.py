"""The foot of every page: until when the records go, which are missing, which release or snapshot this is."""

from datetime import date, timedelta
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from oversight import facts, releases, showing, units
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import look, views
from oversight.questions import periods
from oversight.releases import Release

# so much of a hash tells two releases apart
HASH_SHOWN = 12


def show(page_of_data: StreamlitPage | None = None) -> None:
    """The switch between the views, what the data are, and the way to the data themselves."""
    database = look.of_this_run().snapshot
    release = releases.of(database)
    with st.sidebar:
        views.pick_view()
        st.caption(" ".join([state_of_data(database), *(_withdrawn(release) if release else [])]))
        if release and page_of_data:
            st.page_link(page_of_data, label=_("The data of this release"), query_params={"lang": current()})


def state_of_data(database: Path) -> str:
    about, release = facts.about(database), releases.of(database)
    made = _of_release(release) if release else _of_snapshot(about)
    if about.last_month is None:
        return made
    until = _("Records from {span}.").format(
        span=units.show_span(about.first_month, periods.shift(about.last_month, 1))
    )
    return " ".join([until, *_stale(about), *_partial(database), *_gaps(database), made])


def _of_snapshot(about: facts.About) -> str:
    return _("Snapshot {number} of {day}.").format(number=about.number, day=units.show_day(about.made_at.date()))


def _of_release(release: Release) -> str:
    return _("Release {version} of {day}, checksum {hash}.").format(
        version=release.version, day=units.show_day(release.created.date()), hash=release.data_hash[:HASH_SHOWN]
    )


def _withdrawn(shown: Release) -> list[str]:
    """Which releases were taken back: this one, or one that readers may have quoted since."""
    told = []
    for version, notice in sorted(showing.withdrawn().items()):
        day = units.show_day(date.fromisoformat(notice["day"]))
        message = (
            _("This release was withdrawn on {day}: {reason}")
            if version == shown.version
            else _("Release {version} was withdrawn on {day}: {reason}")
        )
        told.append(message.format(version=version, day=day, reason=notice[f"reason_{current()}"]))
    return told


def _stale(about: facts.About) -> list[str]:
    """Said of real records only: an invented jobcenter does not grow old."""
    if about.is_synthetic or about.last_month is None or periods.shift(about.last_month, 4) > date.today():
        return []
    return [_("The last record is more than three months old.")]


def _partial(database: Path) -> list[str]:
    """A last month that breaks off early would look like a fall."""
    about, imports = facts.about(database), facts.ask(database, "imports")
    last = imports["last_day"].max() if len(imports) else None
    if last is None or last != last or about.last_month is None:
        return []
    end_of_month = periods.shift(about.last_month, 1) - timedelta(days=1)
    if (end_of_month - last.date()).days <= 3:
        return []
    return [_("The last month is incomplete: its records end on {day}.").format(day=units.show_day(last.date()))]


def _gaps(database: Path) -> list[str]:
    gaps = facts.ask(database, "coverage_gaps")
    if gaps.empty:
        return []
    months = sorted({month.date() for month in gaps["month"]})
    named = ", ".join(units.show_month(month) for month in months[:3])
    more = _("Records are missing for single sites in: {months} and other months.")
    return [(more if len(months) > 3 else _("Records are missing for single sites in: {months}.")).format(months=named)]
