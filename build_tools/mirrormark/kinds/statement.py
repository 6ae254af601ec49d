"""A statement: a sentence that readers say more or less to, on a scale."""

from mirrormark.kinds.choice import Choice

__all__ = ["Statement"]


class Statement(Choice):
    """It is answered like a choice, whose options are those of the scale."""
