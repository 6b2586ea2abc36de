"""The figures of the panels as a table and as a file, and the address to cite."""

import pandas as pd
import streamlit as st

from oversight.charts import Chart
from oversight.language import translate as _
from oversight.page_parts import address, downloads, tables
from oversight.page_parts.look import Look
from oversight.questions.asked import Asked

NAME = "total_access"


def show(chart: Chart, look: Look) -> None:
    """A closed box below the picture."""
    box = st.expander(_("Figures and address"), key=f"details-{NAME}", on_change="rerun")
    if not box.open:
        return
    with box:
        tables.show(table(chart), NAME, chart.alt)
        st.download_button(
            _("Download these figures (CSV)"),
            downloads.csv_of(look, lambda: records(chart)),
            downloads.file_name(Asked(NAME, look)),
            downloads.MIME,
            key=f"csv-{NAME}",
            on_click="ignore",
        )
        st.code(f"{address.of_this_page(look.codes)}#{NAME}", language=None, wrap_lines=True)


def table(chart: Chart) -> pd.DataFrame:
    """A row for each point that is drawn or missing, in words."""
    rows = chart.data
    return pd.DataFrame(
        {
            _("Period"): rows["when"],
            _("Panel"): rows["title"],
            _("Line"): rows["series"],
            _("Figure"): rows["shown"],
            "n": rows["cases"],
        }
    )


def records(chart: Chart) -> pd.DataFrame:
    """The same for a spreadsheet; a figure is empty where too few cases or none stand behind it."""
    rows = chart.data
    named = rows[["period", "title", "measure", "series", "figure", "n"]].rename(columns={"title": "panel"})
    return named.assign(period=rows["period"].dt.strftime("%Y-%m-%d"), n=rows["n"].astype("Int64"))
