"""Why a question was not answered, in the reader's language."""

from oversight.explorer.reply import Refusal
from oversight.language import message
from oversight.language import translate as _

_SENTENCES = {
    "empty": message("There is no statement yet. A statement begins with SELECT."),
    "too_long": message("The statement is too long: it may have at most 20,000 bytes."),
    "several": message(
        "Only one statement at a time is answered. (A PIVOT without its values counts as several: name them with IN.)"
    ),
    "not_reading": message(
        "Only statements that read are answered: SELECT or EXPLAIN. This one holds {detail}, which would change "
        "something, and a release does not change."
    ),
    "not_allowed": message(
        "That is not possible here: statements may read the tables of this release, no files, no addresses and no "
        "settings."
    ),
    "syntax": message("DuckDB does not understand the statement. It says where:"),
    "wrong": message("DuckDB cannot carry out the statement:"),
    "zone": message(
        "Moments with a time zone cannot be shown. Turn them into moments without one, for example now()::TIMESTAMP."
    ),
    "time": message("The statement takes too long and was broken off after a few seconds. Ask for less at once."),
    "memory": message("The statement needs too much memory and was broken off. Ask for less at once."),
    "too_large": message("A single row of this answer is larger than what can be handed over."),
    "failed": message("The database broke down over this statement. It runs again; please ask in another way."),
    "busy": message("Too many questions at once. Please try again in a few seconds."),
    "too_often": message("Those were many questions in one minute. Please wait a little before the next one."),
    "unavailable": message(
        "Statements cannot be answered on this server. All tables can be downloaded and asked at home instead."
    ),
}


def sentence(refusal: Refusal) -> str:
    """What the reader is told; the words of the database, if any, stand in `detail` and are shown apart."""
    return _(_SENTENCES[refusal.code]).format(detail=refusal.detail)


def shows_words_of_database(refusal: Refusal) -> bool:
    return refusal.code in ("syntax", "wrong") and bool(refusal.detail)


def codes() -> tuple[str, ...]:
    return tuple(_SENTENCES)
