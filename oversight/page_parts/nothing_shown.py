"""What a page says where there is nothing to show: inside the office with the remedy, to the public without it."""

import streamlit as st

from oversight.language import translate as _
from oversight.store import is_internal


def say_why() -> None:
    if is_internal():
        _say_that_no_records_are_there()
    else:
        _say_that_nothing_is_published()


def say_that_it_is_damaged() -> None:
    if is_internal():
        _say_that_the_snapshot_is_damaged()
    else:
        _say_that_no_release_can_be_read()


def _say_that_no_records_are_there() -> None:
    st.title(_("No records yet"))
    st.write(
        _("Bring in a file of your own, or let a jobcenter be simulated that does not exist. Then reload this page.")
    )
    st.code("python -m oversight import FILE\npython -m oversight demo", language="bash")


def _say_that_nothing_is_published() -> None:
    st.title(_("Nothing published yet"))
    st.write(_("This page shows what has been published. There is no release yet, or it has been withdrawn."))


def _say_that_no_release_can_be_read() -> None:
    st.title(_("The release cannot be read"))
    st.write(_("Please tell whoever looks after this server."))


def _say_that_the_snapshot_is_damaged() -> None:
    st.title(_("The records cannot be read"))
    st.write(
        _(
            "The snapshot is missing, damaged or was written by another version. "
            "The register itself is not touched by this."
        )
    )
    st.write(_("Write it again from the register with this command, then reload the page:"))
    st.code("python -m oversight snapshot", language="bash")
