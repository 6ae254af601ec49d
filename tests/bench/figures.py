"""One line of the table, and how the lines are kept."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Figure", "keep"]


@dataclass
class Figure:
    """One line of the table."""

    what: str
    """What was measured."""
    value: float
    """In ``unit``; smaller is better."""
    unit: str
    """`s`, `ms`, `kB` or `MB`, `x` for a ratio, nothing for a layout shift."""
    bar: float
    """What it must not exceed."""
    detail: str
    """The raw figures behind it."""

    @property
    def is_met(self) -> bool:
        return self.value <= self.bar

    def __str__(self) -> str:
        verdict = "ok" if self.is_met else "MISSED"
        value = f"{self.value:8.2f} {self.unit:<2}"
        return f"{self.what:<62}{value}  bar {self.bar:g}  {verdict}  ({self.detail})"


def keep(figures: list[Figure], target: Path) -> None:
    """Write the table as JSON."""
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(figure) for figure in figures], indent=2), "utf-8")
