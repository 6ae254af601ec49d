"""What the package brings with it besides code: the finished bundle, and the shipped assessments.

A wheel has both within it. A checkout has them where they are made and written.
"""

from pathlib import Path
from typing import Literal

__all__ = ["choose_bundle", "find_shipped"]

PACKAGE = Path(__file__).parent.parent
SHIPPED = PACKAGE / "shipped"
"""The folder that a wheel gets, see `force-include` in pyproject.toml."""
CHECKOUT = PACKAGE.parent.parent
IN_CHECKOUT = {"bundle": "build/bundle", "assessments": "assessments"}


def find_shipped(what: Literal["bundle", "assessments"]) -> Path:
    """Return the folder with what is asked for, which in a checkout need not be there yet."""
    inside = SHIPPED / what
    return inside if inside.is_dir() else CHECKOUT / IN_CHECKOUT[what]


def choose_bundle(named: str | None, root: Path) -> Path:
    """Return the folder of the bundle that a site names, seen from ``root``; else our own."""
    return root / named if named else find_shipped("bundle")
