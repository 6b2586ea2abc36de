"""Which measures a release answers, how coarse, and why not or not finer; and what a page should say beside them."""

import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from oversight import answers, measures
from oversight.measures import Measure
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Declaration

Years = Mapping[str, Mapping[int, Year]]
_COLUMNS = ["measure", "is_published", "finest", "by_site", "reason"]


def tables_of(measure: Measure, names: tuple[str, ...]) -> tuple[str, ...]:
    """The counts tables that a measure reads."""
    words = set(re.findall(r"\w+", measure.file.statement))
    return tuple(name for name in names if name in words)


def measures_published(
    snapshot: Path, declaration: Declaration, frames: Mapping[str, pd.DataFrame], years: Years
) -> pd.DataFrame:
    """published_measures: one row per measure of queries/measures/."""
    delivered = answers.delivered_columns(snapshot)
    found = [_row(measure, declaration, frames, years, delivered) for measure in measures.all_measures()]
    frame = pd.DataFrame(found, columns=_COLUMNS)
    reasons = frame["reason"].astype(object)
    return frame.assign(reason=reasons.where(reasons.notna(), None))


def _row(
    measure: Measure,
    declaration: Declaration,
    frames: Mapping[str, pd.DataFrame],
    years: Years,
    delivered: answers.Columns,
) -> tuple[str, bool, str, bool, str | None]:
    read = tables_of(measure, (*declaration.published, *declaration.withheld))
    coarse = [table for table in declaration.tables if table.name in read]
    by_site = all(t.by_site for t in coarse) and not any(y.is_all_sites for t in coarse for y in years[t.name].values())
    finest = "quarter" if any(table.grain == "quarter" for table in coarse) else measure.finest_grain
    why = _why_withheld(measure, read, declaration, frames, years, delivered)
    return measure.name, why is None, finest, by_site, why or _why_coarser(declaration, read, by_site)


def _why_withheld(
    measure: Measure,
    read: tuple[str, ...],
    declaration: Declaration,
    frames: Mapping[str, pd.DataFrame],
    years: Years,
    delivered: answers.Columns,
) -> str | None:
    if not measure.is_public:
        return "not_public"
    if measure.name in declaration.withheld_measures:
        return declaration.withheld_measures[measure.name]
    if withheld := [declaration.withheld[table] for table in read if table in declaration.withheld]:
        return withheld[0]
    if not any(alternative <= delivered for alternative in measure.needs_of()):
        return "not_delivered"
    counted = [name for name in read if name in frames]
    if any(not frames[name].empty and _is_too_thin(years[name]) for name in counted):
        return "too_few"
    return "too_few" if _lacks_its_value(measure, declaration, years) else None


def _is_too_thin(years: Mapping[int, Year]) -> bool:
    return all(year.is_withheld for year in years.values())


def _lacks_its_value(measure: Measure, declaration: Declaration, years: Years) -> bool:
    """Whether the value that a measure looks for was counted under another, in any year, or withheld in all."""
    needs = declaration.needs.get(measure.name)
    if needs is None or not years[needs.table]:
        return False
    published = [year for year in years[needs.table].values() if not year.is_withheld]
    merged = any(needs.value in year.merged.get(needs.column, ()) for year in published)
    return merged or all(needs.value in year.dropped.get(needs.column, ()) for year in published)


def _why_coarser(declaration: Declaration, read: tuple[str, ...], by_site: bool) -> str | None:
    if any(table.is_life_table for table in declaration.tables if table.name in read):
        return "life_table_by_quarter"
    return None if by_site else "too_few"


def notes(declaration: Declaration, years: Years) -> pd.DataFrame:
    """published_notes: further things that a page should say of a measure."""
    found = [
        (measure.name, note, detail)
        for measure in measures.all_measures()
        for name in tables_of(measure, declaration.published)
        for note, detail in _notes_of_table(measure, declaration, name, years.get(name, {}))
    ]
    return pd.DataFrame(found, columns=["measure", "note", "detail"], dtype=object).drop_duplicates(ignore_index=True)


def _notes_of_table(
    measure: Measure, declaration: Declaration, name: str, years: Mapping[int, Year]
) -> list[tuple[str, str | None]]:
    table = declaration.find(name)
    # a share or a number is a sum of whole bins: nothing is worked out within them
    is_within = bool(table and table.bins) and measure.shape in ("histogram", "lifetable")
    found: list[tuple[str, str | None]] = [("wide_bins", None)] if is_within else []
    # what a measure does not look at may be put together without any word
    words = set(re.findall(r"\w+", measure.file.statement))
    for number, year in years.items():
        found += [("withheld_year", str(number))] if year.is_withheld else []
        found += [("all_sites", str(number))] if year.is_all_sites else []
        found += [("merged", _words(number, codes)) for column, codes in year.merged.items() if column in words]
        found += [
            ("withheld_segment", _words(number, codes)) for column, codes in year.dropped.items() if column in words
        ]
    return found


def _words(year: int, codes: frozenset[str]) -> str:
    """The year and the codes it is about: '2024: fax, referral'."""
    return f"{year}: {', '.join(sorted(codes))}"
