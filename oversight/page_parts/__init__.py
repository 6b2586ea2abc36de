"""The parts that pages are made of. A page needs four words: pick_scope, ask, show, and the charts."""

from oversight.page_parts.asked import ask
from oversight.page_parts.question import show
from oversight.page_parts.scope import pick_scope

__all__ = ["ask", "pick_scope", "show"]
