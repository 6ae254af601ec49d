"""The one exception that scoring raises, with a name that a program can act on."""

__all__ = ["EngineError", "shorten"]


class EngineError(ValueError):
    """Scoring was refused.

    ``name`` is one of ``not-json``, ``too-large``, ``wrong-type``, ``unknown-item``,
    ``unknown-option``, ``unsupported-schema`` and ``broken-assessment``; ``str(error)`` is a
    sentence for people.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def shorten(value: object, limit: int = 40) -> str:
    """Show any value in a message without repeating ten megabytes of it."""
    is_short = isinstance(value, str | float | bool | None)
    text = repr(value) if is_short else type(value).__name__
    return text if len(text) <= limit else text[: limit - 1] + "…"
