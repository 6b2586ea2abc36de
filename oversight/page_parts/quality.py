"""How good the records are: every import with its balance, and what each site has delivered when."""

import re
from typing import Any

import pandas as pd
import streamlit as st

from oversight import facts, protected, quality, units
from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.page_parts.look import Look
from oversight.questions import limits as what_cannot_be_told
from oversight.questions.periods import shift
from oversight.sql_file import SqlFile


def limits() -> str:
    """What no figure here can say, as a list."""
    return "\n".join(f"- {sentence}" for sentence in what_cannot_be_told.sentences())


def show_coverage(look: Look) -> None:
    """A line per table and site: from when to when, how many records, which months are missing."""
    frame = facts.ask(look.snapshot, "coverage_by_source")
    if frame.empty:
        st.write(_("No records yet"))
        return
    names, gaps = facts.site_names(look.snapshot), _gaps(look)
    rows = [_coverage_row(row, names, gaps) for row in frame.itertuples()]
    tables.show(pd.DataFrame(rows), "coverage", _("What each site has delivered"))


def _coverage_row(row: Any, names: dict[str, str], gaps: dict[tuple[str, str], str]) -> dict[str, str]:
    return {
        _("Records of"): quality.table_name(row.table_name),
        _("Site"): names.get(row.site, row.site),
        _("Months"): units.show_span(row.first_month, shift(row.last_month, 1)),
        _("Missing months"): gaps.get((row.table_name, row.site), units.NO_VALUE),
        _("Records"): _recorded(row.n),
    }


def _recorded(n: float) -> str:
    """How many records; a release does not say it of every table."""
    return units.NO_VALUE if pd.isna(n) else units.show_count(n)


def show_findings(look: Look) -> None:
    """What stands out in the records, a sentence each; what is looked for opens below."""
    found = quality.findings(look.snapshot)
    if found:
        st.markdown("\n".join(f"- {_plain(finding.text)}" for finding in found))
        st.caption(
            _("A finding is a question to the site, not an answer: what was the matter there, only the site knows.")
        )
    else:
        st.markdown(_("Nothing stands out. Looked for is what stands below."))
    box = st.expander(_("What is looked for, and from when on it is told"), key="checks", on_change="rerun")
    if box.open:
        with box:
            rows = [_check_row(check) for check in quality.checks()]
            tables.show(pd.DataFrame(rows), "checks", _("What is looked for, and from when on it is told"))


def _check_row(check: SqlFile) -> dict[str, str]:
    return {_("Looked for"): _(check.one("question")), _("Told from"): _(check.one("threshold"))}


def _plain(text: str) -> str:
    """Names and texts of sources as they are, not as marks of layout."""
    return re.sub(r"([\\`*_\[\]<>$#~|])", r"\\\1", text)


def show_imports(look: Look) -> None:
    """A line per file, newest first; what was set aside or refused, and why, opens below."""
    frame = facts.ask(look.snapshot, "imports")
    if frame.empty:
        st.write(_("No file has been brought in yet."))
        return
    if protected.is_release(look.snapshot):
        _published_imports(frame)
        return
    with st.container(key="imports"):
        tables.show(pd.DataFrame([_import_row(row) for row in frame.itertuples()]), "files", _("Files brought in"))
    st.caption(_("In every line: read = accepted + set aside + quarantined + duplicate."))
    _notes(look)


def _published_imports(frame: pd.DataFrame) -> None:
    """Of a release: which records came in when, without names of files and without exact numbers."""
    rows = [_published_import_row(row) for row in frame.itertuples()]
    tables.show(pd.DataFrame(rows), "files", _("Files brought in"))
    st.caption(_("How many records each file held is not published: exact numbers would undo the rounding."))


def _published_import_row(row: Any) -> dict[str, str]:
    return {
        _("Import"): str(row.import_id),
        _("Brought in on"): units.show_day(row.imported_at.date()).replace(" ", "\u00a0"),
        _("Records of"): quality.table_name(row.table_name),
        _("Days"): _days(row.first_day, row.last_day),
    }


def _days(first: Any, last: Any) -> str:
    if pd.isna(first) or pd.isna(last):
        return units.NO_VALUE
    return _("{first} to {last}").format(first=units.show_day(first.date()), last=units.show_day(last.date()))


def _import_row(row: Any) -> dict[str, str]:
    return {
        _("Import"): str(row.import_id),
        _("Brought in on"): units.show_day(row.imported_at.date()).replace(" ", "\u00a0"),
        _("File"): row.file,
        _("Records of"): quality.table_name(row.table_name),
        _("Read"): units.show_count(row.read_n),
        _("Accepted"): units.show_count(row.accepted_n),
        _("Set aside"): units.show_count(row.set_aside_n),
        _("Quarantined"): units.show_count(row.quarantined_n),
        _("Duplicate"): units.show_count(row.duplicate_n),
        _("Replaced"): units.show_count(row.replaced_n),
    }


def _notes(look: Look) -> None:
    notes = facts.ask(look.snapshot, "import_notes")
    if notes.empty:
        return
    box = st.expander(_("What was set aside, quarantined, doubted or dropped, and why"), key="notes", on_change="rerun")
    if box.open:
        with box:
            tables.show(
                pd.DataFrame([_note_row(row) for row in notes.itertuples()]), "notes", _("Notes on the imports")
            )


def _note_row(row: Any) -> dict[str, str]:
    kinds = {
        "set_aside": _("set aside"),
        "quarantined": _("quarantined"),
        "doubted": _("doubted, emptied"),
        "dropped": _("dropped"),
        "replaced": _("replaced"),
    }
    return {
        _("Import"): str(row.import_id),
        _("What happened"): kinds.get(row.kind, row.kind),
        _("Column"): row.column_name if isinstance(row.column_name, str) else units.NO_VALUE,
        _("Why"): _(row.reason),
        _("Number"): units.show_count(row.n),
    }


def _gaps(look: Look) -> dict[tuple[str, str], str]:
    gaps = facts.ask(look.snapshot, "coverage_gaps")
    groups = gaps.groupby(["table_name", "site"])["month"]
    return {key: ", ".join(units.show_month(month) for month in months) for key, months in groups}  # type: ignore[misc]
