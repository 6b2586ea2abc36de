"""Which releases there are and which the public sees."""

import json

import pytest

from oversight import releases


def release(where, version, created):
    folder = where / version
    folder.mkdir(parents=True)
    card = {
        "version": version,
        "created": created,
        "is_synthetic": True,
        "first_month": "2022-01-01",
        "last_month": "2025-09-01",
        "data_hash": "0" * 64,
    }
    (folder / releases.CARD).write_text(json.dumps(card), "utf-8")


@pytest.fixture
def two(tmp_path):
    release(tmp_path, "2025.7.0", "2025-07-15T10:00:00+02:00")
    release(tmp_path, "2025.10.0", "2025-10-15T10:00:00+02:00")
    (tmp_path / releases.POINTER).write_text('{"version": "2025.10.0"}', "utf-8")
    return tmp_path


def test_before_the_first_release_the_public_sees_none(tmp_path):
    assert releases.newest(tmp_path) is None
    assert releases.newest(tmp_path / "not_there") is None
    assert releases.all_releases(tmp_path) == ()


def test_the_public_sees_the_release_that_the_pointer_names(two):
    assert releases.newest(two).version == "2025.10.0"
    (two / releases.POINTER).write_text('{"version": "2025.7.0"}', "utf-8")
    assert releases.newest(two).version == "2025.7.0"


def test_all_releases_stay_reachable_with_the_newest_first(two):
    assert [one.version for one in releases.all_releases(two)] == ["2025.10.0", "2025.7.0"]
    assert releases.find(two, "2025.7.0").database == two / "2025.7.0" / "erreichbar.duckdb"


@pytest.mark.parametrize("version", ["2024.1.0", "", "..", "../2025.7.0", "2025.7.0/", "."])
def test_a_version_that_is_none_is_refused_and_no_other_folder_is_read(two, version):
    (two.parent / "release.json").write_text("{}", "utf-8")
    with pytest.raises(releases.NoSuchRelease):
        releases.find(two, version)


def test_a_release_knows_its_months_and_that_it_is_invented(two):
    newest = releases.newest(two)
    assert (newest.first_month.year, newest.last_month.month, newest.is_synthetic) == (2022, 9, True)


def test_a_withdrawn_release_is_named_with_day_and_reason(two):
    assert releases.withdrawn(two) == {}
    told = {"2025.7.0": {"day": "2025-11-01", "reason_de": "Falsche Zählung", "reason_en": "Wrong count"}}
    (two / releases.WITHDRAWN).write_text(json.dumps(told), "utf-8")
    assert releases.withdrawn(two) == told


def test_the_folder_of_releases_can_be_given_alone(tmp_path, monkeypatch):
    monkeypatch.setenv(releases.ENVIRONMENT_VARIABLE, str(tmp_path / "only"))
    assert releases.folder() == tmp_path / "only"
    monkeypatch.delenv(releases.ENVIRONMENT_VARIABLE)
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    assert releases.folder() == tmp_path / "demo" / "releases"


def test_a_folder_that_is_no_version_is_no_release(two):
    release(two, ".unfinished-x", "2025-11-15T10:00:00+02:00")
    assert [one.version for one in releases.all_releases(two)] == ["2025.10.0", "2025.7.0"]
