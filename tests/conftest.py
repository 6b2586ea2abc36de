"""What tests share: a jobcenter built row by row, and the folder of real data."""

import os
from pathlib import Path

import pytest

from oversight import language, places, store, units
from tests.jobcenter import Jobcenter


@pytest.fixture
def jobcenter(tmp_path: Path) -> Jobcenter:
    """A jobcenter without any data, and builders to fill it."""
    return Jobcenter(tmp_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the project. Its absence is a failure in CI, and a skip elsewhere."""
    folder = places.ROOT.parent / "shared"
    if not folder.exists():
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop(f"no real data: {folder} is missing")
    return folder


@pytest.fixture(autouse=True)
def internal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs inside the office; those of the public dashboard say so."""
    monkeypatch.setenv(store.SHOWS_VARIABLE, store.INTERNAL)


@pytest.fixture(autouse=True)
def german() -> None:
    """Every test begins in German, as every reader does."""
    language.use("de")
    units.write_shares_whole(False)
