"""How much work a search may take: counted, so that the same answers always give the same result.

No clock has a part in it. A slow machine finds what a fast one does.
"""

__all__ = ["Budget", "OutOfBudgetError"]


class OutOfBudgetError(Exception):
    """So much work was not allowed for."""


class Budget:
    """Work that may be done, in steps. How much a step is, those say who spend it."""

    __slots__ = ("most", "spent")

    def __init__(self, most: int) -> None:
        self.most = most
        self.spent = 0

    @property
    def left(self) -> int:
        """How many steps there are left."""
        return max(0, self.most - self.spent)

    def spend(self, steps: int = 1) -> None:
        """Count some steps. Raises OutOfBudgetError where there are none left."""
        self.spent += steps
        if self.spent > self.most:
            raise OutOfBudgetError
