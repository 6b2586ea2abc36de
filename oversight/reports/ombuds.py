"""The yearly report of the ombuds office: problems, municipal benefits, two views, and what came of it."""

from oversight import charts, codes, units
from oversight.language import current
from oversight.language import translate as _
from oversight.questions import measures_taken, recurring_conflicts
from oversight.questions.asked import told
from oversight.reports.asking import FEWEST_IN_A_PART, question
from oversight.reports.blocks import Block, Finding, Note, Paragraph, Table, of_frame
from oversight.reports.order import Order
from oversight.reports.settings import blank

# fewer reactions in a year are told by topic and as one number only: any further split would show single people
FEWEST_REACTIONS = 50


def is_tiny(order: Order) -> bool:
    """Whether there are reactions, but so few that only the year's totals are told."""
    asked = order.ask("reactions_n")
    return asked.now.is_ok and float(asked.now.frame["n"].sum()) < FEWEST_REACTIONS


def mandate(order: Order) -> list[Block]:
    return [Paragraph(str(order.words("ombuds.mandate"))), Paragraph(str(order.words("ombuds.independence")))]


def numbers(order: Order) -> list[Block]:
    """How many, and by which way."""
    if is_tiny(order):
        return [*question(order.ask("reactions_n")), Note(_few())]
    return [
        *question(order.ask("reactions_n"), charts.trend),
        *question(order.ask("reaction_kind_share"), charts.parts),
        *question(order.ask("reaction_channel_share"), charts.parts),
    ]


def problems(order: Order) -> list[Block]:
    """What it is about, and what came back more often than is usual."""
    if is_tiny(order):
        return topics_of_a_few(order)
    return [*question(order.ask("reaction_concern_share"), charts.parts), *_recurring(order)]


def municipal(order: Order) -> list[Block]:
    return [] if is_tiny(order) else question(order.ask("municipal_benefits_share"), charts.trend)


def views(order: Order) -> list[Block]:
    """The people concerned and the experts side by side."""
    if is_tiny(order):
        return []
    return [
        *question(order.ask("client_and_expert_concern_share"), charts.parts),
        *question(order.ask("reaction_submitter_share"), charts.parts),
    ]


def times_and_outcomes(order: Order) -> list[Block]:
    if is_tiny(order):
        return []
    names = ("urgent_within_a_day_share", "days_to_first_answer", "days_to_closed", "answered_in_time_share")
    return [
        *(block for name in names for block in question(order.ask(name))),
        *question(order.ask("reaction_outcome_share"), charts.parts),
        *(
            block
            for name in ("remedied_share", "mediated_without_lawsuit_share", "disputed_share")
            for block in question(order.ask(name))
        ),
    ]


def proposals(order: Order) -> list[Block]:
    """What became of last year's proposals: as the town says, and the measures that the office recorded."""
    rows = tuple((one["words"], one["became"]) for one in order.settings.rows("proposal", current()))
    caption = _("Proposals of the year before, and what became of them")
    heads = (_("Proposal"), _("What became of it"))
    return [Table(caption, heads, rows or ((blank(), blank()),)), *_measures_taken(order)]


def _measures_taken(order: Order) -> list[Block]:
    """The list of the office. In public without the place: outside the house nothing is split by site."""
    asked = order.ask("measures_taken_n")
    rows = measures_taken.listed(order.look)
    if rows.empty:
        return [Finding(finding.text, asked) for finding in told(asked)]
    shown = rows.drop(columns=_("Where")) if order.is_public else rows
    return [of_frame(shown, _("Measures that the office took in the year"))]


def posts_and_reach(order: Order) -> list[Block]:
    if is_tiny(order):
        return question(order.ask("reactions_per_post"))
    return [
        *question(order.ask("reactions_per_post"), charts.trend),
        *question(order.ask("reactions_per_1000_households"), charts.trend),
    ]


def surroundings(order: Order) -> list[Block]:
    """How the jobcenter could be reached in the same months."""
    names = ("answered_share", "wait_minutes", "appointment_lead_days")
    return [block for name in names for block in question(order.ask(name), charts.trend)]


def topics_of_a_few(order: Order) -> list[Block]:
    """The topics of the year with their numbers; of a topic named a few times only that it was named."""
    asked = order.ask("reaction_concern_share")
    if not asked.now.is_ok:
        return [Finding(text.text, asked) for text in told(asked)]
    frame = asked.now.frame.sort_values(["n", "category"], ascending=[False, True], kind="stable")
    rows = tuple(
        (codes.label(str(category)), _number(float(n)))
        for category, n in zip(frame["category"], frame["n"], strict=True)
        if n > 0
    )
    caption = _("Topics named in the year; a reaction may name up to three")
    return [Table(caption, (_("Topic"), _("Named")), rows, asked=(asked,)), Note(_few())]


def _number(n: float) -> str:
    return units.show_count(n) if n >= FEWEST_IN_A_PART else _("1 to {most}").format(most=FEWEST_IN_A_PART - 1)


def _few() -> str:
    words = _(
        "With fewer than {n} reactions in a year, only totals and topics are told: any further split could show "
        "single people."
    )
    return words.format(n=units.show_count(FEWEST_REACTIONS))


def _recurring(order: Order) -> list[Block]:
    reason = recurring_conflicts.why_not(order.look)
    if reason:
        return [Paragraph(reason)]
    found = recurring_conflicts.found(order.look)
    sentence = Paragraph(recurring_conflicts.sentence(order.look, found))
    if found.empty:
        return [sentence]
    rows = recurring_conflicts.readable(order.look, found)
    table = of_frame(rows, _("Topics that come back more often than is usual for them"))
    return [sentence, table, Note(recurring_conflicts.reservation())]
