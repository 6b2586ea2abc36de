"""What others published on the same question: with source, and always by another definition."""

from collections.abc import Sequence

import streamlit as st

from oversight import published, units
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.published import Figure


def show(measure: Measure) -> None:
    """The figures of others in a closed box, for orientation; nothing where there are none."""
    figures = published.figures_for(measure.name)
    if not figures:
        return
    box = st.expander(_("Figures of others (other definition)"), key=f"others-{measure.name}", on_change="rerun")
    if box.open:
        with box:
            st.markdown(_list(figures))
            st.caption(_("Others count otherwise: these figures are for orientation, they do not make a ranking."))


def _list(figures: Sequence[Figure]) -> str:
    return "\n".join(f"- {_line(figure)}" for figure in figures)


def _line(figure: Figure) -> str:
    source = f"[{figure.source}]({figure.url})" if figure.url else figure.source
    note = f" ({figure.note})" if str(figure.note) else ""
    shown = units.show(figure.value, figure.unit)
    where = ", ".join(text for text in (str(figure.place), str(figure.period)) if text)
    return f"**{shown}** {figure.words}{note}, {where}. {_('Source: {source}').format(source=source)}"
