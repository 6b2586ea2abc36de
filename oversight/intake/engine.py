"""Bring files in, one after the other: each in one transaction, wholly or not at all; then publish."""

import hashlib
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

import duckdb

from oversight.intake import given_constants, quarantine, recognition, register, secret, snapshots, truth, workplace
from oversight.intake.refusal import Refused
from oversight.intake.report import Report
from oversight.intake.visit import Order, Visit
from oversight.language import translate as _
from oversight.store import Store


def bring_in_each(paths: Iterable[Path], order: Order) -> Iterator[Report]:
    """Bring files in, reporting on each. Raises Refused at the first that cannot come in; those before it stay in.

    Those after it are not looked at: a later state may only come in after the earlier one.
    """
    given_constants.refuse_strange(order.constants)
    with ExitStack() as stack:
        if not order.dry_run:
            stack.enter_context(register.locked(order.store))
        order = replace(order, secret=secret.of_store(order.store, dry_run=order.dry_run))
        workdir = stack.enter_context(workplace.outside() if order.dry_run else workplace.in_store(order.store))
        connection = stack.enter_context(register.opened(order.store, workdir, read_only=order.dry_run))
        if not order.dry_run:
            # also when a later file is refused: what came in before it is shown
            stack.callback(_publish_if_due, connection, order.store)
            quarantine.tidy(connection, order.store)
        paths = list(paths)
        for place, path in enumerate(paths):
            try:
                reports = _bring_in_file(connection, path, order, workdir)
            except Refused as refused:
                raise Refused("\n".join([str(refused), *_others(paths, place, order)])) from None
            yield from reports


def _others(paths: list[Path], place: int, order: Order) -> Iterator[str]:
    """What became of the other files of the command, when one is refused."""
    before, after = (", ".join(_plain(path.name) for path in part) for part in (paths[:place], paths[place + 1 :]))
    if before and order.dry_run:
        yield _("Looked at before it, with nothing to refuse: {files}.").format(files=before)
    elif before:
        yield _("Done before it, and stays: {files}.").format(files=before)
    if after:
        yield _("Not looked at: {files}. Import them once this file is in order or left out.").format(files=after)


def _publish_if_due(connection: duckdb.DuckDBPyConnection, store: Store) -> None:
    if register.pending(store).exists():
        snapshots.publish(connection, store)


def _bring_in_file(connection: duckdb.DuckDBPyConnection, path: Path, order: Order, workdir: Path) -> list[Report]:
    """All tables of one file, in one transaction."""
    started = time.perf_counter()
    with ThreadPoolExecutor(1) as beside:
        checksum = beside.submit(_checksum, path)
        found = recognition.recognise(path, order.format, order.constants, workdir)
    reports: list[Report] = []
    connection.execute("BEGIN")
    try:
        for layout, source in found:
            name = path.name if len(found) == 1 else source.name
            alone = len(found) == 1
            visit = Visit(connection, order, path, alone, layout, source, _plain(name), checksum.result(), started)
            reports.append(visit.report())
            started = time.perf_counter()
        if any(report.import_id for report in reports):
            truth.forget(connection)
            register.expect_snapshot(connection, order.store)
        connection.execute("ROLLBACK" if order.dry_run else "COMMIT")
    except BaseException:
        _back_out(connection, reports)
        raise
    return reports


def _back_out(connection: duckdb.DuckDBPyConnection, reports: list[Report]) -> None:
    with suppress(duckdb.Error):
        connection.execute("ROLLBACK")
    for report in reports:
        if report.quarantine:
            report.quarantine.unlink(missing_ok=True)


def _plain(name: str) -> str:
    """A file's name as text that can be stored and shown: even a name may point to a person."""
    return quarantine.shown(name.encode("utf-8", "replace").decode("utf-8"))


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
