// Streamlit speaks English only. This gives its own words in German, and tells the browser the page's language.
// It changes attributes and the text of existing nodes, never the structure, and leaves the pages' own content alone.
"use strict";

const WORDS = {
  "App pages": "Seiten",
  "Main menu": "Hauptmenü",
  "Sidebar": "Seitenleiste",
  "Collapse sidebar": "Seitenleiste einklappen",
  "Expand sidebar": "Seitenleiste ausklappen",
  "Skip to main content": "Zum Inhalt springen",
  "Link to heading": "Link zu dieser Überschrift",
  "Open": "Öffnen",
  "Close": "Schließen",
  "Dismiss": "Schließen",
  "Cancel": "Abbrechen",
  "Copy": "Kopieren",
  "Copy to clipboard": "In die Zwischenablage kopieren",
  "Copied": "Kopiert",
  "Choose an option": "Bitte wählen",
  "Choose options": "Bitte wählen",
  "Select...": "Bitte wählen",
  "Select all": "Alle auswählen",
  "Selected values": "Ausgewählte Werte",
  "Clear value": "Auswahl leeren",
  "Clear all": "Auswahl leeren",
  "Clear selection": "Auswahl leeren",
  "No results": "Keine Treffer",
  "No data": "Keine Daten",
  "Show data": "Zahlen zeigen",
  "Show chart": "Diagramm zeigen",
  "Fullscreen": "Vollbild",
  "Close fullscreen": "Vollbild schließen",
  "Toggle fullscreen": "Vollbild umschalten",
  "Download as CSV": "Als CSV herunterladen",
  "Download as PNG": "Als PNG herunterladen",
  "Download as SVG": "Als SVG herunterladen",
  "Copy Vega-Lite spec": "Vega-Lite-Beschreibung kopieren",
  "Search": "Suchen",
  "Previous Result": "Voriger Treffer",
  "Next Result": "Nächster Treffer",
  "Show/hide columns": "Spalten ein- und ausblenden",
  "Dataframe column menu": "Spaltenmenü",
  "Sort ascending": "Aufsteigend sortieren",
  "Sort descending": "Absteigend sortieren",
  "Pin column": "Spalte anheften",
  "Unpin column": "Spalte lösen",
  "Hide column": "Spalte ausblenden",
  "Autosize": "Breite anpassen",
  "Format": "Format",
  "Statistics": "Statistik",
  "Copy column name": "Spaltennamen kopieren",
  "Running...": "Wird geladen …",
  "Stop": "Anhalten",
  "Stop script": "Anhalten",
  "Rerun": "Neu laden",
  "Print": "Drucken",
  "Settings": "Einstellungen",
  "About": "Über",
  "Notifications": "Hinweise",
  "Connecting": "Verbindung wird aufgebaut",
  "Connection error": "Keine Verbindung zum Server",
  "Page not found": "Seite nicht gefunden",
  "Try again": "Noch einmal versuchen",
  "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": "Der Server antwortet nicht. Läuft er noch? Sonst starten Sie ihn neu:",
  "Please wait...": "Bitte warten …",
  "Press Enter to apply": "Mit Eingabetaste übernehmen",
  "Script execution error": "Diese Seite ließ sich nicht anzeigen",
};

// what a screen reader calls the parts of a chart
const ROLES = {
  "visualization": "Diagramm",
  "group mark container": "Gruppe",
  "axis": "Achse",
  "bar": "Balken",
  "title": "Titel",
  "subtitle": "Untertitel",
  "rule mark": "Linie",
  "point": "Punkt",
  "text mark": "Beschriftung",
  "legend": "Legende",
  "line mark": "Linie",
  "square": "Punkt",
  "rect mark container": "Balken",
  "rule mark container": "Linien",
  "symbol mark container": "Punkte",
  "text mark container": "Beschriftungen",
  "line mark container": "Linien",
};

