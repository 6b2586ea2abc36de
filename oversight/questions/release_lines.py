"""What must stand beside the figures of a release: how they are rounded, and where they are less fine than asked."""

import re
from functools import lru_cache
from math import isnan
from pathlib import Path

from oversight import codes, protected, releases, units
from oversight.findings import withheld
from oversight.language import message
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.protected import Published
from oversight.questions.asked import Asked
from oversight.releases import Release

_NOTES = {
    "wide_bins": message(
        "Durations are published in wide steps: figures within a step are worked out as if its cases lay evenly in it."
    ),
    "merged": message("Groups with too few cases are counted under “other” ({detail})."),
    "withheld_segment": message("Not published because of too few cases: {detail}."),
    "withheld_year": message("Not published because of too few cases: {detail}."),
    "all_sites": message("Published for all sites together: {detail}."),
}


@lru_cache(maxsize=512)
def said(asked: Asked, _language: str) -> tuple[str, ...]:
    """What is to be minded of this question on this release."""
    held = protected.published(asked.measure)
    if held is None or not held.is_published:
        return ()
    return (*less_fine(asked, held), *notes(asked), rounded(asked))


def less_fine(asked: Asked, held: Published) -> list[str]:
    """Where the release tells less finely than the measure is counted, and why."""
    is_by_longer = held.finest != "month" and held.reason is not None
    if not held.by_site and is_by_longer:
        return [withheld.together_by_period(held.finest, held.reason)]
    if not held.by_site:
        return [withheld.together(held.reason)]
    return [withheld.by_period(held.finest, held.reason)] if is_by_longer else []


def rounded(asked: Asked) -> str:
    """How the counts are rounded, and what a 0 means."""
    if asked.measure.shape == "histogram":
        zero = _("a step without a case may hold up to 4")
    else:
        zero = _("a single 0 means 0 to 4 cases")
    if isnan(asked.measure.mean_deviation):
        words = _(
            "Counts are rounded to multiples of 5; sums still add up; {zero}; how far those behind this figure deviate "
            "cannot be told out of so few, and usual sums of this release deviate by {largest} at most."
        )
        return words.format(zero=zero, largest=units.show_count(asked.measure.deviation))
    words = _(
        "Counts are rounded to multiples of 5; sums still add up; {zero}; usual sums behind this figure deviate by "
        "{mean} on average and by {largest} at most, those of other selections may deviate by more."
    )
    return words.format(
        zero=zero,
        mean=units.show_number(asked.measure.mean_deviation, "minutes"),
        largest=units.show_count(asked.measure.deviation),
    )


def everywhere(database: Path) -> str:
    """The same for a page that shows figures of many tables; empty inside the office."""
    if not protected.is_release(database):
        return ""
    return _(
        "Counts are rounded to multiples of 5; sums still add up; a single 0 means 0 to 4 cases. What rounding alone "
        "can bring is called about the same. What is withheld, and how far sums deviate, stands on the page on method."
    )


def notes(asked: Asked) -> list[str]:
    """What else the release says of the measure: wide steps, groups put together, segments withheld."""
    by_note: dict[str, list[str]] = {}
    for note, detail in protected.notes(asked.look.snapshot, asked.name):
        by_note.setdefault(note, []).append(_in_words(detail))
    if not _shows_groups(asked.measure):
        by_note.pop("merged", None)
    return [_(_NOTES[note]).format(detail="; ".join(details)) for note, details in by_note.items() if note in _NOTES]


def _shows_groups(measure: Measure) -> bool:
    """Whether its figures stand by groups; to one share of all, it does not matter how its cases are grouped."""
    splits = [column.meaning for column in measure.file.columns() if column.name == "segment"]
    return measure.shape == "breakdown" or splits != ["not split"]


def _in_words(detail: str) -> str:
    """'2024: Fax, über eine andere Stelle' out of '2024: fax, referral'."""
    return re.sub(r"[a-z_][a-z0-9_]*", lambda code: codes.label(code[0]), detail)


def of_files(database: Path) -> dict[str, str]:
    """What every line of a file taken from a release says: which one, its checksum, and how it is rounded."""
    release = releases.of(database)
    if release is None:
        return {}
    return {"release": release.version, "data_hash": release.data_hash, "rounding": _of_rows()}


def _of_rows() -> str:
    return _("multiples of 5; a single 0 means 0 to 4")


def below_tables(database: Path) -> str:
    """What stands below a table of a release; empty inside the office."""
    release: Release | None = releases.of(database)
    if release is None:
        return ""
    return _("Release {version}, checksum {hash}: counts are multiples of 5, a single 0 means 0 to 4 cases.").format(
        version=release.version, hash=release.data_hash
    )
