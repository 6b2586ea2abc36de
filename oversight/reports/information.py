"""The information paper: head, way through the committees, facts, earlier decisions, costs, attachments, signatures."""

from oversight import charts, units
from oversight.language import current
from oversight.language import translate as _
from oversight.reports.asking import question
from oversight.reports.blocks import Block, Heading, Paragraph, Table
from oversight.reports.order import Order
from oversight.reports.settings import blank

# what the overview shows
FACTS = (
    *("answered_share", "answered_within_20s_share", "call_wait_minutes"),
    *("wait_minutes", "appointment_lead_days", "no_show_share"),
    *("reactions_per_1000_households", "days_to_closed"),
)


def head(order: Order) -> list[Block]:
    """The head of the paper, and what the committee is asked to do."""
    rows = (
        (_("Kind of paper"), order.words("head.kind")),
        (_("Number of the printed paper"), order.words("head.number")),
        (_("Date"), order.words("head.date")),
        (_("Department in charge"), order.words("head.department")),
        (_("File reference"), order.words("head.file_reference")),
        (_("Public or not"), order.words("head.is_public")),
        (_("Subject"), order.words("head.subject")),
    )
    table = Table(_("Head of the paper"), (_("Statement"), _("Content")), rows, widths=(2, 5))
    return [
        table,
        *consultations(order),
        Heading(_("Proposed decision"), level=2),
        Paragraph(order.words("head.proposal")),
    ]


def consultations(order: Order) -> list[Block]:
    """Which committees see it, when and as what."""
    given = order.settings.rows("consultation", current())
    rows = tuple((one["committee"], one["day"], one["role"], one["is_public"]) for one in given)
    heads = (_("Committee"), _("Day of the meeting"), _("As what"), _("Public or not"))
    return [Table(_("Way through the committees"), heads, rows or ((blank(),) * 4,))]


def situation(order: Order) -> list[Block]:
    return [block for name in FACTS for block in question(order.ask(name), charts.trend)]


def references(order: Order) -> list[Block]:
    """Earlier decisions with their numbers."""
    given = order.settings.rows("reference", current())
    rows = tuple((one["number"], one["words"]) for one in given) or ((blank(), blank()),)
    return [Table(_("Earlier decisions and papers"), (_("No."), _("Subject")), rows, widths=(2, 5))]


def finance(order: Order) -> list[Block]:
    rows = (
        (_("Financial effects"), order.words("finance.summary")),
        (_("Expense"), order.words("finance.expense")),
        (_("Income"), order.words("finance.income")),
        (_("Budget item"), order.words("finance.budget_item")),
        (_("Cover"), order.words("finance.cover")),
    )
    return [Table(_("Financial effects"), (_("Statement"), _("Content")), rows, widths=(2, 5))]


def attachments(order: Order) -> list[Block]:
    given = order.settings.rows("attachment", current())
    rows = tuple((str(number), one["words"]) for number, one in enumerate(given, 1)) or ((units.NO_VALUE, blank()),)
    signed = (
        (_("Signed jointly"), order.words("head.co_signed")),
        (_("Signature"), order.words("head.signature")),
    )
    return [
        Table(_("Attachments"), (_("No."), _("Subject")), rows, widths=(1, 5)),
        Table(_("Signatures"), (_("Statement"), _("Content")), signed, widths=(2, 5)),
    ]
