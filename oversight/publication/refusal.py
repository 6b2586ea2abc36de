"""How a release is refused: one message for the reader, with the remedy."""


class NotPublished(Exception):
    """Nothing was published. The message is in the reader's language and names the remedy."""
