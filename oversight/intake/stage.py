"""The stage: a temporary table in memory where the records of one file stand judged, in the order of the file."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import duckdb

from oversight.intake import quarantine, reasons
from oversight.intake.judgement import Judgement
from oversight.intake.quarantine import Offence
from oversight.intake.readers.source import quote_name
from oversight.intake.reasons import Reason
from oversight.intake.report import Counts, Note
from oversight.language import translate as _

TABLE = "temp.stage"
_EXAMPLES = 5


@dataclass
class Stage:
    """The judged records of one source. Row ids count the records that could be split into values, from `first`."""

    connection: duckdb.DuckDBPyConnection
    judgement: Judgement
    broken: list[int]
    late: list[Reason]
    first: int
    # how many values a broken record has
    widths: dict[int, int]
    # of an import whose records stand in the register already
    import_id: int | None = None

    @cached_property
    def reasons(self) -> list[Reason]:
        return [*self.judgement.reasons, *self.late]

    def clear(self) -> None:
        """Make room for the next file."""
        self.connection.execute(f"DROP {'VIEW' if self.import_id else 'TABLE'} {TABLE}")

    def tally(self) -> dict[int, int]:
        """Records by code."""
        return dict(self.connection.execute(f"SELECT reason, count(*) FROM {TABLE} GROUP BY reason").fetchall())

    def mark(self, reason: Reason, condition: str) -> None:
        """Quarantine accepted records for a reason that shows only when all records are known."""
        self.late.append(reason)
        code = len(self.judgement.reasons) + len(self.late)
        self.connection.execute(
            f"UPDATE {TABLE} SET reason = {code}, shown = ({reason.shown})::VARCHAR "
            f"WHERE reason = {reasons.ACCEPTED} AND {condition}"
        )

    def mark_duplicates(self, condition: str) -> None:
        self.connection.execute(
            f"UPDATE {TABLE} SET reason = {reasons.DUPLICATE} WHERE reason = {reasons.ACCEPTED} AND {condition}"
        )

    def counts(self, replaced: int = 0) -> Counts:
        tally = self.tally()
        return Counts(
            read=sum(tally.values()) + len(self.broken),
            accepted=tally.get(reasons.ACCEPTED, 0),
            set_aside=sum(n for code, n in tally.items() if reasons.DUPLICATE < code < 0),
            quarantined=sum(n for code, n in tally.items() if code > 0) + len(self.broken),
            duplicate=tally.get(reasons.DUPLICATE, 0),
            replaced=replaced,
        )

    def offences(self, limit: int | None = None) -> list[Offence]:
        """The quarantined records in the order of the file."""
        tally = self.tally()
        read = sum(tally.values()) + len(self.broken)
        found = [self._broken(record, read) for record in self.broken[:limit]]
        found += [self._offence(row, code, value, tally[code], read) for row, code, value in self._quarantined(limit)]
        return sorted(found, key=lambda offence: offence.record)[:limit]

    def _quarantined(self, limit: int | None) -> list[tuple[int, int, str | None]]:
        some = f" LIMIT {limit}" if limit is not None else ""
        return self.connection.execute(
            f"SELECT rowid, reason, shown FROM {TABLE} WHERE reason > 0 ORDER BY rowid{some}"
        ).fetchall()

    def _broken(self, record: int, read: int) -> Offence:
        reason = Reason(None, reasons.BROKEN_RECORD, reasons.REPAIR_RECORD)
        width, expected = self.widths.get(record), len(self.judgement.source.columns)
        value = _("{found} instead of {expected} values").format(found=width, expected=expected) if width else ""
        return Offence(record, "", value, reason, self._line(record, read))

    def _offence(self, row: int, code: int, value: str | None, n: int, read: int) -> Offence:
        reason, record = self.reasons[code - 1], self.record(row)
        if reason.remedy == reasons.DECLARE_TIME and n <= read / 2:
            # a pattern for what a few records hold would let in rows whose values stand in the wrong columns
            reason = replace(reason, remedy=reasons.ROW_SLIPPED)
        column, line = self._source_of(reason.column), self._line(record, read)
        return Offence(record, column, quarantine.shown(value), reason, line)

    def _line(self, record: int, read: int) -> int | None:
        line_of = self.judgement.source.line_of
        return line_of(record, read) if line_of else None

    def _source_of(self, column: str | None) -> str:
        """The reader knows the columns of the file, not those of the contract."""
        rule = self.judgement.rules.get(column or "")
        return " + ".join(rule.reads) if rule else column or ""

    def record(self, row: int) -> int:
        """Number of a record in the file: broken ones have a number too, but no row."""
        gaps = [record - place for place, record in enumerate(self.broken, start=1)]
        place = row - self.first + 1
        return place + bisect_left(gaps, place)

    def notes(self) -> list[Note]:
        """What was set aside, quarantined, emptied and dropped, and why."""
        tally = self.tally()
        return [*self._aside(tally), *self._bad(tally), *self._doubted(), *self._dropped()]

    def _aside(self, tally: dict[int, int]) -> Iterator[Note]:
        for code, (_condition, why) in enumerate(self.judgement.aside, start=1):
            if tally.get(-code):
                yield Note("set_aside", None, why, tally[-code])

    def _bad(self, tally: dict[int, int]) -> Iterator[Note]:
        if self.broken:
            yield Note("quarantined", None, reasons.BROKEN_RECORD, len(self.broken), tuple(self.broken[:_EXAMPLES]))
        for code, reason in enumerate(self.reasons, start=1):
            if tally.get(code):
                yield Note(
                    "quarantined", reason.column, reason.message, tally[code], self._examples(f"reason = {code}")
                )

    def _doubted(self) -> Iterator[Note]:
        for place, doubt in enumerate(self.judgement.doubts):
            condition = f"reason = {reasons.ACCEPTED} AND doubts & {1 << place} > 0"
            n = self.count(condition)
            if n:
                yield Note("doubted", doubt.column, doubt.message, n, self._examples(condition))

    def _dropped(self) -> Iterator[Note]:
        accepted = self.count(f"reason = {reasons.ACCEPTED}")
        for column, why in self.judgement.layout.dropped:
            if column in self.judgement.source.columns:
                yield Note("dropped", column, why, accepted)

    def count(self, condition: str) -> int:
        row = self.connection.execute(f"SELECT count(*) FROM {TABLE} WHERE {condition}").fetchone()
        return int(row[0]) if row else 0

    def _examples(self, condition: str) -> tuple[int, ...]:
        rows = self.connection.execute(
            f"SELECT rowid FROM {TABLE} WHERE {condition} ORDER BY rowid LIMIT {_EXAMPLES}"
        ).fetchall()
        return tuple(self.record(row) for (row,) in rows)


def build(connection: duckdb.DuckDBPyConnection, judgement: Judgement) -> Stage:
    """Read and judge every record, in one pass."""
    source = judgement.source
    connection.execute(f"CREATE OR REPLACE TEMP TABLE stage AS {judgement.select}", source.parameters or None)
    widths = broken_records(connection) if source.has_rejects else {}
    known = {record: width for record, width in widths.items() if width}
    return Stage(connection, judgement, sorted(widths), [], _first_row(connection), known)


def _first_row(connection: duckdb.DuckDBPyConnection) -> int:
    """DuckDB counts rows from 2^55 or so until their transaction ends."""
    row = connection.execute(f"SELECT coalesce(min(rowid), 0) FROM {TABLE}").fetchone()
    return int(row[0]) if row else 0


def broken_records(connection: duckdb.DuckDBPyConnection) -> dict[int, int | None]:
    """Records that could not be split into values, and how many there were. DuckDB counts the header as a line."""
    found = "TRY_CAST(regexp_extract(error_message, 'Found: (\\d+)', 1) AS INTEGER)"
    rows = connection.execute(
        # one error for every value too many or missing
        f"SELECT line - 1, CASE WHEN bool_or(error_type = 'TOO MANY COLUMNS') THEN max({found}) ELSE min({found}) END "
        "FROM reject_errors GROUP BY line"
    ).fetchall()
    connection.execute("DROP TABLE reject_errors")
    connection.execute("DROP TABLE reject_scans")
    return {int(line): width for line, width in rows}


def quoted(names: tuple[str, ...]) -> str:
    return ", ".join(map(quote_name, names))
