"""The front matter: what an assessment says of itself as a whole."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.located import Located
from mirrormark.language.parse.own_scales import read_scales
from mirrormark.language.parse.read_dimensions import DIMENSION_KEYS, read_dimensions
from mirrormark.language.parse.read_noise import read_noise_of_scales
from mirrormark.language.parse.read_pairs import read_pairs
from mirrormark.language.parse.read_states import read_allow
from mirrormark.language.parse.read_telling import read_charts, read_history
from mirrormark.model import Change, Chart, Dimension, Focus, Pair, Scale
from mirrormark.model.rules import Bands
from mirrormark.model.scales import BUILT_IN_SCALES
from mirrormark_engine import contract

__all__ = ["LANGUAGE", "FrontMatter", "read_front_matter", "read_language"]

KEYS = (
    *("title", "question", "summary", "minutes", "language", "scale", "scales", "noise", "allow"),
    *("dimensions", "missing", "focus", "pairs", "chart", "history"),
)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A tag as in BCP 47, as far as its form goes."""
FOCUS_KEYS = ("title", "lowest of", "below")
DEFAULT_AT_LEAST = Fraction(2, 3)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, read and defaulted."""

    title: str
    """Plain text; empty where it is missing."""
    question: str
    """Plain text; may be empty."""
    summary: str
    """Plain text."""
    minutes: int | None
    """As the author says."""
    language: str | None
    """The tag of the language that it is written in, where the author says it."""
    scale: str | None
    """The scale of statements that name none."""
    noise: Mapping[str, Decimal]
    """How much answers move more or less than usual, by the name of a scale."""
    scales: tuple[Scale, ...]
    """The author's own."""
    dimensions: tuple[Dimension, ...]
    """In the author's order."""
    at_least: Fraction
    """The part of a dimension's items that must be answered."""
    focus: Focus | None
    """What to name the lowest of."""
    allow: tuple[contract.State, ...]
    """What items may be answered with beside their options, where neither they nor sections say."""
    pairs: tuple[Pair, ...]
    """Items whose answers should go together."""
    charts: tuple[Chart, ...]
    """The pictures of the result."""
    history: tuple[Change, ...]
    """What the author tells of former versions."""
    unread: frozenset[str]
    """Keys that are there and can't be read, all of them where the front matter can't be."""

    @property
    def bands(self) -> Bands:
        """The names of dimensions, and of the bands of each."""
        return {each.id: [band.id for band in each.bands] for each in self.dimensions}


def read_front_matter(fields: Fields) -> FrontMatter:
    """Read the fields. What is wrong with them, they note themselves."""
    fields.take_below("dimensions", _is_dimension)
    fields.take_below(
        "scales", lambda key, value: key not in KEYS and isinstance(value.value, list)
    )
    fields.take_below("missing", lambda key, _: key == "at least")
    fields.take_below("focus", lambda key, _: key in FOCUS_KEYS and key not in KEYS)
    fields.refuse_unknown(KEYS)
    title = fields.text("title")
    scales = read_scales(fields.nested("scales", "'scales'"))
    missing = fields.nested("missing", "'missing'")
    missing.refuse_unknown(("at least",))
    at_least = missing.fraction("at least")
    dimensions = read_dimensions(fields.nested("dimensions", "'dimensions'", lambda *_: "{}"))
    known = [*BUILT_IN_SCALES, *(each.name for each in scales)]
    scale = _read_default_scale(fields, known)
    noise = read_noise_of_scales(fields.nested("noise", "'noise'"), known)
    return FrontMatter(
        title=title,
        question=fields.text("question"),
        summary=fields.text("summary"),
        minutes=_read_minutes(fields),
        language=read_language(fields),
        scale=scale,
        noise=noise,
        scales=scales,
        dimensions=dimensions,
        at_least=DEFAULT_AT_LEAST if at_least is None else at_least,
        focus=_read_focus(fields),
        allow=_read_allow(fields),
        pairs=read_pairs(fields),
        charts=read_charts(fields),
        history=read_history(fields),
        unread=fields.unread(KEYS),
    )


def _is_dimension(key: str, located: Located) -> bool:
    """Whether a dimension was meant; one may well be called as a key is, `focus` for example."""
    keys = set(located.value) if isinstance(located.value, dict) else set()
    is_focus = key == "focus" and not keys.isdisjoint(FOCUS_KEYS[1:])
    return key not in KEYS or (not is_focus and not keys.isdisjoint(DIMENSION_KEYS))


def _read_default_scale(fields: Fields, known: list[str]) -> str | None:
    name = fields.one_of("unknown-scale", "scale", "scales", known)
    # After a mistake any scale will do: one message, not one for each statement.
    return known[0] if fields.unread(("scale",)) else name


def _read_minutes(fields: Fields) -> int | None:
    minutes = fields.number("minutes")
    if minutes is None:
        return None
    if minutes <= 0 or minutes != minutes.to_integral_value():
        mend = f"Write 'minutes: {max(math.ceil(minutes), 1)}'."
        fields.refuse("bad-number", "minutes", f"is {minutes}, not a whole number from 1", mend)
    return max(int(minutes), 1)


def read_language(fields: Fields) -> str | None:
    """Read the tag of the language that a file is written in; None where it names none."""
    tag = fields.text("language")
    if tag and not LANGUAGE.fullmatch(tag):
        mend = "Write its code, such as 'fr' for French or 'pt-BR' for that of Brazil."
        fields.refuse("bad-value", "language", f"is '{tag}', not the code of a language", mend)
        return None
    return tag or None


def _read_allow(fields: Fields) -> tuple[contract.State, ...]:
    places = fields.list_places("allow")

    def report(name: str, what: str, mend: str) -> None:
        fields.report("bad-value", places.get(name, fields.place_of("allow")), what, mend)

    return read_allow(fields.words_in("allow"), "allow: nothing", report)


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
        places=of_focus.list_places("lowest of"),
    )
    return None if of_focus.unread(FOCUS_KEYS) else focus
