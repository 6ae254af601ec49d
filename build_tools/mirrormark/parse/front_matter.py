"""The front matter: what an assessment says of itself as a whole."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mirrormark.model import Band, Dimension, Focus, Place, Scale
from mirrormark.parse.attributes import GOOD_ID, UNNAMED, make_id
from mirrormark.parse.fields import Fields, read_number
from mirrormark.parse.located import Located, load_yaml
from mirrormark.problems import Problem
from mirrormark.rules import KEYWORDS
from mirrormark.scales import BUILT_IN_SCALES, make_scale

__all__ = ["FrontMatter", "read_front_matter"]

KEYS = ("title", "summary", "minutes", "scale", "scales", "dimensions", "missing", "focus")
DIMENSION_KEYS = ("title", "summary", "symptom", "bands", "mean of")
FOCUS_KEYS = ("title", "lowest of", "below")
FENCE = "---"
FIELD = re.compile(r"[a-z][a-z ]*:(\s|$)")
DEFAULT_AT_LEAST = Fraction(2, 3)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, read and defaulted."""

    title: str
    """Plain text; empty where it is missing."""
    summary: str
    """Plain text."""
    minutes: int | None
    """As the author says."""
    scale: str | None
    """The scale of statements that name none."""
    scales: tuple[Scale, ...]
    """The author's own."""
    dimensions: tuple[Dimension, ...]
    """In the author's order."""
    at_least: Fraction
    """The part of a dimension's items that must be answered."""
    focus: Focus | None
    """What to name the lowest of."""
    unread: frozenset[str]
    """Keys that are there and can't be read, all of them where the front matter can't be."""
    end: int
    """The line of the closing fence; 0 where there is no front matter."""


def read_front_matter(text: str, path: str, problems: list[Problem]) -> FrontMatter:
    """Read the YAML between the first two `---` lines. Adds to ``problems``."""
    lines = text.split("\n")
    top = Place(path, 1)
    start = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
    end = next((n for n, line in enumerate(lines, 1) if n > start and line.rstrip() == FENCE), 0)
    located: Located | None = None
    is_opened = lines[start - 1].rstrip() == FENCE
    if not is_opened:
        mend = "Start the file with a line '---', then 'title: …', then another line '---'."
        problems.append(Problem(top, "there is no front matter", mend))
        if not FIELD.match(lines[start - 1]):
            end = 0
    elif start > 1:
        what = f"the front matter starts at line {start}, not at the first"
        problems.append(Problem(top, what, "Remove the empty lines before it."))
    if end:
        first = start + 1 if is_opened else start
        yaml = "\n".join(lines[first - 1 : end - 1])
        located = load_yaml(yaml, Place(path, first), problems)
    elif is_opened:
        mend = "Add a line '---' after the last field."
        problems.append(Problem(Place(path, start), "the front matter is never closed", mend))
    place = located.place if located else top
    return _read(Fields(located, "the front matter", place, problems), end)


def _read(fields: Fields, end: int) -> FrontMatter:
    fields.refuse_unknown(KEYS)
    title = fields.text("title")
    scales = _read_scales(fields.nested("scales", "'scales'"))
    missing = fields.nested("missing", "'missing'")
    missing.refuse_unknown(("at least",))
    at_least = missing.fraction("at least")
    dimensions = _read_dimensions(fields.nested("dimensions", "'dimensions'"))
    scale = _read_default_scale(fields, scales)
    return FrontMatter(
        title=title,
        summary=fields.text("summary"),
        minutes=_read_minutes(fields),
        scale=scale,
        scales=scales,
        dimensions=dimensions,
        at_least=DEFAULT_AT_LEAST if at_least is None else at_least,
        focus=_read_focus(fields),
        unread=fields.unread(KEYS),
        end=end,
    )


def _read_default_scale(fields: Fields, scales: tuple[Scale, ...]) -> str | None:
    known = [*BUILT_IN_SCALES, *(scale.name for scale in scales)]
    name = fields.one_of("scale", "scales", known)
    # After a mistake any scale will do: one message, not one for each statement.
    return known[0] if fields.unread(("scale",)) else name


def _read_minutes(fields: Fields) -> int | None:
    minutes = fields.number("minutes")
    if minutes is None:
        return None
    if minutes <= 0 or minutes != minutes.to_integral_value():
        fields.refuse("minutes", f"is {minutes}, not a whole number from 1", "Use digits only.")
    return max(int(minutes), 1)


def _read_scales(fields: Fields) -> tuple[Scale, ...]:
    scales = []
    for name in fields.names():
        labels = fields.names_in(name)
        if len(labels) == 1 and not fields.unread((name,)):
            what = f"scale '{name}' has a single option"
            fields.report(fields.place_of(name), what, "Give it two or more, lowest first.")
        scales.append(make_scale(name, labels, fields.place_of(name)))
    return tuple(scales)


def _read_dimensions(fields: Fields) -> tuple[Dimension, ...]:
    dimensions = []
    for name in fields.names():
        of_one = fields.nested(name, f"dimension '{name}'")
        of_one.refuse_unknown(DIMENSION_KEYS)
        bands = _read_bands(of_one.nested("bands", f"'bands' of dimension '{name}'"))
        parts = of_one.names_in("mean of")
        dimensions.append(
            Dimension(
                id=_read_id(fields, name, "dimension"),
                title=of_one.text("title") or name.replace("-", " ").capitalize(),
                summary=of_one.text("summary"),
                symptom=of_one.text("symptom"),
                bands=bands,
                parts=parts,
                unread=of_one.unread(DIMENSION_KEYS),
                parts_place=of_one.place_of("mean of"),
                place=fields.place_of(name),
            )
        )
    return tuple(dimensions)


def _read_id(fields: Fields, name: str, kind: str) -> str:
    """Return ``name``, or what it should be after a mistake: rules and items must name that."""
    if GOOD_ID.fullmatch(name) and name not in KEYWORDS:
        return name
    what = f"'{name}' can't be the name of a {kind}"
    made = make_id(name)
    if made in (name, UNNAMED, *KEYWORDS):
        mend = "Use small letters, digits and hyphens, and none of: and, or, not, is."
        fields.report(fields.place_of(name), what, mend)
        return name
    fields.report(fields.place_of(name), what, f"Write '{made}', here and wherever you name it.")
    return made


def _read_bands(fields: Fields) -> tuple[Band, ...]:
    bands: list[Band] = []
    for name in fields.names():
        text = fields.text(name)
        start = read_number(text)
        if start is None:
            what = f"band '{name}' starts at '{text}', not at a number"
            fields.report(fields.place_of(name), what, f"Write, say, '{name}: 40'.")
            # Rules may name it, so it stays, with a start that no check minds.
            start = bands[-1].start + Decimal("0.001") if bands else Decimal(0)
        bands.append(Band(_read_id(fields, name, "band"), start, fields.place_of(name)))
    return tuple(bands)


def _read_focus(fields: Fields) -> Focus | None:
    if "focus" not in fields.names():
        return None
    of_focus = fields.nested("focus", "'focus'")
    of_focus.refuse_unknown(FOCUS_KEYS)
    below = of_focus.number("below")
    focus = Focus(
        title=of_focus.text("title"),
        among=of_focus.names_in("lowest of"),
        below=Decimal(100) if below is None else below,
        among_place=of_focus.place_of("lowest of"),
        place=fields.place_of("focus"),
    )
    return None if of_focus.unread(FOCUS_KEYS) else focus
