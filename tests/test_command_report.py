"""The command `report`: writes papers, says how far it is, and refuses in words."""

import zipfile

import pytest

from oversight.__main__ import main
from tests import papers


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with a snapshot and a release."""
    folder = tmp_path_factory.mktemp("papers")
    inside = papers.snapshot(folder).parent.parent
    papers.release(folder).rename(inside / "releases")
    return inside


@pytest.fixture
def report(store, capsys):
    def run(*arguments):
        code = main(["report", *map(str, arguments), "--store", str(store)])
        written = capsys.readouterr()
        return code, written.out, written.err

    return run


def test_a_public_paper_comes_from_the_release(report, tmp_path):
    code, out, err = report("ombuds", "--year", 2024, "-o", tmp_path / "paper.pdf")
    assert (code, (tmp_path / "paper.pdf").read_bytes()[:4]) == (0, b"%PDF")
    assert "paper.pdf" in out
    assert "Fallzahlen und Eingangswege" in err


def test_an_internal_one_from_the_snapshot_in_the_language_asked_for(report, tmp_path):
    code, _out, err = report(
        "information", "--year", 2024, "--internal", "--language", "en", "-o", tmp_path / "in" / "paper.docx"
    )
    assert (code, (tmp_path / "in" / "paper.docx").read_bytes()[:2]) == (0, b"PK")
    assert "The facts" in err


def test_graphs_come_as_one_file_or_as_a_folder(report, tmp_path):
    report("newsletter", "--year", 2024, "-o", tmp_path / "graphs.zip")
    report("newsletter", "--year", 2024, "-o", tmp_path / "graphs")
    packed = zipfile.ZipFile(tmp_path / "graphs.zip").namelist()
    assert sorted(path.name for path in (tmp_path / "graphs").iterdir()) == sorted(packed)
    assert len(packed) == 12


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("ombuds", "--year", 2019), "Für 2019 gibt es keine Daten"),
        (("ombuds", "--year", 2024, "--site", "mitte"), "nicht nach Standorten aufgeteilt"),
        (("information", "--year", 2024, "--site", "mite"), "Es gibt keinen Standort „mite“"),
        (("letter", "--year", 2024), "Es gibt keine Vorlage „letter“"),
        (("newsletter", "--year", 2024), "Diese Vorlage gibt es als .zip"),
        (("ombuds", "--year", 2024, "--settings", "none.toml"), "Es gibt keine Datei none.toml"),
    ],
)
def test_what_cannot_be_written_is_refused_in_words(report, tmp_path, arguments, why):
    code, _out, err = report(*arguments, "-o", tmp_path / "paper.pdf")
    assert code == 2
    assert why in err
    assert not (tmp_path / "paper.pdf").exists()


def test_without_a_release_nothing_is_public(tmp_path, capsys):
    papers.snapshot(tmp_path)
    given = ["report", "ombuds", "--year", "2024", "-o", str(tmp_path / "p.pdf"), "--store", str(tmp_path / "small")]
    assert main(given) == 2
    assert "Noch ist nichts veröffentlicht" in capsys.readouterr().err


@pytest.mark.parametrize("year", ["24", "zwei", "1800"])
def test_a_year_is_a_year(report, year, tmp_path):
    with pytest.raises(SystemExit):
        report("ombuds", "--year", year, "-o", tmp_path / "paper.pdf")
