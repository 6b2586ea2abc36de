"""What a release says is new and corrected."""

import pandas as pd
import pytest

from tests import publishing

MARCH = pd.Timestamp("2024-03-01")


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return publishing.placed(tmp_path_factory.mktemp("releases"), "2026.7.0")


def written(folder):
    return (folder / "CHANGELOG.md").read_text("utf-8")


def following(first, tmp_path, **changes):
    return written(publishing.written(tmp_path / "next", previous=first, **changes))


def with_march():
    tables = publishing.tables()
    march = publishing.frame("month site channel outcome n", [(MARCH, "nord", "phone", "answered", 90)])
    return tables | {"contact_counts": pd.concat([tables["contact_counts"], march], ignore_index=True)}


def test_the_first_release_names_its_months(first):
    text = written(first.folder)
    assert "- Erste Veröffentlichung: Januar 2024 bis Februar 2024." in text
    assert "- First release: January 2024 to February 2024." in text


def test_it_warns_of_invented_figures_in_both_languages(first):
    text = written(first.folder)
    assert text.index("SYNTHETISCHE DEMODATEN") < text.index("SYNTHETIC DEMO DATA") < text.index("## 2026.7.0")


def test_new_months_are_named_with_their_tables(first, tmp_path):
    text = following(first, tmp_path, tables=with_march())
    assert "- Neu nach Februar 2024, bis März 2024: contact_counts." in text


def test_without_new_months_it_says_so(first, tmp_path):
    assert "- Keine neuen Monate." in following(first, tmp_path)


def test_a_table_that_is_gone_is_named(first, tmp_path):
    tables = {name: frame for name, frame in publishing.tables().items() if name != "visit_wait_counts"}
    assert "- Nicht mehr veröffentlicht: visit_wait_counts." in following(first, tmp_path, tables=tables)


def test_a_correction_says_what_stood_there_and_why(first, tmp_path):
    change = publishing.corrections(("contact_counts", publishing.JANUARY, "nord | phone", 105, 115))
    text = following(first, tmp_path, corrections=change)
    assert "Berichtigte Zahlen: 1. Datensätze kamen später" in text
    assert "| contact_counts | 2024-01-01 | nord \\| phone | 105 | 115 |" in text


def test_without_corrections_it_says_so(first):
    assert "- No published figure was corrected." in written(first.folder)


def test_earlier_releases_stand_below_as_they_stood(first, tmp_path):
    text = following(first, tmp_path)
    assert text.endswith(written(first.folder)[written(first.folder).index("\n## 2026.7.0") :])
    assert text.count("# Änderungen / Changes") == 1
