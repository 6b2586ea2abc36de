"""The states that a point can be in, and their words."""

from oversight.language import message
from oversight.language import translate as _

KEPT = "kept"
NOT_KEPT = "not_kept"
MOVING = "moving"
REPORTED = "reported"
ANSWERED = "answered_by_document"
NOTHING_RECORDED = "nothing_recorded"
NOT_MEASURABLE = "not_measurable"
WITHHELD = "withheld"
OVERDUE = "overdue"

_WORDS = {
    KEPT: message("target kept"),
    NOT_KEPT: message("target not kept"),
    MOVING: message("moving (signal)"),
    REPORTED: message("reported"),
    ANSWERED: message("answered by a document"),
    NOTHING_RECORDED: message("nothing recorded"),
    NOT_MEASURABLE: message("not measurable yet"),
    WITHHELD: message("not published"),
    OVERDUE: message("overdue"),
}
_MEANINGS = {
    KEPT: message("A target with a day was decided, the day has passed, and the figure reaches it."),
    NOT_KEPT: message("A target with a day was decided, the day has passed, and the figure does not reach it."),
    MOVING: message(
        "The last whole month stands out from the usual ups and downs. That says nothing about the reason."
    ),
    REPORTED: message("There are figures. No target with a day was decided, or its day has not passed yet."),
    ANSWERED: message("A dated document or event answers it."),
    NOTHING_RECORDED: message("No document and no event is recorded that answers it, or nothing was counted."),
    NOT_MEASURABLE: message("Data are missing: the line says which, and who could record them."),
    WITHHELD: message("This release does not hold the figures."),
    OVERDUE: message("The day by which something was owed has passed, and nothing is recorded that answers it."),
}
ALL = tuple(_WORDS)


def words(state: str) -> str:
    """The state in the reader's language: 'überfällig'."""
    return _(_WORDS[state])


def meaning(state: str) -> str:
    """What has to be the case for a point to be in this state."""
    return _(_MEANINGS[state])
