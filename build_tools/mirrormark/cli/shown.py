"""Problems and advisories as `check` shows them: one kind of thing, however they are printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mirrormark.diagnostics.advisories import Advisory
from mirrormark.model import Place
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem
from mirrormark_engine import contract

__all__ = ["Finding", "Report"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or an advisory."""

    name: FindingName
    """The kind of it."""
    is_error: bool
    """Whether it has to be mended."""
    place: Place
    """Where it is."""
    end_column: int
    """The column behind the last character that it is about, in the line where it begins."""
    message: str
    """What is the matter and how to mend it."""
    example: contract.Answers | None = None
    """A response that shows it, where one was found."""

    @classmethod
    def of(cls, found: Problem | Advisory, lines: Sequence[str]) -> "Finding":
        """Make a finding of what was found in a file with these lines."""
        return cls(
            name=found.name,
            is_error=isinstance(found, Problem),
            place=found.place,
            end_column=_find_end(found.place, lines),
            message=f"{found.what}. {found.mend}",
            example=found.example if isinstance(found, Problem) else None,
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found."""

    findings: Sequence[Finding]
    """By file."""
    files: int
    """How many were looked at."""
    help_of: Callable[[FindingName], str | None]
    """The address of the page about a name; None where the site has none."""


def _find_end(place: Place, lines: Sequence[str]) -> int:
    if place.stop is not None:
        return place.stop
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return max(len(line.rstrip()) + 1, place.column)
