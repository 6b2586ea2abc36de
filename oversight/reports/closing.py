"""What ends every paper: how the figures came about, what they cannot tell, definitions, and where they come from."""

from collections.abc import Iterable
from datetime import timedelta

from oversight import facts, quality, units
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.questions import limits
from oversight.questions.asked import Asked
from oversight.questions.periods import shift
from oversight.reports.blocks import Block, Heading, Listed, Note, Paragraph, Table
from oversight.reports.order import Order
from oversight.reports.source import Source

# more would not be read; all of them stand on the page of method
MOST_FINDINGS = 12


def method(order: Order) -> list[Block]:
    """Months, counting, rounding, gaps and what stands out in the records."""
    return [
        Paragraph(_months(order)),
        Paragraph(_("Figures count contacts, visits and reactions, not people. What is not recorded is not 0.")),
        Paragraph(_rounding(order.source)),
        *_gaps(order),
        *_findings(order),
    ]


def limits_of_figures() -> list[Block]:
    return [Listed(limits.sentences())]


def definitions(asked: Iterable[Asked]) -> list[Block]:
    """A row per measure used: what is counted, whose definition it is, and how many cases a figure needs."""
    rows = tuple(_definition(one.measure) for one in asked)
    if not rows:
        return [Paragraph(_("No measure is used in this paper."))]
    heads = (_("Measure"), _("Definition"), _("Source of the definition"), _("Smallest number of cases"))
    return [Table(_("Definitions used"), heads, rows, widths=(3, 6, 4, 2))]


def _definition(measure: Measure) -> tuple[str, str, str, str]:
    subject = _(measure.subject)
    name = f"{subject[:1].upper()}{subject[1:]} ({measure.name})"
    return name, _(measure.definition), _(measure.source), units.show_count(measure.minimum_n)


def provenance(order: Order) -> list[Block]:
    """From which data the paper is made, so that anybody can find them and count again."""
    source = order.source
    span = units.show_span(source.first_month, shift(source.last_month, 1) if source.last_month else None)
    rows = (
        (_("Data"), cited(source)),
        (_("Made on"), units.show_day(source.made_at.date())),
        (_("Months in the data"), span),
        (_("Checksum of the data (SHA-256)"), source.data_hash),
        (_("Sites"), _site(order) if order.site else _("all sites")),
    )
    table = Table(_("Where the figures come from"), (_("Statement"), _("Content")), rows, widths=(2, 5))
    return [table, Note(_("Every figure can be counted again with: {command}").format(command=_command(order)))]


def in_short(order: Order, asked: Iterable[Asked]) -> list[Block]:
    """The same in a few lines, for a paper of one page."""
    source = order.source
    origin = _("Source: {data} of {day}, SHA-256 {hash}").format(
        data=cited(source), day=units.show_day(source.made_at.date()), hash=source.data_hash
    )
    meanings = [
        f"{name}: {definition}" for name, definition, _source, _n in (_definition(one.measure) for one in asked)
    ]
    return [
        Heading(_("What these figures cannot tell")),
        Note(" ".join([*limits.sentences()[:3], _rounding(source)])),
        Heading(_("Definitions and origin")),
        Note(" · ".join([*meanings, origin])),
    ]


def cited(source: Source) -> str:
    """'Veröffentlichung 2026.10.0' or 'interner Datenstand 13'."""
    if source.is_public:
        return _("release {version}").format(version=source.version)
    return _("internal snapshot {number}").format(number=source.number)


def _site(order: Order) -> str:
    return facts.site_names(order.source.database).get(order.site, order.site)


def _command(order: Order) -> str:
    start, end = order.months
    site = f" --site {order.site}" if order.site else ""
    return f"python -m oversight measure NAME --from {start:%Y-%m} --to {shift(end, -1):%Y-%m}{site}"


def _months(order: Order) -> str:
    now, before = order.look.now, order.look.before
    span = units.show_span(now.start, now.end)
    told = (
        _("The paper speaks of {span}, compared with {before}.").format(
            span=span, before=units.show_span(before.start, before.end)
        )
        if before
        else _("The paper speaks of {span}, without a comparison: the records begin later.").format(span=span)
    )
    partial = _("The year is not recorded as a whole; only these months are counted.")
    return told if order.is_whole_year else f"{told} {partial}"


def _rounding(source: Source) -> str:
    if source.is_public:
        return _(
            "The figures are those of the release: its numbers of cases are rounded to multiples of five, so that "
            "nobody can be recognised; a single 0 means 0 to 4. Shares and durations are worked out from the rounded "
            "numbers."
        )
    return _("The figures are exact. They are for the house only; the release holds rounded ones.")


def _gaps(order: Order) -> list[Block]:
    gaps = facts.ask(order.source.database, "coverage_gaps")
    (start, end), names = order.months, facts.site_names(order.source.database)
    inside = gaps[[start <= month.date() < end for month in gaps["month"]]] if len(gaps) else gaps
    if inside.empty:
        return [Paragraph(_("No month of records is missing at any site."))]
    rows = tuple(
        (names.get(site, site), quality.table_name(table), units.show_month(month))
        for site, table, month in zip(inside["site"], inside["table_name"], inside["month"], strict=True)
    )
    return [Table(_("Months without records"), (_("Site"), _("Records of"), _("Month")), rows)]


def _findings(order: Order) -> list[Block]:
    """What stands out in the records of these months, a sentence each."""
    start, end = order.months
    found = [one.text for one in quality.findings(order.source.database) if one.is_of(start, end - timedelta(days=1))]
    if not found:
        return []
    more = _("{n} more stand on the page on method.").format(n=units.show_count(len(found) - MOST_FINDINGS))
    items = (*found[:MOST_FINDINGS], *([more] if len(found) > MOST_FINDINGS else []))
    return [Heading(_("What stands out in the records"), level=2), Listed(items)]
