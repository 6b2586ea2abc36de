"""The frame around every page. Nothing is shown that did not pass through here."""

from pathlib import Path

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import foot, frame

ICON = Path(__file__).parent.parent / "oversight" / "web" / "files" / "icon.svg"

frame.begin()
st.set_page_config(page_title="Erreichbar", page_icon=str(ICON), layout="wide")
pages = [
    st.Page("ueberblick.py", title=_("Overview"), url_path="ueberblick", default=True),
    st.Page("erreichbarkeit.py", title=_("Reachability"), url_path="erreichbarkeit"),
    st.Page("wartezeiten.py", title=_("Waiting times"), url_path="wartezeiten"),
    st.Page("beschwerden.py", title=_("Reactions and complaints"), url_path="beschwerden"),
    st.Page("wirkung.py", title=_("Effect of the appointment system"), url_path="wirkung"),
    st.Page("standorte.py", title=_("Sites compared"), url_path="standorte"),
    st.Page("beschluesse.py", title=_("Decisions"), url_path="beschluesse"),
    st.Page("daten.py", title=_("Data"), url_path="daten"),
    st.Page("bericht.py", title=_("Report"), url_path="bericht"),
    st.Page("methode.py", title=_("Method and data quality"), url_path="methode"),
]
page = st.navigation(pages)
frame.head()
if frame.open_data():
    page.run()
    foot.show(next((one for one in pages if one.url_path == "daten"), None))
