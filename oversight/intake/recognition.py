"""Which format a file has: by its column names, exactly; if none fits, what the nearest two miss."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from oversight.intake import formats, privacy
from oversight.intake.formats import Format, Literal
from oversight.intake.readers import ReadOptions, Source, Unreadable, open_source
from oversight.intake.refusal import Refused
from oversight.language import translate as _

_CANDIDATES = 2
_SHOWN_COLUMNS = 12


@dataclass(frozen=True)
class Fit:
    """How far a file's columns are from a format."""

    layout: Format
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        return not self.missing and not self.unknown

    def rank(self, columns: tuple[str, ...]) -> tuple[float, int, str]:
        """The more of their columns a file and a format share, the nearer they are, then the fewer differ."""
        differing = len(self.missing) + len(self.unknown)
        shared = len(columns) - len(self.unknown)
        return -shared / (shared + differing), differing, self.layout.name


def recognise(
    path: Path, wanted: str | None, constants: dict[str, Literal], workdir: Path
) -> list[tuple[Format, Source]]:
    """The tables in a file, each with its format. Raises Refused if one has none, several, or not the wanted one."""
    if wanted is not None:
        layout = formats.find(wanted)
        return [
            (_accepted(fit(layout, source, constants), source), source) for source in _open(path, layout.read, workdir)
        ]
    return [(layout, source) for layout, source in _recognised(path, constants, workdir)]


def fit(layout: Format, source: Source, constants: dict[str, Literal]) -> Fit:
    here = set(source.columns)
    spared = {column for rule in layout.rules if rule.target in constants for column in rule.reads}
    missing = tuple(sorted(layout.required - spared - here))
    unknown = tuple(column for column in source.columns if column not in layout.known)
    return Fit(layout, missing, unknown)


def _open(path: Path, options: ReadOptions, workdir: Path) -> list[Source]:
    try:
        return open_source(path, options, workdir)
    except Unreadable as error:
        raise Refused(str(error)) from None


def _accepted(found: Fit, source: Source) -> Format:
    if not found.is_exact:
        raise Refused(
            "\n".join(
                [
                    _(
                        "{file} is not of the format {format}. "
                        "Choose another with --format, rename the columns, or describe the file in data/formats/."
                    ).format(file=source.name, format=found.layout.name),
                    *_differences(found),
                ]
            )
        )
    return found.layout


def _recognised(path: Path, constants: dict[str, Literal], workdir: Path) -> Iterator[tuple[Format, Source]]:
    candidates = formats.all_formats()
    nearest: list[tuple[Fit, Source]] = []
    widest = 0
    trouble: Refused | None = None
    for options in _ways_to_read(candidates):
        try:
            sources = _open(path, options, workdir)
        except Refused as error:
            # what is wrong in the plain way is wrong with the file; elsewhere it only means: not this format
            trouble = error if options == ReadOptions() else trouble
            continue
        fits = [[fit(layout, source, constants) for layout in candidates] for source in sources]
        if sources and all(any(found.is_exact for found in found_here) for found_here in fits):
            for source, found_here in zip(sources, fits, strict=True):
                yield _reopened(path, source, sources, _only(found_here, source), workdir)
            return
        width = sum(len(source.columns) for source in sources)
        if width > widest:
            # read with a wrong delimiter, a file has few columns
            widest, nearest = width, []
        if width == widest:
            nearest += [(found, source) for source, here in zip(sources, fits, strict=True) for found in here]
    if trouble:
        raise trouble
    raise Refused(_unrecognised(path, nearest))


def _ways_to_read(candidates: tuple[Format, ...]) -> list[ReadOptions]:
    """The different places where column names may stand, the plain one first."""
    plain = ReadOptions()
    ways = dict.fromkeys([plain])
    for layout in candidates:
        read = layout.read
        places = ReadOptions(read.delimiter, sheet=read.sheet, header_row=read.header_row, records=read.records)
        ways[places] = None
    return list(ways)


def _only(fits: list[Fit], source: Source) -> Format:
    exact = [found.layout for found in fits if found.is_exact]
    if len(exact) > 1:
        names = ", ".join(layout.name for layout in exact)
        raise Refused(
            _("{file} fits several formats: {formats}. Say which one with --format.").format(
                file=source.name, formats=names
            )
        )
    return exact[0]


def _reopened(
    path: Path, source: Source, sources: list[Source], layout: Format, workdir: Path
) -> tuple[Format, Source]:
    """Read again as the chosen format wants, if it wants anything: it decides how numbers in workbooks are written."""
    if replace(layout.read, trim=None, empty=None, delimiter=None) == ReadOptions():
        return layout, source
    again = _open(path, layout.read, workdir)
    return layout, again[sources.index(source)] if len(again) == len(sources) else source


def _unrecognised(path: Path, found: list[tuple[Fit, Source]]) -> str:
    nearest = sorted(found, key=lambda pair: pair[0].rank(pair[1].columns))
    lines = [
        _("{file} fits no format. Choose one with --format, or describe it in data/formats/.").format(file=path.name)
    ]
    named: list[str] = []
    for candidate, _source in nearest:
        if candidate.layout.name not in named and len(named) < _CANDIDATES:
            named.append(candidate.layout.name)
            lines += [_("Near: {format}").format(format=candidate.layout.name), *_differences(candidate)]
    return "\n".join(lines)


def _differences(found: Fit) -> list[str]:
    lines = []
    if found.missing:
        lines.append(_("  missing: {columns}").format(columns=_some(found.missing)))
        lines += _settable(found)
    if found.unknown:
        lines.append(_("  unknown: {columns}").format(columns=_some(found.unknown)))
    lines += [line for column in found.unknown if (line := _personal(column))]
    return lines


def _settable(found: Fit) -> list[str]:
    """What is the same for the whole file, such as the site, often stands in its name only."""
    layout, missing = found.layout, set(found.missing)
    targets = [rule.target for rule in layout.rules if missing.intersection(rule.reads)]
    if found.unknown or len(targets) != 1 or layout.contract.column(targets[0]).type != "VARCHAR":
        return []
    words = _("  if it is the same for every record, say it: --set {column}=…")
    return [words.format(column=targets[0])]


def _some(columns: tuple[str, ...]) -> str:
    shown = ", ".join(columns[:_SHOWN_COLUMNS])
    return shown if len(columns) <= _SHOWN_COLUMNS else f"{shown}, …"


def _personal(column: str) -> str | None:
    reason = privacy.suspect_name(column)
    if reason is None:
        return None
    return _(
        "  “{column}” looks like {what}. Personal data does not come in: "
        "remove the column, or name it under [drop] in the format file."
    ).format(column=column, what=_(reason))
