"""What survives a power cut: files and folders made safe before anything points to them."""

import json
import os
import shutil
from pathlib import Path
from typing import Any


def sync(path: Path) -> None:
    """File contents, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_all(folder: Path) -> None:
    """Every file and folder inside, and the folder itself."""
    for path in sorted(folder.rglob("*")):
        sync(path)
    sync(folder)


def replace_text(path: Path, text: str) -> None:
    """A file that readers find whole at any moment: as it was, or as it is now."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.write_text(text, "utf-8", newline="\n")
    sync(unfinished)
    unfinished.replace(path)
    sync(path.parent)


def as_json(document: Any) -> str:
    """JSON as people can read it, one way only."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def remove(folder: Path) -> None:
    """A folder that nobody was ever shown."""
    shutil.rmtree(folder, ignore_errors=True)
