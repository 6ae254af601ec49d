"""The cards of a home page, from which a leader chooses an assessment."""

from dataclasses import dataclass

from mirrormark.model import Document
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.templating import TEMPLATES
from mirrormark.wording.catalogue import Catalogue

__all__ = ["CARDS_MARKER", "Card", "render_cards"]

CARDS_MARKER = "<!-- mirrormark: assessments -->"
"""Where an author of the site wants the cards."""


@dataclass(frozen=True, slots=True)
class Card:
    """An assessment, or a profile, and the way to it."""

    document: Document
    """What the card is about."""
    url: str
    """Relative to the page that shows the card."""


def render_cards(cards: list[Card], catalogue: Catalogue, languages: Languages) -> str:
    """Return the cards as an HTML list."""
    template = TEMPLATES.get_template("cards.html")
    return template.render(
        cards=cards,
        t=catalogue.text,
        root=languages.marks().root,
        marks=languages.marks,
    )
