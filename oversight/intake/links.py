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
    figures = delivered(judgement)
    if not figures:
        return f"SELECT * FROM {TABLE} WHERE reason = {reasons.ACCEPTED}"
    named = ", ".join(f"{_FIGURE[name]} AS {quote_name(name)}" for name in figures)
    concern = ", concern" if "concern" in judgement.delivered else ""
    known_concern = "concern IS NOT NULL" if concern else "true"
    return (
        f"SELECT * EXCLUDE (next_at, last_at) FROM (SELECT *, {named} FROM (SELECT *, max(contact_at) OVER () AS last_at, "
        f"CASE WHEN {known_concern} THEN lead(contact_at) OVER (PARTITION BY link_key{concern} ORDER BY contact_at, fingerprint) END AS next_at, "
        f"{known_concern} AS has_concern "
        f"FROM {TABLE} WHERE reason IN ({reasons.ACCEPTED}, {reasons.DUPLICATE}))) WHERE reason = {reasons.ACCEPTED}"
    )


_DAY = "PARTITION BY link_key, contact_at::DATE"
_FIGURE = {
    "is_first_attempt": "CASE WHEN link_key IS NOT NULL THEN "
    f"row_number() OVER ({_DAY} ORDER BY contact_at, fingerprint) = 1 END",
    "reached_same_day": f"CASE WHEN link_key IS NOT NULL THEN bool_or(outcome = 'answered') OVER ({_DAY}) END",
    # whether somebody comes back is known only where the file goes on for seven days
    "repeated_within_7_days": "CASE WHEN link_key IS NOT NULL AND has_concern AND last_at >= contact_at + INTERVAL 7 DAY "
    "THEN coalesce(next_at <= contact_at + INTERVAL 7 DAY, false) END",
}
