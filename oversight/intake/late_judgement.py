"""What shows only when all records of a file are known: personal values, contradictions, duplicates."""

from collections.abc import Iterator

from oversight.intake import privacy, reasons
from oversight.intake.contract import Column
from oversight.intake.readers.source import quote_name
from oversight.intake.reasons import Reason
from oversight.intake.stage import TABLE, Stage, quoted

# a code is short; the few columns made of words have more room
LONGEST_CODE = 80
LONGEST_TEXT = 300
_WORDS = ("description", "source", "name")


def judge_texts(stage: Stage) -> None:
    """Quarantine records whose free texts look personal or are too long for a code."""
    for reason, condition in suspicions(stage):
        stage.mark(reason, condition)


def suspicions(stage: Stage) -> list[tuple[Reason, str]]:
    """Reasons that apply to free texts, each with its records. Each different text is looked at once."""
    judgement = stage.judgement
    return [
        found
        for column in judgement.contract.columns
        if column.type == "VARCHAR" and not column.allowed and column.name in judgement.delivered
        for found in _suspicions(stage, column)
    ]


def _suspicions(stage: Stage, column: Column) -> Iterator[tuple[Reason, str]]:
    name = quote_name(column.name)
    longest = LONGEST_TEXT if column.name in _WORDS else LONGEST_CODE
    texts = f"SELECT DISTINCT {name} AS text FROM {TABLE} WHERE reason = {reasons.ACCEPTED}"
    for condition, message, remedy in (
        (privacy.suspect_value_condition("text"), reasons.LOOKS_PERSONAL, reasons.NO_PERSONS),
        (f"length(text) > {longest}", reasons.TOO_LONG, reasons.SHORT_CODE),
    ):
        suspects = f"SELECT text FROM ({texts}) WHERE {condition}"
        if stage.connection.execute(f"{suspects} LIMIT 1").fetchall():
            yield Reason(column.name, message, remedy, name), f"{name} IN ({suspects})"


def judge_identities(stage: Stage) -> None:
    """Of one thing a file may say one state. The same state twice is a duplicate; two states contradict each other."""
    judgement = stage.judgement
    if not judgement.has_identity:
        return
    said = f"hash({quoted(judgement.delivered)})"
    accepted = f"{TABLE} WHERE reason = {reasons.ACCEPTED}"
    again = f"(SELECT record_key FROM {accepted} GROUP BY record_key HAVING count(*) > 1)"
    if not stage.count(f"reason = {reasons.ACCEPTED} AND record_key IN {again}"):
        return
    columns = judgement.contract.identity or (judgement.contract.columns[0].name,)
    shown = f"concat_ws(', ', {quoted(columns)})"
    torn = f"(SELECT record_key FROM {accepted} GROUP BY record_key HAVING count(DISTINCT {said}) > 1)"
    stage.mark(Reason(columns[0], reasons.TWO_STATES, reasons.ONE_STATE, shown), f"record_key IN {torn}")
    first = f"(SELECT min(rowid) FROM {accepted} GROUP BY record_key)"
    stage.mark_duplicates(f"record_key IS NOT NULL AND rowid NOT IN {first}")


def judge_duplicates(stage: Stage, *, is_known_file: bool) -> None:
    """Leave out what the register holds: of c equal records in the file, only as many come in as it holds fewer.

    A state that was replaced since counts as held only if this very file was brought in before: another file may well
    restate it.
    """
    table = stage.judgement.contract.name
    held = f"SELECT fingerprint FROM register.{table}_rows"
    if is_known_file:
        held += f" UNION ALL SELECT fingerprint FROM register.{table}_replaced"
    accepted = f"SELECT fingerprint FROM {TABLE} WHERE reason = {reasons.ACCEPTED}"
    stage.connection.execute(
        f"CREATE OR REPLACE TEMP TABLE held AS SELECT fingerprint, count(*) AS n FROM ({held}) "
        f"WHERE fingerprint IN ({accepted}) GROUP BY fingerprint"
    )
    if stage.count("EXISTS (FROM temp.held)"):
        stage.mark_duplicates(
            f"rowid IN (SELECT stage.rowid FROM {TABLE} AS stage INNER JOIN temp.held USING (fingerprint) "
            f"WHERE stage.reason = {reasons.ACCEPTED} "
            f"QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY stage.rowid) <= any_value(held.n) "
            f"OVER (PARTITION BY fingerprint))"
        )
