"""The definition comparator on a page: the finding, the picture, the table, the download and the address to cite."""

from functools import lru_cache

import streamlit as st

from oversight import charts, definitions, facts, language, units
from oversight.charts import Chart
from oversight.definitions import Comparison
from oversight.language import translate as _
from oversight.page_parts import address, by_definition, downloads, pictures, tables
from oversight.page_parts.look import Look
from oversight.questions.asked import Asked


def show_definitions(name: str, look: Look) -> None:
    """One rate by all its usual definitions, within the reader's choice. Raises LookupError for an unknown name."""
    comparison = definitions.find(name)
    counted = by_definition.count(comparison, look)
    anchor = f"definitions-{name}"
    with st.container(key=f"question-{anchor}"):
        st.header(str(comparison.question), anchor=anchor)
        with st.container(key=f"finding-{anchor}"):
            st.markdown(by_definition.finding(counted))
        if any(one.value is not None for one in counted):
            _show_picture(comparison, look)
        _show_table(comparison, counted)
        _show_details(comparison, look, counted)


def _show_picture(comparison: Comparison, look: Look) -> None:
    chart = drawn(comparison.name, look, language.current())
    names = facts.site_names(look.snapshot)
    sites = ", ".join(names[site] for site in look.now.sites) or _("all sites")
    st.caption(f"{sites} · {units.show_span(look.now.start, look.now.end)}")
    spec = pictures.packed(chart)
    st.vega_lite_chart(spec=spec, alt=chart.alt, theme=None, key=f"chart-definitions-{comparison.name}")
    st.caption(_("No definition is wrong. Only what is counted by the same one can be compared."))


@lru_cache(maxsize=128)
def drawn(name: str, look: Look, _language: str) -> Chart:
    """The picture, kept for the next reader."""
    comparison = definitions.find(name)
    counted = by_definition.count(comparison, look)
    defined = [charts.Defined(one.definition.words, one.answer, one.definition.is_headline) for one in counted]
    return charts.definitions(defined, title=str(comparison.question), of=comparison.figure or None)


def _show_table(comparison: Comparison, counted: tuple[by_definition.Counted, ...]) -> None:
    tables.show(by_definition.table(counted), f"definitions-{comparison.name}", str(comparison.question))
    if told := by_definition.alike(counted):
        st.caption(told)
    reasons = dict.fromkeys(one.reason for one in counted if one.reason)
    without = {reason: [one.definition.words for one in counted if one.reason == reason] for reason in reasons}
    if without:
        lines = (f"- {reason} *{_('Concerns')}:* {'; '.join(words)}." for reason, words in without.items())
        st.markdown(f"**{_('Without a figure')}**\n" + "\n".join(lines))


def _show_details(comparison: Comparison, look: Look, counted: tuple[by_definition.Counted, ...]) -> None:
    anchor = f"definitions-{comparison.name}"
    box = st.expander(_("Download, queries and address"), key=f"details-{anchor}", on_change="rerun")
    if not box.open:
        return
    with box:
        asked = Asked(anchor, look)
        st.download_button(
            _("Download these figures (CSV)"),
            downloads.csv_of(look, lambda: by_definition.records(comparison, counted)),
            downloads.file_name(asked),
            downloads.MIME,
            key=f"csv-{anchor}",
            on_click="ignore",
        )
        _show_queries(counted)
        st.markdown(f"**{_('Address of this view')}**")
        st.code(f"{address.of_this_page(look.codes)}#{anchor}", language=None, wrap_lines=True)


def _show_queries(counted: tuple[by_definition.Counted, ...]) -> None:
    st.markdown(f"**{_('The query')}**  \n{_('One query per measure; only these values differ:')}")
    lines = [f"{one.definition.measure.name}: {by_definition.parameters(one.definition)}" for one in counted]
    st.code("\n".join(lines), language=None, wrap_lines=True)
    st.code(by_definition.shared_parameters(counted), language=None, wrap_lines=True)
    for query in dict.fromkeys(one.answer.query for one in counted):
        st.code(query, language="sql")
