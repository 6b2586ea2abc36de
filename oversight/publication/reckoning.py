"""How a reader works the figures of the dashboard out again from the tables of a release, in plain words."""

from oversight.language import translate as _


def lines() -> list[str]:
    """One rule a line, from the simplest to the hardest."""
    return [
        _("Share: add up n over all rows that belong above the line and below it, then divide; never average shares."),
        _(
            "Calls that the telephone system took in are those answered and those abandoned; calls that met a "
            "busy line or came outside service hours are in neither number."
        ),
        _(
            "Months: month is the first day of the month; where only quarters are published, it is the first day "
            "of the quarter, and n belongs to the whole quarter."
        ),
        _(
            "Put together: the site all stands for all sites, and the code other also holds the codes with too "
            "few cases; the table coarsened says where and in which year."
        ),
        _(
            "Durations: the lower edge is not included, the upper edge is. Median and nine in ten: the value that"
            " half or nine in ten of the cases do not exceed, inside a step as if its cases lay evenly in it, "
            "rounded up to whole minutes or days, on the telephone to whole seconds."
        ),
        _(
            "Life tables (at_risk, ended, censored): a row covers as many ages as width says; at_risk is their "
            "mean, ended and censored are their sums. Add up months first. The share still open after a row is "
            "the share before it, times (1 - ended / (at_risk * width)) to the power of width."
        ),
        _("The exact query of a figure stands below it on the dashboard and runs on erreichbar.duckdb."),
    ]
