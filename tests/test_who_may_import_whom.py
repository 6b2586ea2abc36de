"""Who may import whom, where import-linter does not look: the pages, the launcher and the requirements.

The table for the package oversight stands in pyproject.toml and is checked by `make check`.
"""

import re
import sys

import pytest

from tests import project_files
from tests.project_files import ROOT, imports, is_of

PRODUCT = project_files.python_files("oversight", "pages", "dashboard")
# what a library is called in requirements.txt, where that differs from its import
DISTRIBUTIONS = {"docx": "python-docx", "python_calamine": "python-calamine", "vl_convert": "vl-convert-python"}
OWN = {"oversight", "pages", "dashboard", "tests", "benchmarks"}
# installed for others only
NEVER_IMPORTED: set[str] = set()


def pinned_for_the_code():
    own_part = (ROOT / "requirements.txt").read_text("utf-8").split("\n\n")[0]
    return set(re.findall(r"(?m)^([\w-]+)", own_part))


def libraries(path):
    top_level = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names) - OWN
    return {DISTRIBUTIONS.get(name, name) for name in top_level}


@pytest.mark.parametrize("path", project_files.python_files("pages"), ids=project_files.name)
class TestAPage:
    def test_knows_neither_the_database_nor_its_frames(self, path):
        assert [name for name in imports(path) if is_of(name, ("duckdb", "pandas", "numpy", "altair"))] == []

    def test_does_not_reach_behind_the_answers(self, path):
        behind = ("oversight.database", "oversight.sql_file", "oversight.intake", "oversight.simulation")
        assert [name for name in imports(path) if is_of(name, behind)] == []

    def test_holds_no_sql(self, path):
        assert not re.search(r"\b(SELECT\s.+\sFROM|GROUP BY|INSERT INTO)\b", path.read_text("utf-8"))


def test_every_library_that_the_code_imports_is_pinned():
    imported = set().union(*(libraries(path) for path in PRODUCT))
    assert imported - pinned_for_the_code() == set()


def test_every_library_that_the_tests_import_is_pinned():
    imported = set().union(*(libraries(path) for path in project_files.python_files("tests", "benchmarks")))
    for_tests = re.findall(r"(?m)^([\w-]+)", (ROOT / "requirements-dev.txt").read_text("utf-8"))
    assert imported - pinned_for_the_code() - set(for_tests) == set()


def test_every_library_pinned_for_the_code_is_imported():
    imported = set().union(*(libraries(path) for path in PRODUCT))
    assert pinned_for_the_code() - imported == NEVER_IMPORTED


@pytest.mark.parametrize("list_of_requirements", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_names_one_exact_version(list_of_requirements):
    wanted = [line for line in (ROOT / list_of_requirements).read_text("utf-8").splitlines() if re.match(r"\w", line)]
    assert [line for line in wanted if not re.match(r"[\w\[\]-]+==\d[\w.]*", line)] == []


def test_the_package_does_not_know_which_pages_exist():
    above = ("pages", "dashboard", "tests", "benchmarks")
    package = project_files.python_files("oversight")
    assert [(path.name, name) for path in package for name in imports(path) if is_of(name, above)] == []


def test_nobody_uses_the_connection_that_everybody_shares():
    shared = re.compile(r"\bduckdb\.(sql|execute|query|from_df|read_csv|default_connection)\b")
    programs = project_files.python_files("oversight", "tests", "benchmarks")
    assert [project_files.name(path) for path in programs if shared.search(path.read_text("utf-8"))] == []
