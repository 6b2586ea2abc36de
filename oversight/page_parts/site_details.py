"""Below each funnel: its figures with their intervals, the download, the query and the address to cite."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from oversight import codes, language, units
from oversight.language import translate as _
from oversight.page_parts import address, details, downloads, tables
from oversight.questions import cases
from oversight.questions.asked import Asked
from oversight.sites_compared import Compared


def show(asked: Asked, found: Sequence[Compared]) -> None:
    """The closed box below a funnel; filled when it is opened."""
    box = st.expander(_("Figures, definition and query"), key=f"details-sites-{asked.name}", on_change="rerun")
    if not box.open:
        return
    with box:
        st.markdown(f"**{_('Definition')}**  \n{_(asked.measure.definition)}")
        for note in asked.measure.notes:
            st.caption(_(note))
        for number, one in enumerate(found):
            if one.segment:
                st.markdown(f"**{codes.label(one.segment)}**")
            tables.show(table(one), f"sites-{asked.name}-{number}", _(asked.measure.question))
        st.caption(
            _("The interval says how exactly a figure is known from so many cases (shares: Wilson; rates: Byar).")
        )
        st.download_button(
            _("Download these figures (CSV)"),
            csv(asked, found),
            downloads.file_name(asked),
            downloads.MIME,
            key=f"csv-sites-{asked.name}",
            on_click="ignore",
        )
        details.show_query(asked.by_site)
        _address(asked)


def table(found: Compared) -> pd.DataFrame:
    """A row per site in the order of names; figures out of few cases are withheld, weak ones in brackets."""
    unit, rows = found.measure.unit, found.rows
    is_weak = rows["denominator"] < found.measure.warned_below
    written = [
        cases.in_brackets(units.show_number(x, unit), weak) for x, weak in zip(rows["value"], is_weak, strict=True)
    ]
    figures = {
        _("Place"): [place(code) for code in rows["place"]],
        _("Figure ({unit})").format(unit=units.label(unit)): written,
        _("Interval at 95%"): [
            f"{units.show_number(low, unit)}–{units.show_number(high, unit)}"
            for low, high in zip(rows["low"], rows["high"], strict=True)
        ],
    }
    shown = rows["is_shown"]
    withheld = {head: pd.Series(values).where(shown, tables.too_few()) for head, values in figures.items()}
    counted = {
        cases.base_noun(found.measure): [units.show_count(n) for n in rows["denominator"]],
        cases.counted_noun(found.measure): [units.show_count(n) for n in rows["numerator"]],
    }
    return pd.DataFrame({_("Site"): rows["name"], **withheld, **counted})


def place(code: str) -> str:
    """Where a site lies, in words."""
    return {
        "within": _("within the limits"),
        "above": _("above the 99.8% limit"),
        "below": _("below the 99.8% limit"),
        "high": _("above the 95% limit"),
        "low": _("below the 95% limit"),
    }[code]


def csv(asked: Asked, found: Sequence[Compared]) -> Callable[[], bytes]:
    """The bytes of the figures, made when the reader clicks."""
    spoken = language.current()

    def write() -> bytes:
        # the click is answered in a thread that has heard no language yet
        language.use(spoken)
        return downloads.written(asked.look, pd.concat([plain(one) for one in found]))

    return write


def plain(found: Compared) -> pd.DataFrame:
    """The rows for other programs: codes, and no figure out of too few cases."""
    rows = found.rows
    figures = {name: rows[name].where(rows["is_shown"]) for name in ("value", "low", "high", "place")}
    enough = rows["is_shown"].map({True: "yes", False: "no"})
    return rows.drop(columns="is_shown").assign(segment=found.segment, **figures, enough_cases=enough)


def _address(asked: Asked) -> None:
    st.markdown(
        f"**{_('Address of this view')}**  \n{_('It shows the same choice again, also when newer months are there.')}"
    )
    st.code(
        f"{address.of_this_page({**asked.look.codes, 'topic': asked.measure.topic})}#{asked.name}",
        language=None,
        wrap_lines=True,
    )
