"""The frame around every page: language, view, banner, what the data cover, and what to do when there are none."""

import logging
from datetime import date, timedelta
from pathlib import Path

import streamlit as st

from oversight import facts, language, units
from oversight.database import NotASnapshot
from oversight.language import translate as _
from oversight.page_parts import address, look, periods, scope, views
from oversight.store import store_to_show

NAMES = {"de": "Deutsch", "en": "English"}
_log = logging.getLogger(__name__)


def begin() -> None:
    """Speak the reader's language, before anything is written."""
    address.adopt()
    language.use(address.choose("lang", language.LANGUAGES, language.LANGUAGES[0]))


def head() -> None:
    """The name of the dashboard, and the switch between the languages."""
    with st.container(key="head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**Erreichbar** · {_('How a jobcenter can be reached')}", width="content")
        st.segmented_control(
            _("Language"),
            language.LANGUAGES,
            format_func=NAMES.__getitem__,
            key="lang",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )


def open_data() -> bool:
    """Read which snapshot is current and what is asked of it; say what to do if there is none. True if there is one."""
    try:
        snapshot = store_to_show().current_snapshot()
        if snapshot is None:
            _say_that_nothing_is_there()
            return False
        here = scope.chosen(snapshot)
    except NotASnapshot:
        _log.exception("the snapshot cannot be read")
        _say_that_it_is_damaged()
        return False
    look.remember(here)
    scope.publish(here, language.current())
    _banner(snapshot)
    return True


def foot(snapshot: Path) -> None:
    """Until when the records go, which months are missing, which snapshot this is; and the switch between the views."""
    with st.sidebar:
        views.pick_view()
        st.caption(state_of_data(snapshot))


def state_of_data(snapshot: Path) -> str:
    about = facts.about(snapshot)
    made = _("Snapshot {number} of {day}.").format(number=about.number, day=units.show_day(about.made_at.date()))
    if about.last_month is None:
        return made
    until = _("Records from {span}.").format(
        span=units.show_span(about.first_month, periods.shift(about.last_month, 1))
    )
    return " ".join([until, *_stale(about), *_partial(snapshot), *_gaps(snapshot), made])


def _stale(about: facts.About) -> list[str]:
    """Said of real records only: an invented jobcenter does not grow old."""
    if about.is_synthetic or about.last_month is None or periods.shift(about.last_month, 4) > date.today():
        return []
    return [_("The last record is more than three months old.")]


def _partial(snapshot: Path) -> list[str]:
    """A last month that breaks off early would look like a fall."""
    about, imports = facts.about(snapshot), facts.ask(snapshot, "imports")
    last = imports["last_day"].max() if len(imports) else None
    if last is None or last != last or about.last_month is None:
        return []
    end_of_month = periods.shift(about.last_month, 1) - timedelta(days=1)
    if (end_of_month - last.date()).days <= 3:
        return []
    return [_("The last month is incomplete: its records end on {day}.").format(day=units.show_day(last.date()))]


def _gaps(snapshot: Path) -> list[str]:
    gaps = facts.ask(snapshot, "coverage_gaps")
    if gaps.empty:
        return []
    months = sorted({month.date() for month in gaps["month"]})
    named = ", ".join(units.show_month(month) for month in months[:3])
    more = _("Records are missing for single sites in: {months} and other months.")
    return [(more if len(months) > 3 else _("Records are missing for single sites in: {months}.")).format(months=named)]


def _banner(snapshot: Path) -> None:
    if facts.about(snapshot).is_synthetic:
        told = _("This jobcenter does not exist. No figure here says anything about a real office.")
        if facts.about(snapshot).is_paired_world:
            told = f"{told} {_('This is the same city without appointments: no office ever introduces them.')}"
        st.html(f'<div class="synthetic" role="note"><strong>{_("SYNTHETIC DEMO DATA")}</strong> {told}</div>')


def _say_that_nothing_is_there() -> None:
    st.title(_("No records yet"))
    st.write(
        _("Bring in a file of your own, or let a jobcenter be simulated that does not exist. Then reload this page.")
    )
    st.code("python -m oversight import FILE\npython -m oversight demo", language="bash")


def _say_that_it_is_damaged() -> None:
    st.title(_("The records cannot be read"))
    st.write(
        _(
            "The snapshot is missing, damaged or was written by another version. "
            "The register itself is not touched by this."
        )
    )
    st.write(_("Write it again from the register with this command, then reload the page:"))
    st.code("python -m oversight snapshot", language="bash")
