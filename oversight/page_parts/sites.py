"""Sites side by side: a funnel per share or rate, with its finding and its figures. No ranks, no traffic lights."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from oversight import charts, facts, findings, measures, protected, units
from oversight.answers import Scope
from oversight.charts import Chart
from oversight.effects.calendar import starts as introductions
from oversight.findings import withheld
from oversight.findings.finding import capital
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import pictures, release_lines, site_details
from oversight.page_parts.look import Look
from oversight.questions import cases
from oversight.questions.asked import Asked, ask
from oversight.sites_compared import MOST_GROUPS, Compared, can_be_compared, compared


def say_what_is_compared(look: Look) -> None:
    """What a reader must know before the first funnel."""
    st.markdown(
        " ".join(
            [
                f"**{reservation()}**",
                _("Sites stand in the order of their names; there is no ranking."),
                _("The limits say what chance alone would bring: the more cases, the narrower they are."),
                _("With very many cases even small differences lie beyond them. How large one is, the figures say."),
                _("Among fewer than ten sites only what lies beyond the 99.8% limits is named."),
                _("The axes of the figures need not begin at 0."),
            ]
        )
    )
    if introduced := begun(look.snapshot):
        st.markdown(introduced)
    if look.now.sites:
        st.info(_("All sites are compared here; the choice of sites does not apply to this page."))


def begun(snapshot: Path) -> str:
    """Which sites have had the appointment system since when: whoever compares them must know it."""
    names, starts = facts.site_names(snapshot), introductions(snapshot)
    if not starts:
        return ""
    since = [
        _("{site} since {month}").format(site=names[site], month=units.show_month(starts[site]))
        for site in names
        if site in starts
    ]
    never = [name for site, name in names.items() if site not in starts]
    told = [_("Appointment system: {sites}.").format(sites=", ".join(since))]
    if never:
        told.append(_("No introduction is recorded at: {sites}.").format(sites=", ".join(never)))
    told.append(_("Who compares them also compares different ways of working; why figures differ, that does not say."))
    return " ".join(told)


def reservation() -> str:
    """What stands beside every comparison."""
    return _("Differences in whom the sites serve are not taken out.")


def show_topic(name: str, look: Look) -> None:
    """The comparisons of one topic, and what cannot be compared."""
    look = of_all_sites(look)
    questions = [asked for asked in _questions(name, look) if asked.now.is_ok]
    shown = [asked for asked in questions if _is_shown(asked)]
    for asked in shown:
        _show(asked)
    kept_back = [asked for asked in _questions(name, look) if asked.now.state == "withheld"]
    left = _left_out([*(asked for asked in questions if asked not in shown), *kept_back], name, look)
    if left:
        st.markdown("\n".join([f"{_('Without a funnel')}:", "", *left]))
    elif not shown:
        st.markdown(_("Nothing by which sites could be compared is recorded on this topic."))


def of_all_sites(look: Look) -> Look:
    """The reader's months with all sites: one site alone is compared with nothing."""
    return replace(look, now=Scope(look.now.start, look.now.end), before=None)


def _questions(name: str, look: Look) -> list[Asked]:
    rates = [measure for measure in measures.all_measures() if measure.topic == name and can_be_compared(measure)]
    return [asked for asked in (ask(measure.name, look) for measure in rates) if asked.may_be_shown]


def _is_shown(asked: Asked) -> bool:
    return 0 < len(comparisons(asked)) <= MOST_GROUPS


def _show(asked: Asked) -> None:
    with st.container(key=f"question-sites-{asked.name}"):
        st.header(_(asked.measure.question), anchor=asked.name)
        for number, found in enumerate(comparisons(asked)):
            with st.container(key=f"finding-sites-{asked.name}-{number}"):
                st.markdown(findings.of_sites(found))
            if not found.is_alike:
                st.vega_lite_chart(
                    spec=_packed(asked, number, current()),
                    alt=_drawn(asked, number, current()).alt,
                    theme=None,
                    key=f"funnel-{asked.name}-{number}",
                )
        st.caption(caption(asked))
        release_lines.show(asked)
        site_details.show(asked, comparisons(asked))


def caption(asked: Asked) -> str:
    """Measure, unit, months; and what is always said beside a comparison."""
    found, scope = comparisons(asked), asked.by_site.scope
    head = _("{subject} ({unit}) · by site · {span}.").format(
        subject=capital(_(asked.measure.subject)),
        unit=units.label(asked.measure.unit),
        span=units.show_span(scope.start, scope.end),
    )
    many = [_("How much the sites differ anyway is in the limits.")] if found[0].accounts_for_differences else []
    return " ".join([head, reservation(), *many])


@lru_cache(maxsize=256)
def comparisons(asked: Asked) -> tuple[Compared, ...]:
    return compared(asked.by_site, facts.site_names(asked.look.snapshot))


@lru_cache(maxsize=256)
def _drawn(asked: Asked, number: int, _language: str) -> Chart:
    return charts.funnel(comparisons(asked)[number], cases.base_noun(asked.measure))


@lru_cache(maxsize=256)
def _packed(asked: Asked, number: int, language: str) -> dict[str, Any]:
    return pictures.packed(_drawn(asked, number, language))


def _left_out(questions: Sequence[Asked], name: str, look: Look) -> list[str]:
    """What has no funnel, and why not: a line each."""
    lines = [f"- {capital(_(asked.measure.subject))}: {_why_not(asked)}" for asked in questions]
    means = [
        measure
        for measure in measures.all_measures()
        if measure.topic == name and measure.shape == "rate" and not can_be_compared(measure)
    ]
    return lines + [
        f"- {capital(_(measure.subject))}: {_('a mean; how far single cases scatter is not recorded')}"
        for measure in means
        if ask(measure.name, look).now.is_ok
    ]


def _why_not(asked: Asked) -> str:
    held = protected.published(asked.measure)
    if held and not held.is_published:
        return withheld.sentence(held.reason)
    if held and not held.by_site:
        return _("published for all sites together only")
    is_split = len(comparisons(asked)) > MOST_GROUPS
    return _("split into more than three groups") if is_split else _("too few sites with enough cases")
