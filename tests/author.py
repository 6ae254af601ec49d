"""A busy author: reads one message, and does what its mend says, to the letter and no more.

Nothing but the message is known here: its place, what it says is wrong, and how it says to mend it.
So whatever is changed is what the words say, at the place that they name.
"""

import re
from dataclasses import dataclass

__all__ = ["follow"]

ELLIPSIS = "…"
OF_SEVERAL = "(this one first)"
# What stands for words that an author has to find.
PLACEHOLDERS = re.compile(r"…|\bfirst\b|\bname: value\b|\bkey=value\b|\bsome words\b|#like-this")
VALUE_OF_KEY = r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s}]*)"
VALUE_OF_FIELD = r":[ ]*(?:\{[^}]*\}|\[[^\]]*\]|[^,}\n]*)"
VALUE_OF_LINE = r":.*"
NAME = re.compile(r"[\w-][\w -]*")
QUOTED = re.compile("'([^']*)'")
STANDS = re.compile(r"'([^']+)'(?=.* stands? beside)")


@dataclass(frozen=True)
class Desk:
    """A message, and the file that it is about."""

    lines: list[str]
    number: int
    column: int
    what: str

    @property
    def before(self):
        return self.lines[self.number][: self.column]

    @property
    def rest(self):
        return self.lines[self.number][self.column :]

    @property
    def words(self):
        """The longest words of the message that stand at its place; empty for none."""
        starts = [0, *(match.end() for match in re.finditer(r"[' ]", self.what))]
        stops = [*(match.start() for match in re.finditer(r"[', ]", self.what)), len(self.what)]
        found = {self.what[start:stop] for start in starts for stop in stops if start < stop}
        found |= {f"'{words}'" for words in found}
        return max((each for each in found if self.rest.startswith(each)), key=len, default="")

    def with_line(self, line):
        return [*self.lines[: self.number], line, *self.lines[self.number + 1 :]]

    def with_rest(self, rest):
        return self.with_line(self.before + rest)


def follow(text, line, column, what, mend):
    """Return ``text`` as it is after the mend, None where the mend leaves something to decide."""
    lines = text.split("\n")
    if line > len(lines) or OF_SEVERAL in what:  # and those others it doesn't name
        return None
    desk = Desk(lines, line - 1, column - 1, what)
    for pattern, do in DEEDS.items():
        if match := re.match(pattern, mend, re.VERBOSE):
            changed = do(desk, **match.groupdict())
            return "\n".join(changed) if changed else None
    return None


def indent(desk, spaces):
    if spaces.isdigit():
        return desk.with_line(" " * int(spaces) + desk.lines[desk.number].lstrip())
    if spaces == "spaces":
        return [line.replace("\t", "    ") for line in desk.lines]
    changed = list(desk.lines)
    for name in STANDS.findall(desk.what):
        at = next(n for n in range(desk.number, len(changed)) if is_field(changed[n], name))
        depth = depth_of(changed[at])
        changed[at] = f"  {changed[at]}"
        while changed[at + 1].strip() and depth_of(changed[at + 1]) > depth:
            at += 1
            changed[at] = f"  {changed[at]}"
    return changed


def depth_of(line):
    return len(line) - len(line.lstrip())


def is_field(line, name):
    return line.lstrip().startswith(f"{name}:")


def add_field(desk, field):
    return [desk.lines[0], field, *desk.lines[1:]]


def add_above(desk, line):
    added = line.replace(ELLIPSIS, "Something")
    return [*desk.lines[: desk.number], added, "", *desk.lines[desk.number :]]


def add_entry(desk, entry):
    return desk.with_rest(f"{entry} {desk.rest}")


def move_to_the_end(desk):
    rest = desk.rest.removeprefix(desk.words).rstrip()
    return desk.words and desk.with_rest(f"{rest} {desk.words}")


def take_as_meant(desk, name):
    """A name that is wrong is wrong wherever it stands in the line."""
    word = rf"(?<![\w-]){re.escape(desk.words)}(?![\w-])"
    return desk.words and desk.with_rest(re.sub(word, name, desk.rest))


