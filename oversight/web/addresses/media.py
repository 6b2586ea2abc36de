"""As what each file of a release is sent, and under which name a browser keeps it."""

from pathlib import PurePosixPath

from oversight import releases

JSON, HTML = "application/json", "text/html; charset=utf-8"
TURTLE, JSON_LD = "text/turtle; charset=utf-8", "application/ld+json"
_TYPES = {
    ".csv": "text/csv; charset=utf-8; header=present",
    ".parquet": "application/vnd.apache.parquet",
    ".duckdb": "application/octet-stream",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ttl": TURTLE,
    ".jsonld": JSON_LD,
    ".json": JSON,
    ".html": HTML,
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    "": "text/plain; charset=utf-8",
}
_OTHER = "application/octet-stream"
# these are looked at; everything else is kept as a file
_SHOWN = (".html", ".json", ".jsonld", ".md", ".ttl", ".txt", "")


def type_of(path: str) -> str:
    return _TYPES.get(PurePosixPath(path).suffix, _OTHER)


def is_text(media_type: str) -> bool:
    """Whether it becomes much smaller by compression."""
    return media_type.startswith("text/") or media_type in (JSON, JSON_LD)


def disposition(version: str, path: str) -> str:
    """With the version in the name, so that two releases can lie in one folder."""
    name = PurePosixPath(path)
    kind = "inline" if name.suffix in _SHOWN else "attachment"
    own = PurePosixPath(releases.DATABASE).stem
    kept = f"{own}-{version}{name.suffix}" if name.stem == own else f"{own}-{version}-{name.name}"
    return f'{kind}; filename="{kept}"'
