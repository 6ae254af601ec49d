"""The front matter: what an assessment says of itself as a whole."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mirrormark.model import Band, Dimension, Focus, Place, Scale
from mirrormark.parse.fields import Fields, read_number
from mirrormark.parse.located import Located, load_yaml
from mirrormark.problems import Problem
from mirrormark.scales import BUILT_IN_SCALES, make_scale

__all__ = ["FrontMatter", "read_front_matter"]

KEYS = ("title", "summary", "minutes", "scale", "scales", "dimensions", "missing", "focus")
FENCE = "---"
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
    end: int
    """The line of the closing fence; 0 where there is no front matter."""


def read_front_matter(text: str, path: str, problems: list[Problem]) -> FrontMatter:
    """Read the YAML between the first two `---` lines. Adds to ``problems``."""
    lines = text.split("\n")
    top = Place(path, 1)
    located, end = Located({}, top), 0
    if not lines or lines[0].rstrip() != FENCE:
        mend = "Start the file with a line '---', then 'title: …', then another line '---'."
        problems.append(Problem(top, "there is no front matter", mend))
    else:
        end = next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == FENCE), 0)
        if end:
            located, found = load_yaml("\n".join(lines[1 : end - 1]), Place(path, 2))
            problems.extend(found)
        else:
            mend = "Add a line '---' after the last field."
            problems.append(Problem(top, "the front matter is never closed", mend))
    return _read(Fields(Located(located.value, top), "the front matter", problems), end)


def _read(fields: Fields, end: int) -> FrontMatter:
    fields.refuse_unknown(KEYS)
    scales = _read_scales(fields.nested("scales", "'scales'"))
    missing = fields.nested("missing", "'missing'")
    missing.refuse_unknown(("at least",))
    at_least = missing.fraction("at least")
    return FrontMatter(
        title=fields.text("title"),
        summary=fields.text("summary"),
        minutes=_read_minutes(fields),
        scale=_read_default_scale(fields, scales),
        scales=scales,
        dimensions=_read_dimensions(fields.nested("dimensions", "'dimensions'")),
        at_least=DEFAULT_AT_LEAST if at_least is None else at_least,
        focus=_read_focus(fields),
        end=end,
    )


def _read_default_scale(fields: Fields, scales: tuple[Scale, ...]) -> str | None:
    known = [*BUILT_IN_SCALES, *(scale.name for scale in scales)]
    name = fields.one_of("scale", "scales", known)
    # After a typo any scale will do: one mistake, one message, not one for each statement.
    return name or (known[0] if fields.text("scale") else None)


def _read_minutes(fields: Fields) -> int | None:
    minutes = fields.number("minutes")
    if minutes is None:
        return None
    if minutes <= 0 or minutes != minutes.to_integral_value():
        place = fields.place_of("minutes")
        fields.report(place, f"'minutes' is {minutes}", "Use a whole number from 1.")
    return max(int(minutes), 1)


def _read_scales(fields: Fields) -> tuple[Scale, ...]:
    scales = []
    for name in fields.names():
        labels = fields.names_in(name)
        if len(labels) == 1:
            what = f"scale '{name}' has a single option"
            fields.report(fields.place_of(name), what, "Give it two or more, lowest first.")
        scales.append(make_scale(name, labels, fields.place_of(name)))
    return tuple(scales)


def _read_dimensions(fields: Fields) -> tuple[Dimension, ...]:
    dimensions = []
    for name in fields.names():
        of_one = fields.nested(name, f"dimension '{name}'")
        of_one.refuse_unknown(("title", "summary", "symptom", "bands", "mean of"))
        dimensions.append(
            Dimension(
                id=name,
                title=of_one.text("title") or name.replace("-", " ").capitalize(),
                summary=of_one.text("summary"),
                symptom=of_one.text("symptom"),
                bands=_read_bands(of_one.nested("bands", f"'bands' of dimension '{name}'")),
                parts=of_one.names_in("mean of"),
                place=fields.place_of(name),
            )
        )
    return tuple(dimensions)


def _read_bands(fields: Fields) -> tuple[Band, ...]:
    bands = []
    for name in fields.names():
        text = fields.text(name)
        start = read_number(text)
        if start is None:
            what = f"band '{name}' starts at '{text}', not at a number"
            fields.report(fields.place_of(name), what, f"Write, say, '{name}: 40'.")
        else:
            bands.append(Band(id=name, start=start, place=fields.place_of(name)))
    return tuple(bands)


def _read_focus(fields: Fields) -> Focus | None:
    if "focus" not in fields.names():
        return None
    of_focus = fields.nested("focus", "'focus'")
    of_focus.refuse_unknown(("title", "lowest of", "below"))
    below = of_focus.number("below")
    return Focus(
        title=of_focus.text("title"),
        among=of_focus.names_in("lowest of"),
        below=Decimal(100) if below is None else below,
        place=fields.place_of("focus"),
    )
