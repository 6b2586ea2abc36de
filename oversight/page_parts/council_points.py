from oversight.measures import Measure


def show(measure: Measure) -> None: ...
