"""Damages files at random; which file and how hangs on a number."""

import random

from tests.sites import ASSESSMENTS, ROOT

__all__ = ["CASES", "damage"]

CASES = ROOT / "tests/cases"


def list_cases(folder):
    """Return the files of a kind of case."""
    return sorted((CASES / folder).glob("*.md"))


RIGHT = [
    *sorted(ASSESSMENTS.glob("*.md")),
    *(path for name in ("valid", "examples", "profiles/valid") for path in list_cases(name)),
]
WRONG = [
    path
    for name in ("invalid", "proofs", "advisories", "profiles/invalid")
    for path in list_cases(name)
]
LINE_ENDS = ["\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
CONTROLS = ["\x00", "\x02", "\x03", "\x08", "\x1b[2J", "\x7f", "\x9b", "\u202e", "\ufeff", "\ufffe"]
SIGNS = [
    *"#-*+{}[]()<>\"'`:=|&!@%~\\\t ^$.,;/?",
    "\u201c",
    "é",
    "日",
    "👩\u200d💻",
    "\u0301",
    "٣",
    "²",
]
NUMBERS = ["0", "-1", "1e9", "1/3", "1/0", "0.1", "007", "100", "nan", "inf", ".5", "5."]
WORDS = [
    *(
        "---\n",
        "\n# Outcomes\n",
        "\n# Advice\n",
        "\n# Examples\n",
        "\n## x\n",
        "\n### x\n",
        "\n- x\n",
    ),
    *(
        "\n* x {#y}\n",
        "```",
        "```yaml\n",
        "<!--",
        "<script>",
        "</p>",
        "<b onclick=a>",
        "{#x}",
        "(1)",
    ),
    *(
        ' when="',
        " otherwise",
        " reverse",
        " unscored",
        " none",
        ' for="x"',
        " scale=own",
        "title: ",
    ),
    *(
        " type=multiple",
        " type=number max=9",
        " type=allocation total=10",
        " type=ranking",
        " type=text",
        "[^1]: x\n",
    ),
    *(
        "not ",
        " and ",
        " or ",
        " is ",
        " >= 1",
        "mean of: ",
        "weakest of: ",
        "null",
        "~",
        "{}",
        "[]",
    ),
    *(
        "chart: ",
        "pairs: ",
        "focus: ",
        "history: ",
        "allow: ",
        "uses: ",
        "language: fr\n",
        "&a ",
        "*a",
    ),
]


def mutate(text, chance):
    """Return a file with one to four faults."""
    for _ in range(chance.choice([1, 1, 2, 4])):
        text = chance.choice(FAULTS)(text, chance)
    return text


def drop_lines(text, chance):
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    del lines[at : at + chance.randint(1, 3)]
    return "\n".join(lines)


def swap_lines(text, chance):
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def repeat_line(text, chance):
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines)


def drop_signs(text, chance):
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 9) :]


def cut_off(text, chance):
    return text[: chance.randint(0, len(text))]


def put_in(text, chance):
    kind = chance.choice([LINE_ENDS, CONTROLS, SIGNS, SIGNS, NUMBERS, WORDS, WORDS])
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(kind) + text[at:]


def change_number(text, chance):
    found = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not found:
        return text
    at = chance.choice(found)
    return text[:at] + chance.choice(NUMBERS) + text[at + 1 :]


def end_lines_otherwise(text, chance):
    return text.replace("\n", chance.choice(LINE_ENDS))


FAULTS = [drop_lines, swap_lines, repeat_line, drop_signs, put_in, put_in, put_in, change_number]
FAULTS += [cut_off, end_lines_otherwise]


def damage(number):
    """Return the damaged file of a number, and the name of the one that it was."""
    chance = random.Random(number)  # noqa: S311 (nothing secret here)
    path = chance.choice(chance.choice([RIGHT, RIGHT, WRONG]))
    text = path.read_bytes().decode("utf-8", "replace")
    return mutate(text, chance), path.relative_to(ROOT)
