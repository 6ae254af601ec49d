"""Words for two sides of one thing: the author's own, or what the titles of dimensions say."""

import re
from collections.abc import Mapping
from itertools import takewhile

from mirrormark.model.telling import Gap, Gaps

__all__ = ["list_sides", "name_gap", "name_sides"]

# Where a title may be cut: at a sign behind which its second part begins, or else between words.
SIGNS = re.compile(r"[:,(/：，、（]\s*|\s+[-–—]\s+")  # noqa: RUF001 (full-width signs are meant)
SPACES = re.compile(r"\s+")
LEFT_OVER = re.compile(r"[\s:,(/：，、（–—-]+$")  # noqa: RUF001
CLOSING = ")）"  # noqa: RUF001


def name_gap(gap: Gap, titles: Mapping[str, str]) -> str:
    """Return what both dimensions of a pair are; empty if neither the author nor titles say it."""
    if gap.title:
        return gap.title
    parted = _part(gap, titles)
    return parted[0] if parted else ""


def name_sides(chart: Gaps, titles: Mapping[str, str]) -> tuple[str, str] | None:
    """Return whose scores are compared; None if titles don't say it, or not all say the same."""
    if chart.sides:
        return chart.sides
    found = list_sides(chart, titles)
    return found[0] if len(found) == len(chart.gaps) and len({*found}) == 1 else None


def list_sides(chart: Gaps, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what the titles of each pair say of whose scores these are, where they do."""
    return [each[1:] for gap in chart.gaps if (each := _part(gap, titles))]


def _part(gap: Gap, titles: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Return what two titles have in common, and what each goes on with.

    So «Threats: my view» and «Threats: my team's» make «Threats», «My view» and «My team's».
    """
    both = [titles[name] for name in gap.dimensions]
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(*both, strict=False))
    shared = "".join(sign for sign, _ in alike)
    cuts = [*SIGNS.finditer(shared)] or [*SPACES.finditer(shared)]
    if not cuts:
        return None
    title = LEFT_OVER.sub("", shared[: cuts[-1].start()])
    first, second = (each[cuts[-1].end() :].strip().rstrip(CLOSING) for each in both)
    if not (title and first and second):
        return None
    return title, *(f"{side[:1].upper()}{side[1:]}" for side in (first, second))  # type: ignore[return-value]
