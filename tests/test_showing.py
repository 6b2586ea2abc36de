"""Who sees what: the public the newest release and nothing else, the management the snapshot."""

import json

import pytest

from oversight import releases, showing
from oversight.store import SHOWS_VARIABLE, Store


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_STORE", str(tmp_path))
    return Store(tmp_path)


@pytest.fixture
def public(monkeypatch):
    monkeypatch.delenv(SHOWS_VARIABLE)


def import_something(store):
    store.snapshots.mkdir()
    store.pointer.write_text('{"snapshot": "snap-000001.duckdb"}')


def publish(store, version):
    folder = store.releases / version
    folder.mkdir(parents=True)
    (folder / releases.CARD).write_text(json.dumps({"version": version}))
    (store.releases / releases.POINTER).write_text(json.dumps({"version": version}))


class TestInside:
    def test_the_management_sees_the_snapshot_also_after_a_release(self, store):
        import_something(store)
        publish(store, "2026.10.0")
        assert showing.to("management").database == store.snapshots / "snap-000001.duckdb"

    @pytest.mark.parametrize("view", ["public", "council"])
    def test_the_others_see_the_release(self, store, view):
        import_something(store)
        publish(store, "2026.10.0")
        assert showing.to(view).release.version == "2026.10.0"

    def test_the_others_see_the_snapshot_before_the_first_release(self, store):
        import_something(store)
        assert showing.to("public").database == store.snapshots / "snap-000001.duckdb"
        assert showing.to("public").release is None


@pytest.mark.usefixtures("public")
class TestAPublicProcess:
    def test_sees_the_newest_release_in_every_view(self, store):
        import_something(store)
        publish(store, "2026.10.0")
        assert {showing.to(view).release.version for view in ("public", "council", "management")} == {"2026.10.0"}

    def test_sees_no_snapshot_where_nothing_is_published(self, store):
        import_something(store)
        assert showing.to("management") is None

    def test_takes_up_a_new_release_and_goes_back_when_it_is_withdrawn(self, store):
        publish(store, "2026.10.0")
        publish(store, "2026.11.0")
        assert showing.to("public").release.version == "2026.11.0"
        (store.releases / releases.POINTER).write_text('{"version": "2026.10.0"}')
        assert showing.to("public").release.version == "2026.10.0"

    @pytest.mark.parametrize("broken", ["no json", "{}", '{"version": "2026.12.0"}', '{"version": "../snapshots"}'])
    def test_says_that_a_pointer_which_leads_nowhere_cannot_be_read(self, store, broken):
        publish(store, "2026.10.0")
        (store.releases / releases.POINTER).write_text(broken)
        with pytest.raises(showing.Unreadable):
            showing.to("public")

    def test_never_looks_for_a_snapshot(self, store, monkeypatch):
        publish(store, "2026.10.0")
        monkeypatch.setattr(Store, "pointer", property(lambda _store: pytest.fail("it was looked for")))
        assert showing.to("management").release.version == "2026.10.0"

    def test_shows_the_release_of_the_demo_where_the_own_store_has_no_folder_for_any(self, store):
        publish(Store(store.folder / "demo"), "2026.10.0")
        assert showing.to("public").database.parent == store.folder / "demo" / "releases" / "2026.10.0"

    def test_shows_no_demo_once_the_own_store_has_a_folder_for_releases(self, store):
        publish(Store(store.folder / "demo"), "2026.10.0")
        store.releases.mkdir()
        assert showing.to("public") is None


@pytest.mark.parametrize("word", ["", "public", "Internal", "yes", "1"])
def test_whatever_is_not_said_to_be_internal_is_public(store, monkeypatch, word):
    import_something(store)
    monkeypatch.setenv(SHOWS_VARIABLE, word)
    assert showing.to("management") is None
