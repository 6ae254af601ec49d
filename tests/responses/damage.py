"""Damages files of responses at random; which and how hangs on a number."""

import copy
import json
import random

from mirrormark.responses import read_file, write_file, write_lines, write_table

__all__ = ["FORMS", "damage"]

WHOLE = [
    {
        "id": "cjkhbnpaoiedmflg",
        "assessment": "focus",
        "content_version": "0123456789ab",
        "name": "'=Ärger, \t1",
        "site": "https://example.org/mirrors/",
        "language": "de-CH",
        "begun": "2026-11-22",
        "answered": "2026-11-22T09:29:59+01:00",
        "changed": "2026-11-22T09:30:00.25+01:00",
        "answers": {"busy": "4", "hours": 12.5, "tools": ["a", "b"], "week": {"a": 60, "b": 40}},
        "texts": {"why": '=HYPERLINK("x")\r\n;,'},
        "notes": {"busy": "'- öfter"},
        "result": {
            "outcome": "more",
            "call": "firm",
            "scores": {"focus": {"score": 62.5, "low": 50, "high": 75, "band": "high"}},
        },
        "plan": [{"advice": None, "words": "Say no.", "due": "2026-12-01", "done": False}],
        "rater": {"group": "self"},
    },
    {
        "id": "another-0001",
        "assessment": "focus",
        "content_version": "0123456789ab",
        "answers": {"busy": "dont-know", "hours": -1e-7},
    },
]
FORMS = {"json": write_file, "jsonl": write_lines, "csv": write_table}
SIGNS = [*"{}[]\",:;.=+-@'\\ \t\r\n0159aeE_", "\x00", "\ufeff", "\u2028", "\ud800", "é", "日"]
WORDS = [
    *("null", "true", "NaN", "-Infinity", "1e999", "9" * 30, "0.1e-400", "-0", '""', "[]", "{}"),
    *('"__proto__":', '"constructor":1,', '"\\ud800"', "[" * 2000, '{"a":' * 2000, '"x":1,'),
    *("<script>", "item:", "item:a", "score:", ",,,,", '"""', "2026-02-30", "T25:00Z", "\r\n\r\n"),
]
VALUES = [None, True, 0, -1, 1e300, 2**60, "", "x", "=1", [], {}, [[]], {"a": {}}, "doesnt-apply"]


def damage(number):
    """Return the form of a file and its text, which has one to four faults."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    form = chance.choice([*FORMS])
    if form != "csv" and chance.random() < 0.4:
        text = replace_values(form, chance)
    else:
        text = FORMS[form](WHOLE)
    for _ in range(chance.choice([0, 1, 1, 2, 4])):
        text = chance.choice([drop, repeat, put_in, swap])(text, chance)
    return form, text


def replace_values(form, chance):
    data = json.loads(write_file(WHOLE))
    for _ in range(chance.choice([1, 1, 2])):
        holder = data
        while True:
            keys = [*holder] if isinstance(holder, dict) else [*range(len(holder))]
            key = chance.choice(keys)
            inner = holder[key]
            if not isinstance(inner, dict | list) or not inner or chance.random() < 0.2:
                break
            holder = inner
        if isinstance(holder, dict) and chance.random() < 0.3:
            key = chance.choice(["more", "__proto__", "a" * 300, "id", ""])
        holder[key] = copy.deepcopy(chance.choice(VALUES))
    if form == "json":
        return json.dumps(data)
    responses = data["responses"] if isinstance(data["responses"], list) else [data["responses"]]
    about = {key: each for key, each in data.items() if key != "responses"}
    lines = [about | each if isinstance(each, dict) else each for each in responses]
    return "\n".join(map(json.dumps, lines))


def drop(text, chance):
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice([1, 1, 3, 30, 10_000]) :]


def repeat(text, chance):
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at : at + chance.choice([1, 10, 100])] * 2 + text[at:]


def put_in(text, chance):
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(chance.choice([SIGNS, WORDS])) + text[at:]


def swap(text, chance):
    at, to = sorted([chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)])
    return text[to:] + text[at:to] + text[:at]


assert read_file(write_file(WHOLE)) == WHOLE
