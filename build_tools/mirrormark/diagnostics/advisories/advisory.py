"""What an advisory is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mirrormark.model import Assessment, Place, Profile
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem, on_one_line

__all__ = ["Advisory", "AdvisoryRule"]


@dataclass(frozen=True, slots=True)
class Advisory:
    """One thing that could be better. No mistake: the assessment works, and its author decides."""

    name: FindingName
    """That of the rule, such as `double-barrelled`."""
    place: Place
    """Where it is."""
    what: str
    """What could be better, without a full stop."""
    mend: str
    """How, a sentence."""

    def __str__(self) -> str:
        return on_one_line(f"{self.place}: {self.what}. {self.mend} [{self.name}]")


@dataclass(frozen=True, slots=True)
class AdvisoryRule:
    """One kind of advisory."""

    name: FindingName
    """As messages and allowances write it."""
    find: Callable[[Assessment], Iterator[Problem]] | None
    """Yields what breaks it; None where it is about the author's allowances themselves."""
    reason: str
    """Why it is worth a thought, in one or two sentences."""
    source: str
    """Where that can be read, or that it is a rule of thumb."""
    languages: frozenset[str] = frozenset()
    """Those whose words it knows, such as `en`; none where it goes by no words."""
    is_on: bool = True
    """Whether it speaks unasked; one that is wrong more than once in five times doesn't."""
    find_in_profile: Callable[[Profile], Iterator[Problem]] | None = None
    """Yields what breaks it in a profile; None where it is about items, which a profile lacks."""
