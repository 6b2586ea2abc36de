"""The catalogue of releases as DCAT-AP.de 3.0 asks: a series, one dataset per release, one distribution per file."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, URIRef
from rdflib.namespace import Namespace

from oversight import releases
from oversight.publication import catalogue_parts as parts
from oversight.publication import catalogue_terms, checksums, distributions, said, spoken
from oversight.publication.checksums import File

_ADMS = Namespace("http://www.w3.org/ns/adms#")
_CATALOGUE = "catalog.ttl"
TURTLE, JSON_LD = "dcat.ttl", "dcat.jsonld"


def of(where: Path, base_address: str | None = None) -> Graph:
    """Every release of a folder, withdrawn ones marked. Without an address: as the newest release has it.

    Knows nothing but the releases. Raises releases.NoSuchRelease before the first.
    """
    found = releases.all_releases(where)
    if not found:
        raise releases.NoSuchRelease("")
    address = (base_address or str(found[0].card["base_address"])).rstrip("/")
    taken_back = releases.withdrawn(where)
    graph = _begun(found[0].card, address, [one.version for one in found])
    for one in found:
        files = distributions.among(checksums.files(one.folder))
        _add(graph, one.card, address, files, is_withdrawn=one.version in taken_back)
    catalogue_terms.describe(graph)
    return graph


def of_one(card: Mapping[str, Any], files: Iterable[File]) -> Graph:
    """The catalogue that lies in a release: the series and this dataset."""
    address = str(card["base_address"])
    graph = _begun(card, address, [card["version"]])
    _add(graph, card, address, files, is_withdrawn=False)
    catalogue_terms.describe(graph)
    return graph


def turtle(graph: Graph) -> str:
    """The same text for the same statements."""
    return graph.serialize(format="turtle")


def json_ld(graph: Graph) -> str:
    """The same text for the same statements: nodes and values in order."""
    context = {prefix: str(namespace) for prefix, namespace in parts.PREFIXES.items()}
    document = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=True))
    return json.dumps(_in_order(document), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _in_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _in_order(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(map(_in_order, value), key=lambda item: json.dumps(item, sort_keys=True, ensure_ascii=False))
    return value


def _begun(card: Mapping[str, Any], address: str, versions: list[str]) -> Graph:
    """A catalogue with the series, and the organisation behind both."""
    graph = Graph()
    for prefix, namespace in parts.PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    parts.add_publisher(graph, card, address)
    _add_catalogue(graph, card, address)
    _add_series(graph, card, address, versions)
    return graph


def _add_catalogue(graph: Graph, card: Mapping[str, Any], address: str) -> None:
    catalogue = URIRef(f"{address}/{_CATALOGUE}")
    graph.add((catalogue, RDF.type, DCAT.Catalog))
    parts.add_texts(graph, catalogue, spoken.in_both(lambda: said.series_title(card)), _about_all(card))
    parts.add_frame(graph, catalogue, card, address)
    graph.add((catalogue, DCTERMS.modified, parts.moment(card["created"])))
    graph.add((catalogue, DCTERMS.license, parts.LICENCE))
    graph.add((catalogue, FOAF.homepage, URIRef(f"{address}/")))
    graph.add((catalogue, DCAT.themeTaxonomy, parts.THEMES))


def _add_series(graph: Graph, card: Mapping[str, Any], address: str, versions: list[str]) -> None:
    series = parts.series(address)
    graph.add((series, RDF.type, parts.SERIES))
    parts.add_texts(graph, series, spoken.in_both(lambda: said.series_title(card)), _about_all(card))
    parts.add_frame(graph, series, card, address)
    parts.add_contact(graph, series, card, address)
    parts.add_period(graph, series, card, f"{series}#period")
    graph.add((series, DCTERMS.modified, parts.moment(card["created"])))
    graph.add((series, DCTERMS.accrualPeriodicity, parts.FREQUENCY))
    if len(versions) > 1:
        graph.add((series, parts.FIRST, parts.dataset(address, versions[-1])))
        graph.add((series, parts.LAST, parts.dataset(address, versions[0])))


def _about_all(card: Mapping[str, Any]) -> dict[str, str]:
    return spoken.in_both(lambda: said.description(card))


def _add(graph: Graph, card: Mapping[str, Any], address: str, files: Iterable[File], *, is_withdrawn: bool) -> None:
    """One release: its dataset and its files."""
    dataset = parts.dataset(address, card["version"])
    graph.add((URIRef(f"{address}/{_CATALOGUE}"), DCAT.dataset, dataset))
    graph.add((dataset, RDF.type, DCAT.Dataset))
    parts.add_texts(
        graph, dataset, spoken.in_both(lambda: said.title(card)), spoken.in_both(lambda: said.description(card))
    )
    parts.add_frame(graph, dataset, card, address)
    parts.add_contact(graph, dataset, card, address)
    parts.add_period(graph, dataset, card, f"{dataset}#period")
    parts.add_identity(graph, dataset, card, address)
    for file in files:
        one = distributions.add(graph, dataset, card, file)
        graph.add((one, _ADMS.status, parts.WITHDRAWN if is_withdrawn else parts.COMPLETED))
    if is_withdrawn:
        graph.add((dataset, _ADMS.versionNotes, Literal("zurückgezogen", lang="de")))
        graph.add((dataset, _ADMS.versionNotes, Literal("withdrawn", lang="en")))
