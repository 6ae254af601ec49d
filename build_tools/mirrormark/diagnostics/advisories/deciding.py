"""Which dimensions a diagnosis hangs on."""

from collections.abc import Iterable

from mirrormark.model import Assessment
from mirrormark.model.measures import Dimension
from mirrormark.model.rules import Rule, walk_names

__all__ = ["find_carried", "find_deciding"]


def find_deciding(assessment: Assessment) -> list[Dimension]:
    """Return the dimensions that items feed and outcomes hang on, by themselves or as parts."""
    named = _walk(each.when for each in assessment.outcomes)
    for dimension in assessment.dimensions:
        if dimension.id in named:
            named |= {part.id for part in dimension.parts}
    return [each for each in assessment.dimensions if each.id in named and not each.parts]


def find_carried(assessment: Assessment) -> dict[str, str]:
    """Return what goes by a dimension itself, as the beginning of '… by it': by its id."""
    among = assessment.focus.among if assessment.focus else ()
    carried = dict.fromkeys(among, "the focus goes")
    carried |= dict.fromkeys(_walk(each.when for each in assessment.notices), "notices go")
    carried |= dict.fromkeys(_walk(each.when for each in assessment.advice), "advice goes")
    return carried | dict.fromkeys(_walk(each.when for each in assessment.outcomes), "outcomes go")


def _walk(rules: Iterable[Rule | None]) -> set[str]:
    return {name for rule in rules if rule for name in walk_names(rule)}
