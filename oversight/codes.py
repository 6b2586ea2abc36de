"""What readers see for the codes in the data."""

from oversight.language import translate as _


def label(code: str) -> str:
    """The words for a code: 'with_appointment' is 'mit Termin'. A code without words stays as it is."""
    return _(code.replace("_", " "))
