// Streamlit speaks English only. This gives its own words in German, and tells the browser the page's language.
// It changes attributes and the text of existing nodes, never the structure, and leaves the pages' own content alone.
"use strict";

const WORDS = {
};

const PATTERNS = [
];

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
// what the pages write themselves is translated where it is written
const OWN = "[data-testid='stMarkdownContainer'], [data-testid='stTable'], [data-testid='stCode'], .stVegaLiteChart svg";

const originals = new Map();
let language = "de";

function wanted() {
  return new URLSearchParams(location.search).get("lang") === "en" ? "en" : "de";
}

function german(text) {
  const trimmed = text.trim();
  if (Object.hasOwn(WORDS, trimmed)) return text.replace(trimmed, WORDS[trimmed]);
  for (const [pattern, words] of PATTERNS) if (pattern.test(trimmed)) return trimmed.replace(pattern, words);
  return text;
}

function say(element) {
  if (language !== "de") return;
  for (const name of ATTRIBUTES) {
    const english = element.getAttribute(name);
    if (english && german(english) !== english) {
      keep(element, name, english);
      element.setAttribute(name, german(english));
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
