"""A lost or damaged snapshot is written again from the register."""

import pytest

from oversight import facts
from oversight.__main__ import main
from oversight.intake import Refused, publish_again
from oversight.store import Store


@pytest.fixture
def store(tmp_path):
    """A store with one imported list of sites."""
    file = tmp_path / "sites.csv"
    file.write_text("site,name\nmitte,Mitte\n", "utf-8")
    assert main(["import", str(file), "--store", str(tmp_path / "store")]) == 0
    return Store(tmp_path / "store")


def test_a_damaged_snapshot_is_replaced_by_the_next(store):
    store.current_snapshot().write_bytes(b"no database")
    publish_again(store)
    assert facts.site_names(store.current_snapshot()) == {"mitte": "Mitte"}


def test_a_store_without_a_register_has_nothing_to_publish(tmp_path):
    with pytest.raises(Refused):
        publish_again(Store(tmp_path))


def test_the_command_says_what_is_shown_from_now_on(store, capsys):
    assert main(["snapshot", "--store", str(store.folder)]) == 0
    assert store.current_snapshot().name in capsys.readouterr().out
