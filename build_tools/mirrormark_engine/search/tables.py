"""Decision tables over many responses at once: of some a rule holds, of others it doesn't.

What these responses have in common is a *box*; whoever walks a table knows what a box is, how to
judge a rule over one, and how to cut it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from mirrormark_engine.claims import Claim, Joined, Negated, Rule
from mirrormark_engine.scoring.rules import join

__all__ = ["MIXED", "Verdict", "find_mixed", "walk_table", "weigh_mixed"]

MIXED = "mixed"
"""A rule holds for some of the responses, and not for others."""

type Verdict = bool | str | None
"""True, False, None where it is undecided, or `MIXED`."""


def weigh_mixed(rule: Rule | None, judge: Callable[[Claim], Verdict]) -> Verdict:
    """Return what a rule is, given what each claim is; no rule at all always holds."""
    if rule is None:
        return True
    if isinstance(rule, Joined):
        values = [weigh_mixed(part, judge) for part in rule.rules]
        # As in `join`, one False settles an "and" and one True an "or", whatever is mixed.
        settling = rule.by == "or"
        is_mixed = MIXED in values and settling not in values
        return MIXED if is_mixed else join(rule.by, values)
    if isinstance(rule, Negated):
        value = weigh_mixed(rule.rule, judge)
        return not value if isinstance(value, bool) else value
    return judge(rule)


def find_mixed(rule: Rule | None, judge: Callable[[Claim], Verdict]) -> Iterator[Claim]:
    """Yield the claims that make a rule mixed."""
    if rule is None or weigh_mixed(rule, judge) is not MIXED:
        return
    if isinstance(rule, Joined):
        for part in rule.rules:
            yield from find_mixed(part, judge)
    elif isinstance(rule, Negated):
        yield from find_mixed(rule.rule, judge)
    else:
        yield rule


def walk_table[Box](
    rules: Sequence[tuple[str, Rule | None]],
    box: Box,
    judge: Callable[[Rule | None, Box], Verdict],
    split: Callable[[Rule | None, Box], Iterable[Box]],
    is_enough: Callable[[int], bool] = lambda _: False,
) -> Iterator[tuple[str | None, Box]]:
    """Yield each outcome (None where it stays undecided) with a box that leads to it.

    The same outcome may come several times; together the boxes are all of ``box``. Where
    ``is_enough`` says so of the number of a rule, neither that one nor those below are gone on to.
    """
    waiting = [(0, box)]
    while waiting:
        number, box = waiting.pop()
        if is_enough(number):
            continue
        verdict: Verdict = None
        for following in range(number, len(rules)):
            verdict = judge(rules[following][1], box)
            if verdict is not False:
                number = following
                break
        if verdict is MIXED:
            # What was false before is so in all parts.
            parts = split(rules[number][1], box)
            waiting += [(number, part) for part in reversed(list(parts))]
        else:
            yield (rules[number][0] if verdict else None), box
