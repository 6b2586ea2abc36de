"""Refusals of publication as every command shows them: one message and an exit code."""

import sys
from collections.abc import Callable

REFUSED = 2


def or_refused(work: Callable[[], int]) -> int:
    """What the work returns, or the code of a refusal with its reason printed."""
    from oversight.publication.refusal import NotPublished

    try:
        return work()
    except NotPublished as error:
        print(error, file=sys.stderr)
        return REFUSED
