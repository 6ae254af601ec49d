"""`noise`: how much more, or less, answers move than those on usual scales."""

from collections.abc import Mapping
from decimal import Decimal

from mirrormark.language.parse.attributes import Attributes
from mirrormark.language.parse.fields import Fields
from mirrormark.model.numerals import read_number
from mirrormark.model.problems import Problem, suggest

__all__ = ["USUAL_NOISE", "read_noise", "read_noise_of_scales"]

USUAL_NOISE = Decimal(1)
LEAST, MOST = Decimal("0.1"), Decimal(10)
DECIMALS = 2
"""More is finer than anybody measures, and makes large whole numbers of weights."""
BOUNDS = f"a number from {LEAST} to {MOST}, with {DECIMALS} decimals at most"


def read_noise_of_scales(fields: Fields, scales: list[str]) -> dict[str, Decimal]:
    """Read the mapping of scales' names to how much answers on them move."""
    found: dict[str, Decimal] = {}
    for name in fields.names():
        noise = fields.number(name)
        if name not in scales:
            what = f"'noise' names '{name}', which is no scale"
            mend = suggest(name, scales, f"Name one of: {', '.join(scales)}.")
            fields.report("unknown-scale", fields.place_of(name), what, mend)
        elif noise is not None and not _is_fit(noise):
            mend = f"Write, say, '{name}: 1.5'."
            fields.refuse("bad-number", name, f"is {noise}, not {BOUNDS}", mend)
        elif noise is not None:
            found[name] = noise
    return found


def read_noise(
    attributes: Attributes, scale: str | None, front: Mapping[str, Decimal], problems: list[Problem]
) -> Decimal:
    """Return how much the answers to an item move: it says so itself, or its scale does."""
    usual = front.get(scale or "", USUAL_NOISE)
    text = attributes.values.get("noise")
    if text is None:
        return usual
    noise = read_number(text)
    if noise is None or not _is_fit(noise):
        place = attributes.place_of("noise")
        what = f"the noise is '{text}', not {BOUNDS}"
        problems.append(Problem("bad-number", place, what, "Write, say, 'noise=1.5'."))
        return usual
    return noise


def _is_fit(noise: Decimal) -> bool:
    return LEAST <= noise <= MOST and noise == round(noise, DECIMALS)
