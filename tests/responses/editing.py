"""Assessments as they may have been before edits, at random, and links to them."""

import copy
import random

from mirrormark.diagnostics.kept_versions import Kept, lay_out, list_earlier
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.responses.making import draw_answers

__all__ = ["edit", "edited_link", "keep", "strip"]

STATES = ["doesnt-apply", "dont-know"]
EMPTY = ("dimensions", "outcomes", "advice", "pairs", "charts")


def strip(data):
    """Return a compiled form with its items alone: enough to make links."""
    items = [{**each, "dimension": None, "when": None} for each in data["items"]]
    return {**data, **{name: [] for name in EMPTY}, "focus": None, "items": items}


def edit(data, number):
    """Return the items of an assessment as they may have been, by one to six edits."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    edited = strip(copy.deepcopy(data))
    for _ in range(chance.choice([1, 1, 2, 4, 6])):
        chance.choice([drop, add, swap, change])(edited["items"], chance)
    return edited


def drop(items, chance):
    if len(items) > 1:
        del items[chance.randrange(len(items))]


def add(items, chance):
    name = f"gone-{len(items)}-{chance.randrange(10**9)}"
    items.insert(chance.randrange(len(items) + 1), {**chance.choice(items), "id": name})


def swap(items, chance):
    one, other = (chance.randrange(len(items)) for _ in range(2))
    items[one], items[other] = items[other], items[one]


def change(items, chance):
    item = chance.choice(items)
    options, quantity = item["options"], item["quantity"]
    if chance.random() < 0.3:
        item["allow"] = chance.sample(STATES, chance.randrange(3)) if item["kind"] != "text" else []
    elif quantity and chance.random() < 0.6:
        step = chance.choice([1, 0.5, 2.5])
        lowest = 0 if item["kind"] == "allocation" else chance.choice([-2, 0, 0.5])
        item["quantity"] = {
            **quantity,
            "lowest": lowest,
            "highest": lowest + 6 * step,
            "step": step,
        }
    elif options:
        fewer = [{**each} for each in options]
        chance.choice([chance.shuffle, lambda all_: all_ and all_.pop()])(fewer)
        if len(fewer) > 1:
            item["options"] = fewer
        else:
            item["options"] = [*options, {**options[0], "id": "one-more"}]
    elif item["kind"] == "text":
        item["id"] = f"other-{item['id']}"
    if item["kind"] in ("statement", "choice") and chance.random() < 0.2:
        item["kind"] = chance.choice(["statement", "choice"])


def keep(data):
    """Return what is kept of a compiled form."""
    items = [
        {"id": each["id"], "text": each["text"], "words": "0" * 8, "answered": lay_out(each)}
        for each in data["items"]
    ]
    return Kept("0" * 12, "2026-11-22", tuple(items))


def edited_link(data, number):
    """Return an earlier link, its answers, and what a page knows of that version."""
    then = Prepared(edit(data, number))
    before = Kept("f" * 12, "2026-11-22", keep(then.data).items)
    answers = draw_answers(then, number)
    layouts = list_earlier([before], keep(data), data["id"])["layouts"]
    return write_link(then, answers), answers, layouts
