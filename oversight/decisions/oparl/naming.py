"""Whether a text seems to name a person. It errs on the side of asking: somebody looks before a name is shown."""

import re

_NAME = r"[A-ZÄÖÜ][a-zäöüß]+"
_OFFICE = (
    r"Stadtr(?:at|ätin)|Stadtverordneter?|Ratsmitglied|Ratsherrn?|Ratsfrau|(?:Ober)?[Bb]ürgermeister(?:in|s)?|Beigeordneten?r?"
    r"|Dezernent(?:in)?|Gemeinder(?:at|ätin)|Abgeordneten?r?|Kreisr(?:at|ätin)|Landr(?:at|ätin)|Senator(?:in)?"
    r"|Fraktionsvorsitzender?|Sachkundiger? Einwohner(?:in)?|Amtsleiter(?:in)?|Petent(?:in)?"
)
_SIGNS = (
    rf"\b(?:Herrn?|Frau|Hr\.|Fr\.|Eheleuten?|Familie)\s+(?:(?:Dr|Prof|Dipl|med|h\.c)\S*\s+)*{_NAME}",
    r"\b(?:Dr|Prof)\.\s*(?:\w+\.\s*)*[A-ZÄÖÜ]",
    rf"(?<![Dd]er )(?<![Dd]em )(?<![Dd]en )(?<![Dd]es )(?<![Dd]ie )\b(?:{_OFFICE})\s+{_NAME}",
    r"\bgez\.\s*\S",
    r"\b(?:geb\.|geboren am|wohnhaft)\s",
    r"[\w.+-]+@[\w-]+\.\w+",
    r"\b(?:Tel\.?|Telefon|Mobil|Handy)\s*[:.]?\s*\+?[\d(][\d\s()/-]{5,}",
)
_ANY = re.compile("|".join(_SIGNS))


def seems_to_name_a_person(*texts: str) -> bool:
    return any(_ANY.search(" ".join(text.split())) for text in texts)
