"""The figures as `docs/wording.md` shows them."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.labelled.items import HALVES, LABELS, ON, Item, read_items, read_second, what_is_told
from tests.labelled.measures import Count, Share, count, find_kappa

__all__ = ["LEAST", "PAGE", "measure", "say_figures", "with_figures", "write"]

LEAST = 0.8
"""A rule that is right less often on the items held out says nothing unasked."""

PAGE = Path(__file__).parents[2] / "docs/wording.md"
MARKED = re.compile(r"(?<=<!-- labelled -->\n).*(?=<!-- /labelled -->)", re.DOTALL)
HEAD = """\
| Rule | Told of | Right | Precision | Recall | Precision where tuned | By default |
| --- | --- | --- | --- | --- | --- | --- |
"""
MATURITY = "maturity"


def measure(half: str, where: Callable[[Item], bool] = lambda _: True) -> dict[str, Count]:
    """Return the counts of each rule on the items of one half."""
    items = [item for item in read_items(half) if where(item)]
    told = [what_is_told(item) for item in items]
    return {
        rule: count([rule in each for each in told], [rule in item.labels for item in items])
        for rule in LABELS
    }


def say_figures() -> str:
    """Return the tables, and what goes with them."""
    held_out, tuned = measure("held-out"), measure("tuned")
    rows = [
        _row(f"`{rule}`", held_out[rule], tuned[rule], "on" if rule in ON else "off")
        for rule in LABELS
    ]
    rule = "double-barrelled"
    maturity = [measure(half, lambda item: item.manner == MATURITY)[rule] for half in HALVES]
    rows.insert(1, _row(f"`{rule}` in questions on maturity", maturity[1], maturity[0], ""))
    sizes = {half: len(read_items(half)) for half in HALVES}
    said = (
        f"{sum(sizes.values())} items, of which {sizes['held-out']} are held out. "
        f"In brackets: Wilson's interval of 95 in 100.\n"
    )
    return f"{said}\n{HEAD}{''.join(rows)}\n{_say_agreement()}"


def _row(name: str, held_out: Count, tuned: Count, default: str) -> str:
    precision = held_out.precision
    cells = [
        *(name, f"{precision.whole}", f"{precision.part}", _say_with_interval(precision)),
        *(_say_with_interval(held_out.recall), _say(tuned.precision), default),
    ]
    return f"| {' | '.join(cells)} |\n"


def _say_with_interval(share: Share) -> str:
    below, above = share.interval
    return f"{_say(share)} ({below:.2f} to {above:.2f})" if share.whole else _say(share)


def _say(share: Share) -> str:
    return "none" if share.value is None else f"{share.value:.2f}"


def _say_agreement() -> str:
    first = {item.words: item.labels for half in HALVES for item in read_items(half)}
    second = read_second()
    pairs = {
        rule: [(rule in first[words], rule in labels) for words, labels in second.items()]
        for rule in LABELS
    }
    pooled = find_kappa(pair for each in pairs.values() for pair in each)
    own = find_kappa(pairs["double-barrelled"])
    same = sum(first[words] == labels for words, labels in second.items())
    return (
        f"Second reading: {same} of {len(second)} items got the same labels. "
        f"Cohen's kappa: {pooled:.2f} over all labels, {own:.2f} for `double-barrelled`.\n"
    )


def with_figures(page: str) -> str:
    """Return the page with the figures of now."""
    return MARKED.sub(lambda _: f"\n{say_figures()}\n", page)


def write() -> None:
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
