"""The parts that pages are made of. A page needs four words: pick_scope, ask, show, and the charts."""

from oversight.page_parts.asked import ask
from oversight.page_parts.effect_question import pick_effect
from oversight.page_parts.question import show
from oversight.page_parts.scope import pick_scope
from oversight.page_parts.window import pick_window

__all__ = ["ask", "pick_effect", "pick_scope", "pick_window", "show"]
