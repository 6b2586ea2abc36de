"""Why a release does not hold a figure, or not as finely as it is counted, and what a reader can do."""

from oversight.language import message
from oversight.language import translate as _

_WHY_NOT = {
    "not_public": message("It is for the work inside the office and not meant for publication."),
    "duration_sums": message("A sum of durations cannot be rounded so that single cases stay hidden."),
    "unprotected_sums": message("The source only gives sums, and these cannot be protected."),
    "too_few": message("There are too few cases for it to be published safely."),
    "life_table_by_quarter": message("What may still be open can only be published by whole quarters."),
    "not_delivered": message("No source has delivered what it needs."),
    "not_ripe": message("No month of it is whole and late enough yet for its figures to be final."),
    "no_records": message("The records hold no case of it."),
    "not_in_release": message("This release was made before the measure was there. The next one may hold it."),
    "segment_too_few": message("One of its groups has too few cases to be published safely."),
}
_TOGETHER = message("Published for all sites together only; the choice of sites does not apply here.")
_BY_PERIOD = {
    "quarter": message("Published by whole quarters only; months outside them are left out."),
    "year": message("Published by whole years only; months outside them are left out."),
}
_OTHERWISE = message("The rules of protection do not allow it.")


def why(reason: str | None) -> str:
    """The reason in one sentence; a general one for a code that is not known here."""
    return _(_WHY_NOT.get(reason or "", _OTHERWISE))


def sentence(reason: str | None) -> str:
    """What stands in the place of the figure."""
    return " ".join([_("The release does not hold this figure."), why(reason)])


def together(reason: str | None) -> str:
    """What stands beside a figure that is published for all sites together."""
    return " ".join([_(_TOGETHER), why(reason)])


def by_period(finest: str, reason: str | None) -> str:
    """What stands beside a figure that is published by longer periods than it is counted by."""
    return " ".join([_(_BY_PERIOD[finest]), why(reason)])


def together_by_period(finest: str, reason: str | None) -> str:
    """What stands beside a figure of which both are true, for one reason."""
    return " ".join([_(_TOGETHER), _(_BY_PERIOD[finest]), why(reason)])
