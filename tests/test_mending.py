"""`--fix` writes the ids that are derived, and changes nothing else."""

import re
from itertools import cycle

import pytest

from mirrormark.language.parse import parse_assessment, parse_document
from mirrormark.language.write import write_ids

TEXT = """---
title: Ids
scale: agreement
dimensions:
  need: {title: Need}
---

## Need for change

- We move.
- We stand
  still. {reverse}
- It is ours. {#own}

### Which of these? {type=multiple}

- One (0)
- Two (1)

### Who decides? {#who unscored}

- I do
- The board {#board}
- Nobody

### Where does a week go? {#week type=allocation total=100 unit=%}

- Coaching teams (1)
- Reporting (0)

# Outcomes

## Go {when="need >= 50"}

Some words.

## Stay {otherwise}

# Advice

- Begin on Monday. {when="need >= 50"}
"""

LINE_END = re.compile("\r\n|\r|\n")
OTHER_ENDS = ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
"""What `str.splitlines` takes for an end, besides."""


def mend(text):
    assessment, problems = parse_assessment(text, "a.md", "a")
    assert not problems
    return write_ids(text, assessment)


def test_every_derived_id_is_written_where_it_belongs():
    mended, written = mend(TEXT)
    assert written == [
        "need-for-change",
        "we-move",
        "we-stand-still",
        "which-of-these",
        "i-do",
        "nobody",
        "coaching-teams",
        "reporting",
        "go",
        "stay",
        "begin-on-monday",
    ]
    expected = (
        TEXT.replace("## Need for change", "## Need for change {#need-for-change}")
        .replace("- We move.", "- We move. {#we-move}")
        .replace("still. {reverse}", "still. {#we-stand-still reverse}")
        .replace("{type=multiple}", "{#which-of-these type=multiple}")
        .replace("- I do", "- I do {#i-do}")
        .replace("- Nobody", "- Nobody {#nobody}")
        .replace("Coaching teams (1)", "Coaching teams (1) {#coaching-teams}")
        .replace("Reporting (0)", "Reporting (0) {#reporting}")
        .replace('## Go {when="need >= 50"}', '## Go {#go when="need >= 50"}')
        .replace("## Stay {otherwise}", "## Stay {#stay otherwise}")
        .replace('Monday. {when="need', 'Monday. {#begin-on-monday when="need')
    )
    assert mended == expected


def test_a_mended_file_needs_no_mending():
    mended, _ = mend(TEXT)
    assert mend(mended) == (mended, [])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_wording_stay(end):
    mended, written = mend(TEXT.replace("\n", end))
    assert written
    assert mended == mend(TEXT)[0].replace("\n", end)


def test_line_ends_of_several_kinds_stay():
    ends = cycle(["\n", "\r", "\r\n"])
    mixed = re.sub("\n", lambda _: next(ends), TEXT)
    mended, written = mend(mixed)
    assert written == mend(TEXT)[1]
    assert LINE_END.findall(mended) == LINE_END.findall(mixed)
    assert LINE_END.sub("\n", mended) == mend(TEXT)[0]


@pytest.mark.parametrize("sign", OTHER_ENDS, ids=ascii)
def test_what_ends_lines_elsewhere_ends_none_here(sign):
    text = TEXT.replace("We move", f"We{sign}move").replace("Some words", f"Some{sign}words")
    mended, written = mend(text)
    assert written == mend(TEXT)[1]
    assert mended.count(sign) == 2
    assert mended.replace(sign, " ") == mend(TEXT)[0]


def test_an_id_stands_before_a_remark():
    remark = '<!-- mirrormark: allow long: "it is" -->'
    text = TEXT.replace("- We move.", f"- We move. {remark}")
    text = text.replace("## Need for change", f"## Need for change  {remark}")
    mended, written = mend(text)
    assert f"- We move. {{#we-move}} {remark}\n" in mended
    assert f"## Need for change {{#need-for-change}}  {remark}\n" in mended
    assert written == mend(TEXT)[1]


PROFILE = """---
title: Several
uses: [clarity]
---

# Outcomes

## Clear {when="clarity is clear"}

## Any {#any otherwise}

# Advice

- Begin. {for=any}
"""


def test_a_profile_has_ids_too():
    profile, problems = parse_document(PROFILE, "a.md", "a")
    assert not problems
    mended, written = write_ids(PROFILE, profile)
    assert written == ["clear", "begin"]
    expected = PROFILE.replace("Clear {", "Clear {#clear ").replace("Begin. {", "Begin. {#begin ")
    assert mended == expected
