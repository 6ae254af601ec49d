"""Puts an assessment together from its front matter and the parts of its body."""

from mirrormark.model import Assessment, Outcome, Place, Prose, Section
from mirrormark.parse.attributes import take_attributes
from mirrormark.parse.blocks import Part, cut_into_parts
from mirrormark.parse.front_matter import FrontMatter, read_front_matter
from mirrormark.parse.outcomes import read_outcome
from mirrormark.parse.prose import read_prose
from mirrormark.parse.sections import read_section
from mirrormark.problems import Problem, suggest

__all__ = ["parse_assessment"]

CHAPTERS = ("Outcomes",)


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
    parts = cut_into_parts(lines, front.end + 1)
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
        place=Place(path, 1),
    )
    return assessment, problems


def _read_parts(
    parts: list[Part], lines: list[str], path: str, front: FrontMatter, problems: list[Problem]
) -> tuple[tuple[Section, ...], tuple[Outcome, ...]]:
    sections: list[Section] = []
    outcomes: list[Outcome] = []
    chapter: str | None = ""
    for part in parts:
        assert part.heading is not None, "only the first part has no heading"
        if part.heading.level == 1:
            chapter = _read_chapter(part, path, problems)
            _refuse_stray_prose(part, lines, path, problems)
        elif chapter == "":
            sections.append(read_section(part, lines, path, front, problems))
        elif chapter == "Outcomes":
            outcomes.append(read_outcome(part, lines, path, problems))
    return tuple(sections), tuple(outcomes)


def _read_chapter(part: Part, path: str, problems: list[Problem]) -> str | None:
    """Return the chapter's name; None for one that is not known, which is then left unread."""
    assert part.heading is not None
    place = Place(path, part.heading.start)
    title, _ = take_attributes(part.heading.text, (), place, problems)
    if title in CHAPTERS:
        return title
    names = ", ".join(f"'# {name}'" for name in CHAPTERS)
    otherwise = f"Use '## …' for a section; headings with a single '#' are {names}."
    problems.append(
        Problem(place, f"there is no chapter '# {title}'", suggest(title, CHAPTERS, otherwise))
    )
    return None


def _refuse_stray_prose(part: Part, lines: list[str], path: str, problems: list[Problem]) -> None:
    stray: Prose | None = read_prose(lines, part.start, part.end, path)
    if stray:
        what = "this text belongs to no outcome and would never be shown"
        problems.append(Problem(stray.place, what, "Move it below a heading '## …'."))
