"""What stands below which heading: sections, then the chapters: outcomes, advice and their like."""

import re
from dataclasses import dataclass, field

from mirrormark.language.parse.attributes import take_attributes
from mirrormark.language.parse.blocks import Part
from mirrormark.language.parse.braces import LIST_AT_END
from mirrormark.language.parse.levels import find_mark, lift_chapter, lift_outcomes
from mirrormark.language.parse.prose import find_prose
from mirrormark.language.parse.read_advice import read_advice, read_short_advice
from mirrormark.language.parse.read_front_matter import FrontMatter
from mirrormark.language.parse.read_notices import read_notice
from mirrormark.language.parse.read_outcomes import read_outcome
from mirrormark.language.parse.read_sections import read_section
from mirrormark.language.parse.strays import refuse_strays
from mirrormark.model import Advice, Notice, Outcome, Place, Prose, Section
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem, find_nearest, suggest

__all__ = ["THINGS", "Body", "read_chapters"]

CHAPTERS = ("Outcomes", "Advice", "Notices", "Examples")
CHAPTERS_IN_WORDS = (
    "Use '## …' for a section, and 'title' in the front matter for the title; the only headings "
    "with a single '#' are '# Outcomes', '# Advice', '# Notices' and '# Examples'."
)
THINGS = {"Outcomes": "outcome", "Advice": "advice", "Notices": "notice"}
"""What stands below a heading of its own in which chapter."""
ONE_OF = THINGS | {"Examples": "example"}
IS_OTHERWISE = re.compile(r"(?<!\\)\{[^{}]*\botherwise\b[^{}]*\}\s*$")
HAS_RULE = re.compile(r"(?<!\\)\{[^{}]*\bwhen\s*=(?P<rule>[^{}]*)\}\s*$")
NAME = re.compile(r"[A-Za-z][\w-]*")


@dataclass(slots=True)
class Body:
    """What the chapters hold."""

    sections: list[Section] = field(default_factory=list)
    """Those before the first chapter."""
    outcomes: list[Outcome] = field(default_factory=list)
    """Read."""
    advice: list[Advice] = field(default_factory=list)
    """Read."""
    notices: list[Notice] = field(default_factory=list)
    """Read."""
    examples: list[Part] = field(default_factory=list)
    """Not read yet: they depend on the items."""


def read_chapters(
    parts: list[Part],
    lines: list[str],
    path: str,
    front: FrontMatter | None,
    problems: list[Problem],
) -> Body:
    """Read all parts but the introduction. Without ``front`` nothing is asked: it is a profile."""
    reader = _ChapterReader(lines, path, front, problems)
    titles = [_title_of(part) for part in parts]
    reader.has_outcomes = any(
        title and find_nearest(title, CHAPTERS) == "Outcomes" for title in titles
    )
    for part in parts:
        reader.read(part)
    reader.refuse_empty_chapters()
    return reader.body


def _title_of(part: Part) -> str:
    """Return the words of a heading that may begin a chapter, none for any other."""
    if part.heading is None or part.heading.level > 1:
        return ""
    return LIST_AT_END.sub("", part.heading.words.text).strip()


