"""From counts to a release that anyone may have: coarser where needed, rounded once, audited, written, described."""
