"""Whether a piece of HTML leaves alone what will stand around it, as a browser reads both."""

from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mirrormark.language.rendering.pieces import Slot

__all__ = ["AFTER", "BEFORE", "frames_of", "is_contained"]

type Frame = tuple[str, ...]
"""The elements around a piece, outermost first."""

THEME: Frame = ("header", "footer", "aside", "nav", "main", "section", "article", "div")
"""What any theme may have around a page's content: a stray end tag could close one of them."""
PAGE: Frame = (*THEME, "mirrormark-assessment")
FORM: Frame = (*PAGE, "form", "section")
ITEM: Frame = (*FORM, "fieldset")
FINDING: Frame = (*PAGE, "section", "article")
BEFORE, AFTER = THEME, (*PAGE, "div")
FRAMES: dict[str, tuple[Frame, ...]] = {
    "introduction": ((*PAGE, "div"),),
    "section": ((*FORM, "h2"),),
    "prose": (FORM,),
    "item": ((*ITEM, "legend", "span"),),
    "help": ((*ITEM, "div"),),
    "option": ((*ITEM, "div", "ol", "li", "label", "span"),),
    # A profile lists its outcomes once more.
    "outcome-title": ((*FINDING, "h2"), (*PAGE, "section", "details", "ol", "li", "span")),
    "outcome": (FINDING,),
    "advice-title": ((*FINDING, "h3"),),
    "advice": (FINDING,),
    "notice-title": ((*FINDING, "h3"),),
    "notice": (FINDING,),
}
"""Where each kind of piece stands in the templates of `page`."""
HEAD = '<!doctype html><html lang="en"><head><title>.</title></head><body>'
# Words that follow show a bold type left open, for example. A `<div>` ends a paragraph, as what
# follows a block does; within a line there is none to end.
WORDS_BEHIND, BLOCK_BEHIND = "<i>.</i>", "<div>.</div>"


def frames_of(slot: Slot) -> tuple[Frame, ...]:
    """Return what stands around a piece, on each page and place that shows it."""
    return FRAMES[slot.key.partition("/")[0]]


def is_contained(html: str, frame: Frame, *, is_inline: bool) -> bool:
    """Whether a browser reads what is around a piece as if the piece were empty.

    So nothing in it is open at its end, and nothing in it ends, or changes, what is around it.
    """
    if "<" not in html:
        return True
    page = _parse(html, frame, is_inline=is_inline)
    innermost = page.body
    for tag in frame:
        innermost = innermost.child if innermost else None
        if innermost is None or innermost.tag != tag:
            return False
    assert innermost is not None
    for node in _within(innermost)[:-1]:
        node.decompose()
    return page.html == _empty(frame, is_inline=is_inline)


def _parse(html: str, frame: Frame, *, is_inline: bool) -> LexborHTMLParser:
    opening = "".join(f"<{tag}>" for tag in frame)
    closing = "".join(f"</{tag}>{WORDS_BEHIND}" for tag in reversed(frame))
    behind = WORDS_BEHIND if is_inline else BLOCK_BEHIND
    return LexborHTMLParser(f"{HEAD}{opening}{html}{behind}{closing}</body></html>")


def _within(node: LexborNode) -> list[LexborNode]:
    return list(node.iter(include_text=True))


@cache
def _empty(frame: Frame, *, is_inline: bool) -> str:
    html = _parse("", frame, is_inline=is_inline).html
    assert html is not None
    return html
