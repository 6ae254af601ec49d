"""A whole file in order: the front matter, then one block after another, an empty line between."""

from collections.abc import Iterator, Sequence
from itertools import chain

from mirrormark.kinds import LISTED
from mirrormark.language.formatting.entry_layout import lay_out_heading, lay_out_list
from mirrormark.language.formatting.key_orders import EXAMPLE, FRONT_MATTER, PROFILE
from mirrormark.language.formatting.tidy_prose import tidy_prose
from mirrormark.language.formatting.yaml_layout import lay_out_yaml
from mirrormark.language.parse import holds_profile
from mirrormark.language.parse.blocks import BLOCKS, Fence, Heading, ItemList, Part
from mirrormark.language.parse.chapters import THINGS
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.parse.opening import FENCE, front_matter_of, open_text
from mirrormark.language.parse.read_examples import INFOS
from mirrormark.language.parse.read_remarks import COMMENT
from mirrormark.language.rendering import Render

__all__ = ["lay_out_file"]

STAYS = ("fence", "code_block", "html_block")


def lay_out_file(text: str, render: Render) -> str:
    """Return the text of a file in order.

    Args:
        text: An assessment or a profile without mistakes.
        render: Makes HTML of its Markdown.
    """
    is_profile = holds_profile(text)
    _, *front = front_matter_of(text)
    order = PROFILE if is_profile else FRONT_MATTER
    head = [FENCE, lay_out_yaml("\n".join(front), order), FENCE]
    body = _Body(text, render, is_profile=is_profile)
    blocks = ["\n".join(block) for block in chain([head], body.lay_out())]
    return "\n\n".join(blocks) + "\n"


class _Body:
    def __init__(self, text: str, render: Render, *, is_profile: bool) -> None:
        opened = open_text(text, "", [])
        self._parts = opened.parts
        self._bare = opened.lines
        self._lines = split_lines(text)
        self._render = render
        self._asks = not is_profile
        self._kept = frozenset(_find_kept(self._lines, opened.parts[0].start))
        self._position = opened.parts[0].start

    def lay_out(self) -> Iterator[Sequence[str]]:
        """Yield the lines of each block below the front matter."""
        chapter = ""
        for part in self._parts:
            if part.heading:
                chapter = part.heading.words.text if part.heading.level == 1 else chapter
                yield from self._go_to(part.heading.start)
                yield lay_out_heading(part.heading, self._name(part.heading, chapter), *self._both)
                self._position = part.heading.end
            yield from self._lay_out_marks(part, chapter)
            yield from self._go_to(part.end)

    @property
    def _both(self) -> tuple[list[str], list[str]]:
        return self._lines, self._bare

    def _name(self, heading: Heading, chapter: str) -> str:
        """Return what kind of thing a heading begins."""
        if heading.level == 1:
            return "chapter"
        return THINGS.get(chapter, "chapter") if chapter else "section"

    def _lay_out_marks(self, part: Part, chapter: str) -> Iterator[Sequence[str]]:
        """Yield what is more than prose, and the prose between."""
        if chapter == "Examples":
            for fence in part.fences:
                yield from self._lay_out_example(fence)
            return
        is_section = self._asks and part.heading is not None and not chapter
        is_short_advice = chapter == "Advice" and part.heading and part.heading.level == 1
        marks = part.marks if is_section or is_short_advice else []
        kind: str = "advice" if is_short_advice else LISTED
        for mark in marks:
            if isinstance(mark, ItemList):
                yield from self._go_to(mark.start)
                lines, self._position = lay_out_list(mark, kind, *self._both)
                yield lines
            elif is_section:
                kind = "option"
                yield from self._go_to(mark.start)
                yield lay_out_heading(mark, "question", *self._both)
                self._position = mark.end

    def _lay_out_example(self, fence: Fence) -> Iterator[Sequence[str]]:
        info = fence.info.split()[:1]
        start = fence.place.line - 1
        stop = fence.place.line + fence.text.count("\n") + 1
        lines = self._lines[start - 1 : stop - 1]
        if not info or info[0].lower() not in INFOS or lines != self._bare[start - 1 : stop - 1]:
            return
        yield from self._go_to(start)
        inside = lay_out_yaml(fence.text.rstrip("\n"), EXAMPLE)
        yield [lines[0].strip(), inside, lines[-1].strip()]
        self._position = stop

    def _go_to(self, line: int) -> Iterator[Sequence[str]]:
        """Yield the prose up to a line, if there is any."""
        start, self._position = self._position, line
        kept = {number - start for number in self._kept}
        tidied = tidy_prose(self._lines[start - 1 : line - 1], kept, self._render)
        if tidied:
            yield tidied


def _find_kept(lines: Sequence[str], start: int) -> Iterator[int]:
    """Yield the lines, counted from 1, whose space is an author's: code, HTML and comments."""
    body = "\n".join(lines[start - 1 :])
    for token in BLOCKS.parse(body):
        if token.type in STAYS and token.map:
            yield from range(token.map[0] + start, token.map[1] + start)
    for match in COMMENT.finditer(body):
        first = start + body.count("\n", 0, match.start())
        if "\n" in match[0]:
            yield from range(first, first + match[0].count("\n") + 1)
