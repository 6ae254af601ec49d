"""What one item was answered with, whatever its kind."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["BLANK", "DOESNT_APPLY", "DONT_KNOW", "HIDDEN", "Answer", "Earned"]

type Earned = tuple[int, ...]
"""By each feed of an item, from 0 to its span, counted in the direction of its key."""


class Answer:
    """What one item was answered with."""

    __slots__ = ("chosen", "earned", "raw", "shares", "state", "value")

    def __init__(
        self,
        state: str = "answered",
        *,
        earned: Earned = (),
        value: Fraction | None = None,
        chosen: tuple[str, ...] = (),
        shares: Mapping[str, Fraction] | None = None,
        raw: "contract.Answer | None" = None,
    ) -> None:
        self.state = state
        """`answered`, `doesnt-apply`, `dont-know`, `blank` or `hidden`."""
        self.earned = earned
        """Empty where nothing is answered, or nothing is earned by it."""
        self.value = value
        """What rules compare: the author's points, or the number itself."""
        self.chosen = chosen
        """Ids of the options."""
        self.shares = shares or {}
        """Of an allocation, by the id of the part."""
        self.raw = raw
        """As it could be sent."""

    @property
    def is_missing(self) -> bool:
        """Whether nobody can know what it would have been."""
        return self.state in ("dont-know", "blank")


BLANK = Answer("blank")
HIDDEN = Answer("hidden")
DOESNT_APPLY = Answer("doesnt-apply", raw="doesnt-apply")
DONT_KNOW = Answer("dont-know", raw="dont-know")
