"""The names of things."""

from collections.abc import Iterable, Iterator

from mirrormark.language.parse.ids import GOOD_ID, add_number, propose_name
from mirrormark.model import Advice, Document, Item, Notice, Outcome, Section
from mirrormark.model.problems import Problem

__all__ = ["find_bad_file_name", "find_duplicate_ids", "find_missing_title"]


def find_bad_file_name(assessment: Document) -> Iterator[Problem]:
    """The file's name is the assessment's id and a part of its address."""
    if not GOOD_ID.fullmatch(assessment.id):
        what = f"the file's name '{assessment.id}' can't be an address"
        name = f"{propose_name(assessment.id)}.md"
        mend = f"Rename it to '{name}': small letters, digits and hyphens, a letter first."
        yield Problem("bad-file-name", assessment.place, what, mend)


def find_missing_title(assessment: Document) -> Iterator[Problem]:
    """A page, a link and a result need a name."""
    if not assessment.title and "title" not in assessment.unread:
        mend = "Add 'title: …' to the front matter."
        yield Problem("missing-key", assessment.place, f"the {assessment.shape} has no title", mend)


def find_duplicate_ids(assessment: Document) -> Iterator[Problem]:
    """Saved responses, links and rules find things by their ids."""
    yield from _find_duplicates("section", assessment.sections)
    yield from _find_duplicates("item", assessment.items)
    yield from _find_duplicates("outcome", assessment.outcomes)
    yield from _find_duplicates("advice", assessment.advice)
    yield from _find_duplicates("notice", assessment.notices)


type Named = Section | Item | Outcome | Advice | Notice


def _find_duplicates(kind: str, things: Iterable[Named]) -> Iterator[Problem]:
    # A thing without words is reported already; its derived id is nobody's choice.
    named = [thing for thing in things if _words_of(thing)]
    taken = {thing.id for thing in named}
    first: dict[str, Named] = {}
    for thing in named:
        other = first.setdefault(thing.id, thing)
        if other is thing:
            continue
        free = add_number(thing.id, taken)
        taken.add(free)
        line = other.place.line
        what = f"{kind} '{thing.id}' is used twice (first at line {line})"
        if not thing.has_own_id:
            what = f"the words of this {kind} make the id '{thing.id}', as those at line {line} do"
            if other.has_own_id:
                what = f"the words of this {kind} make the id '{thing.id}', which line {line} has"
        elif not other.has_own_id:
            what = f"{kind} '{thing.id}' has the id that the words at line {line} make"
        yield Problem(
            "duplicate-id", thing.place, what, f"Give one of them another id, {{#{free}}}."
        )


def _words_of(thing: Named) -> str:
    return thing.text if isinstance(thing, Item) else thing.title
