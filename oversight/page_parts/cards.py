"""The card of a measure: what its header says, for readers."""

import streamlit as st

from oversight import measures, protected, units
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.page_parts import council_points
from oversight.page_parts.look import Look


def show_measures(topic: str, heading: str, look: Look) -> None:
    """All measures of a topic, in a box that is filled when it is opened."""
    box = st.expander(heading, key=f"cards-{topic}", on_change="rerun")
    if box.open:
        with box:
            for name in [measure.name for measure in measures.all_measures()]:
                measure = protected.measure(look.snapshot, name)
                if measure.topic == topic and (measure.is_public or look.view == "management"):
                    _card(measure)


def _card(measure: Measure) -> None:
    st.subheader(_(measure.question), anchor=False)
    council_points.show(measure)
    st.markdown("\n".join(f"- **{head}:** {text}" for head, text in _lines(measure)))


def _lines(measure: Measure) -> list[tuple[str, str]]:
    better = {"higher": _("more is better"), "lower": _("less is better"), "neither": _("neither direction is better")}
    return [
        (_("Definition"), _(measure.definition)),
        (_("Unit"), f"{units.label(measure.unit)}; {better[measure.better]}"),
        (_("Source of the definition"), _(measure.source)),
        (_("Smallest number of cases"), units.show_count(measure.minimum_n)),
        *((_("Variant"), _(variant.words)) for variant in measure.variants),
        *((_("Note"), _(note)) for note in measure.notes),
    ]
