"""Outcomes that nothing tries out."""

from collections.abc import Iterator

from mirrormark.model import Assessment, Document
from mirrormark.model.problems import Problem

__all__ = ["find_untried_outcomes"]


def find_untried_outcomes(document: Document) -> Iterator[Problem]:
    """An outcome that an example expects stays reachable, and shows whom it is for."""
    expected = {
        str(each.value)
        for example in document.examples
        for each in example.expected
        if each.name == "outcome"
    }
    untried = [outcome for outcome in document.outcomes if outcome.id not in expected]
    given = "somebody's answers" if isinstance(document, Assessment) else "some results"
    mend = f"Add one to '# Examples': {given}, and 'expect: {{outcome: %s}}'."
    if len(untried) > 1 and len(untried) == len(document.outcomes):
        what = f"no example expects any of the {len(untried)} outcomes (this one first)"
        yield Problem(
            "no-example", untried[0].place, what, mend.replace("one", "one each") % untried[0].id
        )
        return
    for outcome in untried:
        yield Problem(
            "no-example",
            outcome.place,
            f"no example expects outcome '{outcome.id}'",
            mend % outcome.id,
        )
