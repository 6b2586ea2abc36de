"""The invented city of Auenfurt: its sites, what happened there, and what the office changed."""

from dataclasses import dataclass
from datetime import date

NAME = "Auenfurt"


@dataclass(frozen=True)
class Site:
    """One office. `introduced_on` is when its appointment system began; None: never."""

    code: str
    name: str
    introduced_on: date | None


SITES = (
    Site("mitte", f"{NAME} Mitte", date(2024, 2, 1)),
    Site("nord", f"{NAME} Nord", date(2024, 5, 1)),
    Site("sued", f"{NAME} Süd", date(2024, 8, 1)),
    Site("west", f"{NAME} West", date(2024, 11, 1)),
    Site("ost", f"{NAME} Ost", None),
)

BUERGERGELD_FROM = date(2023, 1, 1)
LANE_FROM = date(2023, 2, 1)
OMBUDS_FROM = date(2023, 4, 1)
TOLL_FREE_FROM = date(2023, 7, 1)
MESSENGER_FROM = date(2023, 10, 1)

# date, kind, what happened in German and in English
CITY_EVENTS = (
    (
        date(2022, 9, 1),
        "software",
        "Elektronische Akte an allen Standorten eingeführt",
        "Electronic file introduced at all sites",
    ),
    (
        BUERGERGELD_FROM,
        "law",
        "Bürgergeld löst das Arbeitslosengeld II ab",
        "Bürgergeld replaces unemployment benefit II",
    ),
    (
        LANE_FROM,
        "organisation",
        "Beratungsstellen erreichen die Standortleitungen auf direktem Weg",
        "Advice centres reach the site managers directly",
    ),
    (OMBUDS_FROM, "organisation", "Ombudsstelle nimmt die Arbeit auf", "Ombuds office begins its work"),
    (
        TOLL_FREE_FROM,
        "organisation",
        "Servicecenter ist gebührenfrei zu erreichen",
        "Service centre can be called toll-free",
    ),
    (date(2023, 7, 1), "law", "Bürgergeld: zweite Stufe", "Bürgergeld: second step"),
    (
        MESSENGER_FROM,
        "organisation",
        "Anfragen über Messenger werden angenommen",
        "Questions by messenger are accepted",
    ),
    (
        date(2023, 11, 22),
        "decision",
        "Rat beschließt die Terminpraxis, Standort für Standort",
        "Council decides on the appointment system, site by site",
    ),
)
INTRODUCTION = (
    "Terminpraxis eingeführt: Vorsprachen mit Termin, dringende Fälle ohne",
    "Appointment system introduced: visits by appointment, urgent cases without",
)
SOURCE = "Simulation, erfundene Stadt"
# day, German, English, and the points of decisions that the paper answers
DOCUMENTS = (
    (
        date(2023, 5, 2),
        "Internetauftritt verweist auf die unabhängigen Beratungsstellen",
        "Home page links to the independent advice centres",
        "Punkt H3",
    ),
    (
        date(2024, 6, 12),
        "Jahresbericht der Ombudsstelle liegt dem Ausschuss vor",
        "Yearly report of the ombuds office lies before the committee",
        "Punkt D7",
    ),
    (
        date(2025, 6, 11),
        "Jahresbericht der Ombudsstelle liegt dem Ausschuss vor",
        "Yearly report of the ombuds office lies before the committee",
        "Punkt D7",
    ),
)

# day, site, concern, kind, number of the paper
MEASURES_TAKEN = (
    (date(2022, 11, 15), "all", "documents_lost", "procedure", "M 01/2022"),
    (date(2023, 2, 1), "all", "standard_benefit", "information", "M 01/2023"),
    (date(2023, 5, 15), "sued", "housing_costs", "letter", "M 02/2023"),
    (date(2023, 9, 1), "all", "reachability", "staffing", "M 03/2023"),
    (date(2024, 3, 1), "mitte", "conduct", "training", "M 01/2024"),
    (date(2024, 6, 15), "nord", "documents_lost", "form", "M 02/2024"),
    (date(2024, 10, 1), "all", "housing_costs", "information", "M 03/2024"),
    (date(2025, 2, 15), "west", "processing_time", "procedure", "M 01/2025"),
    (date(2025, 6, 1), "ost", "waiting_time", "staffing", "M 02/2025"),
    (date(2025, 9, 1), "all", "payment", "letter", "M 03/2025"),
)
