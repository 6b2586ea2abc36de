"""Checksums of a release: SHA256SUMS as `sha256sum -c` reads it, and one hash over all counts."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NAME = "SHA256SUMS"


@dataclass(frozen=True)
class File:
    """One file of a release, by its path inside."""

    path: str
    size: int
    sha256: str


def of(folder: Path, path: str) -> File:
    content = (folder / path).read_bytes()
    return File(path, len(content), hashlib.sha256(content).hexdigest())


def over(folder: Path, paths: Iterable[str]) -> str:
    """SHA-256 over the contents one after the other, as `cat FILES | sha256sum` gives it."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update((folder / path).read_bytes())
    return digest.hexdigest()


def paths(folder: Path) -> list[str]:
    """Every file of a release but the list itself, in order of names."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path != NAME)


def write(folder: Path) -> None:
    lines = (f"{of(folder, path).sha256}  {path}\n" for path in paths(folder))
    (folder / NAME).write_text("".join(lines), "utf-8", newline="\n")


def read(folder: Path) -> dict[str, str]:
    """The hash of each file as the list has it. Raises ValueError for a line of another form."""
    lines = (folder / NAME).read_text("utf-8").splitlines()
    return {path: digest for digest, path in (_line(line) for line in lines)}


def _line(line: str) -> tuple[str, str]:
    digest, separator, path = line.partition("  ")
    if not separator or len(digest) != 64:
        raise ValueError(f"{NAME}: {line}")
    return digest, path


def files(folder: Path) -> dict[str, File]:
    """Every listed file with its size, without reading it again."""
    listed = read(folder)
    return {path: File(path, (folder / path).stat().st_size, digest) for path, digest in listed.items()}


def faults(folder: Path) -> list[str]:
    """Paths of files that are missing, differ, or are not listed."""
    listed, there = read(folder), set(paths(folder))
    wrong = {path for path in there & set(listed) if of(folder, path).sha256 != listed[path]}
    return sorted(wrong | (there ^ set(listed)))
