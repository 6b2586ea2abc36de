"""What is taken away from the public dashboard says which release it is of, and how its counts are rounded."""

import pytest

from benchmarks import invented_jobcenter
from oversight.answers import Scope
from oversight.page_parts import downloads, tables
from oversight.questions import release_lines
from oversight.questions.asked import ask
from oversight.questions.look import Look
from oversight.store import Store
from tests import released


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return invented_jobcenter.build(Store(tmp_path_factory.mktemp("office")), contacts=8_000, months=24)


@pytest.fixture(scope="module")
def release(office, tmp_path_factory):
    notes = (
        ("channel_share", "merged", "2024: fax, referral"),
        ("channel_share", "withheld_year", "2023"),
        ("disputed_share", "merged", "2024: portal"),
    )
    withheld = released.Withheld(notes=notes)
    return released.publish(office, tmp_path_factory.mktemp("releases"), withheld=withheld).database


def look(database):
    return Look(database, Scope(), None, "none", "public")


def rows(database, name="answered_share"):
    asked = ask(name, look(database))
    return downloads.marked(asked.look, downloads.withheld(asked.over_time))


def test_every_line_of_a_file_names_the_release_its_checksum_and_the_rounding(release):
    found = rows(release)
    assert len(found) > 1
    assert set(found["release"]) == {"2026.10.0"}
    assert set(found["data_hash"]) == {released.HASH}
    assert set(found["rounding"]) == {"Vielfache von 5; eine einzelne 0 bedeutet 0 bis 4"}
    assert set(found["notice"]) == {"SYNTHETISCHE DEMODATEN"}


def test_a_file_of_the_office_names_none(office):
    assert not {"release", "data_hash", "rounding"} & set(rows(office))


def test_the_name_of_a_file_holds_the_version(release, office):
    assert downloads.file_name_of(look(release), "x").endswith("x_2026.10.0.csv")
    assert downloads.file_name_of(look(office), "x").endswith("x.csv")


def test_a_table_says_so_below_it(release, office):
    assert "Veröffentlichung 2026.10.0, Prüfsumme 0123" in release_lines.below_tables(release)
    assert release_lines.below_tables(office) == ""


def test_nine_in_ten_out_of_few_cases_are_told_to_be_too_few_and_not_missing(release):
    asked = ask("wait_minutes", look(release))
    answer = asked.answer(Scope(), grain="year")
    told = tables.readable(asked, answer)["neun von zehn höchstens (Minuten)"]
    few = answer.frame["n"] < 200
    assert set(few) == {True, False}
    assert set(told[few]) == {"Fallzahl zu klein"}


def test_what_was_merged_or_withheld_is_named_with_year_and_words(release):
    told = " ".join(release_lines.said(ask("channel_share", look(release)), "de"))
    assert "Gruppen mit zu wenigen Fällen sind unter „Sonstiges“ gezählt (2024: Fax, über eine andere Stelle)." in told
    assert "Wegen zu weniger Fälle nicht veröffentlicht: 2023." in told


def test_groups_put_together_are_not_named_beside_one_share_of_all(release):
    assert not any("Sonstiges" in line for line in release_lines.said(ask("disputed_share", look(release)), "de"))
