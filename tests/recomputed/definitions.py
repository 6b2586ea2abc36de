"""The computation of each measure: the function of its name."""

from collections.abc import Callable

import pandas as pd

from oversight.measures import Measure
from tests.recomputed import appointments, callbacks, contacts, monthly, office, reactions, shapes, telephone
from tests.recomputed.rows import Tables

TOPICS = (telephone, contacts, callbacks, office, appointments, reactions, monthly)


def of(measure: Measure) -> Callable[..., pd.DataFrame] | None:
    """The function that recomputes this measure, None if there is none."""
    return next((vars(topic)[measure.name] for topic in TOPICS if measure.name in vars(topic)), None)


def figures(measure: Measure, variant: str | None, tables: Tables, keys: list[str]) -> pd.DataFrame:
    """What the measure says by these keys, recomputed from the rows."""
    rows = cases(measure, variant, tables)
    threshold = {"histogram": measure.over, "lifetable": measure.within}.get(measure.shape)
    return getattr(shapes, measure.shape)(rows, keys, *([] if threshold is None else [threshold]))


def cases(measure: Measure, variant: str | None, tables: Tables) -> pd.DataFrame:
    compute = of(measure)
    assert compute, f"nothing recomputes {measure.name}"
    return compute(tables, *([variant] if variant else [])).astype({"site": str})
