"""Our own number of reactions by year, beside ten years that another place published, with its source and words."""

from datetime import date

import streamlit as st

from oversight import answers, charts, facts, published, units
from oversight.answers import Answer, Scope
from oversight.charts import Chart, Elsewhere
from oversight.language import translate as _
from oversight.page_parts import council_points, pictures
from oversight.page_parts.look import Look
from oversight.published import Year
from oversight.questions import periods

NAME = "published_history"


def show(look: Look) -> None:
    """The question, what is counted here, the picture, and what the other place says of its own numbers."""
    elsewhere = published.history()
    with st.container(key=f"question-{NAME}"):
        st.header(_("How do the numbers of reactions develop over the years, here and elsewhere?"), anchor=NAME)
        council_points.show_codes(("B2",))
        own = by_year(look)
        with st.container(key=f"finding-{NAME}"):
            st.markdown(_sentence(own))
        drawn = chart(own)
        st.vega_lite_chart(spec=pictures.packed(drawn), alt=drawn.alt, theme=None, key=f"chart-{NAME}")
        st.caption(
            _("Another place, another definition, other years: for orientation, not to be set against each other.")
        )
        st.markdown(f"**{elsewhere.place}: {elsewhere.title}**  \n{elsewhere.words}")
        st.markdown("\n".join(f"- {year.year}: {told(year)}" for year in elsewhere.years))
        st.caption(_("Source: {source}").format(source=elsewhere.source))


def by_year(look: Look) -> Answer:
    """The reactions of every whole year of the records, at the chosen sites."""
    start, end = periods.whole(*_recorded(look), "year")
    return answers.ask(look.snapshot, "reactions_n", Scope(start, end, look.now.sites), grain="year")


def _recorded(look: Look) -> tuple[date | None, date | None]:
    """From the first month with reactions to the end of all records."""
    coverage = facts.ask(look.snapshot, "coverage_by_source")
    reactions = coverage[coverage["table_name"] == "complaints"]
    if reactions.empty:
        return None, None
    return reactions["first_month"].min().date(), periods.shift(coverage["last_month"].max().date(), 1)


def _sentence(own: Answer) -> str:
    if not own.is_ok:
        return _("Here no whole year of reactions is recorded yet.")
    years = ", ".join(
        _("{number} in {year}").format(number=units.show_count(n), year=period.year)
        for period, n in zip(own.frame["period"], own.frame["n"], strict=True)
    )
    return _("Reactions received here in whole years: {years}.").format(years=years)


def chart(own: Answer) -> Chart:
    """Bars for our own years, marks for the others."""
    history = published.history()
    marks = [Elsewhere(year.year, year.value, _short(year)) for year in history.years]
    return charts.history(own, marks, str(history.place))


def _short(year: Year) -> str:
    number = units.show_count(year.value)
    return _("almost {number}").format(number=number) if year.is_rounded else number


def told(year: Year) -> str:
    """The number with its words; where the words repeat a rounded number, they stand alone."""
    return str(year.words) if year.is_rounded else f"{units.show_count(year.value)} ({year.words})"
