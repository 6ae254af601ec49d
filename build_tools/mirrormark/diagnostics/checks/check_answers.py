"""Whether an answer is one that its item can have."""

from mirrormark.diagnostics.checks.lookup import suggest_option
from mirrormark.kinds import KINDS, Verdict, shorten
from mirrormark.model import STATES, Answer, Assessment, Item
from mirrormark.model.scales import options_of

__all__ = ["find_answer_problem"]


def find_answer_problem(item: Item, assessment: Assessment, answer: Answer) -> Verdict:
    """Return what is wrong with an answer to an item of an assessment, and the mend.

    What can't be judged for another mistake, such as a number without a range, passes.
    """
    found = _judge(item, assessment, answer)
    return found and (f"the answer to '{item.id}' {found[0]}", found[1])


def _judge(item: Item, assessment: Assessment, answer: Answer) -> Verdict:
    kind, options = KINDS[item.kind], options_of(item, assessment)
    if isinstance(answer, str) and answer in STATES and kind.counts:
        if answer in item.allow:
            return None
        mend = f'Allow it, {{allow="{STATES[answer]}"}}, or leave the answer out.'
        return f"is '{STATES[answer]}', which the item doesn't allow", mend
    if wrong := kind.judge(item, options, answer):
        return wrong
    known = [option.id for option in options]
    for option_id in kind.list_chosen(answer):
        if known and option_id not in known:
            what = f"is '{shorten(option_id)}', which is none of its options"
            return what, suggest_option(item, assessment, option_id)
    return None
