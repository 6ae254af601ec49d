"""`bands:` of a dimension, and the names that rules have for bands and dimensions."""

from decimal import Decimal
from itertools import pairwise

from mirrormark.model import Band
from mirrormark.numerals import find_number, read_number
from mirrormark.parse.fields import Fields
from mirrormark.parse.ids import GOOD_ID, slug_of
from mirrormark.parse.located import Located
from mirrormark.rules import KEYWORDS

__all__ = ["read_bands", "read_name", "space_bands"]

HIGHEST = 100


def space_bands(number: int, count: int) -> str:
    """Return where band ``number`` of ``count``, counted from 0, could start."""
    return f"{HIGHEST * number // count}"


def read_name(fields: Fields, name: str, kind: str) -> str:
    """Return ``name``, or what it should be after a mistake: rules and items must name that."""
    if GOOD_ID.fullmatch(name) and name not in KEYWORDS:
        return name
    what = f"'{name}' can't be the name of a {kind}"
    made = slug_of(name)
    if made in ("", name, *KEYWORDS):
        mend = "Use small letters, digits and hyphens, and none of: and, or, not, is."
        fields.report("bad-name", fields.place_of(name), what, mend)
        return name
    fields.report(
        "bad-name", fields.place_of(name), what, f"Write '{made}', here and wherever you name it."
    )
    return made


def read_bands(fields: Fields) -> tuple[Band, ...]:
    """Read the mapping of names to starts."""
    bands: list[Band] = []
    cut = _find_cut_numbers(fields)
    for name in fields.names():
        if name in cut.values():
            continue
        located = fields.located(name)
        text = _say(located)
        start = read_number(text)
        if name in cut:
            what = f"band '{name}' starts at '{text},{cut[name]}', with a comma"
            fields.report(
                "bad-number", fields.place_of(name), what, f"Write '{name}: {text}.{cut[name]}'."
            )
        elif start is None:
            what = f"band '{name}' starts at '{text}', not at a number"
            meant = find_number(text)
            lowest = bands[-1].start if bands else Decimal(0)
            example = f"{(lowest + HIGHEST) / 2:.0f}" if bands else "0"
            mend = f"Write '{name}: {meant}'." if meant else f"Write, say, '{name}: {example}'."
            fields.report("bad-number", fields.place_of(name), what, mend)
        if start is None:
            # Rules may name it, so it stays, with a start that no check minds.
            start = bands[-1].start + Decimal("0.001") if bands else Decimal(0)
        bands.append(Band(read_name(fields, name, "band"), start, fields.place_of(name)))
    return tuple(bands)


def _find_cut_numbers(fields: Fields) -> dict[str, str]:
    """Return the bands whose start YAML has cut at a comma, each with what came behind it."""
    names = list(fields.names())
    located = {name: fields.located(name) for name in names}
    return {
        before: name
        for before, name in pairwise(names)
        if name.isdigit() and (value := located[name]) and value.value is None
        if _say(located[before]).isdigit()
    }


def _say(located: Located | None) -> str:
    """Return a start as messages say it; a range may be a list, or a mapping."""
    value = located.value if located else None
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return ", ".join(_say(each) for each in value)
    return value or ""
