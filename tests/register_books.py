"""What a store holds, in a form that two moments can be compared by."""

import json
from pathlib import Path

import duckdb

from oversight.store import Store


def books(store: Store) -> dict[str, object]:
    """Every table of the register with its rows counted and summed up, the pointer, and what lies in quarantine."""
    with duckdb.connect(store.register, read_only=True) as register:
        tables = [name for (name,) in register.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        sums = " UNION ALL ".join(f"SELECT '{name}', count(*), bit_xor(hash(t)) FROM {name} AS t" for name in tables)
        held: dict[str, object] = {name: rest for name, *rest in register.execute(sums).fetchall()}
    quarantined = sorted(path.name for path in store.quarantine.glob("*"))
    return held | {"pointer": json.loads(store.pointer.read_text("utf-8")), "quarantine": quarantined}


def rows(store: Store, table: str) -> int:
    with duckdb.connect(store.register, read_only=True) as register:
        found = register.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(found[0]) if found else 0


def is_left_clean(folder: Path) -> bool:
    """Nothing of a file that was read stays behind."""
    return not (folder / "work").exists()
