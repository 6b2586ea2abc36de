"""Figures that need a person's other contacts: decided while the key is there, then the key is thrown away."""

from oversight.intake import reasons
from oversight.intake.judgement import Judgement
from oversight.intake.readers.source import quote_name
from oversight.intake.stage import TABLE

FIGURES = ("is_first_attempt", "reached_same_day", "repeated_within_7_days")


def delivered(judgement: Judgement) -> tuple[str, ...]:
    """The figures that this import brings beside the columns of its file."""
    if judgement.layout.link is None:
        return ()
    return tuple(name for name in FIGURES if name not in judgement.delivered)


def accepted_rows(judgement: Judgement) -> str:
    """A SELECT of the accepted rows, with the figures if the format has a key.

    Records that an earlier import brought still count as contacts of the person.
    """
    if not delivered(judgement):
        return f"SELECT * FROM {TABLE} WHERE reason = {reasons.ACCEPTED}"
    figures = ", ".join(f"{_FIGURE[name]} AS {quote_name(name)}" for name in delivered(judgement))
    concern = "concern" if "concern" in judgement.delivered else "''"
    spoken = f"FROM {TABLE} WHERE reason IN ({reasons.ACCEPTED}, {reasons.DUPLICATE})"
    with_next = f"SELECT *, {concern} AS about, {_NEXT.format(concern=concern)} AS next_at, {_LAST} AS last_at {spoken}"
    return f"SELECT * FROM (SELECT *, {figures} FROM ({with_next})) WHERE reason = {reasons.ACCEPTED}"


_DAY = "PARTITION BY link_key, contact_at::DATE"
_LAST = "max(contact_at) OVER ()"
_NEXT = "lead(contact_at) OVER (PARTITION BY link_key, {concern} ORDER BY contact_at, fingerprint)"
_FIGURE = {
    "is_first_attempt": "CASE WHEN link_key IS NOT NULL THEN "
    f"row_number() OVER ({_DAY} ORDER BY contact_at, fingerprint) = 1 END",
    "reached_same_day": f"CASE WHEN link_key IS NOT NULL THEN bool_or(outcome = 'answered') OVER ({_DAY}) END",
    # whether somebody comes back on a concern is known only where there is one, and the file goes on for seven days
    "repeated_within_7_days": "CASE WHEN link_key IS NOT NULL AND about IS NOT NULL "
    "AND last_at >= contact_at + INTERVAL 7 DAY "
    "THEN coalesce(next_at <= contact_at + INTERVAL 7 DAY, false) END",
}
