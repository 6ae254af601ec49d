"""Links that were made before edits, whole and damaged: what both languages take of them."""

import random
from collections import Counter

from mirrormark.responses import read_link
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import read_answer
from tests.responses.damage import drop, put_in, repeat, swap
from tests.responses.editing import edited_link
from tests.responses.script import COMPILED, have_the_script, told_or

__all__ = ["judge_links"]


def draw_link(number, *, is_damaged):
    """Return an assessment, an earlier link to it, and what a page knows of that version."""
    data = COMPILED[number % len(COMPILED)]
    link, _, layouts = edited_link(data, number)
    chance = random.Random(number)  # noqa: S311 (no secret)
    if is_damaged:
        for _ in range(chance.choice([1, 1, 2])):
            link = chance.choice([drop, repeat, put_in, swap, replace])(link, chance)
    return data, link.replace("\ud800", "?"), layouts


def replace(link, chance):
    at = chance.randrange(len(link) or 1)
    return link[:at] + chance.choice("0159AZaz.#=r-") + link[at + 1 :]


def read_it(data, link, layouts):
    prepared = Prepared(data)
    found = read_link(prepared, link, layouts)
    for name, answer in found.answers.items():
        read_answer(prepared.items[name], answer, prepared.scale)
    return {"answers": found.answers, "leftOut": list(found.left_out)}


def judge_links(numbers, *, is_damaged=True):
    """Return how it went, counted, and the numbers of which both don't take the same."""
    drawn = [draw_link(number, is_damaged=is_damaged) for number in numbers]
    in_script = have_the_script("link_earlier.mjs", drawn)
    in_python = [told_or(read_it, *each) for each in drawn]
    went = Counter(map(name_end, in_python))
    both = zip(numbers, in_python, in_script, strict=True)
    return went, [number for number, here, there in both if here != there]


def name_end(found):
    if isinstance(found, list):
        return found[0]
    return "some left out" if found["leftOut"] else "all fit"
