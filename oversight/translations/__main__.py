"""Check the translations and say what is wrong; the exit code is 1 if anything is."""

import sys

from oversight.translations import catalogues, check


def main() -> int:
    """Print every fault under its heading."""
    messages, entries = tuple(check.all_messages()), tuple(catalogues.entries())
    faults = {
        "Without German": check.untranslated(messages, entries),
        "Entry without German": check.incomplete(entries),
        "Two translations of one text": check.contradicting(entries),
        "Other {values} in the German": check.differing_placeholders(entries),
        "Translated, but used nowhere": check.unused(messages, check.all_literals(), entries),
    }
    for heading, lines in faults.items():
        if lines:
            print(f"{heading}:", *lines, sep="\n  ")
    n = sum(map(len, faults.values()))
    print(f"{len({m.text for m in messages})} texts, {len(entries)} translations, {n} faults")
    return 1 if n else 0


sys.exit(main())
