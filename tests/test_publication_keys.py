"""The key of the rounding is made once, stays, and is for its owner's eyes only."""

import os

import pytest

from oversight.publication import keys
from oversight.store import Store


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def test_the_key_has_32_bytes(store):
    assert len(keys.key(store)) == 32


def test_the_key_stays_the_same(store):
    assert keys.key(store) == keys.key(store)


def test_every_store_has_a_key_of_its_own(tmp_path):
    assert keys.key(Store(tmp_path / "one")) != keys.key(Store(tmp_path / "other"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
@pytest.mark.parametrize(("path", "mode"), [("key", 0o600), (".", 0o700)])
def test_only_its_owner_may_read_it(store, path, mode):
    keys.key(store)
    assert (store.publication / path).stat().st_mode & 0o777 == mode


def test_nothing_else_is_left_beside_it(store):
    keys.key(store)
    assert [path.name for path in store.publication.iterdir()] == ["key"]


def test_whoever_comes_second_keeps_the_first_key(store):
    first = keys.key(store)
    keys._make(store.publication / "key")
    assert keys.key(store) == first
    assert [path.name for path in store.publication.iterdir()] == ["key"]


@pytest.mark.parametrize("found", [b"", b"short", b"x" * 33])
def test_a_damaged_key_is_refused_and_not_replaced(store, found):
    keys.key(store)
    (store.publication / "key").write_bytes(found)
    with pytest.raises(keys.DamagedKey, match="put back a copy"):
        keys.key(store)
    assert (store.publication / "key").read_bytes() == found
