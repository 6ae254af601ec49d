"""Responses at random, on all ways that there are: store, file, link, lines, table, and back."""

import json
import random

from mirrormark.responses import (
    read_file,
    read_lines,
    read_link,
    read_table,
    tidy,
    write_file,
    write_lines,
    write_link,
    write_table,
)
from mirrormark_engine import Prepared
from tests.responses.making import draw_answers
from tests.responses.script import COMPILED, have_the_script

__all__ = ["find_lost"]

PREPARED = [Prepared(data) for data in COMPILED]
WORDS = [
    *("=1+1", "'", "'=", "-5", "@a", "\t", "a\r\nb", '"', '""', ";", ",", "[", "{}", "1", "2,5"),
    *(
        "Ärger, \u202eöfter",
        "日本",
        "\U0001d4b3",
        "\ufeff",
        "\u2028",
        "</script>",
        "null",
        " x ",
        "x" * 3000,
    ),
]
DAYS = ["2026-11-22", "2024-02-29", "1999-12-31"]
TIMES = ["2026-11-22T09:30:00.25+01:00", "2026-11-22T23:59:00Z", "2026-11-22"]


def draw(number):
    """Return which assessment, and a response to it as a browser may keep it."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    which = number % len(COMPILED)
    prepared, words = PREPARED[which], lambda: chance.choice(WORDS)
    free = [item.id for item in prepared.items.values() if not item.kind.counts]
    some = [*prepared.items, "gone-since"]
    response = {
        "id": "".join(chance.choices("abcdefghijklmnop", k=32)),
        "assessment": prepared.data["id"],
        "content_version": f"{number:012x}",
        "answers": draw_answers(prepared, number),
    }
    more = {
        "name": words,
        "site": lambda: "https://example.org/mirrors/?a=1,2;3",
        "language": lambda: chance.choice(["de", "pt-BR"]),
        "begun": lambda: chance.choice(TIMES),
        "answered": lambda: chance.choice(TIMES),
        "changed": lambda: chance.choice(TIMES),
        "texts": lambda: {name: words() for name in free},
        "notes": lambda: {name: words() for name in chance.sample(some, chance.randrange(1, 3))},
        "result": lambda: draw_result(chance),
        "plan": lambda: [draw_step(chance) for _ in range(chance.randrange(1, 3))],
        "rater": lambda: {"group": chance.choice(["self", "team"])},
    }
    return which, response | {name: make() for name, make in more.items() if chance.random() < 0.5}


def draw_result(chance):
    low = chance.choice([0, 12.5, 33.3])
    score = {"score": chance.choice([None, low]), "low": low, "high": 100, "band": None}
    call = {"call": "open"} if chance.random() < 0.5 else {}
    outcome = chance.choice([None, "more"])
    return {
        "outcome": outcome,
        "scores": {"focus": score, "calm": {**score, "band": "low"}},
        **call,
    }


def draw_step(chance):
    own = {"owner": chance.choice(WORDS), "sign": chance.choice(WORDS)}
    due = {"due": chance.choice(DAYS), "again": chance.choice(DAYS)}
    kept = {name: each for name, each in (own | due).items() if chance.random() < 0.5}
    return {
        "id": "".join(chance.choices("abcdefghijklmnop", k=20)),
        "advice": chance.choice([None, "write"]),
        "words": chance.choice(WORDS),
        "done": True,
    } | kept


def go_round(which, response):
    """Return all texts that a response becomes, and whether the same comes back."""
    prepared, order = PREPARED[which], list(PREPARED[which].items)
    file = write_file([response])
    [from_file] = read_file(file)
    link = write_link(prepared, from_file["answers"])
    answers = read_link(prepared, link).answers
    lines = write_lines([{**from_file, "answers": answers}])
    [from_lines] = read_lines(lines)
    table = write_table([from_lines], order)
    [back] = read_table(table)
    return [file, link, lines, table, back == tidy(response) and write_file([back]) == file]


def find_lost(numbers):
    """Return those of some responses that don't come back, or are other bytes in the script."""
    drawn = [draw(number) for number in numbers]
    # The script gets what a browser keeps: its numbers, and no order of keys.
    drawn = [(which, json.loads(json.dumps(response))) for which, response in drawn]
    gone_round = have_the_script("round_trips.mjs", [COMPILED, drawn])
    found = zip(numbers, drawn, gone_round, strict=True)
    return [
        number
        for number, each, there in found
        if there != [*go_round(*each)[:-1], True] or not go_round(*each)[-1]
    ]
