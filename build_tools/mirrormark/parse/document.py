"""Puts an assessment together from its front matter and the parts of its body."""

import re

from mirrormark.model import Assessment, Outcome, Place, Prose, Section
from mirrormark.parse.attributes import LIST_AT_END, take_attributes
from mirrormark.parse.blocks import Part, cut_into_parts
from mirrormark.parse.front_matter import FrontMatter, read_front_matter
from mirrormark.parse.outcomes import read_outcome
from mirrormark.parse.prose import read_prose
from mirrormark.parse.sections import read_section
from mirrormark.problems import Problem, find_nearest, suggest

__all__ = ["parse_assessment"]

CHAPTERS = ("Outcomes",)
IS_OUTCOME = re.compile(r"(?<!\\)\{[^{}]*\b(when\s*=|otherwise\b)[^{}]*\}\s*$")


def parse_assessment(text: str, path: str, assessment_id: str) -> tuple[Assessment, list[Problem]]:
    """Read the text of one file.

    Returns the assessment as far as it could be read, and what could not. ``path`` is how
    messages name the file; ``assessment_id`` is its name without the ending. Never raises for
    anything that an author could write.
    """
    problems: list[Problem] = []
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    front = read_front_matter(text, path, problems)
    parts, unclosed = cut_into_parts(lines, front.end + 1)
    for line in unclosed:
        what = f"'{lines[line - 1].strip()[:20]}' is never closed and swallows what follows"
        problems.append(Problem(Place(path, line), what, "Close it, or remove it."))
    introduction = read_prose(lines, parts[0].start, parts[0].end, path)
    sections, outcomes = _read_parts(parts[1:], lines, path, front, problems)
    assessment = Assessment(
        id=assessment_id,
        title=front.title,
        summary=front.summary,
        minutes=front.minutes,
        scales=front.scales,
        dimensions=front.dimensions,
        at_least=front.at_least,
        focus=front.focus,
        introduction=introduction,
        sections=sections,
        outcomes=outcomes,
        unread=front.unread,
        place=Place(path, 1),
    )
    return assessment, problems


def _read_parts(
    parts: list[Part], lines: list[str], path: str, front: FrontMatter, problems: list[Problem]
) -> tuple[tuple[Section, ...], tuple[Outcome, ...]]:
    sections: list[Section] = []
    outcomes: list[Outcome] = []
    chapter: str | None = None  # sections need none
    for part in parts:
        assert part.heading is not None, "only the first part has no heading"
        if part.heading.level == 1:
            named = _read_chapter(part, path, problems)
            if named in CHAPTERS:
                chapter = named
                _refuse_stray_prose(part, lines, path, problems)
            elif chapter is not None:
                chapter = named
            elif part.marks:
                # With items below it, it was meant as a section; without, as the file's title.
                sections.append(read_section(part, lines, path, front, problems))
        elif chapter is None and IS_OUTCOME.search(part.heading.text):
            chapter = "Outcomes"
            what = "the outcomes begin here, without a heading of their own"
            mend = "Add a line '# Outcomes' above this one."
            problems.append(Problem(Place(path, part.heading.start), what, mend))
            outcomes.append(read_outcome(part, lines, path, problems))
        elif chapter is None:
            sections.append(read_section(part, lines, path, front, problems))
        elif chapter == "Outcomes":
            outcomes.append(read_outcome(part, lines, path, problems))
    return tuple(sections), tuple(outcomes)


def _read_chapter(part: Part, path: str, problems: list[Problem]) -> str:
    """Return the chapter's name, as it was meant; what is in an unknown one is left unread."""
    assert part.heading is not None
    place = Place(path, part.heading.start)
    title = LIST_AT_END.sub("", part.heading.text).strip()
    if title in CHAPTERS:
        take_attributes(part.heading.text, "chapter", place, problems)
        return title
    otherwise = (
        "Use '## …' for a section, and 'title' in the front matter for the title; "
        "the only heading with a single '#' is '# Outcomes'."
    )
    what = f"there is no chapter '# {title}'"
    problems.append(Problem(place, what, suggest(title, CHAPTERS, otherwise)))
    return find_nearest(title, CHAPTERS) or title


def _refuse_stray_prose(part: Part, lines: list[str], path: str, problems: list[Problem]) -> None:
    stray: Prose | None = read_prose(lines, part.start, part.end, path)
    if stray:
        what = "this text belongs to no outcome and would never be shown"
        problems.append(Problem(stray.place, what, "Move it below a heading '## …'."))
