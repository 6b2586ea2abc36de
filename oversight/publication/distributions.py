"""The files of a release that a data portal lists, each with its form, licence, size and checksum."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, URIRef

from oversight import language
from oversight.language import message
from oversight.publication import catalogue_parts as parts
from oversight.publication import licence, said, spoken, table_texts
from oversight.publication.checksums import File

_EU_FORMATS = "http://publications.europa.eu/resource/authority/file-type"
_IANA = "https://www.iana.org/assignments/media-types"
# ending: (name in the EU's list of file types, media type); the list has no name for DuckDB
_FORMS = {
    ".csv": ("CSV", "text/csv"),
    ".parquet": ("PARQUET", "application/vnd.apache.parquet"),
    ".xlsx": ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".duckdb": ("BIN", "application/octet-stream"),
}
_WHOLE = {
    ".xlsx": message("all tables as a workbook"),
    ".duckdb": message("all tables as a DuckDB file"),
}
_SHA256 = URIRef("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")


def among(files: Mapping[str, File]) -> list[File]:
    """Of all files of a release those that hold its data."""
    return [files[path] for path in sorted(files) if PurePosixPath(path).suffix in _FORMS]


def add(graph: Graph, dataset: URIRef, card: Mapping[str, Any], file: File) -> URIRef:
    """One file. Where nothing but a download is offered, both addresses are that of the file."""
    address = URIRef(f"{dataset}{file.path}")
    node = URIRef(f"{address}#distribution")
    name, media_type = _FORMS[PurePosixPath(file.path).suffix]
    graph.add((dataset, DCAT.distribution, node))
    graph.add((node, RDF.type, DCAT.Distribution))
    parts.add_texts(graph, node, *_texts(card, file.path))
    graph.add((node, DCAT.accessURL, address))
    graph.add((node, DCAT.downloadURL, address))
    graph.add((node, DCTERMS.license, parts.LICENCE))
    graph.add((node, parts.DCATDE.licenseAttributionByText, Literal(_attribution(card), lang="de")))
    graph.add((node, DCTERMS.format, URIRef(f"{_EU_FORMATS}/{name}")))
    graph.add((node, DCAT.mediaType, URIRef(f"{_IANA}/{media_type}")))
    graph.add((node, DCAT.byteSize, Literal(str(file.size), datatype=XSD.nonNegativeInteger)))
    graph.add((node, DCTERMS.issued, parts.moment(card["created"])))
    graph.add((node, DCTERMS.modified, parts.moment(card["created"])))
    graph.add((node, parts.DCATAP.availability, parts.AVAILABLE))
    graph.add((node, FOAF.page, URIRef(f"{dataset}dictionary.html")))
    _add_checksum(graph, node, file)
    return node


def _attribution(card: Mapping[str, Any]) -> str:
    with spoken.spoken("de"):
        return licence.citation(card)


def _texts(card: Mapping[str, Any], path: str) -> tuple[dict[str, str], dict[str, str]]:
    """Title and description by language."""
    where = PurePosixPath(path)
    table = table_texts.all_tables().get(where.stem)
    about = table.title if table else _WHOLE[where.suffix]
    descriptions = spoken.in_both(lambda: said.warned(card, language.translate(about)))
    return dict.fromkeys(descriptions, where.name), descriptions


def _add_checksum(graph: Graph, node: URIRef, file: File) -> None:
    checksum = URIRef(f"{node}-sha256")
    graph.add((node, parts.SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, parts.SPDX.Checksum))
    graph.add((checksum, parts.SPDX.algorithm, _SHA256))
    graph.add((checksum, parts.SPDX.checksumValue, Literal(file.sha256, datatype=XSD.hexBinary)))
