"""Profiles: files whose front matter says `uses:`, which assessments they read."""

import re
from dataclasses import replace
from datetime import date

from mirrormark.language.parse.chapters import read_chapters
from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.opening import front_matter_of, open_text
from mirrormark.language.parse.prose import read_prose
from mirrormark.language.parse.read_examples import read_examples
from mirrormark.language.parse.read_front_matter import read_language
from mirrormark.model import Answer, Example, Place, Profile, Use
from mirrormark.model.numerals import read_day, read_number
from mirrormark.model.problems import Problem

__all__ = ["holds_profile", "parse_profile"]

KEYS = ("title", "question", "summary", "language", "uses")
USE_KEYS = ("since",)
USES = re.compile(r"""(["']?)uses\1\s*:""")


def holds_profile(text: str) -> bool:
    """Whether a file is a profile and not an assessment, however broken the rest of it is."""
    return any(USES.match(line) for line in front_matter_of(text))


def parse_profile(text: str, path: str, profile_id: str) -> tuple[Profile, list[Problem]]:
    """Read the text of one file, as `parse_document` does."""
    problems: list[Problem] = []
    opened = open_text(text, path, problems)
    fields = opened.fields
    fields.refuse_unknown(KEYS)
    first, *others = opened.parts
    body = read_chapters(others, opened.lines, path, None, problems)
    examples = read_examples(body.examples, [], problems, given="results")
    profile = Profile(
        id=profile_id,
        title=fields.text("title"),
        question=fields.text("question"),
        summary=fields.text("summary"),
        language=read_language(fields),
        uses=_read_uses(fields),
        introduction=read_prose(opened.lines, first.start, first.end, path, problems),
        outcomes=tuple(body.outcomes),
        advice=tuple(body.advice),
        examples=tuple(map(_read_scores, examples)),
        unread=fields.unread(KEYS),
        place=Place(path, 1),
    )
    return profile, problems


def _read_uses(fields: Fields) -> tuple[Use, ...]:
    located = fields.located("uses")
    if located and isinstance(located.value, list):
        place = fields.place_of("uses")
        return tuple(Use(name, None, place) for name in fields.names_in("uses"))
    uses = fields.nested("uses", "'uses'")
    return tuple(_read_use(name, uses) for name in uses.names())


def _read_use(name: str, uses: Fields) -> Use:
    of_one = uses.nested(name, f"'{name}' below 'uses'")
    of_one.refuse_unknown(USE_KEYS)
    return Use(name, _read_since(of_one), uses.place_of(name))


def _read_scores(example: Example) -> Example:
    """Return an example whose scores are numbers: no kind of item has said so."""
    read = {name: _read_score(result) for name, result in example.answers.items()}
    return replace(example, answers=read)


def _read_score(result: Answer) -> Answer:
    number = read_number(result) if isinstance(result, str) else None
    return result if number is None else number


def _read_since(fields: Fields) -> date | None:
    text = fields.text("since")
    day = read_day(text)
    if text and day is None:
        mend = "Write it as year, month and day: 2026-01-31."
        fields.refuse("bad-value", "since", f"is '{text}', not a day", mend)
    return day
