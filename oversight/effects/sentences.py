"""What may be said about an effect, in the reader's language. At levels B and C no word speaks of cause."""

from oversight.effects.effect import Effect


def headline(effect: Effect) -> str:
    """The level in words: 'A: Wirkung beziffert'."""
    raise NotImplementedError


def verdict(effect: Effect) -> str:
    """The two sentences of the verdict, with the figure at level A and without any below."""
    raise NotImplementedError


def reasons(effect: Effect) -> list[str]:
    """What holds the level down, the weightiest first."""
    raise NotImplementedError


def notes(effect: Effect) -> list[str]:
    """What is said beside the verdict."""
    raise NotImplementedError


def outlook(effect: Effect) -> list[str]:
    """What would change the verdict, with a date where there is one."""
    raise NotImplementedError


def change(effect: Effect, amount: float) -> str:
    """An amount of change with its unit and sign: '−24,3 %', '+3,2 Prozentpunkte'."""
    raise NotImplementedError
