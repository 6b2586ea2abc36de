"""What a chart says, in one or two sentences, for those who do not see it."""

import pandas as pd

from oversight import units
from oversight.charts.labels import unwrapped
from oversight.charts.quantities import Quantity
from oversight.language import translate as _
from oversight.measures import Measure

# more lines than this are told by their last values only
LINES_IN_FULL = 3


def of_trend(rows: pd.DataFrame, what: Quantity, events: pd.DataFrame) -> str:
    """Where each line begins and ends, its highest and lowest point, and what happened meanwhile."""
    happened = (
        _("Events: {events}.").format(events="; ".join(what.rstrip(".") for what in events["what"]))
        if len(events)
        else ""
    )
    return f"{_lines(rows, what)} {happened}".strip()


def _lines(rows: pd.DataFrame, what: Quantity) -> str:
    lines = {name: line.dropna(subset=["figure"]) for name, line in rows.groupby("series", sort=False)}
    told = {str(name): line for name, line in lines.items() if len(line)}
    if not told:
        return _nothing(what)
    if len(told) > LINES_IN_FULL:
        last = "; ".join(f"{name}: {line['shown'].iloc[-1]}" for name, line in told.items())
        return _("{title}, {count} lines over time. The last values: {values}.").format(
            title=what.title, count=units.show_count(len(told)), values=last
        )
    return " ".join(_course(name, line, what) for name, line in told.items())


def _course(name: str, line: pd.DataFrame, what: Quantity) -> str:
    first, last = line.iloc[0], line.iloc[-1]
    title = f"{what.title}, {name}" if name else what.title
    if len(line) == 1:
        return _("{title}: {value} ({when}).").format(title=title, value=first["shown"], when=first["when"])
    highest, lowest = _extremes(line)
    return _(
        "{title}: from {first} ({first_when}) to {last} ({last_when}); "
        "highest {highest} ({highest_when}), lowest {lowest} ({lowest_when})."
    ).format(
        title=title,
        first=first["shown"],
        first_when=first["when"],
        last=last["shown"],
        last_when=last["when"],
        highest=highest["shown"],
        highest_when=highest["when"],
        lowest=lowest["shown"],
        lowest_when=lowest["when"],
    )


def of_bars(rows: pd.DataFrame, what: Quantity) -> str:
    values = "; ".join(f"{_called(row)}: {row['shown']}" for _index, row in rows.iterrows())
    return _("{title}: {values}.").format(title=what.title, values=values) if values else _nothing(what)


def _called(row: "pd.Series[str]") -> str:
    return ", ".join(unwrapped(part) for part in (row["name"], row["series"]) if part)


def of_hours(rows: pd.DataFrame, what: Quantity) -> str:
    known = rows.dropna(subset=["figure"])
    if known.empty:
        return _nothing(what)
    highest, lowest = _extremes(known)
    return _(
        "{title} by weekday and hour: highest {highest} ({highest_when}), lowest {lowest} ({lowest_when})."
    ).format(
        title=what.title,
        highest=highest["shown"],
        highest_when=f"{highest['day']} {highest['time']}",
        lowest=lowest["shown"],
        lowest_when=f"{lowest['day']} {lowest['time']}",
    )


def of_distribution(rows: pd.DataFrame, measure: Measure) -> str:
    return " ".join(_quantiles(str(name), line, measure.unit) for name, line in rows.groupby("series", sort=False))


def _quantiles(name: str, line: pd.DataFrame, unit: str) -> str:
    half, nine = (line.loc[line["share"] >= share - 1e-9, "length"].min() for share in (0.5, 0.9))
    text = _("For half it was at most {half}, for nine in ten at most {nine}.").format(
        half=units.show(half, unit), nine=units.show(nine, unit)
    )
    return f"{name[:1].upper()}{name[1:]}: {text}" if name else text


def of_still_open(rows: pd.DataFrame, measure: Measure) -> str:
    return " ".join(
        _open_shares(str(name), line, measure.unit, measure.within) for name, line in rows.groupby("series", sort=False)
    )


def _open_shares(name: str, line: pd.DataFrame, unit: str, within: float | None) -> str:
    ages = [age for age in (within, line["length"].max()) if age is not None]
    values = "; ".join(
        _("{share} at the age of {age}").format(
            share=units.show(line.loc[line["length"] <= age, "share"].min(), "share"), age=units.show(age, unit)
        )
        for age in ages
    )
    text = _("Share still open: {values}.").format(values=values)
    return f"{name[:1].upper()}{name[1:]}: {text}" if name else text


def of_control(rows: pd.DataFrame, title: str, unit: str) -> str:
    """The limits of the last month, how many months stand out, and the last one that does."""
    known = rows.dropna(subset=["figure"])
    striking, last = known[known["is_striking"] == True], known.iloc[-1]  # noqa: E712  (missing is not False)
    text = _("{title}: {n} months, mean {mean}, usual from {lower} to {upper}; {striking} stand out.").format(
        title=title,
        n=units.show_count(len(known)),
        mean=last["middle_shown"],
        lower=units.show_beside(last["lower"], last["upper"], unit),
        upper=last["upper_shown"],
        striking=units.show_count(len(striking)),
    )
    if striking.empty:
        return text
    latest = striking.iloc[-1]
    return f"{text} " + _("The last of them: {when}, {figure}, {rule}.").format(
        when=latest["when"], figure=latest["figure_shown"], rule=latest["rule"]
    )


def of_funnel(rows: pd.DataFrame, title: str, average: str) -> str:
    """Each site in the order of names, and whether it lies within the limits."""
    sites = "; ".join(f"{row['name']}: {row['shown']}, {row['kind']}" for _index, row in rows.iterrows())
    return _("{title} by site, all together {average}. {sites}.").format(title=title, average=average, sites=sites)


def _extremes(rows: pd.DataFrame) -> "tuple[pd.Series[str], pd.Series[str]]":
    return rows.iloc[int(rows["figure"].argmax())], rows.iloc[int(rows["figure"].argmin())]


def _nothing(what: Quantity) -> str:
    return _("{title}: too few cases for a figure throughout.").format(title=what.title)
