"""What a page's parts are written in: the site, this package's own words, and an author's.

A screen reader pronounces each in its language, and a browser hyphenates and offers to translate.
Where two are the same language, nothing is said: the attribute is inherited.
"""

from dataclasses import dataclass

from markupsafe import Markup

from mirrormark.contract.page_data import Author
from mirrormark.model import Assessment, Document, Profile
from mirrormark.model.scales import is_lent, labelled_options
from mirrormark.wording.catalogue import is_from_right

__all__ = ["Languages", "Marks"]


@dataclass(frozen=True, slots=True)
class Languages:
    """Tags such as `en-GB`."""

    site: str
    """Of the theme's pages, and of authors who don't say theirs."""
    ours: str
    """Of the catalogue."""

    def of(self, document: Document) -> str:
        """Return what a document is written in."""
        return document.language or self.site

    def of_author(self, document: Document) -> str | None:
        """Return what a document is written in where our words are in another language."""
        language = self.of(document)
        return None if _is_same(language, self.ours) else language

    def for_script(self, document: Document) -> Author | None:
        """Return how a page's script tells an author's words from ours; None where it needn't."""
        language = self.of_author(document)
        if language is None:
            return None
        lent = [] if isinstance(document, Profile) else _list_lent(document)
        return {"language": language, "lent": lent}

    def marks(self, document: Document | None = None) -> "Marks":
        """Return the attributes for a page's templates; without a document, all is our own."""
        author = self.of(document) if document else self.ours
        return Marks(
            root=_mark(self.ours, self.site),
            title=_mark(author, self.site),
            author=_mark(author, self.ours),
            ours=_mark(self.ours, author),
        )


@dataclass(frozen=True, slots=True)
class Marks:
    """The attribute `lang`, and `dir` where that is another, or nothing, by what stands where."""

    root: Markup
    """For what holds our words, in the site."""
    title: Markup
    """For an author's words, in the site."""
    author: Markup
    """For an author's words, among ours."""
    ours: Markup
    """For our words, among an author's."""


def _list_lent(assessment: Assessment) -> list[str]:
    items = [item for item in assessment.items if is_lent(item, assessment)]
    return sorted({each.label for item in items for each in labelled_options(item, assessment)})


def _mark(language: str, around: str) -> Markup:
    if _is_same(language, around):
        return Markup("")
    mark = Markup(' lang="{}"').format(language)
    from_right = is_from_right(language)
    if from_right == is_from_right(around):
        return mark
    return mark + Markup(' dir="{}"').format("rtl" if from_right else "ltr")


def _is_same(one: str, other: str) -> bool:
    return _primary(one) == _primary(other)


def _primary(tag: str) -> str:
    """Return the part of a tag that names the language: `en` of `en-GB`."""
    return tag.replace("_", "-").split("-")[0].casefold()
