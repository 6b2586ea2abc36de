"""Below each picture: the figures, the download, other definitions, the query itself and the address to cite.

Nothing of it is made before the reader opens it.
"""

import streamlit as st

from oversight import protected
from oversight.answers import Answer
from oversight.explorer.literals import literal
from oversight.language import translate as _
from oversight.page_parts import address, downloads, release_lines, sql_link, tables
from oversight.questions.asked import Asked


def show(asked: Asked) -> None:
    """The closed box below a question."""
    box = st.expander(_("Figures, definition and query"), key=f"details-{asked.name}", on_change="rerun")
    if box.open:
        with box:
            _definition(asked)
            if asked.now.is_ok:
                _figures(asked)
                _variants(asked)
            _query(asked)
            _address(asked)


def _definition(asked: Asked) -> None:
    measure = asked.measure
    st.markdown(f"**{_('Definition')}**  \n{_(measure.definition)}")
    st.caption(_("Source of the definition: {source}").format(source=_(measure.source)))


def _figures(asked: Asked) -> None:
    answer = shown(asked)
    frame = tables.readable(asked, answer)
    st.markdown(f"**{_('Figures')}**")
    tables.show(frame, asked.name, _(asked.measure.question))
    if below := release_lines.below_tables(asked.look.snapshot):
        st.caption(below)
    st.download_button(
        _("Download these figures (CSV)"),
        downloads.csv(asked, answer),
        downloads.file_name(asked),
        downloads.MIME,
        key=f"csv-{asked.name}",
        on_click="ignore",
    )


def _variants(asked: Asked) -> None:
    if asked.measure.variants:
        st.markdown(f"**{_('Other usual definitions')}**")
        tables.show(tables.variants(asked), f"variants-{asked.name}", _("Other usual definitions"))


def show_query(answer: Answer) -> None:
    """The query of an answer and the values that it was asked with."""
    words = (
        _("One SELECT that anyone can run on the same release and get the same figures.")
        if protected.published(answer.measure)
        else _("One SELECT that anyone can run on the same snapshot and get the same figures.")
    )
    st.markdown(f"**{_('The query')}**  \n{words}")
    st.code(answer.query, language="sql")
    st.code(_parameters(answer), language=None)


def _query(asked: Asked) -> None:
    show_query(shown(asked))
    sql_link.show_for(asked, shown(asked))
    if asked.now.is_ok and asked.now is not shown(asked):
        st.caption(_("With these values it gives the figure of the finding:"))
        st.code(_parameters(asked.now), language=None)


def shown(asked: Asked) -> Answer:
    """The answer whose figures, download and query stand below the picture."""
    return asked.now if asked.measure.shape == "breakdown" or not asked.now.is_ok else asked.over_time


def _parameters(answer: Answer) -> str:
    return "\n".join(f"${name} = {literal(value)}" for name, value in sorted(answer.parameters.items()))


def _address(asked: Asked) -> None:
    st.markdown(
        f"**{_('Address of this view')}**  \n{_('It shows the same choice again, also when newer months are there.')}"
    )
    st.code(f"{address.of_this_page(asked.look.codes)}#{asked.name}", language=None, wrap_lines=True)