def remove(desk, words):
    """Take out a word, an attribute with its value, or a field with its line."""
    words = words or desk.words
    if not words or not desk.rest.startswith(words):
        return None
    if not desk.rest[len(words) :].startswith(":"):
        value = re.match(rf"{re.escape(words)}(?:{VALUE_OF_KEY})?", desk.rest)
        after = desk.rest[value.end() :].lstrip()
        return desk.with_line(f"{desk.before.rstrip()} {after}".rstrip())
    if not desk.before.strip():
        return [*desk.lines[: desk.number], *desk.lines[desk.number + 1 :]]
    field = re.match(re.escape(words) + VALUE_OF_FIELD, desk.rest)
    return desk.with_line(desk.before.rstrip(" ,") + desk.rest[field.end() :])


def write(desk, quoted, alone, bare):
    """Put new words in the place of those that the message has, with the value that they have."""
    new = quoted or bare
    if PLACEHOLDERS.search(new) or not desk.words:
        return None
    stop = len(desk.words)
    if alone and (value := re.compile(VALUE_OF_KEY).match(desk.rest, stop)):
        stop = value.end()
    if match := NAME.match(new):
        stop = max(stop, find_end(desk, match[0], new[match.end() :][:1]))
    changed = desk.with_line(join(desk.before, new, desk.rest[stop:]))
    if ":" in new and desk.lines[desk.number].endswith(":"):  # what stands below it is its value
        following = changed[desk.number + 1 :]
        below = next(n for n, line in enumerate(following) if not line.startswith(" "))
        del changed[desk.number + 1 : desk.number + 1 + below]
    return changed


def find_end(desk, name, sign):
    """Return where the value of ``name`` ends, 0 where none stands there."""
    of_field = VALUE_OF_FIELD if desk.before.strip() else VALUE_OF_LINE
    value = {"=": VALUE_OF_KEY, ":": of_field}.get(sign)
    entry = value and re.match(re.escape(name) + value, desk.rest)
    said = re.match(rf"{re.escape(name)}:[ ]*", desk.rest)
    ends = [entry.end()] if entry else [0]
    if said and sign == ":":
        value = desk.rest[said.end() :]
        quoted = [words for words in QUOTED.findall(desk.what) if value.startswith(words)]
        ends += [said.end() + len(words) for words in quoted]
    return max(ends)


def join(before, new, after):
    """Put words between others, as one would type them."""
    if before[-1:].isalnum() and new[:1].isalnum():
        new = f" {new}"
    if new[-1:].isalnum() and after[:1].isalnum():
        new = f"{new} "
    return before + new + after


DEEDS = {
    r"Indent[ ](?:it|them)[ ]by[ ](?P<spaces>two[ ]more[ ]spaces|\d+|spaces)": indent,
    r"Add[ ]'(?P<field>[\w ]+:[ ][\w-]+)'[ ]to[ ]the[ ]front[ ]matter": add_field,
    r"Add[ ]a[ ]line[ ]'(?P<line>.+?)'[ ]above": add_above,
    r"Add[ ]'(?P<entry>\w+=\w+)'": add_entry,
    r"Move[ ]it[ ]to[ ]the[ ]end[ ]of[ ]the[ ]line\.": move_to_the_end,
    r"Did[ ]you[ ]mean[ ]'(?P<name>.+)'\?$": take_as_meant,
    r"Remove[ ](?:it\b|'(?P<words>[^']+)')": remove,
    r"""Write(?:,[ ]say,|[ ]one[ ]of[ ]them,[ ]such[ ]as)?[ ]
    (?:'(?P<quoted>.+?)'(?P<alone>[ ]alone)?(?=[.,:;]|[ ](?:for|if|to)\b)
      |(?P<bare>[{\["\d].*?)(?:\.$|,[ ](?:or|and)[ ]))""": write,
}
"""What mends say, and what is done then. The first that fits is done."""
