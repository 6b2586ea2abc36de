"""`demo`: show a jobcenter that does not exist."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from oversight.commands import demo_truth, stores
from oversight.language import translate as _
from oversight.simulation.parameters import LONGEST_MONTHS, SEED
from oversight.store import Store

NAME = "demo"


def help() -> str:
    return _("simulate a jobcenter that does not exist, and bring its records in")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help=_("the same seed gives the same records"))
    parser.add_argument("--months", type=_months, default=48, metavar="N", help=_("months from January 2022, 1 to 48"))
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="X", help=_("factor on households and staff"))
    parser.add_argument(
        "--faults", action="store_true", help=_("with faults as real exports have them, listed beside the files")
    )
    parser.add_argument("--files", type=Path, metavar="DIR", help=_("keep the simulated files in this folder"))
    parser.add_argument(
        "--without-appointments",
        action="store_true",
        help=_("the same people in a city whose offices never introduce appointments"),
    )
    parser.add_argument(
        "--truth", action="store_true", help=_("simulate both cities, and tell the true effect on every measure")
    )
    parser.add_argument(
        "--prepared", action="store_true", help=_("show the prepared demo at once, if none is there yet")
    )
    parser.add_argument("--prepare", action="store_true", help=_("write the prepared demo in data/demo anew"))
    parser.add_argument("--check", action="store_true", help=_("say whether the prepared demo is up to date"))


def run(args: argparse.Namespace) -> int:
    if args.faults and (args.prepared or args.prepare or args.check):
        print(_("The prepared demo has no faults: use --faults without --prepared, --prepare and --check."))
        return 2
    store = _demo_store(args)
    # the prepared demo holds the truth
    args.truth = args.truth or args.prepare or args.check
    _refuse_half_a_truth(args)
    if args.prepared:
        return _show_prepared(store)
    snapshot = _simulate(args, store)
    code = _prepare(snapshot) if args.prepare else _check(snapshot) if args.check else 0
    # last: what readers have opened may not write files any more
    stores.prepare(store)
    return code


def _refuse_half_a_truth(args: argparse.Namespace) -> None:
    from oversight.intake import Refused

    if args.truth and args.without_appointments:
        raise Refused(_("The truth needs both cities: it cannot be told together with --without-appointments."))


def _demo_store(args: argparse.Namespace) -> Store:
    from oversight.store import demo_store

    return Store(args.store / "demo") if args.store else demo_store()


def _show_prepared(store: Store) -> int:
    from oversight.simulation import prepared

    if not prepared.is_shown(store):
        prepared.unpack(store)
        stores.prepare(store)
        print(_("SYNTHETIC DEMO DATA: the prepared demo is ready."))
    return 0


def _simulate(args: argparse.Namespace, store: Store) -> Path:
    """Simulate, write files, bring them in like anybody's, and only then put them before readers."""
    from oversight.intake import bring_in_each
    from oversight.simulation import demo_store, faults, files
    from oversight.units import show_count

    unfinished = demo_store.beside(store)
    with _folder(args.files) as folder:
        _say(_("SYNTHETIC DEMO DATA (seed {seed}): the simulation is running.").format(seed=args.seed))
        if args.without_appointments:
            _say(_("It is the same city without appointments: no office ever introduces them."))
        written = files.write(
            folder,
            args.seed,
            treated=not args.without_appointments,
            months=args.months,
            scale=args.scale,
            report=_say,
        )
        faults.forget(folder)
        if args.faults:
            _say(_("Faults are put in; {file} says which.").format(file=faults.inject(written, args.seed, args.months)))
        for report in bring_in_each(written, unfinished):
            line = _("{file}: {accepted} of {read} records are in")
            _say(
                line.format(
                    file=report.file, accepted=show_count(report.counts.accepted), read=show_count(report.counts.read)
                )
            )
        if args.truth:
            demo_truth.tell(unfinished, args, folder if args.files else None)
    snapshot = demo_store.put_in_place(unfinished, store)
    _say(_("The demo is ready."))
    return snapshot


@contextmanager
def _folder(chosen: Path | None) -> Iterator[Path]:
    if chosen is not None:
        chosen.mkdir(parents=True, exist_ok=True)
        yield chosen
        return
    with TemporaryDirectory() as folder:
        yield Path(folder)


def _prepare(snapshot: Path) -> int:
    from oversight.simulation import prepared

    prepared.export(snapshot)
    _say(_("The prepared demo in data/demo is up to date."))
    return 0


def _check(snapshot: Path) -> int:
    from oversight.simulation import prepared

    different = prepared.differences(snapshot)
    if different:
        line = _("The prepared demo is out of date: {tables}. Write it anew with --prepare.")
        _say(line.format(tables=", ".join(different)))
    return 1 if different else 0


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= LONGEST_MONTHS:
        raise argparse.ArgumentTypeError(_("“{text}” is not a number of months from 1 to 48").format(text=text))
    return int(text)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= 10:
        raise argparse.ArgumentTypeError(_("“{text}” is not a number over 0 and up to 10").format(text=text))
    return scale


def _say(line: str) -> None:
    print(line, flush=True)
