"""What is asked of a reader, given what was answered so far."""

from collections.abc import Mapping

from mirrormark_engine.scoring.answers import HIDDEN, Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, holds

__all__ = ["hide"]


def hide(prepared: Prepared, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the answers with those of hidden items replaced by HIDDEN.

    An item is shown while its condition holds. One that is undecided, because the answer that it
    depends on is missing, hides the item. Conditions are about earlier items, so one walk will do.
    """
    shown = dict(answers)
    facts = Facts(shown, {}, {})
    for item in prepared.items.values():
        if item.when is not None and not holds(item.when, facts):
            shown[item.id] = HIDDEN
    return shown
