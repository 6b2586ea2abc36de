"""What the result of an agenda item says: decided, not decided, or nothing that is known."""

import re

_NOT = re.compile(
    r"nicht (?:\w+ )?(?:beschlossen|angenommen|zugestimmt|behandelt|gefasst)|abgelehnt|ablehnung|vertagt|vertagung"
    r"|zurück(?:gestellt|gezogen|verwiesen|genommen)|abgesetzt|verwiesen|überwiesen|verweisung|empf[eo]hl\w*"
    r"|kenntnis\w*|ohne (?:beschluss|votum|empfehlung)|kein(?:en)? beschluss|erledigt"
    r"|entf[aä]ll\w*|in beratung|vorberat\w*"
)
_DONE = re.compile(
    r"beschlossen|angenommen|zugestimmt|zustimmung|entsprochen|genehmigt|gebilligt|bestätigt|entschieden"
)
_ALSO_DONE = re.compile(r"einstimmig|mehrheitlich|beschluss|beschluß|mit änderungen|unverändert|ungeändert|annahme")


def says(result: str) -> bool | None:
    """True: decided. False: not decided. None: nobody can tell from the words."""
    words = " ".join(result.lower().split())
    without = _NOT.sub(" ", words)
    if _DONE.search(without):
        return True
    if without != words:
        return False
    return True if _ALSO_DONE.search(words) else None


def is_mixed(result: str) -> bool:
    """Both at once, as "Änderungsantrag abgelehnt, Vorlage beschlossen"."""
    words = " ".join(result.lower().split())
    without = _NOT.sub(" ", words)
    return without != words and _DONE.search(without) is not None
