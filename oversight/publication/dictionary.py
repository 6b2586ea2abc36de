"""dictionary.html: every table, column, code and measure of a release in words, German and English on one page."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from oversight import codes, language, measures, units
from oversight.language import translate as _
from oversight.publication import licence, publicly, reckoning, said, spoken, table_texts
from oversight.publication.table_facts import TableFacts

NAME = "dictionary.html"
_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:bold}"
    "th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "div.wide{overflow-x:auto}a{color:#0b4f9e}.warning{border:3px solid #b00020;padding:.5rem;font-weight:bold}"
)


def page(
    card: Mapping[str, Any], facts: Sequence[TableFacts], published: pd.DataFrame, deviations: pd.DataFrame
) -> str:
    """The whole page. `published`: the table published_measures; `deviations`: the table rounding."""
    parts = []
    for chosen in language.LANGUAGES:
        with spoken.spoken(chosen):
            parts.append(_part(chosen, card, facts, published, deviations))
    title = escape(spoken.in_both(lambda: said.title(card))["de"])
    links = "".join(
        f'<li><a href="#{chosen}" lang="{chosen}">{_NAMES[chosen]}</a></li>' for chosen in language.LANGUAGES
    )
    return (
        f'<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<nav><ul>{links}</ul></nav>\n<main>\n"
        + "\n".join(parts)
        + "\n</main>\n</body>\n</html>\n"
    )


_NAMES = {"de": "Deutsch", "en": "English"}


def _part(
    chosen: str, card: Mapping[str, Any], facts: Sequence[TableFacts], published: pd.DataFrame, deviations: pd.DataFrame
) -> str:
    paragraphs = [said.rounded(), said.deviating(deviations), said.exceptions(), licence.citation(card)]
    return "\n".join(
        [
            f'<section id="{chosen}" lang="{chosen}">',
            f"<h1>{escape(said.title(card))}</h1>",
            *(f'<p class="warning">{escape(text)}</p>' for text in said.synthetic(card)),
            *(f"<p>{escape(text)}</p>" for text in paragraphs),
            f"<h2>{escape(_('Working figures out again'))}</h2>",
            "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in reckoning.lines()) + "</ul>",
            f"<h2>{escape(_('Tables'))}</h2>",
            *(_table(chosen, one) for one in facts),
            f"<h2>{escape(_('Codes'))}</h2>",
            _grid(_("Codes and their words"), [_("code"), _("word")], code_words(facts)),
            f"<h2>{escape(_('Measures'))}</h2>",
            _grid(_("Measures and their definitions"), measure_heads(), measure_rows(published)),
            "</section>",
        ]
    )


def _table(chosen: str, facts: TableFacts) -> str:
    name = facts.table.name
    notes = "".join(f"<p>{escape(_(note))}</p>" for note in facts.table.notes)
    heads = [_("column"), _("type"), _("meaning"), _("values")]
    return f'<h3 id="{chosen}-{name}"><code>{name}</code>: {escape(_(facts.table.title))}</h3>{notes}' + _grid(
        _("Columns of {table}").format(table=name), heads, column_rows(facts)
    )


def column_rows(facts: TableFacts) -> list[list[str]]:
    """Name, type, meaning and codes of each column."""
    return [
        [column.name, column.type, _(column.meaning), ", ".join(_in_use(facts, column.name))]
        for column in facts.table.columns
    ]


def code_words(facts: Iterable[TableFacts]) -> list[list[str]]:
    """Every code in use and what readers see for it."""
    found = {code for one in facts for listed in (*one.codes.values(), *one.spoken.values()) for code in listed}
    return [[code, _word(code)] for code in sorted(found)]


def _in_use(facts: TableFacts, column: str) -> tuple[str, ...]:
    return facts.codes.get(column) or facts.spoken.get(column, ())


def _word(code: str) -> str:
    """A table of the contract by its title, any other code as pages call it."""
    title = table_texts.contract_title(code)
    return _(title) if title else codes.label(code)


def measure_heads() -> list[str]:
    return [
        _("measure"),
        _("question"),
        _("definition"),
        _("unit"),
        _("from how many cases on"),
        _("tables"),
        _("in this release"),
    ]


def measure_rows(published: pd.DataFrame) -> list[list[str]]:
    """Every measure with its definition, and whether the release carries it."""
    carried = dict(zip(published["measure"], published["is_published"], strict=True))
    return [
        [
            measure.name,
            _(measure.question),
            _(measure.definition),
            _(units.UNITS[measure.unit].label),
            str(measure.minimum_n),
            ", ".join(publicly.tables_of(measure, tuple(table_texts.all_tables()))),
            _("yes") if carried.get(measure.name) else _("no"),
        ]
        for measure in measures.all_measures()
    ]


def _grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that a screen reader reads by its heads; the first cell of a row names it."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "\n".join(
        f'<tr><th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in rest) + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )
