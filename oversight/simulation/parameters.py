"""The numbers of the simulated jobcenter by name, its seeds, and how long it can last."""

from oversight.simulation import fault_table, parameter_table

SEED = 20000501
# what estimates are held against the truth on; fixed before there were any: dates that stand in the five towns' papers
TRIAL_SEEDS = (
    *(20000501, 20010504, 20100101, 20130110, 20161020),
    *(20170101, 20171212, 20200226, 20211124, 20230101),
)
LONGEST_MONTHS = 48

# one table, in two files
TABLE = parameter_table.TABLE + fault_table.FAULTS
_BY_NAME = {parameter.name: parameter.value for parameter in TABLE}


def number(name: str) -> float:
    """A parameter that is one number. Raises KeyError for an unknown name, TypeError for several numbers."""
    value = _BY_NAME[name]
    if isinstance(value, tuple):
        raise TypeError(f"{name} is several numbers")
    return float(value)


def numbers(name: str) -> tuple[float, ...]:
    """A parameter that is several numbers. Raises KeyError for an unknown name, TypeError for a single number."""
    value = _BY_NAME[name]
    if not isinstance(value, tuple):
        raise TypeError(f"{name} is one number")
    return value
