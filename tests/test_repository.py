"""What holds for every file of the project."""

import ast
import re
import statistics

import pytest

from tests import project_files

TEXTS = project_files.text_files()
PROGRAM = project_files.python_files("oversight", "pages", "benchmarks", "dashboard")
# written in two parts, so that this file does not find itself
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
# folders of one machine: what begins with them works nowhere else
MACHINE_PATH = re.compile(r"(?<![\w.*:/-])/(?:work|farm|root|home|tmp|Users|mnt)/")


def lines(path):
    return path.read_text("utf-8").splitlines()


def found(pattern, path):
    where = project_files.name(path)
    return [f"{where}:{i}: {line.strip()}" for i, line in enumerate(lines(path), 1) if pattern.search(line)]


def test_no_file_names_a_folder_of_one_machine():
    assert [hit for path in TEXTS for hit in found(MACHINE_PATH, path)] == []


@pytest.mark.parametrize("line", ["cd /wo" + "rk/main", "open('/t" + "mp/x')"])
def test_a_folder_of_one_machine_is_recognised(line):
    assert MACHINE_PATH.search(line)


@pytest.mark.parametrize("line", ["../shared/real", "https://example.org/work/x", "docs/work/x"])
def test_an_address_and_a_relative_path_are_none(line):
    assert not MACHINE_PATH.search(line)


def test_no_file_leaves_anything_for_later():
    assert [hit for path in TEXTS for hit in found(UNFINISHED, path)] == []


def test_every_file_has_a_name_in_plain_letters():
    names = [project_files.name(path) for path in project_files.all_files()]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9_./-]+", name)] == []


def test_every_python_file_opens_with_a_sentence_that_says_what_it_holds():
    filled = [path for path in PROGRAM if path.stat().st_size]
    silent = [path for path in filled if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert list(map(project_files.name, silent)) == []


def test_no_file_is_named_for_nothing():
    assert [project_files.name(path) for path in PROGRAM if re.search("utils?|helpers?|common|misc", path.stem)] == []


def test_no_python_file_has_chapters():
    assert [project_files.name(path) for path in PROGRAM if len(lines(path)) > 250] == []


def test_half_of_all_python_files_are_shorter_than_100_lines():
    lengths = [len(lines(path)) for path in project_files.python_files() if path.stat().st_size]
    assert statistics.median(lengths) < 100


def test_half_of_all_functions_have_at_most_10_lines():
    trees = [ast.parse(path.read_text("utf-8")) for path in PROGRAM]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert statistics.median(node.end_lineno - node.lineno + 1 for node in functions) <= 10


@pytest.mark.parametrize("folder", ["measures", "counts"])
def test_every_measure_and_every_counts_table_has_a_test_of_its_name(folder):
    names = {path.stem for path in (project_files.ROOT / "queries" / folder).glob("*.sql")}
    assert {name for name in names if not (project_files.ROOT / "tests" / f"test_{name}.py").exists()} == set()
