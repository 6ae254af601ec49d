"""Rules and inline Markdown as plain words for readers."""

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from mirrormark.model import Assessment
from mirrormark.rules import Rule

__all__ = ["plain_text", "rule_in_words"]

INLINE = MarkdownIt("commonmark")
MARKS = re.compile(r"[\\`*_\[\]<>&!]")
SPOKEN = ("text", "code_inline", "image")
BREAKS = ("softbreak", "hardbreak")

COMPARISON_WORDS = {
    ">=": "is {} or more",
    ">": "is above {}",
    "<=": "is {} or less",
    "<": "is below {}",
    "==": "is exactly {}",
    "!=": "is not {}",
}
MIRRORED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}


def plain_text(markdown: str) -> str:
    """Return inline Markdown without its marks: what a screen reader would say."""
    if not MARKS.search(markdown):
        return markdown
    (token,) = INLINE.parseInline(markdown)
    words = [
        " " if child.type in BREAKS else child.content
        for child in token.children or ()
        if child.type in (*SPOKEN, *BREAKS)
    ]
    return "".join(words).strip()


def rule_in_words(rule: Rule, assessment: Assessment) -> str:
    """Say a rule with the titles of dimensions and bands: «Need is 60 or more and …»."""
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    return _say(rule, titles)


def _say(rule: Rule, titles: Mapping[str, str], *, inner: bool = False) -> str:
    name, *arguments = rule
    if name == "not" and arguments[0][0] == "is":
        return _say_band(arguments[0], "is not", titles)
    if name == "not":
        return f"not ({_say(arguments[0], titles)})"
    if name in ("and", "or"):
        between = f" {name} "
        words = between.join(_say(argument, titles, inner=True) for argument in arguments)
        return f"({words})" if inner else words
    if name == "is":
        return _say_band(rule, "is", titles)
    return _say_comparison(name, arguments[0], arguments[1], titles)


def _say_band(rule: Rule, verb: str, titles: Mapping[str, str]) -> str:
    _, dimension, band = rule
    return f"{titles[dimension]} {verb} “{band.replace('-', ' ').capitalize()}”"


def _say_comparison(
    name: str, left: str | float, right: str | float, titles: Mapping[str, str]
) -> str:
    if not isinstance(left, str):
        name, left, right = MIRRORED[name], right, left
    subject = titles[left] if isinstance(left, str) else f"{left}"
    value = titles[right] if isinstance(right, str) else f"{right}"
    return f"{subject} {COMPARISON_WORDS[name].format(value)}"
