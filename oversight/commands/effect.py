"""`effect`: what changed in one measure when appointments were introduced, and what may be said about it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from oversight.commands import stores
from oversight.commands.measure import month
from oversight.language import translate as _

if TYPE_CHECKING:
    from oversight.effects import Effect
    from oversight.measures import Measure

NAME = "effect"


def help() -> str:
    return _("say what can be said about one measure and the introduction of appointments")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", metavar=_("NAME"), help=_("name of the measure, as “measures” lists it"))
    add("--figure", metavar="F", help=_("value, median, p90, share_over or share_within"))
    add("--part", metavar="P", help=_("the part that is examined, such as without_appointment"))
    add("--site", action="append", default=[], dest="sites", metavar="S", help=_("only this site; may be repeated"))
    add("--from", dest="first", type=month, metavar="2024-01", help=_("first month"))
    add("--to", dest="last", type=month, metavar="2024-12", help=_("last month, included"))
    add("--transition", type=int, choices=range(7), metavar="N", help=_("months of introduction that do not count"))
    add("--json", action="store_true", help=_("the result with its evidence, for programs"))


def run(args: argparse.Namespace) -> int:
    from oversight.commands import effect_text, measure_choice
    from oversight.effects import result

    snapshot = stores.snapshot(stores.to_read(args))
    measure = measure_choice.known_measure(args.name)
    if snapshot is None:
        return 0
    effect = _effect(snapshot, measure, args)
    if args.json:
        print(json.dumps(result.of(effect), ensure_ascii=False, indent=2))
    else:
        print(effect_text.text(snapshot, effect))
    return 0


def _effect(snapshot: Path, measure: "Measure", args: argparse.Namespace) -> "Effect":
    """Raises Refused for a figure or part that the measure has not."""
    from oversight import effects
    from oversight.commands import measure_choice
    from oversight.intake import Refused

    scope = measure_choice.scope(snapshot, args)
    try:
        return effects.ask(
            snapshot, measure.name, scope, figure=args.figure, segment=args.part, transition=args.transition
        )
    except LookupError as error:
        message = _("{measure} has nothing named “{name}” that could be examined.")
        raise Refused(message.format(measure=measure.name, name=error.args[0])) from None
