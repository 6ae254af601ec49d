"""`bands:` of a dimension, and the names that rules have for bands and dimensions."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.ids import GOOD_ID, slug_of
from mirrormark.language.parse.located import Located
from mirrormark.model import Band, title_of
from mirrormark.model.numerals import find_number, read_number
from mirrormark.model.rules import KEYWORDS

__all__ = ["BAND_KEYS", "read_bands", "read_name", "space_bands"]

HIGHEST = 100
BAND_KEYS = ("from", "title")


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
    """Read the mapping of names to starts, or to starts with titles."""
    bands: list[Band] = []
    cut = _find_cut_numbers(fields)
    for name in fields.names():
        if name in cut.values():
            continue
        start, title = _read_titled(fields, name, bands) or (
            _read_start(fields, name, bands, cut.get(name)),
            "",
        )
        if start is None:
            # Rules may name it, so it stays, with a start that no check minds.
            start = bands[-1].start + Decimal("0.001") if bands else Decimal(0)
        band_id = read_name(fields, name, "band")
        bands.append(Band(band_id, title or title_of(band_id), start, fields.place_of(name)))
    return tuple(bands)


def _read_start(
    fields: Fields, name: str, before: Sequence[Band], behind: str | None
) -> Decimal | None:
    """Read a start that stands alone; ``behind`` is what YAML has cut off at a comma."""
    text = _say(fields.located(name))
    start = read_number(text)
    if behind is not None:
        what = f"band '{name}' starts at '{text},{behind}', with a comma"
        fields.report(
            "bad-number", fields.place_of(name), what, f"Write '{name}: {text}.{behind}'."
        )
    elif start is None:
        what = f"band '{name}' starts at '{text}', not at a number"
        meant = find_number(text)
        mend = f"Write '{name}: {meant}'." if meant else f"Write, say, '{name}: {_next(before)}'."
        fields.report("bad-number", fields.place_of(name), what, mend)
    return start


def _read_titled(
    fields: Fields, name: str, before: Sequence[Band]
) -> tuple[Decimal | None, str] | None:
    """Read the start and the title of a band that has more than a start; None where it hasn't."""
    located = fields.located(name)
    if not located or not isinstance(located.value, dict):
        return None
    if located.value.keys().isdisjoint(BAND_KEYS):
        return None
    of_one = fields.nested(name, f"band '{name}'")
    of_one.refuse_unknown(BAND_KEYS)
    if not of_one.has("from"):
        mend = f"Add 'from: {_next(before)}'."
        of_one.report("missing-key", of_one.place, f"band '{name}' has no 'from'", mend)
    return of_one.number("from"), of_one.text("title")


def _next(before: Sequence[Band]) -> str:
    """Return where a band could start."""
    return f"{(before[-1].start + HIGHEST) / 2:.0f}" if before else "0"


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
