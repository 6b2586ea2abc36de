"""Every declared relation between tables that count the same rows is true of the simulated jobcenter, and is kept."""

from dataclasses import replace

import numpy as np
import pytest

from oversight.publication import coarsen, declaration, kept_cells
from oversight.publication.audit import relations
from oversight.publication.tables import Rounded, SameRows
from oversight.store import Store
from tests import coarsened
from tests.audited import controlled, crowded

DECLARED = [(table.name, relation) for table in declaration.read().tables for relation in table.same_rows]


def name(value):
    return getattr(value, "other", value)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    prepared = coarsen.prepare(coarsened.demo(tmp_path_factory.mktemp("demo")))
    return {cells.name: cells for cells in prepared.cells}


def test_every_entry_of_the_declaration_is_read():
    assert len(DECLARED) == declaration.FILE.read_text("utf-8").count("\n[[same_rows]]\n") > 30


def test_a_table_is_prepared_with_what_is_declared_of_it(demo):
    assert [(table, relation) for table in demo for relation in demo[table].same_rows] == sorted(
        DECLARED, key=lambda entry: list(demo).index(entry[0])
    )


@pytest.mark.parametrize(("table", "relation"), DECLARED, ids=name)
def test_a_declared_relation_holds_in_the_demo(table, relation, demo):
    first, other = demo[table], demo[relation.other]
    known = relations.binding(first, other, relation, (0, len(first.frame)))
    assert len(known.lower), "it never holds"
    assert relation.is_part or (known.upper == 0).any(), "it is never equal"
    true = known.of(np.concatenate([first.true, other.true]))
    assert (true >= known.lower).all() and (true <= known.upper).all()


def test_cells_are_kept_with_what_is_known_of_them(tmp_path):
    known = SameRows("visits", ("site",), {"topic": ("T1",)}, {"was_kept": (True,), "age_days": (0, 1)}, is_part=True)
    table = controlled(crowded(name="records"))
    kept_cells.write(Store(tmp_path), "2026.10.0", [Rounded(replace(table.cells, same_rows=(known,)), table.published)])
    assert kept_cells.read(Store(tmp_path), "2026.10.0")[0].cells.same_rows == (known,)
