"""What styles ask of all that lies in an element, browsers ask again whenever any of it changes.

They note together what all rules with `:has()` could restyle. One that doesn't name it has them
restyle the whole page at each change, and a diagnosis that is only tried out has many.
"""

import re

import pytest

from tests.sites import ROOT

SOURCES = ROOT / "build_tools/mirrormark_web/src"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTORS = re.compile(r"([^{};]+)\{")
COMBINATORS = " >~+"
NAMELESS = re.compile(r"\*|:(?!is\([\w.#[])")


def split(text: str, signs: str) -> list[str]:
    """Cut a selector at signs that don't stand in brackets."""
    depth, parts = 0, [""]
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if sign in signs and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts if part.strip()]


def find_nameless(css: str) -> list[str]:
    """List selectors with a `:has()` that don't name what they are asked of, or what they style."""
    found = []
    for rule in SELECTORS.findall(COMMENT.sub("", css)):
        for selector in split(rule, ","):
            compounds = split(selector, COMBINATORS)
            asked = [each for each in compounds if ":has(" in each]
            if asked and any(map(NAMELESS.match, [*asked, compounds[-1]])):
                found.append(" ".join(selector.split()))
    return found


@pytest.mark.parametrize(
    "selector",
    [
        ":has(.a) .b",
        ":is(:enabled):has(.a)",
        "*:has(.a)",
        ".a:has(.b) tr > :first-child",
        ".a, .b:has(> :nth-child(3)) *",
        "@media print { .a:has(.b) > :not(p, .c)",
    ],
)
def test_a_selector_without_a_name_is_found(selector: str) -> None:
    assert len(find_nameless(f"{selector} {{ width: 44%; }}")) == 1


def test_selectors_name_what_changes_within_them_may_restyle() -> None:
    styles = {path: path.read_text("utf-8") for path in sorted(SOURCES.rglob("*.css"))}
    assert sum(":has(" in css for css in styles.values()) >= 10
    assert {path: found for path, css in styles.items() if (found := find_nameless(css))} == {}
