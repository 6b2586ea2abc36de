"""Why a record does not come in: one line for the reader, with what to do about it."""

from dataclasses import dataclass

from oversight.language import message

# codes in the stage: 0 comes in, above 0 is quarantined, below 0 is set aside or a duplicate
ACCEPTED = 0
DUPLICATE = -32000


@dataclass(frozen=True)
class Reason:
    """`column` is the contract column, `shown` an SQL expression of the value a reader is shown.

    `message` and `remedy` are messages that can be translated.
    """

    column: str | None
    message: str
    remedy: str = ""
    shown: str = "NULL"


# messages that appear in tables; the words stand here so that a test finds them untranslated
EMPTY_RECORD = message("the record is empty")
BROKEN_RECORD = message(
    "the record has more or fewer values than there are columns, or a quotation mark is never closed"
)
MISSING = message("the value is missing")
NOT_A_MOMENT = message("this is no date and time")
NOT_A_WHOLE_NUMBER = message("this is no whole number")
POINT_IN_WHOLE_NUMBER = message("a point in a whole number: 1.234 may be 1234 or about 1")
NOT_A_NUMBER = message("this is no number")
NOT_A_DURATION = message("this is no duration in hours, minutes and seconds")
NOT_YES_OR_NO = message("this is neither yes nor no")
UNKNOWN_VALUE = message("the format does not know this value")
IMPLAUSIBLE_DAY = message("the day is not plausible")
TOO_LONG = message("the text is too long for a code")
LOOKS_PERSONAL = message("this looks like personal data")
TWO_STATES = message("two records of the file contradict each other about the same thing")
REUSED_NUMBER = message("another record, which began on another day, has the same number")
LATER_STATE = message("a later state of the same record")

CORRECT_EXPORT = message("Correct the value in the source system and export again.")
CHECK_FORMAT = message("If the source system writes it so, add it to the format file.")
DECLARE_THOUSANDS = message('If points separate thousands, write thousands = "." under [read] in the format file.')
DECLARE_TIME = message("If the source system writes it so, write its pattern as “time” in the format file.")
ROW_SLIPPED = message(
    "Correct it in the file: is it a day of the calendar, written as in the other rows, "
    "or has the row slipped by a column?"
)
DECLARE_DECIMAL = message('If a comma separates decimals, write decimal = "," under [read] in the format file.')
DECLARE_EMPTY = message("If it means “nothing”, add it to “empty” under [read] in the format file.")
SHORT_CODE = message("Export a short code instead of a text.")
NO_PERSONS = message("Remove personal data before the export; nothing of it is kept.")
ONE_STATE = message("Leave only the valid record in the file.")
UNIQUE_NUMBER = message(
    "Export a number that is given only once, or none; if a wrong day was corrected, undo the earlier import first."
)
REPAIR_RECORD = message("Export the file again; if it was edited by hand, undo that.")
