"""The words that argparse says by itself, so that it says them in the reader's language."""

import argparse

from oversight.language import message, translate

WORDS = (
    message("usage: "),
    message("positional arguments"),
    message("options"),
    message("show this help message and exit"),
    message("the following arguments are required: %s"),
    message("unrecognized arguments: %s"),
    message("argument %(argument_name)s: %(message)s"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
    message("invalid %(type)s value: %(value)r"),
    message("expected one argument"),
    message("expected at least one argument"),
    message("ambiguous option: %(option)s could match %(matches)s"),
)


def translate_them() -> None:
    """argparse looks its words up by this name."""
    argparse._ = translate  # type: ignore[attr-defined]
