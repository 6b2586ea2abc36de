"""One table of one file on its way in: judged, balanced, stored, counted."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from oversight.intake import (
    counts_tables,
    given_constants,
    late_judgement,
    quarantine,
    register,
    reused_numbers,
    rows,
    secret,
    stage,
    straight,
)
from oversight.intake.formats import SYNTHETIC_MARK, Format, Literal
from oversight.intake.judgement import Judgement
from oversight.intake.readers import os_reasons
from oversight.intake.readers.source import Source
from oversight.intake.records import Keys
from oversight.intake.refusal import Refused
from oversight.intake.report import Report
from oversight.intake.stage import Stage
from oversight.language import translate as _
from oversight.store import Store
from oversight.units import show, show_count

_SHOWN_OFFENCES = 10
# mistakes in our own SQL are not the file's fault
_OWN_MISTAKES = (duckdb.BinderException, duckdb.ParserException, duckdb.CatalogException, duckdb.ConstraintException)


@dataclass(frozen=True)
class Order:
    """What is asked of an import, whatever the file. `secret` is the store's."""

    store: Store
    format: str | None
    constants: dict[str, Literal]
    dry_run: bool
    tolerance: float
    secret: str = ""


@dataclass(frozen=True)
class Visit:
    """`started` is the moment from which the import's time is taken; `is_alone`: the file has no other table."""

    connection: duckdb.DuckDBPyConnection
    order: Order
    path: Path
    is_alone: bool
    layout: Format
    source: Source
    name: str
    checksum: str
    started: float

    def report(self) -> Report:
        """Bring the table in, unless it is a dry run or the file is known and holds nothing new. Raises Refused."""
        self._refuse_mixture()
        judgement = self._judgement()
        known_as = rows.known_import(self.connection, self.checksum, judgement)
        judged = self._go_straight(judgement) or self._judge(judgement, is_known_file=known_as is not None)
        report = self._describe(judged, known_as)
        brings_nothing = known_as is not None and report.counts.accepted == 0
        if not self.order.dry_run and not brings_nothing:
            report = self._store(judged, report)
        judged.clear()
        return report

    @property
    def _is_synthetic(self) -> bool:
        return SYNTHETIC_MARK in self.source.columns

    def _refuse_mixture(self) -> None:
        held = self.connection.execute("SELECT any_value(is_synthetic) FROM imports").fetchone()
        if held is None or held[0] in (None, self._is_synthetic):
            return
        if self._is_synthetic:
            message = _("{file} is simulated, this store holds real data. Bring it into another store with --store.")
        else:
            message = _("{file} is real, this store holds simulated data. Bring it into another store with --store.")
        raise Refused(message.format(file=self.name))

    def _judgement(self) -> Judgement:
        constants = given_constants.applicable(self.layout, self.source, self.order.constants)
        return Judgement(self.layout, self.source, constants, Keys(self.order.secret, secret.drawn()))

    def _go_straight(self, judgement: Judgement) -> Stage | None:
        """The records, if they could go straight into the register; else everything is as before."""
        if self.order.dry_run or not self.is_alone or not straight.is_open(self.path, judgement):
            return None
        judged = straight.store(self.connection, judgement, register.next_import_id(self.connection))
        if judged is None:
            self.connection.execute("ROLLBACK")
            self.connection.execute("BEGIN")
        return judged

    def _judge(self, judgement: Judgement, *, is_known_file: bool) -> Stage:
        judged = self._stage(judgement)
        late_judgement.judge_texts(judged)
        reused_numbers.judge(judged)
        late_judgement.judge_identities(judged)
        self._refuse_bad(judged)
        late_judgement.judge_duplicates(judged, is_known_file=is_known_file)
        return judged

    def _stage(self, judgement: Judgement) -> Stage:
        try:
            return stage.build(self.connection, judgement)
        except _OWN_MISTAKES:
            raise
        except duckdb.Error as error:
            message = _("{file} cannot be read to its end ({reason}). Copy or export it again.")
            raise Refused(message.format(file=self.name, reason=os_reasons.of_database(error))) from None

    def _refuse_bad(self, judged: Stage) -> None:
        """Above the tolerance something is wrong with the file as a whole."""
        counts = judged.counts()
        if counts.quarantined <= self.order.tolerance * counts.read:
            return
        message = _(
            "{file} is refused: {bad} of {read} records break the contract of “{table}”, "
            "more than the tolerance of {tolerance}. Nothing was brought in. "
            "Correct them, or allow more with --tolerance. The first of them:"
        ).format(
            file=self.name,
            bad=show_count(counts.quarantined),
            read=show_count(counts.read),
            table=self.layout.contract.name,
            tolerance=show(self.order.tolerance, "share"),
        )
        first = judged.offences(_SHOWN_OFFENCES)
        raise Refused("\n".join([message, *(f"  {offence.words()}" for offence in first)]))

    def _describe(self, judged: Stage, known_as: int | None) -> Report:
        first_day, last_day = rows.days(self.connection, judged.judgement)
        return Report(
            import_id=None,
            file=self.name,
            format=self.layout.name,
            table=self.layout.contract.name,
            counts=judged.counts(rows.replaced_n(self.connection, judged.judgement)),
            notes=tuple(judged.notes()),
            first_day=first_day,
            last_day=last_day,
            is_synthetic=self._is_synthetic,
            known_as=known_as,
            quarantine=None,
            seconds_importing=time.perf_counter() - self.started,
            seconds_counting=0.0,
        )

    def _store(self, judged: Stage, report: Report) -> Report:
        report = replace(report, import_id=judged.import_id or register.next_import_id(self.connection))
        months = rows.store(judged, report, self.checksum)
        report = self._quarantine(judged, report)
        importing = time.perf_counter() - self.started
        counts_tables.refresh(self.connection, report.table, months)
        counting = time.perf_counter() - self.started - importing
        return replace(report, seconds_importing=importing, seconds_counting=counting)

    def _quarantine(self, judged: Stage, report: Report) -> Report:
        if report.import_id is None or not report.counts.quarantined:
            return report
        path = quarantine.write(self.order.store, report.import_id, self.name, judged.offences())
        return replace(report, quarantine=path)
