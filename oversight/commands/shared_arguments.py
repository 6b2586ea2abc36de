"""What every command understands, before or after its name, and before or after the name of a part of it."""

import argparse
from pathlib import Path
from typing import Any

from oversight import language
from oversight.language import translate as _


def add(parser: argparse.ArgumentParser) -> None:
    """Without defaults: what stands before a name must not be forgotten behind it."""
    own: dict[str, Any] = {"default": argparse.SUPPRESS}
    parser.add_argument("--store", type=Path, metavar="DIR", help=_("folder of the store"), **own)
    parser.add_argument("--language", choices=language.LANGUAGES, help=_("language of the output"), **own)
    parser.add_argument("--debug", action="store_true", help=_("show where an unexpected error came from"), **own)
