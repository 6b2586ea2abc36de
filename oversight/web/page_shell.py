"""The empty HTML page that Streamlit fills: given its language, its title and our own script and style."""

import re
from html import escape

TITLES = {"de": "Erreichbar", "en": "Erreichbar"}
_SCRIPT = '<script src="/web/language.js" defer></script>'
_STYLE = '<link rel="stylesheet" href="/web/look.css">'
_ICON = '<link rel="icon" type="image/svg+xml" href="/web/icon.svg">'


def localise(page: bytes, language: str) -> bytes:
    """Streamlit's index.html in this language. The pointer to its agent interface, which is switched off, goes."""
    text = page.decode("utf-8")
    text = re.sub(r'<html lang="[^"]*">', f'<html lang="{language}">', text, count=1)
    text = re.sub(r"<title>.*?</title>", f"<title>{escape(TITLES[language])}</title>", text, count=1)
    text = re.sub(r'<link rel="shortcut icon"[^>]*>', _ICON, text, count=1)
    text = re.sub(r'<link rel="service-desc"[^>]*>', "", text, count=1)
    return text.replace("</head>", f"{_STYLE}{_SCRIPT}</head>", 1).encode("utf-8")
