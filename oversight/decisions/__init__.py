"""What councils decided, point by point, and what became of it.

`follow_up` gives every decision with the computed state of its points, on a snapshot or a release. Nothing of it is
stored: a state follows from the decision, the counts and the recorded documents alone.
"""

from oversight.decisions.decision import Book, Decision, Document, Point, Target, Tie
from oversight.decisions.evidence import Evidence
from oversight.decisions.follow_up import DecisionState, follow_up
from oversight.decisions.point_state import PointState
from oversight.decisions.refusal import RefusedDecisions

__all__ = [
    "Book",
    "Decision",
    "DecisionState",
    "Document",
    "Evidence",
    "Point",
    "PointState",
    "RefusedDecisions",
    "Target",
    "Tie",
    "follow_up",
]
