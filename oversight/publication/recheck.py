"""A published release checked once more: checksums, structure, agreement of its files, and with the store the audit."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from oversight import releases
from oversight.language import translate as _
from oversight.protected import BASE
from oversight.publication import (
    agreement,
    catalogue,
    changelog,
    checksums,
    counts_files,
    csv_metadata,
    database_file,
    datapackage,
    dictionary,
    gate_words,
    gates,
    kept_cells,
    readme,
    settings,
    summary,
    verdicts,
    workbook,
)
from oversight.publication.refusal import NotPublished
from oversight.releases import Release
from oversight.store import Store

NEEDED = (
    releases.CARD,
    releases.DATABASE,
    workbook.NAME,
    verdicts.NAME,
    datapackage.NAME,
    csv_metadata.NAME,
    catalogue.TURTLE,
    catalogue.JSON_LD,
    dictionary.NAME,
    "audit.json",
    "quality.json",
    changelog.NAME,
    readme.NAME,
    readme.LICENCE_NAME,
    checksums.NAME,
)


def faults(store: Store, version: str, folder: Path, say: Callable[[str], None]) -> list[str]:
    """What is wrong with a release of the store, or with a folder from anywhere. Raises NotPublished for neither."""
    release = _found(store, version, folder)
    say(_("Release {version} in {folder} is being checked.").format(version=release.version, folder=release.folder))
    found = list(_of_files(release))
    if found:
        # what differs from its checksum need not be opened
        return found
    found = list(_of_contents(release))
    return [*found, *_of_audit(store, release, say)]


def _found(store: Store, version: str, folder: Path) -> Release:
    try:
        return releases.find(store.releases, version)
    except releases.NoSuchRelease:
        pass
    try:
        return Release(folder, json.loads((folder / releases.CARD).read_text("utf-8")))
    except (OSError, ValueError):
        text = _("“{version}” is neither a release of this store nor the folder of one.")
        raise NotPublished(text.format(version=version)) from None


def _of_files(release: Release) -> Iterator[str]:
    for name in NEEDED:
        if not (release.folder / name).is_file():
            yield _("{file} is missing.").format(file=name)
    if not (release.folder / checksums.NAME).is_file():
        return
    try:
        for path in checksums.faults(release.folder):
            yield _("{file} does not agree with {list}.").format(file=path, list=checksums.NAME)
    except ValueError as error:
        yield str(error)


def _of_contents(release: Release) -> Iterator[str]:
    yield from agreement.faults(release.folder, is_synthetic=release.is_synthetic)
    counts = sorted(f"{releases.COUNTS}/{path.name}" for path in (release.folder / releases.COUNTS).glob("*.csv"))
    if checksums.over(release.folder, counts) != release.data_hash:
        yield _("The counts do not give the hash that {file} names.").format(file=releases.CARD)
    package = json.loads((release.folder / datapackage.NAME).read_text("utf-8"))
    for resource in package["resources"]:
        path = release.folder / resource["path"]
        if not path.is_file() or f"sha256:{checksums.of(release.folder, resource['path']).sha256}" != resource["hash"]:
            yield _("{file} does not agree with {list}.").format(file=resource["path"], list=datapackage.NAME)
    yield from _not_rounded(release)


def _not_rounded(release: Release) -> Iterator[str]:
    """Tables that are said to be rounded, and hold another number."""
    with database_file.open_read_only(release.database) as connection:
        rounded = {name for (name,) in connection.execute("SELECT table_name FROM rounding").fetchall()}
        for table in counts_files.exported(connection):
            counted = [column.name for column in table.columns if column.type == "BIGINT"]
            wrong = " OR ".join(f"{name} % {BASE} <> 0" for name in counted)
            if table.name in rounded and connection.execute(f"FROM {table.name} WHERE {wrong} LIMIT 1").fetchall():
                yield _("{table} holds a number that is no multiple of {base}.").format(table=table.name, base=BASE)


def _of_audit(store: Store, release: Release, say: Callable[[str], None]) -> Iterator[str]:
    """The attack once more, where the true counts are at hand."""
    if not kept_cells.folder(store, release.version).exists() or release.folder.parent != store.releases:
        say(_("The true counts are not at hand: the audit is not repeated."))
        return
    try:
        own = settings.read(store, is_synthetic=release.is_synthetic)
        found = gates.examined(store, store.current_snapshot(), own, kept_cells.read(store, release.version))
    except (NotPublished, duckdb.Error) as error:
        yield str(error)
        return
    for name in summary.failed(found.report):
        yield _("Gate of the audit not passed: {gate}").format(gate=gate_words.named(name))