class _ChapterReader:
    def __init__(
        self,
        lines: list[str],
        path: str,
        front: FrontMatter | None,
        problems: list[Problem],
    ) -> None:
        self._lines = lines
        self._path = path
        self._front = front
        self._bands = front.bands if front else {}
        self._problems = problems
        self._chapter: str | None = None  # sections need none
        self._begun: dict[str, Place] = {}
        self.has_outcomes = False
        """Whether there is a heading above the outcomes, wherever it stands."""
        self.body = Body()

    def _report(self, finding: FindingName, place: Place, what: str, mend: str) -> None:
        self._problems.append(Problem(finding, place, what, mend))

    def read(self, part: Part) -> None:
        if self._was_meant_as_chapter(part):
            part = lift_chapter(part, self._lines, self._problems)
        title = _title_of(part)
        chapter = (find_nearest(title, CHAPTERS) or title) if title else self._chapter
        thing = THINGS.get(chapter or "")
        parts = lift_outcomes(part, thing, self._lines, self._problems) if thing else [part]
        for each in parts:
            self._read_part(each)

    def _was_meant_as_chapter(self, part: Part) -> bool:
        """Whether `## Outcomes` and its like have nothing that makes an outcome or a section."""
        assert part.heading is not None, "only the first part has no heading"
        if part.heading.level == 1 or part.heading.words.text not in CHAPTERS:
            return False
        return self._chapter in THINGS or (self._chapter is None and not part.marks)

    def _read_part(self, part: Part) -> None:
        assert part.heading is not None, "only the first part has no heading"
        if part.heading.level == 1:
            self._begin_chapter(part)
        elif self._chapter is None and self._is_outcome(part):
            self._chapter = "Outcomes"
            what = "the outcomes begin here, without a heading of their own"
            self._report(
                "missing-heading",
                part.heading.words.place,
                what,
                "Add a line '# Outcomes' above this one.",
            )
            self._read_outcome(part)
        elif self._chapter is None:
            self._read_section(part)
        elif self._chapter == "Outcomes":
            self._read_outcome(part)
        elif self._chapter == "Advice":
            advice = read_advice(part, self._lines, self._path, self._bands, self._problems)
            self.body.advice.append(advice)
        elif self._chapter == "Notices":
            self._read_notice(part)
        elif self._chapter == "Examples":
            start = part.heading.start
            refuse_strays(self._lines, start, part.end, self._path, self._problems)
            self.body.examples.append(part)

    def _read_section(self, part: Part) -> None:
        assert part.heading is not None
        if self._front is None:
            what = "a profile asks nothing of its own, so this section is never shown"
            mend = "Remove it, or move it to an assessment. Text goes above '# Outcomes'."
            self._report("section-in-profile", part.heading.words.place, what, mend)
            return
        section = read_section(part, self._lines, self._path, self._front, self._problems)
        self.body.sections.append(section)

    def _read_outcome(self, part: Part) -> None:
        self.body.outcomes.append(
            read_outcome(part, self._lines, self._path, self._bands, self._problems)
        )

    def _read_notice(self, part: Part) -> None:
        self.body.notices.append(
            read_notice(part, self._lines, self._path, self._bands, self._problems)
        )

    def _is_outcome(self, part: Part) -> bool:
        """Whether a part that stands among the sections was meant as an outcome."""
        assert part.heading is not None
        text = part.heading.words.text
        if IS_OTHERWISE.search(text):
            return True
        match = None if self.has_outcomes else HAS_RULE.search(text)
        if not match:
            return False
        names = set(NAME.findall(match["rule"]))
        dimensions = self._front.dimensions if self._front else ()
        return not part.marks or any(each.id in names for each in dimensions)

    def _begin_chapter(self, part: Part) -> None:
        named = self._read_title(part)
        if named not in CHAPTERS:
            if self._chapter is not None:
                self._chapter = named
            elif part.marks:
                # With items below it, it was meant as a section; without, as the file's title.
                self._read_section(part)
            return
        self._chapter = named
        if named == "Notices" and self._front is None:
            what = "a profile has no notices: each assessment shows its own"
            mend = "Move them to the assessment whose answers they are about."
            assert part.heading is not None
            self._report("section-in-profile", part.heading.words.place, what, mend)
        if named in ("Outcomes", "Notices"):
            stray = find_prose(self._lines, part.start, part.end, self._path)
            self._refuse_prose([stray] if stray else [], THINGS[named])
        elif named == "Advice":
            advice, prose = read_short_advice(
                part, self._lines, self._path, self._bands, self._problems
            )
            self.body.advice += advice
            self._refuse_prose(prose, "advice")
        else:
            refuse_strays(self._lines, part.start, part.end, self._path, self._problems)
            self.body.examples.append(part)

    def _read_title(self, part: Part) -> str:
        """Return the chapter's name, as it was meant; what is in an unknown one is left unread."""
        assert part.heading is not None
        words = part.heading.words
        title = _title_of(part)
        if title in CHAPTERS:
            take_attributes(words, "chapter", self._problems)
            first = self._begun.setdefault(title, words.place)
            if first is not words.place:
                what = f"'# {title}' is there twice (first at line {first.line})"
                self._report(
                    "given-twice", words.place, what, "Move what is below it to the first one."
                )
            return title
        place, mend = words.place, suggest(title, CHAPTERS, CHAPTERS_IN_WORDS)
        if part.marks and self._chapter is None and not find_nearest(title, CHAPTERS):
            place, mend = find_mark(part.heading, self._lines), f"Write '## {title}'."
        self._report("unknown-chapter", place, f"there is no chapter '# {title}'", mend)
        return find_nearest(title, CHAPTERS) or title

    def refuse_empty_chapters(self) -> None:
        """Note chapters that were begun for nothing; a check asks for outcomes in any case."""
        body = self.body
        chapters = (
            ("Advice", body.advice, "List it with '-', or write headings '## …' below this one."),
            ("Notices", body.notices, "Write headings '## …' below this one."),
            (
                "Examples",
                [part for part in body.examples if part.fences],
                "Write each between a line '```yaml' and a line '```'.",
            ),
        )
        for chapter, found, mend in chapters:
            if chapter in self._begun and not found:
                what = f"there is no {ONE_OF[chapter]} below '# {chapter}'"
                self._report("empty-section", self._begun[chapter], what, mend)

    def _refuse_prose(self, stray: list[Prose], owner: str) -> None:
        for prose in stray[:1]:
            what = f"this text belongs to no {owner} and would never be shown"
            self._report("stray-text", prose.place, what, "Move it below a heading '## …'.")
