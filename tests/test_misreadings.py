"""What carries braces or points of ours, and isn't read as ours, is told with its line."""

import re

import pytest

from mirrormark.language.parse import parse_assessment, parse_profile

SECTION = """## The month {#month dimension=focus}

Think of all of it.

- We finished. {#finished}
- Something urgent stopped us. {#stopped reverse}

### How many pieces are open? {#open reverse}

- One (1)
- Many (4)

### Who decides? {#who unscored}

- I do {#me}
- Nobody {#nobody}
"""
OUTCOMES = """# Outcomes

## Take on more {#more when="focus is high"}

Choose one.

## Finish first {#finish otherwise}

Pick one.
"""
ADVICE = """# Advice

- Put up a board. {#wall when="who is me"}
- Write it down. {#waits for=more}

## Give it room {#room when="focus < 40"}

Block two mornings.
"""
FRONT = """---
title: Focus
scale: agreement
dimensions:
  focus: {title: Focus, bands: {low: 0, high: 60}}
---

"""
TEXT = f"{FRONT}Think of the last month.\n\n{SECTION}\n{OUTCOMES}\n{ADVICE}"
PROFILE = """---
title: Profile
uses: {focus: {}}
---

Before.

# Outcomes

## More {#more when="focus is more"}

Choose one.

## Rest {#rest otherwise}

# Advice

- Put up a board. {#wall for=more}
"""

ENTRY = re.compile(r"- (?P<words>.*)")
LIST = re.compile(r"(?P<words>.*?) *(?P<list>\{.*\})")
DISGUISES = {
    "star": lambda line: ENTRY.sub(r"* \g<words>", line),
    "plus": lambda line: ENTRY.sub(r"+ \g<words>", line),
    "number": lambda line: ENTRY.sub(r"1. \g<words>", line),
    "number in brackets": lambda line: ENTRY.sub(r"1) \g<words>", line),
    "no space": lambda line: ENTRY.sub(r"-\g<words>", line),
    "dash": lambda line: ENTRY.sub("\u2013 \\g<words>", line),
    "bullet": lambda line: ENTRY.sub("\u2022 \\g<words>", line),
    "wide dash": lambda line: ENTRY.sub("\uff0d \\g<words>", line),
    "plain": lambda line: ENTRY.sub("\n\\g<words>\n", line),
    "quoted": lambda line: f"\n> {line}\n",
    "nested": lambda line: ENTRY.sub(r"* More:\n    - \g<words>", line),
    "nested deeper": lambda line: ENTRY.sub(r"- - \g<words>", line),
    "in a box": lambda line: f"\n!!! note\n\n    {line}\n",
    "in HTML": lambda line: f"\n<div markdown>\n{line}\n</div>\n",
    "tick": lambda line: ENTRY.sub(r"- [ ] \g<words>", line),
    "cross": lambda line: ENTRY.sub(r"- [x] \g<words>", line),
    "four": lambda line: re.sub("^#+", "####", line),
    "six": lambda line: re.sub("^#+", "######", line),
    "bold": lambda line: re.sub(r"^#+ (.*?)( \{.*\})", r"**\1**\2", line),
    "no heading": lambda line: re.sub("^#+ ", "", line),
    "no space behind": lambda line: re.sub("^(#+) ", r"\1", line),
    "wide marks": lambda line: re.sub("^#+", lambda match: "\uff03" * len(match[0]), line),
    "braces before": lambda line: re.sub(r"^(-|#+) (.*?) (\{.*\})", r"\1 \3 \2", line),
    "braces below": lambda line: LIST.sub(r"\g<words>\n\n\g<list>\n", line),
    "braces above": lambda line: LIST.sub(r"\n\g<list>\n\n\g<words>", line),
    "wide braces": lambda line: line.replace("{", "\uff5b").replace("}", "\uff5d"),
    "wide sign": lambda line: line.replace("{#", "{\uff03"),
    "full stop behind": lambda line: LIST.sub(r"\g<words> \g<list>.", line),
}
CARRIES = re.compile(r"\{[^{}]*\}|\(\d\)")


def carriers(text, body_start):
    lines = text.split("\n")
    return [n for n, line in enumerate(lines) if n >= body_start and CARRIES.search(line)]


def disguised(text, body_start):
    lines = text.split("\n")
    for name, disguise in DISGUISES.items():
        for number in carriers(text, body_start):
            changed = disguise(lines[number])
            if changed != lines[number]:
                told = range(number + 1, number + 2 + changed.count("\n") + 1)
                new = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
                yield pytest.param(new, told, id=f"{name}: {lines[number]}")


def list_problems(text):
    problems = parse_assessment(text, "a.md", "a")[1]
    return [str(problem) for problem in problems]


def test_as_it_stands_nothing_is_wrong():
    assert list_problems(TEXT) == []
    assert parse_profile(PROFILE, "p.md", "p")[1] == []


@pytest.mark.parametrize(("text", "told"), disguised(TEXT, FRONT.count("\n")))
def test_a_line_of_ours_in_disguise_is_told(text, told):
    problems = parse_assessment(text, "a.md", "a")[1]
    assert [problem for problem in problems if problem.place.line in told], text


@pytest.mark.parametrize(("text", "told"), disguised(PROFILE, 4))
def test_a_line_of_a_profile_in_disguise_is_told(text, told):
    problems = parse_profile(text, "p.md", "p")[1]
    assert [problem for problem in problems if problem.place.line in told], text


@pytest.mark.parametrize(
    ("mistaken", "meant"),
    [
        ("* We finished. {#finished}\n* Something", "- We finished. {#finished}\n- Something"),
        ("#### How many", "### How many"),
        ("- [ ] One (1)\n- [x] Many", "- One (1)\n- Many"),
        ("* One (1)\n* Many (4)", "- One (1)\n- Many (4)"),
        ("- One (1)\n-Many", "- One (1)\n- Many"),
        ("-We finished", "- We finished"),
        ("##The month", "## The month"),
        ("\uff03\uff03 The month", "## The month"),
        ("\u2013 We finished", "- We finished"),
        ("- We finished.\n\n{#finished}\n", "- We finished. {#finished}\n"),
        ("- We finished. \uff5b\uff03finished\uff5d", "- We finished. {#finished}"),
        ("### Give it room", "## Give it room"),
    ],
)
def test_what_a_message_asks_for_mends_the_file(mistaken, meant):
    assert meant in TEXT
    broken = TEXT.replace(meant, mistaken)
    assert list_problems(broken)
    assert list_problems(broken.replace(mistaken, meant)) == []


@pytest.mark.parametrize(
    "words",
    [
        "* As we said (3).",
        "They said so in spring (2023)",
        "- x {: #anchor reverse }",
        "See [it](x.md){ #it .note }, **this**{#this} and {name}.",
        "{{ company }} {% if reverse %} {# reverse #}",
        r"\{#id reverse\} and `{#id reverse}`",
    ],
)
def test_what_a_message_offers_for_prose_is_prose(words):
    prose = words.replace("- x", "* x")
    assert list_problems(TEXT.replace("Choose one.", prose)) == []
    assert list_problems(TEXT.replace("\n- One (1)", f"\n{prose}\n\n- One (1)")) == []
