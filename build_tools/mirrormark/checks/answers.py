"""Whether an answer is one that its item can have."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from mirrormark.checks.lookup import suggest_option
from mirrormark.model import DOESNT_APPLY, DONT_KNOW, Answer, Item, ResponseOption
from mirrormark.problems import list_known, suggest

__all__ = ["find_answer_problem"]

STATES = {DOESNT_APPLY: "doesn't apply", DONT_KNOW: "don't know"}
LONGEST_SHOWN = 40

type Finding = tuple[str, str] | None
"""What is wrong (no full stop) and how to mend it (a sentence)."""


def find_answer_problem(item: Item, options: tuple[ResponseOption, ...], answer: Answer) -> Finding:
    """Return what is wrong with an answer to ``item``, which has these ``options``, and the mend.

    What can't be judged for another mistake, such as a number without a range, passes.
    """
    subject = f"the answer to '{item.id}'"
    if isinstance(answer, str) and answer in STATES and item.kind != "text":
        if answer in item.allow:
            return None
        mend = f'Allow it, {{allow="{STATES[answer]}"}}, or leave the answer out.'
        return f"{subject} is '{STATES[answer]}', which the item doesn't allow", mend
    return JUDGES[item.kind](item, options, answer, subject)


def _judge_text(
    item: Item, _options: tuple[ResponseOption, ...], answer: Answer, subject: str
) -> Finding:
    if isinstance(answer, str):
        return None
    return f"{subject} is no text", f"Write '{item.id}: some words'."


def _judge_single(
    item: Item, options: tuple[ResponseOption, ...], answer: Answer, subject: str
) -> Finding:
    if isinstance(answer, list | dict):
        return f"{subject} is more than one option", f"Write '{item.id}: …' with a single one."
    return _judge_options(item, options, (f"{answer}",), subject)


def _judge_options(
    item: Item, options: tuple[ResponseOption, ...], chosen: Iterable[str], subject: str
) -> Finding:
    known = [option.id for option in options]
    for option_id in chosen:
        if known and option_id not in known:
            what = f"{subject} is '{_shorten(option_id)}', which is none of its options"
            return what, suggest_option(item, options, option_id)
    return None


def _judge_chosen(
    item: Item, options: tuple[ResponseOption, ...], answer: Answer, subject: str
) -> Finding:
    if not isinstance(answer, list):
        mend = f"Write '{item.id}: [first, second]'."
        return f"{subject} is no list of options", mend
    if not answer:
        return f"{subject} is an empty list", "Leave it out if it is blank."
    twice = [option_id for option_id, count in Counter(answer).items() if count > 1]
    if twice:
        return f"{subject} has '{_shorten(twice[0])}' twice", "Keep one of them."
    alone = [option.id for option in options if option.is_none and option.id in answer]
    if alone and len(answer) > 1:
        what = f"{subject} has '{alone[0]}' and others, and '{alone[0]}' excludes all others"
        return what, "Keep it alone, or remove it."
    return _judge_options(item, options, answer, subject)


def _judge_number(
    item: Item, _options: tuple[ResponseOption, ...], answer: Answer, subject: str
) -> Finding:
    quantity = item.quantity
    if not isinstance(answer, Decimal):
        said = f"'{_shorten(answer)}', not a number" if isinstance(answer, str) else "no number"
        return f"{subject} is {said}", "Use digits."
    if quantity is None:
        return None
    span = f"from {quantity.lowest:f} to {quantity.highest:f}"
    if not quantity.lowest <= answer <= quantity.highest:
        return f"{subject} is {answer:f}", f"Write a number {span}."
    if (Fraction(answer) - Fraction(quantity.lowest)) % Fraction(quantity.step):
        mend = f"Write a number {span} in steps of {quantity.step:f}."
        return f"{subject} is {answer:f}, which lies between two steps", mend
    return None


def _judge_shares(
    item: Item, options: tuple[ResponseOption, ...], answer: Answer, subject: str
) -> Finding:
    parts = [option.id for option in options]
    if not isinstance(answer, Mapping):
        first, second = (*parts, "first", "second")[:2]
        return f"{subject} has no shares", f"Write '{item.id}: {{{first}: 60, {second}: 40}}'."
    for part, share in answer.items():
        if parts and part not in parts:
            what = f"{subject} has an unknown part '{_shorten(part)}'"
            return what, suggest(part, parts, list_known(f"parts of '{item.id}'", parts))
        if share < 0 or share % 1:
            what = f"{subject} has the share {share:f} of '{part}'"
            return what, "Write whole numbers, none below 0."
    total = sum(answer.values())
    if item.quantity and total != item.quantity.highest:
        what = f"{subject} adds up to {total:f}, not to {item.quantity.highest:f}"
        return what, "Change a share; parts that are left out count 0."
    return None


def _shorten(answer: str) -> str:
    return answer if len(answer) <= LONGEST_SHOWN else f"{answer[:LONGEST_SHOWN]}…"


JUDGES = {
    "statement": _judge_single,
    "choice": _judge_single,
    "multiple": _judge_chosen,
    "number": _judge_number,
    "allocation": _judge_shares,
    "text": _judge_text,
}