const PATTERNS = [
  [/^(?:Title|Subtitle) text '([^]*)'$/, "$1"],
  [/^(\d+) options? available\.$/, "$1 Möglichkeiten."],
  [/^1 option selected\.?$/, "1 ausgewählt."],
  [/^(\d+) options? selected\.?$/, "$1 ausgewählt."],
  [/^Remove (.+)$/, "$1 entfernen"],
  [/^Help for (.+)$/, "Hilfe zu: $1"],
  [/^Press Enter to submit form$/, "Mit Eingabetaste abschicken"],
  [/^Press (?:Ctrl|⌘) ?\+ ?Enter to (?:submit form|apply)$/, "Mit Strg und Eingabetaste abschicken"],
  [/^Select (\d+) matches$/, "$1 Treffer auswählen"],
  [/^Selected (.+)$/, "Ausgewählt: $1"],
  [/^Fullscreen: /, "Vollbild: "],
  [/^Close fullscreen: /, "Vollbild schließen: "],
  [/^Show data: /, "Zahlen zeigen: "],
  [/^Show chart: /, "Diagramm zeigen: "],
  [/^Copy Vega-Lite spec: /, "Vega-Lite-Beschreibung kopieren: "],
  [/^Download as (CSV|PNG|SVG): /, "Als $1 herunterladen: "],
  [/^Search: /, "Suchen: "],
  [/^Show\/hide columns: /, "Spalten ein- und ausblenden: "],
  [/^The page that you have requested does not seem to exist\. Running the app's main page\.$/, "Die Seite gibt es nicht. Gezeigt wird der Überblick."],
  [/^You have requested page .* but no corresponding file was found.*$/, "Die Seite gibt es nicht. Gezeigt wird der Überblick."],
];

const ATTRIBUTES = ["aria-label", "aria-roledescription", "title", "placeholder", "alt"];
// what the pages write themselves is translated where it is written
const OWN = "[data-testid='stMarkdownContainer'], [data-testid='stTable'], [data-testid='stCode'], .stVegaLiteChart svg";

const originals = new Map();
let language = "de";

function wanted() {
  return new URLSearchParams(location.search).get("lang") === "en" ? "en" : "de";
}

function german(text, name) {
  const trimmed = text.trim();
  if (name === "aria-roledescription") return ROLES[trimmed] ?? text;
  if (Object.hasOwn(WORDS, trimmed)) return text.replace(trimmed, WORDS[trimmed]);
  for (const [pattern, words] of PATTERNS) if (pattern.test(trimmed)) return trimmed.replace(pattern, words);
  return text;
}

function say(element) {
  if (language !== "de") return;
  for (const name of ATTRIBUTES) {
    const english = element.getAttribute(name);
    if (english && german(english, name) !== english) {
      keep(element, name, english);
      element.setAttribute(name, german(english, name));
    }
  }
  if (element.closest(OWN)) return;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && german(node.nodeValue) !== node.nodeValue) {
      keep(node, "", node.nodeValue);
      node.nodeValue = german(node.nodeValue);
    }
  }
}

function keep(where, name, english) {
  originals.set(where, { ...originals.get(where), [name]: english });
}

function sayAll(root) {
  if (root.nodeType === Node.TEXT_NODE) root = root.parentElement;
  if (!(root instanceof Element)) return;
  say(root);
  root.querySelectorAll("*").forEach(say);
}

function restore() {
  for (const [where, texts] of originals) {
    for (const [name, english] of Object.entries(texts)) {
      if (name === "") where.nodeValue = english;
      else where.setAttribute(name, english);
    }
  }
  originals.clear();
}

function follow() {
  if (wanted() === language && document.documentElement.lang === language) return;
  language = wanted();
  document.documentElement.lang = language;
  if (language === "de") sayAll(document.body);
  else restore();
}

// the single keys r and c would run the page again or open a dialogue, without a word (WCAG 2.1.4)
function holdSingleKeys(event) {
  const typing = event.target.closest?.("input, textarea, [contenteditable='true']");
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && ["r", "c"].includes(event.key)) event.stopPropagation();
}

function watch() {
  language = wanted();
  document.documentElement.lang = language;
  sayAll(document.body);
  new MutationObserver((changes) => {
    follow();
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(sayAll);
      else sayAll(change.target);
    }
    // nodes that have left the page need not be remembered
    for (const where of originals.keys()) if (!where.isConnected) originals.delete(where);
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
  document.addEventListener("keydown", holdSingleKeys, { capture: true });
}

watch();
