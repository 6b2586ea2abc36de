"""Every public figure of a release in four ways: by the dashboard, the page's SQL, the Parquet files, pandas on CSV."""

import duckdb
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from benchmarks import invented_jobcenter
from oversight import answers, measures, protected, releases, sql_file
from oversight.explorer import examples
from oversight.explorer.pool import Pool
from oversight.explorer.reply import Table
from oversight.places import QUERIES
from oversight.store import Store
from tests import figures_in_pandas, release_to_ask

PUBLIC = [measure for measure in measures.all_measures() if measure.is_public]


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    store = Store(tmp_path_factory.mktemp("agreement") / "store")
    snapshot = invented_jobcenter.build(store, contacts=20_000, months=24)
    return release_to_ask.publish(snapshot, store.releases)


@pytest.fixture(scope="module")
def pool():
    pool = Pool()
    yield pool
    pool.close()


@pytest.fixture(scope="module")
def from_parquet(release):
    """DuckDB with nothing but the Parquet files."""
    with duckdb.connect() as connection:
        for path in (release.folder / releases.COUNTS).glob("*.parquet"):
            connection.execute(f"CREATE VIEW {path.stem} AS FROM read_parquet('{path}')")
        yield connection


@pytest.fixture(scope="module")
def from_csv(release):
    """DuckDB with nothing but what pandas has read from the CSV files."""
    with duckdb.connect() as connection:
        for path in (release.folder / releases.COUNTS).glob("*.csv"):
            if not (QUERIES / "counts" / f"{path.stem}.sql").exists():
                continue
            frame = _as_declared(pd.read_csv(path, keep_default_na=False, na_values=[""]), path.stem)
            connection.register("frame", frame)
            kinds = ", ".join(f"{column.name}::{column.type} AS {column.name}" for column in _columns(path.stem))
            connection.execute(f"CREATE TABLE {path.stem} AS SELECT {kinds} FROM frame")
            connection.unregister("frame")
        yield connection


def _columns(table):
    return sql_file.read(QUERIES / "counts" / f"{table}.sql").columns()


def _as_declared(frame, table):
    """Whole numbers and yes or no stay what they are, also where some are missing."""
    kinds = {"BIGINT": "Int64", "INTEGER": "Int64", "BOOLEAN": "boolean", "VARCHAR": "string"}
    return frame.astype({c.name: kinds[c.type] for c in _columns(table) if c.type in kinds})


def asked(release, measure, grain):
    return answers.ask(release.database, measure.name, grain=grain)


def rows(frame):
    """Rows of plain values; what is missing is None."""
    return [tuple(None if pd.isna(v) else v for v in row) for row in frame.astype(object).itertuples(index=False)]


def in_order(found):
    return sorted((tuple(row) for row in found), key=repr)


def plain(found):
    """Timestamps of pandas as the days that they are."""
    return in_order(tuple(v.date() if isinstance(v, pd.Timestamp) else v for v in row) for row in found)


def as_shown(frame):
    """Rows without what a release never shows: nine in ten, out of few cases."""
    if "p90" in frame:
        frame = frame.assign(p90=frame["p90"].where(frame["n"] >= protected.FEWEST_FOR_NINE_IN_TEN))
    return plain(rows(frame))


def has_figures(answer):
    """A measure that the release withholds has no figure that could differ."""
    held = protected.published(answer.measure)
    assert answer.frame.empty or held is None or held.is_published
    return held is None or held.is_published


@pytest.mark.parametrize("measure", PUBLIC, ids=lambda measure: measure.name)
@pytest.mark.parametrize("grain", ["quarter", "all"])
class TestAFigure:
    def test_is_the_same_when_it_is_asked_on_the_page(self, release, pool, measure, grain):
        answer = asked(release, measure, grain)
        if has_figures(answer):
            reply = pool.ask(release.database, examples.of_answer(answer))
            assert isinstance(reply, Table), reply
            assert as_shown(pd.DataFrame(reply.rows, columns=reply.columns, dtype=object)) == as_shown(answer.frame)

    def test_is_the_same_from_the_parquet_files(self, release, from_parquet, measure, grain):
        answer = asked(release, measure, grain)
        if has_figures(answer):
            assert as_shown(from_parquet.execute(answer.query, answer.parameters).df()) == as_shown(answer.frame)

    def test_is_the_same_when_pandas_works_it_out_from_the_csv_files(self, release, from_csv, measure, grain):
        answer = asked(release, measure, grain)
        if not has_figures(answer):
            return
        counts = from_csv.execute(measure.file.statement, measure.parameter_values()).df()
        counts = counts[counts["period"].between(*(pd.Timestamp(day) for day in span(answer)), inclusive="left")]
        recomputed = figures_in_pandas.figures(measure, counts, grain) if len(counts) else counts
        frame = answer.frame.assign(
            period="all" if grain == "all" else pd.to_datetime(answer.frame["period"]),
            segment=answer.frame["segment"].astype(object).fillna(""),
        )
        assert len(recomputed) == len(frame)
        if len(frame):
            # a product of many shares depends in its last bit on who multiplies first
            exactness = {"rtol": 1e-12 if measure.shape == "lifetable" else 0, "atol": 0}
            frame = frame.set_index(recomputed.index.names).sort_index()[recomputed.columns].astype(float)
            if "p90" in recomputed:
                recomputed["p90"] = recomputed["p90"].where(recomputed["n"] >= protected.FEWEST_FOR_NINE_IN_TEN)
            assert_frame_equal(frame, recomputed.astype(float), check_index_type=False, **exactness)


def span(answer):
    return answer.scope.start or "1900-01-01", answer.scope.end or "2100-01-01"


def test_most_measures_have_figures_to_compare(release):
    """Empty tables would agree as well."""
    assert sum(asked(release, measure, "all").is_ok for measure in PUBLIC) > 40


def test_a_share_worked_out_by_hand_from_the_csv_is_the_same(release):
    """Without any query: of all contacts of a quarter, the share that came by telephone."""
    counts = pd.read_csv(release.folder / releases.COUNTS / "contact_counts.csv", parse_dates=["month"])
    by_quarter = counts.groupby([counts["month"].dt.to_period("Q"), "channel"])["n"].sum().unstack(fill_value=0)
    expected = by_quarter["phone"] / by_quarter.sum(axis=1)
    answer = asked(release, measures.find("channel_share"), "quarter").frame
    assert answer.loc[answer["category"] == "phone", "value"].tolist() == expected.tolist()
