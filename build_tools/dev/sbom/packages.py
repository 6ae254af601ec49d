"""The Python packages that a wheel asks for, as they are pinned: text in, data out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

__all__ = ["Package", "list_packages"]

PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)
VIA = re.compile(r"^ +# +(?:via )?([\w.-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """One that is pinned, and that the wheel needs by way of others or directly."""

    name: str
    version: str
    needed_by: frozenset[str]
    """Names of the packages that ask for it; our own is left out."""
    is_direct: bool
    """Whether our own package asks for it."""


def list_packages(constraints: str, wanted: Iterable[str]) -> list[Package]:
    """Return what a lock file has of these requirements and of all that they need, by name.

    The lock file has below each pin the packages that it is there for, as uv writes them.
    """
    pins = list(PIN.finditer(constraints))
    ends = [pin.start() for pin in pins[1:]] + [len(constraints)]
    versions = {pin[1]: pin[2] for pin in pins}
    needed_by = {
        pin[1]: frozenset(VIA.findall(constraints[pin.end() : end]))
        for pin, end in zip(pins, ends, strict=True)
    }
    direct = {_name_of(requirement) for requirement in wanted} & versions.keys()
    found: set[str] = set()
    new = direct
    while new:
        found |= new
        new = {name for name, users in needed_by.items() if users & new} - found
    return [
        Package(name, versions[name], needed_by[name] & found, name in direct)
        for name in sorted(found)
    ]


def _name_of(requirement: str) -> str:
    """Return the name of what `mkdocs>=1.6,<2` asks for, in the spelling of lock files."""
    return str(canonicalize_name(Requirement(requirement).name))
