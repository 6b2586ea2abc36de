"""What does not depend on the reader, examined once when a snapshot is made: a file beside it, named after it.

Every measure as it is examined where nothing is chosen. The file is only a kept result: where it is missing, damaged
or written by another version, the same is examined when somebody asks. Those of a release are part of it, and read
whatever version wrote them.
"""

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path

from oversight import measures, places, releases
from oversight.answers import Scope
from oversight.effects import plain
from oversight.effects.effect import Effect, Question

SUFFIX = ".effects.json"
# of a release, which is one file among others of its folder
VERDICTS = "verdicts.json"
# all that decides what comes out, beside the snapshot itself
_SOURCES = (
    (places.ROOT / "oversight" / "effects", "*.py"),
    (places.ROOT / "oversight" / "statistics", "*.py"),
    (places.QUERIES, "**/*.sql"),
    (places.DATA / "reference", "*.toml"),
)


def beside(snapshot: Path) -> Path:
    """Where the file of a snapshot or release lies."""
    return snapshot.with_name(VERDICTS) if snapshot.name == releases.DATABASE else snapshot.with_suffix(SUFFIX)


def write(snapshot: Path) -> None:
    """Examine every measure and keep the results, all or none; files of snapshots that are gone are removed."""
    from oversight.effects import calendar

    for old in snapshot.parent.glob(f"*{SUFFIX}"):
        if not old.with_name(old.name.removesuffix(SUFFIX) + snapshot.suffix).exists():
            old.unlink()
    # without a date of introduction there is nothing that takes time
    if not calendar.starts(snapshot):
        return
    try:
        _keep(snapshot, _examined(snapshot))
    except (ValueError, LookupError, ArithmeticError, OSError):
        # the import that this follows is done all the same; whoever asks for the measure sees what is wrong
        return


def _keep(snapshot: Path, effects: list[Effect]) -> None:
    document = {"version": version(), "effects": [plain.written(effect) for effect in effects]}
    unfinished = beside(snapshot).with_suffix(".tmp")
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump(document, file, separators=(",", ":"))
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(beside(snapshot))
    read.cache_clear()


@lru_cache(maxsize=4)
def read(snapshot: Path) -> dict[Question, Effect]:
    """What was kept of a snapshot, by what was asked; nothing where there is no file that can be used."""
    try:
        document = json.loads(beside(snapshot).read_text("utf-8"))
        # what was published stays as it was published, whatever has been written since
        if document["version"] != version() and snapshot.name != releases.DATABASE:
            return {}
        effects = [plain.read(Effect, entry) for entry in document["effects"]]
    except (OSError, KeyError, TypeError, ValueError):
        return {}
    return {effect.stands_for or effect.question: effect for effect in effects}


def _examined(snapshot: Path) -> list[Effect]:
    """The headline measures judged together, and every other measure by itself."""
    from oversight.effects import examine, headlines, together

    fixed = headlines.fixed()
    main = [examine.examine(snapshot, headline.question, Scope(), fixed.transition) for headline in fixed.headlines]
    names = {headline.question.measure for headline in fixed.headlines}
    others = [measure for measure in measures.all_measures() if measure.name not in names]
    asked = [examine.question(snapshot, measure, Scope()) for measure in others]
    return [*together.judged(main), *(examine.examine(snapshot, each, Scope(), fixed.transition) for each in asked)]


@lru_cache(maxsize=1)
def version() -> str:
    digest = hashlib.sha256()
    for folder, pattern in _SOURCES:
        for path in sorted(folder.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
