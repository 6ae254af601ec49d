"""What a reader's browser gets, under which licence: the notices that have to go with it."""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Component", "Notice", "is_allowed", "list_notices", "list_parts"]

PARTS = ("script", "python", "theme")
ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BlueOak-1.0.0",
        "CC0-1.0",
        "ISC",
        "LicenseRef-getopt",
        "LicenseRef-public-domain",
        "MIT",
        "MIT-0",
        "MPL-2.0",
        "NCSA",
        "PSF-2.0",
        "Python-2.0",
        "Unicode-3.0",
        "Unlicense",
        "Zlib",
        "blessing",
        "bzip2-1.0.6",
        "dtoa",
    }
)
"""What may be in a bundle that is passed on under the MIT licence, and asks for no more than a
notice. For MPL-2.0 the notice also has to say where the source is, which it does."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something that has a licence of its own."""

    part: str
    """Where it is: in the `script` of the page, in the `python` that scores, or in the `theme`."""
    name: str
    version: str
    """Empty where there is none, or where it can't be told."""
    licence: str
    """An SPDX expression such as `MIT`."""
    source: str
    """The address where its source is, or nothing."""
    note: str
    """Where it is, and what we have changed; empty where there is nothing to say."""
    texts: tuple[str, ...]
    """The licence, word for word, with its copyright."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The text of a licence, and everything that it is the licence of."""

    number: int
    components: tuple[Component, ...]
    text: str

    @property
    def names(self) -> str:
        """The names of the components."""
        return ", ".join(component.name for component in self.components)


def is_allowed(licence: str) -> bool:
    """Whether the bundle may hold something with this SPDX expression.

    Of licences joined by `OR` one will do, of those joined by `AND` all are needed. Where both are
    mixed, the answer is no: somebody has to look at it.
    """
    if " OR " in licence and " AND " in licence:
        return False
    bare = licence.strip().removeprefix("(").removesuffix(")")
    if " OR " in bare:
        return any(choice.strip() in ALLOWED for choice in bare.split(" OR "))
    return all(each.strip() in ALLOWED for each in bare.split(" AND "))


def list_notices(components: Iterable[Component]) -> tuple[Notice, ...]:
    """Return the texts of these components' licences: equal ones once, in the order of need."""
    users: dict[str, list[Component]] = {}
    for component in components:
        for text in component.texts:
            users.setdefault(text, []).append(component)
    return tuple(
        Notice(number, tuple(used_by), text)
        for number, (text, used_by) in enumerate(users.items(), start=1)
    )


def list_parts(components: Iterable[Component]) -> dict[str, list[Component]]:
    """Return the components of each part that has any."""
    within: dict[str, list[Component]] = {part: [] for part in PARTS}
    for component in components:
        within[component.part].append(component)
    return {part: found for part, found in within.items() if found}
