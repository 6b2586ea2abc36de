"""The project's own files, for tests that walk all of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

from oversight.places import ROOT

FOLDERS = ("oversight", "pages", "queries", "data", "locales", "tests", "benchmarks", "docs", ".ci", ".streamlit")
BINARY = {".png", ".ico", ".ttf", ".xlsx", ".parquet", ".gz", ".zip", ".duckdb"}


def all_files() -> list[Path]:
    """Every file that belongs to the project, without what tools leave behind."""
    in_folders = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    at_the_top = (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git")
    return sorted(path for path in (*in_folders, *at_the_top) if "__pycache__" not in path.parts)


def python_files(*folders: str) -> list[Path]:
    """The Python files of these folders; of the whole project without any."""
    return [path for path in all_files() if path.suffix == ".py" and (not folders or name(path).startswith(folders))]


def text_files() -> list[Path]:
    """Every file that people read; broken files for tests may be broken in their encoding too."""
    broken = ROOT / "tests" / "broken"
    return [path for path in all_files() if path.suffix not in BINARY and not path.is_relative_to(broken)]


def name(path: Path) -> str:
    """The path as the project calls it: 'pages/wartezeiten.py'."""
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """The full names that a Python file imports: 'pandas', 'oversight.language.translate'."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_of(imported: str, modules: tuple[str, ...]) -> bool:
    """Whether an imported name is one of these modules or stands in one."""
    return any(imported == module or imported.startswith(f"{module}.") for module in modules)
