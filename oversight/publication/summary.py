"""What publishing says at its end: tables, rows, deviations, gates, corrections."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from oversight import units
from oversight.language import translate as _
from oversight.publication import gate_words, said
from oversight.publication.content import Content
from oversight.releases import Release


def lines(release: Release, content: Content) -> Iterator[str]:
    """One fact per line."""
    tables = release.card["tables"]
    rows = sum(table["rows"] for table in tables.values())
    yield said.warned(release.card, _("Release {version}").format(version=release.version))
    yield _("{tables} tables with {rows} rows, {span}").format(
        tables=len(tables), rows=units.show_count(rows), span=_span(release)
    )
    yield said.deviating(content.deviations)
    yield _("Gates passed: {gates}").format(gates=", ".join(map(gate_words.named, passed(content.report))))
    yield _("Corrected figures: {n}").format(n=units.show_count(len(content.corrections)))
    yield _("Hash of the counts: {hash}").format(hash=release.data_hash)


def _span(release: Release) -> str:
    first, last = units.show_month(release.first_month), units.show_month(release.last_month)
    return _("{first} to {last}").format(first=first, last=last)


def passed(report: Mapping[str, Any]) -> list[str]:
    return [name for name, is_passed in gates(report) if is_passed]


def failed(report: Mapping[str, Any]) -> list[str]:
    return [name for name, is_passed in gates(report) if not is_passed]


def gates(report: Mapping[str, Any]) -> Iterable[tuple[str, bool]]:
    """The gates of an audit and whether each was passed."""
    return [(str(gate["name"]), bool(gate["passed"])) for gate in report.get("gates", ())]
