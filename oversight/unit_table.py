"""The units: what each is called, by what a stored figure is multiplied, and how many decimals it has."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """How one unit is written. `factor` turns the stored figure into the shown one (a share of 0.5 is 50 %)."""

    one: str
    many: str
    label: str
    factor: int = 1
    decimals: int = 1
    has_fixed_decimals: bool = False
    # from this figure on (as shown) it is told without decimals: three digits are as much as anybody reads
    whole_from: int | None = None
    vega: str = ",.1~f"
    # below this figure it is told in a finer unit: its name, and how many of it make one
    finer_below: float = 0
    finer: str = ""
    finer_factor: int = 1


UNITS = {
    "share": Unit("{number}%", "{number}%", "%", factor=100, has_fixed_decimals=True, vega=".1~%"),
    "seconds": Unit("{number} second", "{number} seconds", "seconds"),
    "minutes": Unit("{number} minute", "{number} minutes", "minutes"),
    "hours": Unit("{number} hour", "{number} hours", "hours"),
    "days": Unit("{number} day", "{number} days", "days"),
    "working_days": Unit("{number} working day", "{number} working days", "working days"),
    # for what is known to the second: a few seconds are not 0.1 minutes
    "minutes_to_the_second": Unit(
        "{number} minute",
        "{number} minutes",
        "minutes",
        decimals=2,
        vega=",.2~f",
        finer_below=2,
        finer="seconds",
        finer_factor=60,
    ),
    "n": Unit("{number}", "{number}", "number", decimals=0, vega=",d"),
    "per_1000": Unit(
        "{number} per 1,000 benefit households and month",
        "{number} per 1,000 benefit households and month",
        "per 1,000 benefit households and month",
        factor=1000,
        has_fixed_decimals=True,
        whole_from=100,
    ),
    "per_month": Unit("{number} per month", "{number} per month", "per month", has_fixed_decimals=True, whole_from=100),
    "per_post": Unit(
        "{number} per full-time post and month",
        "{number} per full-time post and month",
        "per full-time post and month",
        has_fixed_decimals=True,
        whole_from=100,
    ),
    "per_1000_visits": Unit(
        "{number} per 1,000 visits",
        "{number} per 1,000 visits",
        "per 1,000 visits",
        factor=1000,
        has_fixed_decimals=True,
        whole_from=100,
    ),
    "per_100_visits": Unit(
        "{number} per 100 visits",
        "{number} per 100 visits",
        "per 100 visits",
        factor=100,
        has_fixed_decimals=True,
        whole_from=100,
    ),
}
