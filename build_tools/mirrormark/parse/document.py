"""Puts an assessment together from its front matter and the parts of its body."""

from mirrormark.model import Assessment, Place
from mirrormark.parse.blocks import cut_into_parts
from mirrormark.parse.chapters import read_chapters
from mirrormark.parse.examples import read_examples
from mirrormark.parse.front_matter import read_front_matter
from mirrormark.parse.prose import read_prose
from mirrormark.parse.remarks import blank_remarks
from mirrormark.problems import Problem

__all__ = ["parse_assessment"]


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
    lines[front.end :] = blank_remarks(lines[front.end :])
    parts, unclosed = cut_into_parts(lines, front.end + 1, path)
    for line in unclosed:
        opening = lines[line - 1]
        what = f"'{opening.strip()[:20]}' is never closed and swallows what follows"
        place = Place(path, line, len(opening) - len(opening.lstrip()) + 1)
        problems.append(Problem(place, what, "Close it, or remove it."))
    introduction = read_prose(lines, parts[0].start, parts[0].end, path)
    body = read_chapters(parts[1:], lines, path, front, problems)
    items = [item for section in body.sections for item in section.items]
    assessment = Assessment(
        id=assessment_id,
        title=front.title,
        summary=front.summary,
        minutes=front.minutes,
        scales=front.scales,
        dimensions=front.dimensions,
        at_least=front.at_least,
        focus=front.focus,
        pairs=front.pairs,
        charts=front.charts,
        history=front.history,
        introduction=introduction,
        sections=tuple(body.sections),
        outcomes=tuple(body.outcomes),
        advice=tuple(body.advice),
        examples=tuple(read_examples(body.examples, items, problems)),
        unread=front.unread,
        place=Place(path, 1),
    )
    return assessment, problems
