"""Findings where there is no figure: why there is none, and who could record what is missing."""

from oversight import columns, protected
from oversight.answers import Answer
from oversight.findings import withheld
from oversight.findings.finding import Finding
from oversight.language import translate as _

# by contract table: who could record it
_RECORDERS = {
    "contacts": "The telephone system and the contact records could deliver this.",
    "callbacks": "The list of callbacks promised could deliver this.",
    "phone_intervals": "The statistics of the telephone system could deliver this.",
    "visits": "The appointment system and the call-in display of the waiting room could deliver this.",
    "wait_intervals": "The call-in display of the waiting room could deliver this.",
    "slot_supply": "The online booking of appointments could deliver this.",
    "complaints": "The records of the ombuds office could deliver this.",
    "remedies": "The records of objections and lawsuits could deliver this.",
    "incidents": "The incident reports of the sites could deliver this.",
    "visitor_feedback": "The feedback terminal at the exit could deliver this.",
    "measures_taken": "The list of measures that the management keeps could deliver this.",
    "staff_shares": "The staffing plan could deliver this, without a name.",
    "caseload": "The monthly official statistics and the staffing plan could deliver this.",
    "events": "The list of events and documents that the management keeps could deliver this.",
    "sites": "The list of sites that the management keeps could deliver this.",
}


def explain(answer: Answer) -> Finding:
    """Why this answer has no figures."""
    held = protected.published(answer.measure)
    if held and answer.state == "withheld":
        return Finding(withheld.sentence(held.reason), "unknown")
    if held and answer.state == "empty":
        return Finding(
            _("For this choice of period and sites nothing is published: there were none, or too few to be told."),
            "unknown",
        )
    if answer.state == "empty":
        return Finding(_("Nothing is recorded for this choice of period and sites."), "unknown")
    if answer.state == "sums_only" and answer.measure.sums_only is not None:
        return Finding(_(answer.measure.sums_only[1]), "unknown")
    return Finding(_not_recorded(answer.missing), "unknown")


def _not_recorded(missing: tuple[str, ...]) -> str:
    lacking = [name.split(".") for name in missing]
    meanings = ", ".join(_("“{meaning}”").format(meaning=columns.meaning(table, column)) for table, column in lacking)
    return " ".join([_("Not recorded: {what}.").format(what=meanings), recorders(missing)])


def recorders(missing: tuple[str, ...]) -> str:
    """Who could record these columns, each given as 'table.column'."""
    tables = dict.fromkeys(name.split(".")[0] for name in missing)
    return " ".join(_(_RECORDERS[table]) for table in tables)
