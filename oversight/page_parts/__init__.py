"""The parts that pages are made of. A page needs few words: pick_scope, ask, show, show_definitions, and the charts."""

from oversight.page_parts.definitions_shown import show_definitions
from oversight.page_parts.effect_question import pick_effect
from oversight.page_parts.question import show
from oversight.page_parts.scope import pick_months, pick_scope
from oversight.page_parts.total_access import show_total_access
from oversight.page_parts.window import pick_window
from oversight.questions.asked import ask

__all__ = [
    "ask",
    "pick_effect",
    "pick_months",
    "pick_scope",
    "pick_window",
    "show",
    "show_definitions",
    "show_total_access",
]
