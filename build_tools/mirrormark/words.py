"""Rules and inline Markdown as plain words for readers."""

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from mirrormark.model import Assessment
from mirrormark.rules import Rule

__all__ = ["plain_text", "rule_in_words"]

INLINE = MarkdownIt("commonmark")
MARKS = re.compile(r"[\\`*_\[\]<>&!]")

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
        child.content if child.type in ("text", "code_inline") else " "
        for child in token.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    ]
    return "".join(words).strip()


def rule_in_words(rule: Rule, assessment: Assessment) -> str:
    """Say a rule with the titles of dimensions and bands: «Need is 60 or more and …»."""
    titles = {dimension.id: dimension.title for dimension in assessment.dimensions}
    return _say(rule, titles)


def _say(rule: Rule, titles: Mapping[str, str], *, inner: bool = False) -> str:
    name, *arguments = rule
    if name == "not":
        return f"not ({_say(arguments[0], titles)})"
    if name in ("and", "or"):
        between = f" {name} "
        words = between.join(_say(argument, titles, inner=True) for argument in arguments)
        return f"({words})" if inner else words
    if name == "is":
        dimension, band = arguments
        return f"{titles[dimension]} is “{band.replace('-', ' ').capitalize()}”"
    return _say_comparison(name, arguments[0], arguments[1], titles)


def _say_comparison(
    name: str, left: str | float, right: str | float, titles: Mapping[str, str]
) -> str:
    if not isinstance(left, str):
        name, left, right = MIRRORED[name], right, left
    subject = titles[left] if isinstance(left, str) else f"{left:g}"
    value = titles[right] if isinstance(right, str) else f"{right:g}"
    return f"{subject} {COMPARISON_WORDS[name].format(value)}"
