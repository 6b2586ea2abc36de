"""The computation of each measure: the function of its name."""

from collections.abc import Callable

import pandas as pd

from oversight.measures import Measure
from tests.recomputed import appointments, callbacks, contacts, monthly, office, reactions, shapes, telephone
from tests.recomputed.rows import Tables

Cases = Callable[[Measure, str | None], pd.DataFrame]
TOPICS = (telephone, contacts, callbacks, office, appointments, reactions, monthly)


def of(measure: Measure) -> Callable[..., pd.DataFrame] | None:
    """The function that recomputes this measure, None if there is none."""
    return next((vars(topic)[measure.name] for topic in TOPICS if measure.name in vars(topic)), None)


def figures(measure: Measure, cases: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """What the measure says by these keys, recomputed from its cases."""
    threshold = {"histogram": measure.over, "lifetable": measure.within}.get(measure.shape)
    return getattr(shapes, measure.shape)(cases, keys, *([] if threshold is None else [threshold]))


def cases(tables: Tables, measure: Measure, variant: str | None) -> pd.DataFrame:
    """The single cases on which the measure rests."""
    compute = of(measure)
    assert compute, f"nothing recomputes {measure.name}"
    return compute(tables, *([variant] if variant else [])).astype({"site": str})
