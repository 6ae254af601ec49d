"""One line of the table, and how the lines are shown."""

import json
import platform
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Figure", "report"]


@dataclass
class Figure:
    """One line of the table."""

    what: str
    """What was measured."""
    value: float
    """In ``unit``; smaller is better."""
    unit: str
    """`ms` or `kB`, `x` for a ratio, nothing for a layout shift."""
    bar: float
    """What it must not exceed."""
    detail: str
    """The raw figures behind it."""


def report(figures: list[Figure], browser: str, target: Path) -> None:
    """Print the table, and write it as JSON."""
    print(f"Python {platform.python_version()}, Chromium {browser}")
    for figure in figures:
        verdict = "ok" if figure.value <= figure.bar else "MISSED"
        value = f"{figure.value:8.2f} {figure.unit:<2}"
        print(f"{figure.what:<62}{value}  bar {figure.bar:g}  {verdict}  ({figure.detail})")
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(figure) for figure in figures], indent=2), "utf-8")
