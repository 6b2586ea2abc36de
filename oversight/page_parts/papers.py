"""The choice of a paper, the making of it with its progress, and the file to take away."""

import pandas as pd
import streamlit as st

from oversight import facts, releases
from oversight.language import translate as _
from oversight.page_parts import look, tables
from oversight.questions.look import Look
from oversight.reports import followup, formats, settings, source
from oversight.reports.order import Order, Refused
from oversight.reports.settings import RefusedSettings, Settings
from oversight.reports.source import Source

_MADE = "paper_made"
ANSWER = "answer"
# pixels: the longest name of a paper, and a year; on a telephone one stands below the other
KIND_WIDTH, YEAR_WIDTH = 380, 120


def pick() -> Order | None:
    """The reader's order; None where there is nothing that this reader may have on paper, which is said."""
    here = look.of_this_run()
    found = _source(here)
    own = _settings(found) if found else None
    if found is None or own is None:
        return None
    years = _years(found)
    if not years:
        st.info(_("There are no records yet, so there is nothing to report."))
        return None
    with st.container(key="paper-choice", horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(_("Paper"), formats.names(), format_func=_words, key="paper-kind", width=KIND_WIDTH)
        year = st.selectbox(_("Year"), years, key="paper-year", width=YEAR_WIDTH)
        site = _pick_site(found)
        about = _pick_decision(found, int(year)) if kind == ANSWER else ""
    decision, _separator, point = about.partition("/")
    return Order(str(kind), int(year), found, own, site, decision, point)


def _words(kind: str) -> str:
    words = formats.words(kind)
    return words[:1].upper() + words[1:]


def _source(here: Look) -> Source | None:
    """The snapshot for the management, the newest release for everybody else."""
    if here.view == "management":
        st.caption(_("From the exact figures: every page of the paper says that it is not for publication."))
        return source.of_snapshot(here.snapshot)
    found = source.newest_release(releases.folder())
    if found is None:
        st.info(_("Papers for the public are made from a release, and nothing has been released yet."))
    return found


def _settings(found: Source) -> Settings | None:
    try:
        return settings.beside(releases.folder(), is_synthetic=found.is_synthetic)
    except RefusedSettings as error:
        st.error(_("The settings of the town cannot be followed. {why}").format(why=error))
        return None


def _years(found: Source) -> list[int]:
    """The years with records, the newest first."""
    if found.first_month is None or found.last_month is None:
        return []
    return list(range(found.last_month.year, found.first_month.year - 1, -1))


def _pick_site(found: Source) -> str:
    """All sites, or one; outside the house nothing is split by site."""
    names = facts.site_names(found.database)
    if found.is_public or len(names) < 2:
        return ""
    codes = ["", *names]
    return str(
        st.selectbox(_("Site"), codes, format_func=lambda code: names.get(code, _("all sites")), key="paper-site")
    )


def _pick_decision(found: Source, year: int) -> str:
    """A decision, or one of its points, as 'schwerin/S3'. Empty where the town's own file cannot be followed."""
    try:
        known = followup.on_offer(found, year)
    except Refused as error:
        st.info(str(error))
        return ""
    if not known:
        st.info(followup.nothing_decided(year))
        return ""
    return str(st.selectbox(_("Decision or point"), list(known), format_func=known.__getitem__, key="paper-about"))


def offer(order: Order | None) -> None:
    """A button per kind of file that makes it, and the file once it is made."""
    if order is None:
        return
    with st.container(key="paper-make", horizontal=True):
        wanted = [
            ending
            for ending in formats.endings(order.kind)
            if st.button(_("Make {ending}").format(ending=_ending(ending)), key=f"make{ending}")
        ]
    if wanted:
        _make(order, wanted[0])
    made = st.session_state.get(_MADE)
    if made and made[0] == order:
        st.download_button(
            _("Download {file}").format(file=made[1]), made[2], made[1], made[3], key="paper-file", on_click="ignore"
        )


def _ending(ending: str) -> str:
    return {".pdf": "PDF", ".docx": "Word", ".zip": _("graphs (ZIP)")}[ending]


def _make(order: Order, ending: str) -> None:
    """Kept for this reader alone, until another one is made."""
    progress = st.progress(0.0, _("The paper is being written."))
    try:
        content = formats.written(order, ending, progress.progress)
    except Refused as error:
        st.info(str(error))
        return
    finally:
        progress.empty()
    st.session_state[_MADE] = (order, formats.file_name(order, ending), content, formats.MIME[ending])


def show_kinds() -> None:
    """A list of the papers and their chapters."""
    rows = {_words(name): " · ".join(formats.headings(name)) for name in formats.names()}
    frame = pd.DataFrame({_("Paper"): rows.keys(), _("Chapters"): rows.values()})
    tables.show(frame, "papers", _("What the papers hold"))
