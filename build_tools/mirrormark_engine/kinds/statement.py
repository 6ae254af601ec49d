"""A statement: a choice whose options are those of a scale."""

from mirrormark_engine.kinds.choice import Choice

__all__ = ["Statement"]


class Statement(Choice):
    """An item that is answered on a scale. It has the scale's options, so nothing is different."""

    __slots__ = ()
