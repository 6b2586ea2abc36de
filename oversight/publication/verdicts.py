"""verdicts.json: what may be said about the introduction of appointments, computed from the protected counts."""

import json
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from oversight import measures, places
from oversight.answers import Scope
from oversight.effects import calendar, examine, headlines, plain, prepared, together
from oversight.effects.effect import Effect
from oversight.measures import Measure
from oversight.publication import counts_files

NAME = "verdicts.json"


@contextmanager
def begun(database: Path, published: Collection[str], *, is_synthetic: bool) -> Iterator[Callable[[], str]]:
    """A process of its own examines while others write; what comes out of this waits for its text.

    Opening the database for questions locks its settings in a process: here in the other one.
    """
    given = json.dumps([str(database.resolve()), sorted(published), is_synthetic])
    command = [sys.executable, "-m", __name__, given]
    with subprocess.Popen(command, cwd=places.ROOT, stdout=subprocess.PIPE) as process:
        try:
            yield lambda: _told(process)
        finally:
            process.kill()


def _told(process: "subprocess.Popen[bytes]") -> str:
    """Raises CalledProcessError where it did not come to its end: no release is without its verdicts."""
    told, _nothing = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return told.decode("utf-8")


def text(database: Path, published: Collection[str], *, is_synthetic: bool) -> str:
    """The document that oversight/effects/prepared.py writes beside a snapshot, of the published measures."""
    found = _examined(database, published) if calendar.starts(database) else []
    notice = {counts_files.NOTICE_COLUMN: counts_files.NOTICE} if is_synthetic else {}
    document: dict[str, Any] = {
        **notice,
        "version": prepared.version(),
        "effects": [plain.written(effect) for effect in found],
    }
    # nan and infinity as prepared.read expects them
    return json.dumps(document, separators=(",", ":"), ensure_ascii=False) + "\n"


def _examined(database: Path, published: Collection[str]) -> list[Effect]:
    """As prepared.py does it; a measure that the release withholds has no verdict."""
    fixed = headlines.fixed()
    main = [one.question for one in fixed.headlines if one.question.measure in published]
    names = {headline.question.measure for headline in fixed.headlines}
    others = [one for one in measures.all_measures() if one.name in published and one.name not in names]
    judged = together.judged([examine.examine(database, one, Scope(), fixed.transition) for one in main])
    return [*judged, *(found for one in others if (found := _alone(database, one, fixed.transition)))]


def _alone(database: Path, measure: Measure, transition: int) -> Effect | None:
    """One that cannot be computed holds up no release: whoever asks for it sees what is wrong."""
    try:
        return examine.examine(database, examine.question(database, measure, Scope()), Scope(), transition)
    except (ValueError, LookupError, ArithmeticError):
        return None


if __name__ == "__main__":
    _database, _published, _is_synthetic = json.loads(sys.argv[1])
    sys.stdout.buffer.write(text(Path(_database), _published, is_synthetic=_is_synthetic).encode("utf-8"))
