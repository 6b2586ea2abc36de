"""Start here: `streamlit run dashboard.py`. The launcher; every page is opened through pages/_frame.py.

A folder pages/ beside a main script lets the first request after a start open a page without its frame.
With a launcher over the frame that cannot happen.
"""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from oversight.web.addresses.door import Door  # noqa: E402
from oversight.web.errors import tell  # noqa: E402
from oversight.web.middleware import Shell  # noqa: E402
from oversight.web.routes import ROUTES  # noqa: E402
from oversight.web.warm_up import lifespan  # noqa: E402

app = st.App(
    ROOT / "pages" / "_frame.py",
    routes=ROUTES,
    middleware=[Middleware(Door), Middleware(Shell, first_page="/ueberblick")],
    lifespan=lifespan,
    on_script_error=tell,
)
