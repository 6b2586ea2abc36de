"""The store's secret, without which nobody can compute a fingerprint; and secrets that last for one import."""

import os
import secrets
from pathlib import Path

from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store


def drawn() -> str:
    return secrets.token_hex(8)


def of_store(store: Store, *, dry_run: bool) -> str:
    """The store's own, drawn at its first import. Raises Refused if it is lost: duplicates would not be recognised."""
    path = store.folder / "secret"
    if path.exists():
        return path.read_text("ascii").strip()
    if store.register.exists():
        message = _(
            "The file {file} is missing, without which the register does not know its own records. "
            "Restore it from a backup."
        )
        raise Refused(message.format(file=path))
    new = drawn()
    if not dry_run:
        _keep(path, new)
    return new


def _keep(path: Path, secret: str) -> None:
    """Wholly or not at all, and for the owner only."""
    unfinished = path.with_suffix(".tmp")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    with unfinished.open("w", encoding="ascii") as stream:
        stream.write(secret)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
