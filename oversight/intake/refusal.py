"""How a file is refused: one message for the reader, with the remedy."""


class Refused(Exception):
    """The file, or the whole command, is refused. The message is in the reader's language and names the remedy."""
