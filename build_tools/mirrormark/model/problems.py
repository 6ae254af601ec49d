"""What is wrong with an assessment, said so that its author can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mirrormark.model import Place
from mirrormark.model.controls import show_controls
from mirrormark.model.finding_kinds import FindingName
from mirrormark_engine import contract

__all__ = [
    "AssessmentError",
    "Problem",
    "find_nearest",
    "in_file_order",
    "list_known",
    "on_one_line",
    "suggest",
]

LINE_END = "\N{SYMBOL FOR LINE FEED}"
REMEMBERED = 1000
"""Names: an item that was renamed is looked for again in every example."""
MOST_COMPARED = 5_000_000
"""Letters of a name times those of all known ones; of more, nobody could tell what was meant."""
SHORTEST_STEM = 3
"""Letters; `dim` may stand for `dimension`, `d` for nothing."""
LIKENESS = 0.65
"""Of 1. `description` and `question` have 0.63, `aks` and `ask` have 0.67."""
ELSEWHERE = {
    **dict.fromkeys(("description", "abstract", "intro"), "summary"),
    **dict.fromkeys(("name", "label", "heading", "caption"), "title"),
    **dict.fromkeys(("duration", "time", "length"), "minutes"),
    **dict.fromkeys(("measures", "factors", "constructs", "subscales"), "dimensions"),
    **dict.fromkeys(("levels", "ranges", "thresholds", "cutoffs"), "bands"),
    **dict.fromkeys(("if", "condition", "show-if"), "when"),
    **dict.fromkeys(("else", "default"), "otherwise"),
    **dict.fromkeys(("reversed", "inverse", "inverted", "negated"), "reverse"),
    **dict.fromkeys(("feeds", "measure", "factor"), "dimension"),
}
"""What other formats say for what is a name of ours; for kinds of items, each kind says it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, or what could be better."""

    name: FindingName
    """The kind of it: the same for every mistake like this."""
    place: Place
    """Where it is."""
    what: str
    """What is wrong, without a full stop."""
    mend: str
    """How to mend it, a sentence."""
    example: contract.Answers | None = None
    """A response that shows it: item id to answer. Only what is proven has one."""

    def __str__(self) -> str:
        return on_one_line(f"{self.place}: {self.what}. {self.mend} [{self.name}]")


def on_one_line(said: str) -> str:
    """Return a finding as one line, whatever the file has that it quotes."""
    return show_controls(said).replace("\n", LINE_END)


class AssessmentError(Exception):
    """Carries every mistake that was found, in the order of their places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=in_file_order)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_file_order(problem: Problem) -> tuple[str, int, int]:
    """Return a key by which problems sort as an author reads them."""
    return problem.place.path, problem.place.line, problem.place.column


def find_nearest[T: str](name: str, known: Iterable[T]) -> T | None:
    """Return the known name that ``name`` was probably meant to be, None where none is near."""
    known = tuple(known)
    nearest = _find_nearest(name, known)
    return next((each for each in known if each == nearest), None)


@lru_cache(REMEMBERED)
def _find_nearest(name: str, known: tuple[str, ...]) -> str | None:
    names = {each.casefold(): each for each in reversed(known)}
    folded = name.casefold()
    if folded in names:
        return names[folded]
    if ELSEWHERE.get(folded) in names:
        return names[ELSEWHERE[folded]]
    if len(name) >= SHORTEST_STEM:
        stems = [each for each in names if each.startswith(folded)]
        if len(stems) == 1:
            return names[stems[0]]
    if len(name) * sum(map(len, names)) > MOST_COMPARED:
        return None
    nearest = difflib.get_close_matches(folded, names, n=1, cutoff=LIKENESS)
    return names[nearest[0]] if nearest else None


def suggest(name: str, known: Iterable[str], otherwise: str) -> str:
    """Ask whether the nearest known name was meant; where none is near, say ``otherwise``."""
    nearest = find_nearest(name, known)
    return f"Did you mean '{nearest}'?" if nearest else otherwise


def list_known(kind: str, known: Iterable[str]) -> str:
    """Return a sentence that lists what there is, such as `The scales are 'a', 'b'.`."""
    names = ", ".join(f"'{name}'" for name in known)
    return f"The {kind} are {names}." if names else f"There are no {kind} yet."
