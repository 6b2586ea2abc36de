"""What the reader looks at: which months and sites, and what they are compared with."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st

from oversight import facts, units
from oversight.answers import Scope
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import address, look, topics, views
from oversight.page_parts.look import Look
from oversight.questions import periods

COMPARISONS = ("year", "period", "none")


def chosen(snapshot: Path) -> Look:
    """The choice that widgets and address hold; what they do not hold, or do not know, is the default."""
    about, view = facts.about(snapshot), views.chosen()
    compare = address.choose("compare", COMPARISONS, COMPARISONS[0])
    topics.chosen()
    known = {"sites": list(facts.site_names(snapshot)), **dict.fromkeys(("from", "to"), _months(about))}
    look.remember_not_there(tuple(code for name, codes in known.items() for code in address.unknown(name, codes)))
    sites = address.choose_many("sites", known["sites"])
    if about.first_month is None or about.last_month is None:
        return Look(snapshot, Scope(None, None, sites), None, compare, view)
    codes = _months(about)
    first, last = sorted((address.choose("from", codes, default_start(codes)), address.choose("to", codes, codes[-1])))
    now = Scope(periods.month(first), periods.shift(periods.month(last), 1), sites)
    return Look(snapshot, now, _before(now, compare, about.first_month), compare, view)


def publish(here: Look, language: str) -> None:
    """Keep the choice in the address, less what is the default."""
    about, state = facts.about(here.snapshot), st.session_state
    codes = _months(about)
    address.publish(
        {
            "lang": _unless(language, "de"),
            "view": _unless(here.view, views.VIEWS[0]),
            "from": _unless(state.get("from"), default_start(codes)),
            "to": _unless(state.get("to"), codes[-1] if codes else None),
            "sites": ",".join(here.now.sites) or None,
            "compare": _unless(here.compare, COMPARISONS[0]),
            "topic": _unless(state.get("topic"), topics.TOPICS[0]),
        }
    )


def _months(about: facts.About) -> list[str]:
    return periods.months(about.first_month, about.last_month) if about.first_month and about.last_month else []


def default_start(codes: list[str]) -> str:
    """The last twelve months that there are."""
    return codes[-periods.MONTHS_SHOWN :][0] if codes else ""


def pick_scope() -> Look:
    """The choice of months, sites and comparison beside the page, and in one sentence below its title."""
    here = look.of_this_run()
    about, names = facts.about(here.snapshot), facts.site_names(here.snapshot)
    if about.first_month and about.last_month:
        with st.sidebar:
            _pick_months(periods.months(about.first_month, about.last_month))
            pick_sites(names)
            _pick_comparison()
    say_what_is_not_there()
    st.markdown(f"**{scope_sentence(here, names)}**")
    return here


def pick_months() -> Look:
    """The choice of months alone, where all sites are shown and nothing is compared with earlier months."""
    here = look.of_this_run()
    about = facts.about(here.snapshot)
    if about.first_month and about.last_month:
        with st.sidebar:
            _pick_months(periods.months(about.first_month, about.last_month))
    say_what_is_not_there()
    st.markdown(f"**{units.show_span(here.now.start, here.now.end)} · {_('all sites')}**")
    return here


def say_what_is_not_there() -> None:
    """Name what the address asked for and the data do not hold."""
    if look.not_there():
        missing = ", ".join(look.not_there())
        st.info(_("Not there: {codes}. What is there is shown instead.").format(codes=missing))


def scope_sentence(here: Look, names: dict[str, str]) -> str:
    """'Januar 2025 bis Dezember 2025 · alle Standorte · verglichen mit Januar 2024 bis Dezember 2024'"""
    sites = ", ".join(names[site] for site in here.now.sites) or _("all sites")
    span = units.show_span(here.now.start, here.now.end)
    if here.before is None:
        return f"{span} · {sites}" if here.compare == "none" else _without_earlier_months(here, span, sites)
    before = units.show_span(here.before.start, here.before.end)
    return _("{span} · {sites} · compared with {before}").format(span=span, sites=sites, before=before)


def _without_earlier_months(here: Look, span: str, sites: str) -> str:
    first = facts.about(here.snapshot).first_month
    month = units.show_month(first) if first else units.NO_VALUE
    words = _("{span} · {sites} · no earlier months to compare with: the data begin in {month}")
    return words.format(span=span, sites=sites, month=month)


def _before(now: Scope, compare: str, first_month: date) -> Scope | None:
    """The months to compare with, if the data hold all of them: part of a year is no fair comparison."""
    span = periods.earlier(now.start, now.end, compare) if now.start and now.end else None
    return Scope(span[0], span[1], now.sites) if span and span[0] >= first_month else None


def _pick_months(codes: list[str]) -> None:
    names = _month_names(tuple(codes), current())
    for key, label in (("from", _("First month")), ("to", _("Last month"))):
        st.selectbox(label, codes, format_func=names.__getitem__, key=key, persist_state="session")


@lru_cache(maxsize=16)
def _month_names(codes: tuple[str, ...], _language: str) -> dict[str, str]:
    return {code: units.show_month(periods.month(code)) for code in codes}


def pick_sites(names: dict[str, str]) -> None:
    """The field for sites, none chosen meaning all."""
    st.multiselect(
        _("Sites"),
        list(names),
        format_func=names.__getitem__,
        key="sites",
        placeholder=_("all sites"),
        select_all=False,
        persist_state="session",
    )


def _pick_comparison() -> None:
    words = {"year": _("Earlier years"), "period": _("Months just before"), "none": _("Nothing")}
    st.selectbox(_("Compare with"), COMPARISONS, format_func=words.__getitem__, key="compare", persist_state="session")


def _unless(code: str | None, default: str | None) -> str | None:
    return None if code == default else code
