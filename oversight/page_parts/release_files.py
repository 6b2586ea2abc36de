"""What a release offers for taking away: each file with its size and what it is good for."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from babel.numbers import format_decimal

from oversight import units
from oversight.language import current, message
from oversight.language import translate as _
from oversight.releases import COUNTS, Release

# the order in which readers need them; what a release does not have is left out
FILES = {
    "erreichbar.xlsx": message("All tables for a spreadsheet, with explanations and dictionary"),
    "erreichbar.duckdb": message(
        "All tables in one file for DuckDB 1.5 and later; every query of the dashboard runs on it"
    ),
    "dictionary.html": message("Every table, column and code in words"),
    "README.md": message("What this is and how to begin"),
    "CHANGELOG.md": message("What is new and what was corrected"),
    "LICENSE.txt": message("The licence"),
    "datapackage.json": message("Description for programs: Data Package"),
    "csv-metadata.json": message("Description for programs: CSV on the Web"),
    "dcat.ttl": message("Description for data portals: DCAT-AP.de, Turtle"),
    "dcat.jsonld": message("Description for data portals: DCAT-AP.de, JSON-LD"),
    "audit.json": message("What was tried in order to find out single cases, and that it failed"),
    "quality.json": message("How far the published sums lie from the counted ones"),
    "verdicts.json": message("What the dashboard says about the effect of appointments"),
    "decisions.toml": message("The decisions of the council that are followed up"),
    "release.json": message("The card of the release: version, months, checksum"),
    "SHA256SUMS": message("Checksums of all files"),
}
_UNITS = (message("{number} bytes"), "{number} kB", "{number} MB", "{number} GB")


def show_files(release: Release) -> None:
    """The files, and the tables one by one in a box."""
    there = [name for name in FILES if (release.folder / name).exists()]
    st.markdown(_listed([(link(release, name), _(FILES[name]), size(release.folder / name)) for name in there]))
    st.caption(_("These addresses stay: a release never changes, and older ones remain where they are."))
    box = st.expander(_("Single tables as CSV and Parquet"), key="release-tables", on_change="rerun")
    if box.open:
        with box:
            st.markdown(_listed(_tables(release)))


def _tables(release: Release) -> list[tuple[str, ...]]:
    """Each table once: its name, and its files with their sizes."""
    found = sorted((release.folder / COUNTS).glob("*.csv"))
    return [(f"`{path.stem}`", _of_one(release, path.stem)) for path in found]


def _of_one(release: Release, table: str) -> str:
    paths = [release.folder / COUNTS / f"{table}.{ending}" for ending in ("csv", "parquet")]
    return " · ".join(f"{link(release, f'{COUNTS}/{path.name}')} ({size(path)})" for path in paths if path.exists())


def _listed(rows: Sequence[tuple[str, ...]]) -> str:
    return "\n".join(f"- {' – '.join(row)}" for row in rows)


def link(release: Release, path: str) -> str:
    """A link to a file of a release. It begins at the root of the server, so that it is the same on every page."""
    return f"[{path.split('/')[-1]}]({address_of(release, path)})"


def address_of(release: Release, path: str) -> str:
    return f"/data/{release.version}/{path}"


def size(path: Path) -> str:
    """'12 kB', '3,4 MB'."""
    n, unit = float(path.stat().st_size), 0
    while n >= 999.5 and unit < len(_UNITS) - 1:
        n, unit = n / 1000, unit + 1
    pattern = "#,##0.0" if unit and n < 9.95 else "#,##0"
    return units.joined(_(_UNITS[unit]), format_decimal(n, pattern, locale=units.LOCALES[current()]))
