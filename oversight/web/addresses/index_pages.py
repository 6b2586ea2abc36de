"""The same indexes as pages for people, without a line of script."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path, PurePosixPath

from oversight import language, releases, units
from oversight.language import message
from oversight.language import translate as _
from oversight.page_parts import release_files
from oversight.publication import licence, said, table_texts
from oversight.questions import periods
from oversight.releases import Release
from oversight.web.addresses import catalogues, files

_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#16191d;background:#fff}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:bold}"
    "th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "div.wide{overflow-x:auto}a{color:#00457c}.warning{border:3px solid #b00020;padding:.5rem;font-weight:bold}"
)
_OTHER_LANGUAGE = {"de": ("en", "English"), "en": ("de", "Deutsch")}
_CATALOGUE = message("The catalogue for data portals: {addresses}")


def of_all(where: Path) -> str:
    """Every release with its months and its state."""
    found, newest, taken_back = releases.all_releases(where), releases.newest(where), releases.withdrawn(where)
    if not found:
        return _page(_("All releases"), [_paragraph(_("Nothing has been published yet."))])
    rows = [_release_row(one, newest, taken_back.get(one.version)) for one in found]
    latest = _("The newest release always: {address}").format(address=_link("/data/latest/"))
    links = " · ".join(map(_link, catalogues.ADDRESSES))
    return _page(
        said.series_title(found[0].card),
        [
            *_warnings(said.synthetic(found[0].card)),
            _grid(_("All releases"), [_("Version"), _("Months"), _("Published on"), _("State")], rows),
            f"<p>{latest}</p>",
            f"<p>{_(_CATALOGUE).format(addresses=links)}</p>",
        ],
    )


def of_one(release: Release, notice: dict[str, str] | None) -> str:
    """One release and its files."""
    there = files.listed(release)
    rows = [_file_row(release, path, there[path]) for path in sorted(there)]
    return _page(
        said.title(release.card),
        [
            *_warnings([*said.synthetic(release.card), *([_withdrawn(notice)] if notice else [])]),
            *map(_paragraph, (said.description(release.card), licence.citation(release.card))),
            _grid(_("Files"), [_("File"), _("What it holds"), _("Size"), "SHA-256"], rows),
            f"<p>{_link('/data/', _('All releases'))}</p>",
        ],
    )


def _release_row(release: Release, newest: Release | None, notice: dict[str, str] | None) -> list[str]:
    months = units.show_span(release.first_month, periods.shift(release.last_month, 1))
    state = _withdrawn(notice) if notice else _("valid")
    if newest and newest.version == release.version:
        state = f"{state}, {_('shown to the public')}"
    address = files.address(release.version)
    return [_link(address, release.version), *map(escape, (months, units.show_day(release.created.date()), state))]


def _file_row(release: Release, path: str, digest: str) -> list[str]:
    size = release_files.size(release.folder / path)
    return [_link(files.address(release.version, path), path), *map(escape, (_content(path), size)), escape(digest)]


def _content(path: str) -> str:
    """What a file holds, in words."""
    table = table_texts.all_tables().get(PurePosixPath(path).stem)
    return _(table.title if table else release_files.FILES.get(path, ""))


def _withdrawn(notice: dict[str, str]) -> str:
    day, reason = units.show_day(date.fromisoformat(notice["day"])), notice[f"reason_{language.current()}"]
    return _("withdrawn on {day}: {reason}").format(day=day, reason=reason)


def _warnings(texts: Iterable[str]) -> list[str]:
    return [f'<p class="warning">{escape(text)}</p>' for text in texts]


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _link(address: str, text: str = "") -> str:
    return f'<a href="{escape(address)}">{escape(text or address)}</a>'


def _grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose rows are named by their first cell; cells are HTML already."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "\n".join(
        f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def _page(title: str, parts: Sequence[str]) -> str:
    chosen = language.current()
    other, name = _OTHER_LANGUAGE[chosen]
    return (
        f'<!DOCTYPE html>\n<html lang="{chosen}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f'<link rel="icon" type="image/svg+xml" href="/web/icon.svg">\n<style>{_STYLE}</style>\n</head>\n<body>\n'
        f'<nav><a href="/daten?lang={chosen}">Erreichbar</a> · '
        f'<a href="?lang={other}" lang="{other}">{name}</a></nav>\n'
        f"<main>\n<h1>{escape(title)}</h1>\n" + "\n".join(parts) + "\n</main>\n</body>\n</html>\n"
    )
