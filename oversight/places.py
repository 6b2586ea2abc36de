"""Where the project's fixed folders are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "queries"
DATA = ROOT / "data"
LOCALES = ROOT / "locales"
