"""Which months and sites a verdict is about: those fixed in advance, or others that the reader has chosen by hand."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from oversight import facts, units
from oversight.answers import Scope
from oversight.language import translate as _
from oversight.page_parts import look, scope
from oversight.page_parts.look import Look
from oversight.questions import periods


@dataclass(frozen=True)
class Window:
    """The reader's choice; `scope` is empty while nothing of it was chosen by hand."""

    look: Look
    scope: Scope

    @property
    def names(self) -> dict[str, str]:
        """The sites' names by their codes."""
        return facts.site_names(self.look.snapshot)

    @property
    def is_by_hand(self) -> bool:
        return self.scope != Scope()


def pick_window() -> Window:
    """The fields beside the page, and in one sentence below its title what the verdict is about."""
    here = look.of_this_run()
    about, names = facts.about(here.snapshot), facts.site_names(here.snapshot)
    chosen = Window(here, _chosen(here))
    if about.first_month and about.last_month:
        with st.sidebar:
            _pick_months(periods.months(about.first_month, about.last_month))
            scope.pick_sites(names)
    scope.say_what_is_not_there()
    st.markdown(f"**{sentence(chosen, names)}**")
    if chosen.is_by_hand:
        st.info(_("This period was chosen by hand: level A is never given to it. The five verdicts stay as they are."))
        st.button(_("Back to the months and sites fixed in advance"), key="fixed", on_click=_choose_nothing)
    return chosen


def sentence(window: Window, names: dict[str, str]) -> str:
    """'Alle Monate und alle Standorte, wie vorher festgelegt' or what was chosen instead."""
    if not window.is_by_hand:
        about = facts.about(window.look.snapshot)
        end = periods.shift(about.last_month, 1) if about.last_month else None
        return _("{span} · all sites · as fixed in advance").format(span=units.show_span(about.first_month, end))
    sites = ", ".join(names[site] for site in window.scope.sites) or _("all sites")
    span = units.show_span(window.scope.start, window.scope.end)
    return _("Chosen by hand: {span} · {sites}").format(span=span, sites=sites)


def _chosen(here: Look) -> Scope:
    """What was chosen by hand. A field at its default, or at the end of the records, leaves that side open."""
    about, state = facts.about(here.snapshot), st.session_state
    codes = periods.months(about.first_month, about.last_month) if about.first_month and about.last_month else []
    is_open = {"from": (scope.default_start(codes), *codes[:1]), "to": tuple(codes[-1:])}
    first, last = (code if (code := state.get(key)) in codes and code not in is_open[key] else None for key in is_open)
    if first and last:
        first, last = sorted((first, last))
    start = periods.month(first) if first else None
    return Scope(start, periods.shift(periods.month(last), 1) if last else None, here.now.sites)


def _pick_months(codes: list[str]) -> None:
    """The field's default, here all months, stands first; on other pages it is the last year."""
    fields = (
        ("from", _("First month"), scope.default_start(codes), _("first month of the records")),
        ("to", _("Last month"), codes[-1], _("last month of the records")),
    )
    for key, label, default, words in fields:
        options = [default, *(code for code in codes if code != default)]
        st.selectbox(label, options, format_func=_naming(default, words), key=key, persist_state="session")


def _naming(default: str, words: str) -> Callable[[str], str]:
    def name(code: str) -> str:
        return words if code == default else units.show_month(periods.month(code))

    return name


def _choose_nothing() -> None:
    """Before the next run: every field as it is before anything was chosen."""
    for key in ("from", "to"):
        st.session_state.pop(key, None)
        st.query_params.pop(key, None)
    st.session_state["sites"] = []
