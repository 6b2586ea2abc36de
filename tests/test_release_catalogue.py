"""The catalogue: each rule of DCAT-AP.de 3.0 that must, should, or for GovData has to be kept."""

import json
from datetime import date, timedelta

import pyshacl
import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, URIRef

from oversight import releases
from oversight.publication import catalogue, catalogue_parts, withdrawing
from oversight.store import Store
from tests import publishing

# rdflib reads JSON-LD by a class of its own that it calls old
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
DCATAP = Namespace("http://data.europa.eu/r5r/")
ADMS = Namespace("http://www.w3.org/ns/adms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
# DatasetSeries and the like: DCAT 3, which the library's own list lacks
DCAT3 = Namespace("http://www.w3.org/ns/dcat#")
EU = "http://publications.europa.eu/resource/authority"
ADDRESS = "https://auenfurt.example"
DATASET = URIRef(f"{ADDRESS}/data/2026.10.0/")
KINDS = {
    "catalogue": DCAT.Catalog,
    "series": DCAT3.DatasetSeries,
    "dataset": DCAT.Dataset,
    "distribution": DCAT.Distribution,
    "agent": FOAF.Agent,
}
# in the specification of 3.0: deprecated or removed
GONE = (
    *(DCATDE[name] for name in ("plannedAvailability", "politicalGeocodingURI", "politicalGeocodingLevelURI")),
    *(DCATDE[name] for name in ("geocodingDescription", "legalBasis", "qualityProcessURI", "originator", "maintainer")),
    *(DCTERMS[name] for name in ("hasVersion", "isVersionOf")),
    DCAT3.granularity,
    URIRef("http://www.w3.org/2002/07/owl#versionInfo"),
    URIRef("http://schema.org/startDate"),
    URIRef("http://schema.org/endDate"),
)
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> . @prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
@prefix dcatap: <http://data.europa.eu/r5r/> . @prefix : <urn:shapes:> .
:text sh:minCount 1 ; sh:nodeKind sh:Literal ; sh:uniqueLang true .
:Catalog a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
    [ sh:path dcterms:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:spatial ; sh:class dcterms:Location ] ,
    [ sh:path dcat:dataset ; sh:minCount 1 ; sh:nodeKind sh:IRI ; sh:class dcat:Dataset ] .
:Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset , dcat:DatasetSeries ;
  sh:property [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
    [ sh:path dcterms:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcterms:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dcat:contactPoint ; sh:class vcard:Kind ] ,
    [ sh:path dcterms:temporal ; sh:class dcterms:PeriodOfTime ] ,
    [ sh:path dcterms:spatial ; sh:class dcterms:Location ] ,
    [ sh:path <http://www.w3.org/ns/dcat#inSeries> ; sh:class <http://www.w3.org/ns/dcat#DatasetSeries> ] ,
    [ sh:path dcterms:modified ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] ,
    [ sh:path dcterms:accrualPeriodicity ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcatap:availability ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:distribution ; sh:class dcat:Distribution ] ,
    [ sh:path dcatde:contributorID ; sh:nodeKind sh:IRI ] .
:Distribution a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcterms:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcterms:format ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ,
    [ sh:path dcatde:licenseAttributionByText ; sh:nodeKind sh:Literal ] ,
    [ sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum ] .
:Checksum a sh:NodeShape ; sh:targetClass spdx:Checksum ;
  sh:property [ sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path spdx:checksumValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:hexBinary ] .
:Period a sh:NodeShape ; sh:targetClass dcterms:PeriodOfTime ;
  sh:property [ sh:path dcat:startDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ,
    [ sh:path dcat:endDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] .
:Kind a sh:NodeShape ; sh:targetClass vcard:Kind ;
  sh:property [ sh:path [ sh:alternativePath ( vcard:hasEmail vcard:hasURL ) ] ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path vcard:fn ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] .
:Agent a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    """Two releases, the first of them withdrawn."""
    store = Store(tmp_path_factory.mktemp("catalogue"))
    first = publishing.placed(store.releases, "2026.7.0")
    later = publishing.MADE + timedelta(days=92)
    publishing.placed(store.releases, "2026.10.0", first, created=later)
    withdrawing.withdraw(store, "2026.7.0", "Zählfehler", "counting error", date(2026, 10, 20))
    return store.releases


@pytest.fixture(scope="module")
def graph(where):
    return catalogue.of(where, ADDRESS)


def nodes(graph, kind):
    found = sorted(graph.subjects(RDF.type, KINDS[kind]))
    assert found
    return found


def lacking(graph, kind, *properties):
    return [(node, needed) for node in nodes(graph, kind) for needed in properties if (node, needed, None) not in graph]


MUST = [
    ("catalogue", DCTERMS.title),
    ("catalogue", DCTERMS.description),
    ("catalogue", DCTERMS.publisher),
    ("series", DCTERMS.title),
    ("series", DCTERMS.description),
    ("series", DCTERMS.publisher),
    ("dataset", DCTERMS.title),
    ("dataset", DCTERMS.description),
    ("dataset", DCTERMS.publisher),
    ("distribution", DCAT.accessURL),
    ("distribution", DCTERMS.license),
    ("agent", FOAF.name),
]
RECOMMENDED = [
    ("dataset", DCAT.keyword),
    ("dataset", DCAT.theme),
    ("dataset", DCAT.distribution),
    ("dataset", DCAT.contactPoint),
    ("dataset", DCTERMS.temporal),
    ("dataset", DCTERMS.spatial),
    ("dataset", DCATAP.availability),
]
FOR_GOVDATA = [
    ("dataset", DCATDE.contributorID),
    ("dataset", DCTERMS.identifier),
    ("dataset", DCTERMS.modified),
    ("distribution", DCTERMS.format),
    ("distribution", DCATDE.licenseAttributionByText),
    ("distribution", DCAT.downloadURL),
]


@pytest.mark.parametrize(("kind", "needed"), MUST)
def test_what_must_be_there_is_there(graph, kind, needed):
    assert lacking(graph, kind, needed) == []


@pytest.mark.parametrize(("kind", "needed"), RECOMMENDED)
def test_what_is_recommended_is_there(graph, kind, needed):
    assert lacking(graph, kind, needed) == []


@pytest.mark.parametrize(("kind", "needed"), FOR_GOVDATA)
def test_what_govdata_asks_for_is_there(graph, kind, needed):
    assert lacking(graph, kind, needed) == []


@pytest.mark.parametrize("gone", GONE)
def test_nothing_that_is_deprecated_is_used(graph, gone):
    assert list(graph.subject_objects(gone)) == []


def test_values_are_of_the_kind_that_the_shapes_ask_for(graph):
    conforms, _results, text = pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, text


@pytest.mark.parametrize(
    "removed",
    [(None, DCTERMS.license, None), (None, FOAF.name, None), (None, VCARD.hasEmail, None), (None, DCAT.endDate, None)],
)
def test_the_shapes_find_what_is_missing(where, removed):
    damaged = catalogue.of(where, ADDRESS)
    damaged.remove(removed)
    assert not pyshacl.validate(damaged, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))[0]


def test_access_and_download_are_the_same_address(graph):
    for node in nodes(graph, "distribution"):
        assert graph.value(node, DCAT.accessURL) == graph.value(node, DCAT.downloadURL)


def test_every_file_has_the_licence_from_the_german_list(graph):
    licences = {graph.value(node, DCTERMS.license) for node in nodes(graph, "distribution")}
    assert licences == {URIRef("http://dcat-ap.de/def/licenses/dl-by-de/2.0")}


def test_formats_are_from_the_european_list(graph):
    formats = {graph.value(node, DCTERMS.format) for node in nodes(graph, "distribution")}
    assert formats == {URIRef(f"{EU}/file-type/{name}") for name in ("CSV", "PARQUET", "XLSX", "BIN")}


def test_words_are_from_the_vocabularies_of_3_0(graph):
    assert set(graph.objects(DATASET, DCAT.theme)) == {URIRef(f"{EU}/data-theme/{name}") for name in ("SOCI", "GOVE")}
    assert str(graph.value(DATASET, DCATAP.availability)).startswith(f"{EU}/planned-availability/")
    assert str(graph.value(DATASET, DCTERMS.accrualPeriodicity)).startswith(f"{EU}/frequency/")
    assert all(str(word).startswith(f"{EU}/distribution-status/") for word in graph.objects(None, ADMS.status))


def test_sizes_and_checksums_are_those_of_the_files(where, graph):
    node = URIRef(f"{DATASET}counts/contact_counts.csv#distribution")
    content = (where / "2026.10.0" / "counts" / "contact_counts.csv").read_bytes()
    assert graph.value(node, DCAT.byteSize) == Literal(str(len(content)), datatype=XSD.nonNegativeInteger)
    listed = (where / "2026.10.0" / "SHA256SUMS").read_text("utf-8")
    value = graph.value(graph.value(node, SPDX.checksum), SPDX.checksumValue)
    assert f"{value}  counts/contact_counts.csv" in listed


def test_there_is_a_distribution_for_every_file_of_data(where, graph):
    files = [p for p in (where / "2026.10.0").rglob("*") if p.suffix in (".csv", ".parquet", ".xlsx", ".duckdb")]
    assert len(list(graph.objects(DATASET, DCAT.distribution))) == len(files)


def test_the_period_ends_with_the_last_day_of_the_last_month(graph):
    period = graph.value(DATASET, DCTERMS.temporal)
    assert str(graph.value(period, DCAT.startDate)) == "2024-01-01"
    assert str(graph.value(period, DCAT.endDate)) == "2024-02-29"


@pytest.mark.parametrize(
    ("month", "last"),
    [
        (date(2024, 12, 1), date(2024, 12, 31)),
        (date(2025, 2, 1), date(2025, 2, 28)),
        (date(2025, 4, 1), date(2025, 4, 30)),
    ],
)
def test_the_last_day_of_a_month(month, last):
    assert catalogue_parts.last_day(month) == last


def test_releases_stand_in_their_series_one_after_the_other(graph):
    series = URIRef(f"{ADDRESS}/data/")
    before = URIRef(f"{ADDRESS}/data/2026.7.0/")
    assert graph.value(DATASET, DCAT3.inSeries) == series
    assert graph.value(DATASET, DCAT3.prev) == before
    assert (graph.value(series, DCAT3.first), graph.value(series, DCAT3.last)) == (before, DATASET)


def test_a_withdrawn_release_is_marked_and_stays(graph):
    states = {
        version: {
            graph.value(one, ADMS.status)
            for one in graph.objects(URIRef(f"{ADDRESS}/data/{version}/"), DCAT.distribution)
        }
        for version in ("2026.7.0", "2026.10.0")
    }
    assert states == {
        "2026.7.0": {URIRef(f"{EU}/distribution-status/WITHDRAWN")},
        "2026.10.0": {URIRef(f"{EU}/distribution-status/COMPLETED")},
    }


def test_titles_are_german_and_english_and_warn_of_invented_figures(graph):
    titles = {title.language: str(title) for title in graph.objects(DATASET, DCTERMS.title)}
    assert titles["de"].startswith("SYNTHETISCHE DEMODATEN: Jobcenter Auenfurt")
    assert titles["en"].startswith("SYNTHETIC DEMO DATA: Jobcenter Auenfurt")


@pytest.mark.parametrize(
    ("contact", "predicate", "expected"),
    [
        ("daten@auenfurt.example", VCARD.hasEmail, "mailto:daten@auenfurt.example"),
        ("https://auenfurt.example/kontakt", VCARD.hasURL, "https://auenfurt.example/kontakt"),
    ],
)
def test_a_contact_is_a_mail_address_or_a_page(where, contact, predicate, expected):
    card = releases.find(where, "2026.10.0").card
    card = card | {"publisher": card["publisher"] | {"contact": contact}}
    found = catalogue.of_one(card, [])
    assert [str(value) for value in found.objects(None, predicate)] == [expected]


def test_the_address_is_that_of_whoever_serves_it(where):
    served = catalogue.of(where, "https://anders.example/")
    assert (URIRef("https://anders.example/data/2026.10.0/"), RDF.type, DCAT.Dataset) in served


def test_before_the_first_release_there_is_no_catalogue(tmp_path):
    with pytest.raises(releases.NoSuchRelease):
        catalogue.of(tmp_path)


def test_both_forms_in_a_release_say_the_same(where):
    folder = where / "2026.10.0"
    turtle = Graph().parse(folder / "dcat.ttl", format="turtle")
    json_ld = Graph().parse(folder / "dcat.jsonld", format="json-ld")
    assert len(turtle) > 100
    assert set(turtle) == set(json_ld)


def test_json_ld_is_json_in_one_order_only(where):
    text = (where / "2026.10.0" / "dcat.jsonld").read_text("utf-8")
    assert (
        catalogue.json_ld(Graph().parse(data=text, format="json-ld"))
        == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    )
