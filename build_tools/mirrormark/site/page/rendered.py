"""A page that is ours from its first heading to its last."""

from dataclasses import dataclass

__all__ = ["Heading", "RenderedPage"]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the contents."""

    id: str
    """In the page, to link to."""
    title: str
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page."""

    html: str
    contents: tuple[Heading, ...]
