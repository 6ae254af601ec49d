"""What is wrong with an assessment, said so that its author can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from mirrormark.model import Place

__all__ = ["AssessmentError", "Problem", "list_known", "suggest"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake."""

    place: Place
    """Where it is."""
    what: str
    """What is wrong, without a full stop."""
    mend: str
    """How to mend it, a sentence."""

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.mend}"


class AssessmentError(Exception):
    """Carries every mistake that was found, in the order of their places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda each: (each.place.path, each.place.line))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def suggest(name: str, known: Iterable[str], otherwise: str) -> str:
    """Ask whether the nearest known name was meant; where none is near, say ``otherwise``."""
    nearest = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"Did you mean '{nearest[0]}'?" if nearest else otherwise


def list_known(kind: str, known: Iterable[str]) -> str:
    """Return a sentence that lists what there is, such as `The scales are 'a', 'b'.`."""
    names = ", ".join(f"'{name}'" for name in known)
    return f"The {kind} are {names}." if names else f"There are no {kind} yet."
