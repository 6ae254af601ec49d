"""Puts an assessment together from its front matter and the parts of its body."""

from mirrormark.language.parse.chapters import read_chapters
from mirrormark.language.parse.levels import take_sections
from mirrormark.language.parse.opening import open_text
from mirrormark.language.parse.prose import read_prose
from mirrormark.language.parse.read_examples import read_examples
from mirrormark.language.parse.read_front_matter import read_front_matter
from mirrormark.model import Assessment, Place
from mirrormark.model.problems import Problem
from mirrormark.wording.catalogue import choose_language

__all__ = ["parse_assessment"]


def parse_assessment(text: str, path: str, assessment_id: str) -> tuple[Assessment, list[Problem]]:
    """Read the text of one file, as `parse_document` does."""
    problems: list[Problem] = []
    opened = open_text(text, path, problems)
    front = read_front_matter(opened.fields)
    first, *sections = take_sections(opened.parts[0], opened.lines, problems)
    others = [*sections, *opened.parts[1:]]
    body = read_chapters(others, opened.lines, path, front, problems)
    items = [item for section in body.sections for item in section.items]
    assessment = Assessment(
        id=assessment_id,
        title=front.title,
        question=front.question,
        summary=front.summary,
        minutes=front.minutes,
        language=front.language,
        lent_in=choose_language(front.language),
        scales=front.scales,
        dimensions=front.dimensions,
        at_least=front.at_least,
        focus=front.focus,
        notices=tuple(body.notices),
        pairs=front.pairs,
        charts=front.charts,
        history=front.history,
        introduction=read_prose(opened.lines, first.start, first.end, path, problems),
        sections=tuple(body.sections),
        outcomes=tuple(body.outcomes),
        advice=tuple(body.advice),
        examples=tuple(read_examples(body.examples, items, problems)),
        unread=front.unread,
        place=Place(path, 1),
    )
    return assessment, problems
