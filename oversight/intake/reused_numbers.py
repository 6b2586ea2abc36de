"""A number that two different records carry: neither may silently take the place of the other."""

from oversight.intake import reasons
from oversight.intake.readers.source import quote_text
from oversight.intake.reasons import Reason
from oversight.intake.stage import TABLE, Stage

_ACCEPTED = f"(SELECT *, rowid AS place FROM {TABLE} WHERE reason = {reasons.ACCEPTED} AND record_key IS NOT NULL)"


def judge(stage: Stage) -> None:
    """Quarantine records whose number stands for one that began on another day, in the file or in the register."""
    begins = _begins(stage)
    if not begins:
        return
    differ = ", ".join(f"one.{name}::DATE <> other.{name}::DATE" for name in begins)
    reason = Reason(begins[0], reasons.REUSED_NUMBER, reasons.UNIQUE_NUMBER, _shown(begins))
    stage.mark(
        reason,
        f"rowid IN (SELECT one.place FROM {_ACCEPTED} AS one INNER JOIN {_others(stage)} AS other "
        f"ON one.record_key = other.record_key AND coalesce({differ}, FALSE))",
    )


def _begins(stage: Stage) -> list[str]:
    """What a later state of a record never changes, as far as the file says it."""
    judgement = stage.judgement
    if judgement.contract.identity or not judgement.identity:
        return []
    return [name for name in judgement.contract.begins if name in judgement.delivered]


def _others(stage: Stage) -> str:
    names = ", ".join(["record_key", *_begins(stage)])
    held = f"SELECT {names} FROM register.{stage.judgement.contract.name} WHERE record_key IS NOT NULL"
    return f"(SELECT {names} FROM {_ACCEPTED} UNION ALL {held})"


def _shown(begins: list[str]) -> str:
    """The values, with their names if there are several."""
    if len(begins) == 1:
        return f"{begins[0]}::VARCHAR"
    named = ", ".join(f"{quote_text(name + ' ')} || {name}::VARCHAR" for name in begins)
    return f"concat_ws(', ', {named})"
