"""CHANGELOG.md: which months are new, which figures were corrected and why; the releases before below."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from oversight import language, units
from oversight.language import translate as _
from oversight.publication import said, spoken
from oversight.releases import Release

NAME = "CHANGELOG.md"
_BEGINNING = "\n## "


def text(card: Mapping[str, Any], corrections: pd.DataFrame, previous: Release | None) -> str:
    """The whole file: this release in both languages, then what the one before had."""
    parts = []
    for chosen in language.LANGUAGES:
        with spoken.spoken(chosen):
            parts += [f"### {_NAMES[chosen]}", "", *_lines(card, corrections, previous), ""]
    head = ["# Änderungen / Changes", "", *_warnings(card), f"## {card['version']} ({card['created'][:10]})", ""]
    return "\n".join([*head, *parts]) + _earlier(previous)


_NAMES = {"de": "Deutsch", "en": "English"}


def _warnings(card: Mapping[str, Any]) -> list[str]:
    texts = spoken.in_both(lambda: " ".join(said.synthetic(card))).values()
    return [*texts, ""] if card["is_synthetic"] else []


def _lines(card: Mapping[str, Any], corrections: pd.DataFrame, previous: Release | None) -> list[str]:
    return [*(f"- {line}" for line in _new_months(card, previous)), *_corrected(corrections)]


def _new_months(card: Mapping[str, Any], previous: Release | None) -> list[str]:
    """One line per span of new months, with the tables that have it."""
    if previous is None:
        span = units.show_span(_day(card["first_month"]), _after(_day(card["last_month"])))
        return [_("First release: {span}.").format(span=span)]
    before = previous.card["tables"]
    spans: dict[tuple[str | None, str], list[str]] = defaultdict(list)
    for name, table in card["tables"].items():
        old, new = before.get(name, {}).get("last_time"), table["last_time"]
        if new and (old is None or new > old):
            spans[old, new].append(name)
    lines = [_span(old, new, names) for (old, new), names in sorted(spans.items(), key=lambda item: item[0][1])]
    gone = sorted(set(before) - set(card["tables"]))
    lines += [_("No longer published: {tables}.").format(tables=", ".join(gone))] if gone else []
    return lines or [_("No new months.")]


def _span(old: str | None, new: str, names: Sequence[str]) -> str:
    months = {"new": units.show_month(_day(new)), "tables": ", ".join(names)}
    if old is None:
        return _("New tables, up to {new}: {tables}.").format(**months)
    return _("New after {old}, up to {new}: {tables}.").format(old=units.show_month(_day(old)), **months)


def _corrected(corrections: pd.DataFrame) -> Iterator[str]:
    """Every figure that says something else now; the words of a cell are its codes."""
    if corrections.empty:
        yield "- " + _("No published figure was corrected.")
        return
    yield "- " + _(
        "Corrected figures: {n}. Records were delivered late, replaced or taken out; the true number now lies five or "
        "more cases from what was published. Figures that are nearer stay as they were."
    ).format(n=units.show_count(len(corrections)))
    yield ""
    heads = [_("table"), _("period from"), _("cell"), _("before"), _("now")]
    yield f"| {' | '.join(heads)} |"
    yield "| --- | --- | --- | ---: | ---: |"
    for row in corrections.itertuples():
        day = pd.to_datetime(str(row.time)).date().isoformat()
        yield f"| {row.table_name} | {day} | {_in_table(str(row.cell))} | {row.old} | {row.new} |"


def _in_table(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _earlier(previous: Release | None) -> str:
    """The sections of the releases before, as they stand there."""
    if previous is None or not (previous.folder / NAME).exists():
        return ""
    whole = (previous.folder / NAME).read_text("utf-8")
    begins = whole.find(_BEGINNING)
    return whole[begins:] if begins >= 0 else ""


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _after(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
