"""Refusals of publication, and of a town's own decisions, as commands show them: one message and an exit code."""

import sys
from collections.abc import Callable

REFUSED = 2


def or_refused(work: Callable[[], int]) -> int:
    """What the work returns, or the code of a refusal with its reason printed."""
    from oversight.decisions.refusal import RefusedDecisions
    from oversight.publication.refusal import NotPublished

    try:
        return work()
    except (NotPublished, RefusedDecisions) as error:
        print(error, file=sys.stderr)
        return REFUSED
