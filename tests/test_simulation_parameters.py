"""Every number of the simulation stands in one table, with its unit and what it rests on."""

import ast
import re
from itertools import pairwise

import pytest

from oversight.simulation import parameters
from tests import project_files

NAMES = [parameter.name for parameter in parameters.TABLE]
TABLES = ("parameter_table.py", "fault_table.py")
MODULES = [path for path in project_files.python_files("oversight/simulation") if path.name not in TABLES]
# the calendar and the invented city are dates, and files are bytes
RULES = [path for path in MODULES if path.name not in ("days.py", "city.py", "files.py", "records.py", "parameters.py")]
PLAIN = {0, 1, 2, 3, 5, 7, 0.5}
OF_TIME = {12, 60, 365, 3600}


def tree(path):
    return ast.parse(path.read_text("utf-8"))


def is_a_place(node):
    """Which column holds which chance, and how many there are: no number that decides anything."""
    is_range = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("range", "slice")
    is_power = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
    names = [target.id for target in getattr(node, "targets", []) if isinstance(target, ast.Name)]
    is_size = any(re.fullmatch(r"\w*_?CHANCES|_?\w*STREAM|STAFF|ATTEMPTS", name) for name in names)
    return is_range or is_power or is_size or isinstance(node, ast.Subscript)


def numbers_in(node):
    if is_a_place(node):
        return
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from numbers_in(child)


def words_in(path):
    return {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and type(node.value) is str}


def asked_for(path):
    """The names by which a module asks for parameters."""
    for node in ast.walk(tree(path)):
        is_asked = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("number", "numbers", "parameter")
        if is_asked and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_every_number_used_stands_in_the_table(path):
    assert set(numbers_in(tree(path))) - PLAIN - OF_TIME == set()


def test_a_number_in_a_rule_is_found():
    assert list(numbers_in(ast.parse("late = chance < 0.06"))) == [0.06]


def test_every_parameter_that_is_asked_for_stands_in_the_table():
    assert {name for path in MODULES for name in asked_for(path)} - set(NAMES) == set()


def test_every_parameter_of_the_table_is_used():
    words = {word for path in MODULES for word in words_in(path)}
    assert set(NAMES) - words - {f"{word}_after" for word in words} == set()


def test_every_parameter_says_its_unit_and_what_it_rests_on():
    assert [p.name for p in parameters.TABLE if not (p.unit and p.basis)] == []


def test_no_parameter_stands_twice():
    assert [name for name, following in pairwise(sorted(NAMES)) if name == following] == []


@pytest.mark.parametrize(
    "name",
    [
        *("resolutions", "cancels_through", "reaction_kinds", "reaction_kinds_lost_call", "reaction_kinds_long_wait"),
        *("reaction_channels", "reaction_submitters", "reaction_concerns_named", "reaction_outcomes"),
        *("reaction_outcomes_others", "objection_outcomes", "lawsuit_outcomes", "remedy_concerns", "visit_concerns"),
        *("call_concerns", "letter_concerns", "incident_kinds", "forwarded_asking", "forwarded_others"),
    ],
)
def test_shares_of_a_whole_add_up_to_it(name):
    assert sum(parameters.numbers(name)) == pytest.approx(1)
