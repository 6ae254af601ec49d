"""Decision tables over many responses at once: of some a rule holds, of others it doesn't.

What these responses have in common is a *box*; whoever walks a table knows what a box is, how to
judge a rule over one, and how to cut it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from mirrormark_engine.claims import At, Claim, Joined, Negated, Rule
from mirrormark_engine.scoring.rules import join

__all__ = ["Verdict", "walk_table", "weigh_mixed"]

type Verdict = bool | At | None
"""True, False, None where it is undecided; where it is mixed, the first claim that makes it so."""


def weigh_mixed(rule: Rule | None, judge: Callable[[Claim], Verdict]) -> Verdict:
    """Return what a rule is, given what each claim is; no rule at all always holds."""
    if rule is None:
        return True
    if isinstance(rule, Joined):
        # As in `join`, one False settles an "and" and one True an "or", whatever is mixed.
        settling = rule.by == "or"
        values: list[bool | None] = []
        mixed: At | None = None
        for part in rule.rules:
            value = weigh_mixed(part, judge)
            if value is settling:
                return settling
            if value is None or isinstance(value, bool):
                values.append(value)
            elif mixed is None:
                mixed = value
        return join(rule.by, values) if mixed is None else mixed
    if isinstance(rule, Negated):
        value = weigh_mixed(rule.rule, judge)
        return not value if isinstance(value, bool) else value
    return judge(rule)


def walk_table[Box](
    rules: Sequence[tuple[str, Rule | None]],
    box: Box,
    judge: Callable[[Rule | None, Box], Verdict],
    split: Callable[[At, Box], Iterable[Box]],
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
        if verdict is None or isinstance(verdict, bool):
            yield (rules[number][0] if verdict else None), box
        else:
            # What was false before is so in all parts.
            waiting += [(number, part) for part in reversed(list(split(verdict, box)))]
