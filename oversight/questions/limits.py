"""What no figure here can say: the same sentences on the page of method and in every paper."""

from oversight.language import translate as _


def sentences() -> tuple[str, ...]:
    """What no figure here can say, one sentence each."""
    return (
        _("Why something changed. That two things changed at the same time says nothing about a reason."),
        _("How many people there were: contacts, visits and reactions are counted; one person can have several."),
        _("What no system records. A measure without records is shown as not recorded, never as 0."),
        _("Which site is best. Sites differ in whom they serve; there is no ranking."),
        _("Whether a difference of a few cases means anything. Where it may be chance, the finding says so."),
    )
