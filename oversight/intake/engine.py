"""Bring files in: recognise, judge, leave out what is known, balance, store, count, publish."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from oversight.intake import late_judgement, quarantine, recognition, register, rows, snapshots, stage, workplace
from oversight.intake.formats import SYNTHETIC_MARK, Format, Literal
from oversight.intake.judgement import Judgement, Keys
from oversight.intake.readers.source import Source
from oversight.intake.refusal import Refused
from oversight.intake.report import Report
from oversight.intake.stage import Stage
from oversight.language import translate as _
from oversight.store import Store

_SHOWN_OFFENCES = 10


@dataclass(frozen=True)
class Order:
    """What is asked of an import, whatever the file."""

    store: Store
    format: str | None
    constants: dict[str, Literal]
    dry_run: bool
    tolerance: float


def bring_in_each(paths: Iterable[Path], order: Order) -> Iterator[Report]:
    """Bring files in, one after the other; each wholly or not at all. Raises Refused at the first that cannot come in."""
    with ExitStack() as stack:
        if not order.dry_run:
            stack.enter_context(register.locked(order.store))
        workdir = stack.enter_context(workplace.outside() if order.dry_run else workplace.in_store(order.store))
        connection = stack.enter_context(register.opened(order.store, workdir, read_only=order.dry_run))
        if not order.dry_run:
            # also when a later file is refused: what came in before it is shown
            stack.callback(publish_if_changed, connection, order.store)
        for path in paths:
            yield from _bring_in_file(connection, path, order, workdir)


def publish_if_changed(connection: duckdb.DuckDBPyConnection, store: Store) -> None:
    if snapshots.pending(store).exists():
        snapshots.publish(connection, store)


def _bring_in_file(connection: duckdb.DuckDBPyConnection, path: Path, order: Order, workdir: Path) -> Iterator[Report]:
    """All tables of one file, in one transaction."""
    started = time.perf_counter()
    found = recognition.recognise(path, order.format, order.constants, workdir)
    checksum = _checksum(path)
    connection.execute("BEGIN")
    written: list[Path] = []
    try:
        reports = []
        for layout, source in found:
            named = path.name if len(found) == 1 else f"{path.name}/{source.name}"
            report = _Visit(connection, order, layout, source, quarantine.shown(named), checksum, started).report()
            written += [report.quarantine] if report.quarantine else []
            reports.append(report)
            started = time.perf_counter()
        if not order.dry_run and any(report.import_id for report in reports):
            register.note_change(connection)
            snapshots.pending(order.store).touch()
        connection.execute("ROLLBACK" if order.dry_run else "COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        for leftover in written:
            leftover.unlink(missing_ok=True)
        raise
    yield from reports


@dataclass
class _Visit:
    """One table of one file on its way in."""

    connection: duckdb.DuckDBPyConnection
    order: Order
    layout: Format
    source: Source
    name: str
    checksum: str
    started: float

    def report(self) -> Report:
        self._refuse_mixture()
        judged = self._judge()
        known_as = rows.known_import(self.connection, self.checksum, judged.judgement)
        late_judgement.judge_texts(judged)
        late_judgement.judge_identities(judged)
        self._refuse_bad(judged)
        late_judgement.judge_duplicates(judged, is_known_file=known_as is not None)
        report = self._describe(judged, known_as)
        if self.order.dry_run or (known_as is not None and report.counts.accepted == 0):
            return replace(report, seconds_importing=time.perf_counter() - self.started)
        return self._store(judged, report)

    @property
    def is_synthetic(self) -> bool:
        return SYNTHETIC_MARK in self.source.columns

    def _refuse_mixture(self) -> None:
        held = self.connection.execute("SELECT any_value(is_synthetic) FROM imports").fetchone()
        if held is None or held[0] in (None, self.is_synthetic):
            return
        if self.is_synthetic:
            raise Refused(
                _(
                    "{file} is simulated, and this store holds real data. Bring it into another store with --store."
                ).format(file=self.name)
            )
        raise Refused(
            _("{file} is real, and this store holds simulated data. Bring it into another store with --store.").format(
                file=self.name
            )
        )

    def _judge(self) -> Stage:
        constants = recognition.applicable_constants(self.layout, self.source, self.order.constants)
        lasting = register.secret(self.order.store, make=not self.order.dry_run)
        keys = Keys(lasting, register.drawn_secret())
        try:
            return stage.build(self.connection, Judgement(self.layout, self.source, constants, keys))
        except duckdb.InvalidInputException as error:
            reason = str(error).splitlines()[0]
            raise Refused(
                _("{file} cannot be read to its end ({reason}). Export it again.").format(file=self.name, reason=reason)
            ) from None

    def _refuse_bad(self, judged: Stage) -> None:
        counts = judged.counts()
        if counts.quarantined <= self.order.tolerance * counts.read:
            return
        first = judged.offences(_SHOWN_OFFENCES)
        message = _(
            "{file} is refused: {bad} of {read} records break the contract of “{table}”, more than the tolerance of {tolerance}. "
            "Nothing was brought in. Correct them, or allow more with --tolerance. The first of them:"
        ).format(
            file=self.name,
            bad=counts.quarantined,
            read=counts.read,
            table=judged.judgement.contract.name,
            tolerance=f"{self.order.tolerance:.0%}",
        )
        raise Refused("\n".join([message, *(f"  {offence.words()}" for offence in first)]))

    def _describe(self, judged: Stage, known_as: int | None) -> Report:
        replaced = rows.replaced_n(self.connection, judged.judgement)
        counts = judged.counts(replaced)
        if not counts.is_balanced:
            raise Refused(_("{file}: the balance does not add up. Nothing was brought in.").format(file=self.name))
        first_day, last_day = rows.days(self.connection, judged.judgement)
        return Report(
            import_id=None,
            file=self.name,
            format=self.layout.name,
            table=judged.judgement.contract.name,
            counts=counts,
            notes=tuple(judged.notes()),
            first_day=first_day,
            last_day=last_day,
            is_synthetic=self.is_synthetic,
            known_as=known_as,
            quarantine=None,
            seconds_importing=0.0,
            seconds_counting=0.0,
        )

    def _store(self, judged: Stage, report: Report) -> Report:
        import_id = register.next_import_id(self.connection)
        report = replace(report, import_id=import_id)
        months: set[date] = rows.store(self.connection, judged.judgement, report, self.checksum)
        if report.counts.quarantined:
            target = quarantine.write(self.order.store, import_id, self.name, judged.offences())
            report = replace(report, quarantine=target)
        report = replace(report, seconds_importing=time.perf_counter() - self.started)
        counting = time.perf_counter()
        rows.count_again(self.connection, report.table, months)
        return replace(report, seconds_counting=time.perf_counter() - counting)


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def order(
    store: Store, format: str | None, constants: Mapping[str, Literal] | None, dry_run: bool, tolerance: float
) -> Order:
    return Order(store, format, dict(constants or {}), dry_run, tolerance)
