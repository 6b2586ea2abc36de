"""What a release says of itself in plain words: what it is, what rounding means, what a 0 means."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from babel.numbers import format_decimal

from oversight import units
from oversight.language import current
from oversight.language import translate as _
from oversight.protected import BASE
from oversight.publication.tables import LARGEST_DEVIATION


def title(card: Mapping[str, Any]) -> str:
    """The name of the release."""
    text = _("{jobcenter}: contacts, waiting times and complaints, {version}")
    return warned(card, text.format(jobcenter=card["jobcenter"], version=card["version"]))


def series_title(card: Mapping[str, Any]) -> str:
    """The name of all releases together."""
    return warned(card, _("{jobcenter}: contacts, waiting times and complaints").format(jobcenter=card["jobcenter"]))


def warned(card: Mapping[str, Any], text: str) -> str:
    """With the warning in front if the figures are invented."""
    return f"{_('SYNTHETIC DEMO DATA')}: {text}" if card["is_synthetic"] else text


def description(card: Mapping[str, Any]) -> str:
    """What it is, in a few sentences."""
    text = _(
        "Counts of contacts, visits, waiting times, reactions and their outcome at the sites of the jobcenter, from "
        "{first} to {last}. They are what the council checks its decisions by. No person can be recognised in them."
    )
    months = {"first": units.show_month(_day(card["first_month"])), "last": units.show_month(_day(card["last_month"]))}
    return " ".join([*synthetic(card), text.format(**months), rounded()])


def synthetic(card: Mapping[str, Any]) -> list[str]:
    """The warning as a sentence, if the figures are invented."""
    text = _("SYNTHETIC DEMO DATA: this jobcenter and all of its figures are invented.")
    return [text] if card["is_synthetic"] else []


def rounded() -> str:
    """What was done to the counts."""
    text = _(
        "All numbers of cases are rounded to multiples of {base}, up or down, so that sums always add up. "
        "A 0, or a row that is not there, means 0 to {largest} cases."
    )
    return text.format(base=BASE, largest=LARGEST_DEVIATION)


def deviating(deviations: pd.DataFrame) -> str:
    """How far single counts and usual sums lie from the true ones."""
    known = deviations.dropna(subset=["mean", "largest"])
    if known.empty:
        return _("A single count lies at most {largest} cases from the true one.").format(largest=LARGEST_DEVIATION)
    mean = (known["mean"] * known["cells_n"]).sum() / known["cells_n"].sum()
    text = _(
        "A single count lies at most {largest} cases from the true one. Single counts and usual sums lie {mean} cases "
        "from it on average, at most {furthest}; sums chosen otherwise may lie further off."
    )
    return text.format(
        largest=LARGEST_DEVIATION,
        mean=format_decimal(round(float(mean), 1), locale=units.LOCALES[current()]),
        furthest=units.show_count(known["largest"].max()),
    )


def exceptions() -> str:
    """What is not rounded."""
    return _(
        "Official figures are not rounded: households, posts, decisions sent, applications received. Measures taken by "
        "the office are a list and not rounded either."
    )


def files(*, has_decisions: bool = False) -> list[str]:
    """What lies in the folder, one line per kind."""
    own = [_("decisions.toml: the decisions of the town's council, against which the dashboard holds these counts")]
    return [
        _("counts/: every table as CSV (comma, point, UTF-8, empty means missing) and as Parquet"),
        _("erreichbar.duckdb: all tables in one file for DuckDB 1.5 and later; the queries of the dashboard run on it"),
        _("erreichbar.xlsx: the same for spreadsheets, with explanation and dictionary"),
        _("dictionary.html: every table, column, code and measure in words"),
        _("datapackage.json, csv-metadata.json, dcat.ttl, dcat.jsonld: the same for machines"),
        _("audit.json: how it was tried to recover single cases, in vain; quality.json: how far rounding goes"),
        _("verdicts.json: what the dashboard says about the effect of appointments, computed from these counts"),
        *(own if has_decisions else []),
        _("CHANGELOG.md: what is new and what was corrected; SHA256SUMS: check with sha256sum -c SHA256SUMS"),
    ]


def keywords() -> list[str]:
    """What people look for."""
    return [
        _("jobcenter"),
        _("reachability"),
        _("waiting times"),
        _("complaints"),
        _("appointments"),
        _("basic income support"),
        _("council"),
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text)
