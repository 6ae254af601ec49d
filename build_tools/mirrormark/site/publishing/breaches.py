"""What stands in the way of publishing a site, said so that its host can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mirrormark.model.controls import show_controls

__all__ = ["Breach", "PublishingError", "shorten"]

LONGEST_ADDRESS = 120
"""Characters of an address in a message; a `data:` address can hold a whole picture."""


@dataclass(frozen=True, slots=True)
class Breach:
    """Something that a page does and may not do."""

    what: str
    """What it does, without a full stop."""
    mend: str
    """How to mend it, a sentence or two."""


class PublishingError(Exception):
    """The site can't be published; the message has a line for each thing to mend."""

    @classmethod
    def of(cls, found: Iterable[tuple[str, Breach]]) -> "PublishingError":
        """Return an error about breaches, each with the name of its page.

        The header of a theme is on every page, so what is the same on several has one line.
        """
        pages: dict[Breach, list[str]] = {}
        for page, breach in found:
            pages.setdefault(breach, []).append(page)
        lines = [f"{_name(on)}: {each.what}. {each.mend}" for each, on in pages.items()]
        return cls("\n".join(map(show_controls, lines)))


def shorten(address: str) -> str:
    """Return an address as a message shows it."""
    line = " ".join(address.split())
    return line if len(line) <= LONGEST_ADDRESS else f"{line[:LONGEST_ADDRESS]}…"


def _name(pages: list[str]) -> str:
    first, *others = dict.fromkeys(pages)
    if not others:
        return first
    return f"{first} and {len(others)} other {'file' if len(others) == 1 else 'files'}"
