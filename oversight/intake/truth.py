"""The truth of a simulated jobcenter: what every figure would be without appointments. Kept with its records."""

import duckdb
import pandas as pd

from oversight.intake import register, snapshots, workplace
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store


def write(store: Store, truth: pd.DataFrame) -> None:
    """Keep these rows (columns as in data/register/truth.sql) and publish. Raises Refused where records are real."""
    with (
        register.locked(store),
        workplace.in_store(store) as workdir,
        register.opened(store, workdir) as connection,
    ):
        _refuse_real_records(connection)
        connection.execute("BEGIN")
        try:
            forget(connection)
            connection.register("told", truth)
            connection.execute("INSERT INTO truth BY NAME FROM told")
            register.expect_snapshot(connection, store)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        snapshots.publish(connection, store)


def forget(connection: duckdb.DuckDBPyConnection) -> None:
    """It is the truth of the records as they were: when they change, it goes."""
    connection.execute("DELETE FROM truth")


def _refuse_real_records(connection: duckdb.DuckDBPyConnection) -> None:
    if connection.execute("SELECT 1 FROM imports WHERE NOT is_synthetic LIMIT 1").fetchone():
        raise Refused(_("Only of simulated records does anybody know the truth; this store holds others."))
