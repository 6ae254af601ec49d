"""What is wrong in a rule, and at which of its characters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mirrormark.model.finding_kinds import FindingName

__all__ = ["Bands", "RuleError", "Slip", "give_example", "note"]

type Bands = Mapping[str, Sequence[str]]
"""The names that are known of as dimensions, and the bands of each: for mends that fit."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake in a rule."""

    name: FindingName
    """The kind of it."""
    start: int
    """Where it stands in the rule's text, counted in characters from 0."""
    stop: int
    """Where it ends."""
    what: str
    """What is wrong, without a full stop."""
    mend: str
    """How to mend it, a sentence."""


def note(slips: list[Slip], slip: Slip) -> None:
    """Add a ``slip`` in the place of those about a part of what it is about."""
    slips[:] = [each for each in slips if not slip.start <= each.start < slip.stop]
    slips.append(slip)


class RuleError(ValueError):
    """A rule that isn't written as rules are. Carries the first ``slip``."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(f"{slip.what}. {slip.mend}")
        self.slip = slip


def give_example(bands: Bands, name: str | None = None) -> str:
    """Return a claim that would hold good in this file, about ``name`` where that is known of."""
    known = name if name in bands else next(iter(bands), None)
    if name is not None and name not in bands:
        return f"{name} >= 60" if not bands else f"{name} >= 3"
    if known and bands[known]:
        return f"{known} is {bands[known][-1]}"
    return f"{known or 'need'} >= 60"
