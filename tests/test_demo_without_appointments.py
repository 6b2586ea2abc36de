"""`python -m oversight demo --without-appointments`: the same people in a city that never introduces appointments."""

import pytest

from oversight import __main__, facts
from oversight.store import Store

SIZE = ["--months", "1", "--scale", "0.03"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("without")
    command = ["demo", "--without-appointments", *SIZE, "--store", str(folder), "--files", str(folder / "kept")]
    assert __main__.main(command) == 0
    return folder


def test_the_city_says_on_its_card_that_it_has_no_appointments(folder):
    assert facts.about(Store(folder / "demo").current_snapshot()).is_paired_world


def test_its_files_say_so_in_their_names(folder):
    prefix = "SYNTHETISCHE-DEMODATEN_OHNE-TERMINPRAXIS_"
    assert all(path.name.startswith(prefix) for path in (folder / "kept").iterdir())


def test_the_command_says_so(tmp_path, capsys):
    __main__.main(["demo", "--without-appointments", "--months", "1", "--scale", "0.01", "--store", str(tmp_path)])
    assert "ohne Terminpraxis" in capsys.readouterr().out


def test_it_is_the_city_of_the_ordinary_demo_until_an_office_introduces_them(folder, tmp_path):
    __main__.main(["demo", *SIZE, "--store", str(tmp_path), "--files", str(tmp_path / "kept")])
    (one,) = (tmp_path / "kept").glob("*contacts*")
    (other,) = (folder / "kept").glob("*contacts*")
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("option", ["--truth", "--prepare", "--check"])
def test_it_has_no_truth_of_its_own(option, tmp_path, capsys):
    assert __main__.main(["demo", "--without-appointments", option, "--store", str(tmp_path)]) == 2
    assert "--without-appointments" in capsys.readouterr().err
