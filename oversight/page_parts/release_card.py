"""What a release is, how it is cited, and what rounding means for whoever counts on."""

import streamlit as st

from oversight import units
from oversight.language import translate as _
from oversight.publication import licence, said
from oversight.questions import periods
from oversight.releases import Release


def show_card(release: Release) -> None:
    """Version, months and checksum, and the line by which it is cited."""
    months = units.show_span(release.first_month, periods.shift(release.last_month, 1))
    lines = [
        (_("Version"), release.version),
        (_("Published on"), units.show_day(release.created.date())),
        (_("Months"), months),
        (_("Checksum of the counts (SHA-256)"), f"`{release.data_hash}`"),
        (_("Licence"), f"[{licence.SHORT}]({licence.LINK})"),
    ]
    st.markdown("\n".join(f"- **{head}:** {text}" for head, text in lines))
    st.markdown(f"**{_('How to cite')}**")
    st.code(said.warned(release.card, licence.citation(release.card)), language=None, wrap_lines=True)
    st.caption(_("Whoever changes the data says so. What was worked out from them is cited with the release as well."))


def show_rounding() -> None:
    """What may be done with rounded counts, and what not."""
    st.markdown(
        "\n".join(
            f"- {text}"
            for text in (
                _("All numbers of cases are multiples of 5. They were rounded before they came into the release."),
                _("A row that is not there, and a 0, mean 0 to 4 cases. A 5 means 1 to 9 cases."),
                _("Sums of rows are the published sums: adding up what is published never contradicts itself."),
                _("A difference between two sums can be the work of rounding alone if it is small."),
                _("Shares of few cases are not sound: of fewer than 100 published cases, better tell none."),
                _("Households and posts are official figures and not rounded."),
            )
        )
    )
