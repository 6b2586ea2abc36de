"""Who publishes: the settings of a store, and what is asked for where they are missing."""

import pytest

from oversight import language
from oversight.publication import settings
from oversight.publication.refusal import NotPublished
from oversight.store import Store

LINES = {
    "publisher": "Stadt Musterstadt",
    "jobcenter": "Jobcenter Musterstadt",
    "contact": "open-data@musterstadt.example",
    "base_address": "https://jobcenter.musterstadt.example/",
    "spatial": "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/00000000",
    "contributor_id": "http://dcat-ap.de/def/contributors/musterstadt",
}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def write(store, **changes):
    store.publication.mkdir(exist_ok=True)
    lines = [f'{name} = "{value}"' for name, value in (LINES | changes).items() if value is not None]
    settings.path(store).write_text("\n".join(lines), "utf-8")


def test_the_invented_jobcenter_names_a_city_that_does_not_exist(store):
    found = settings.read(store, is_synthetic=True)
    assert "erfunden" in found.publisher
    assert found.base_address.endswith(".example")


def test_a_real_store_without_settings_is_told_every_line_to_fill_in(store):
    with pytest.raises(NotPublished) as refused:
        settings.read(store, is_synthetic=False)
    assert [name for name in LINES if f'\n{name} = ""' in str(refused.value)] == list(LINES)


def test_it_is_told_in_english_too(store):
    language.use("en")
    with pytest.raises(NotPublished, match="who publishes"):
        settings.read(store, is_synthetic=False)


def test_what_is_written_down_is_used_also_for_invented_data(store):
    write(store)
    assert settings.read(store, is_synthetic=True).publisher == "Stadt Musterstadt"


def test_the_address_ends_without_a_slash(store):
    write(store)
    assert settings.read(store, is_synthetic=False).base_address == "https://jobcenter.musterstadt.example"


def test_only_the_missing_line_is_asked_for(store):
    write(store, contact=None)
    with pytest.raises(NotPublished) as refused:
        settings.read(store, is_synthetic=False)
    assert 'contact = ""' in str(refused.value)
    assert 'publisher = ""' not in str(refused.value)


@pytest.mark.parametrize("contact", ["https://musterstadt.example/kontakt", "open-data@musterstadt.example"])
def test_a_contact_is_a_mail_address_or_a_page(store, contact):
    write(store, contact=contact)
    assert settings.read(store, is_synthetic=False).contact == contact


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("contact", "Rathaus"),
        ("contact", "a b@c.de"),
        ("base_address", "musterstadt.example"),
        ("spatial", "ftp://x"),
        ("contributor_id", "https://x y"),
        ("base_address", "https://x/<b>"),
    ],
)
def test_what_is_no_address_is_refused_by_name(store, name, value):
    write(store, **{name: value})
    with pytest.raises(NotPublished, match=name):
        settings.read(store, is_synthetic=False)


def test_a_misspelt_entry_is_refused(store):
    write(store, publischer="x")
    with pytest.raises(NotPublished, match="publischer"):
        settings.read(store, is_synthetic=False)


def test_a_file_that_is_not_toml_is_refused(store):
    write(store)
    settings.path(store).write_text("publisher = Stadt", "utf-8")
    with pytest.raises(NotPublished, match="lässt sich nicht lesen"):
        settings.read(store, is_synthetic=False)
