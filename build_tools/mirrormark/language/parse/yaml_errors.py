"""What is wrong with YAML that can't be read, in words that an author can do with."""

import re
from typing import NamedTuple

import yaml

__all__ = ["Explained", "explain"]

CHECK = "Check colons, quotes, brackets and indentation, here and in the line before it."
IN_WORDS = {
    "mapping values are not allowed in this context": (
        "there is a ': ' too many in this line, or one too few in the line before",
        "Put quotes around text with ': ' in it, or write 'name: value'.",
    ),
    "could not find expected ':'": ("this line has no ': '", "Write 'name: value'."),
    "found character that cannot start any token": (
        "a text starts with a sign that it can't start with",
        "Put quotes around the text.",
    ),
    "did not find expected alphabetic or numeric character": (
        "a text can't start with '*' or '&'",
        "Put quotes around it.",
    ),
    "found undefined alias": ("a text can't start with '*' or '&'", "Put quotes around it."),
    "found unexpected end of stream": ("a quote is never closed", "Add the missing one."),
    "did not find expected ',' or '}'": (
        "a brace is not closed, or a comma is missing after it",
        "Write {name: value, name: value}.",
    ),
    "did not find expected ',' or ']'": (
        "a bracket is not closed, or a comma is missing after it",
        "Write [first, second].",
    ),
    "but found another document": (
        "it is more than one document",
        "Remove the line '---' or '...'.",
    ),
    "did not find expected key": (
        "this line doesn't fit those before it",
        'Check its indentation; put " around a text that starts with a sign or holds a quote.',
    ),
}
"""What libyaml says and what an author can do with; whatever else it says is passed on."""

VALUE = re.compile(r"\s*(?:-\s+)?(?:[\w-][\w -]*:\s+)?(?P<value>\S.*)")
NO_SPACE = re.compile(r"(?P<key>[\w-]+)(?::|\s+)(?P<value>\S.*)")
# A key is looked for where one can begin, not at each of its letters.
IN_BRACES = re.compile(
    r"[^\w -] *+[\w-][\w -]*+: (?P<value>[^\s,{}\[\]\"'][^,{}\[\]\"']*: [^,{}\[\]]*)"
)
PAIRS = {"{": "}", "[": "]"}
SIGNS = "@`%*&!|>"


class Explained(NamedTuple):
    """What is wrong, and where."""

    line: int
    """Counted from 0, in the YAML alone."""
    column: int
    """Counted from 0."""
    what: str
    """Without a full stop."""
    mend: str
    """A sentence."""


def explain(error: yaml.MarkedYAMLError, text: str) -> Explained:
    """Say what is wrong with the YAML in ``text``, and how to mend it where that is plain."""
    said = error.problem or error.context or "it can't be read"
    line, column = _find_place(error)
    source = text.split("\n")[line] if line < text.count("\n") + 1 else ""
    found = (
        _explain_tab(source)
        or _explain_text(source)
        or _explain_brackets(source, column)
        or _explain_colon(source, said)
        or _explain_indentation(text.split("\n"), line, said)
    )
    if found and said in IN_WORDS:
        column, what, mend = found
        return Explained(line, column, what, mend)
    what, mend = IN_WORDS.get(said, (said, CHECK))
    return Explained(line, column, what, mend)


def _find_place(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Return the place to mend: where a bracket or quote was opened that nobody closed."""
    context = error.context or ""
    is_open = "flow" in context or error.problem == "found unexpected end of stream"
    is_key = context == "while scanning a simple key"
    mark = error.context_mark if is_open or is_key else error.problem_mark
    return (mark.line, mark.column) if mark else (0, 0)


type Found = tuple[int, str, str] | None
"""The column, what is wrong, and the mend."""


def _explain_tab(source: str) -> Found:
    indentation = source[: len(source) - len(source.lstrip())]
    if "\t" not in indentation:
        return None
    return 0, "this line is indented by a tab", "Indent it by spaces."


def _explain_text(source: str) -> Found:
    """A text that needs quotes, or other ones."""
    match = VALUE.match(source.rstrip())
    if match is None:
        return None
    value, column = match["value"], match.start("value")
    if value[0] in "\"'":
        wrong = _explain_quotes(value, value[0])
        return (column, *wrong) if wrong else None
    if value[0] in SIGNS:
        return column, f"the text {value} starts with '{value[0]}'", f"Write {_quote(value)}."
    if ": " in value and value[0] not in PAIRS:
        return column, f"the text {value} has ': ' in it", f"Write {_quote(value)}."
    return None


def _explain_quotes(value: str, quote: str) -> tuple[str, str] | None:
    """A text that begins with a quote, and doesn't end where that is closed."""
    if quote not in value[1:]:
        return f"the text {value} has no closing quote", f"Write {value}{quote}."
    if not value.endswith(quote):
        return f"the text {value} goes on behind its quotes", f"Write {_quote(value)}."
    inside = value[1:-1]
    if quote not in inside.replace(quote * 2, "").replace('\\"', ""):
        return None
    return f"the text {value} holds a quote like those around it", f"Write {_quote(inside)}."


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _explain_brackets(source: str, column: int) -> Found:
    """A bracket or brace that its line doesn't close."""
    rest = source[column:].rstrip()
    if rest[:1] not in PAIRS:
        return None
    missing: list[str] = []
    for sign in re.sub(r"\"[^\"]*\"|'[^']*'", "", rest):
        if sign in PAIRS:
            missing.append(PAIRS[sign])
        elif missing and sign == missing[-1]:
            missing.pop()
    if not missing and (inside := IN_BRACES.search(rest)):
        text = inside["value"].rstrip()
        what = f"the text {text} has ': ' in it"
        return column + inside.start("value"), what, f"Write {_quote(text)}."
    if not missing or rest.endswith(","):
        return None
    thing = "brace" if rest[0] == "{" else "bracket"
    ends = "".join(reversed(missing))
    return column, f"the {thing} in {rest} is not closed", f"Write {rest}{ends}."


def _explain_colon(source: str, said: str) -> Found:
    match = NO_SPACE.match(source.strip())
    if said != "could not find expected ':'" or match is None:
        return None
    column = len(source) - len(source.lstrip())
    what = f"'{match[0]}' has no ': '"
    return column, what, f"Write '{match['key']}: {match['value']}'."


def _explain_indentation(lines: list[str], number: int, said: str) -> Found:
    """A line that stands under none of those before it."""
    if said != "did not find expected key":
        return None
    indents = {len(line) - len(line.lstrip()): n for n, line in enumerate(lines[:number], 1)}
    has = len(lines[number]) - len(lines[number].lstrip())
    if has in indents or not indents:
        return None
    nearest = min(indents, key=lambda indent: abs(indent - has))
    what = f"this line is indented by {has}, and no line before it is"
    spaces = f"{nearest} space{'' if nearest == 1 else 's'}"
    return has, what, f"Indent it by {spaces}, like '{lines[indents[nearest] - 1].strip()}'."
