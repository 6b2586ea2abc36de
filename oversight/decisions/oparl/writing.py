"""Puts a file of decisions in the place of the one before: whole and right, or not at all."""

import os
import tempfile
import tomllib
from pathlib import Path

from oversight.decisions import books
from oversight.decisions.oparl.ties import Ties


def replace(path: Path, text: str, ties: Ties, *, dry_run: bool = False) -> None:
    """Raises RefusedDecisions; then the file is as it was."""
    ties.refuse_wrong(tomllib.loads(text))
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / path.name
        trial.write_text(text, "utf-8", newline="\n")
        books.merged(books.read(books.SHIPPED), trial)
    if not dry_run:
        put(path, text)


def put(path: Path, text: str) -> None:
    """Readers find the old file or the new one, also after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        Path(unfinished).chmod(mode)
        Path(unfinished).replace(path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
