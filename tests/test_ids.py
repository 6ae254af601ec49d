"""Ids that are made of words: of any script, valid, their own, and the same each time."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_text
from mirrormark.language.parse.ids import GOOD_ID, make_id
from mirrormark.language.write import write_ids
from mirrormark.model.problems import AssessmentError
from tests.drawing import draw_few

SCRIPTS = (
    "目标清楚完全同意",  # Han
    "わたしたちカタカナ",
    "우리목표",
    "هدفواضحًُِ",  # Arabic, with marks of vowels
    "מטרהבְּרוּרָה",
    "целиясно",
    "στόχος",
    "เป้าหมายชัดเจน",  # Thai: marks above and below
    "लक्ष्यस्पष्ट",
    "Größeéàñ",
    "KPIokr",
    "0123٣४",
    "🪞🚆👩‍💻",
    "e\u0301o\u0308\u200f\u200e\u200d",  # marks that combine, and marks that nobody sees
)
WORD = st.text(st.sampled_from("".join(SCRIPTS)), min_size=1, max_size=5)
WORDS = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
TEXTS = st.lists(WORDS, min_size=2, max_size=8, unique=True)

FEW = draw_few(40)
"""Each example is a file, read as often as it has things that get an id."""

FILE = """---
title: Any script
scale: agreement
dimensions: {{calm: {{title: Calm}}}}
---

## {section}

{items}

# Outcomes

## {outcome} {{otherwise}}
"""


def write_file(texts):
    items = "\n".join(f"- {text}" for text in texts)
    return FILE.format(section=texts[0], outcome=texts[-1], items=items)


def compile_or_complain(text):
    try:
        return compile_text(text, "a.md", "a").document, []
    except AssessmentError as error:
        return None, error.problems


@FEW
@given(WORDS)
def test_a_made_id_is_valid_and_the_same_however_letters_are_composed(text):
    made = make_id(text, "item")
    assert GOOD_ID.fullmatch(made)
    forms = {make_id(unicodedata.normalize(form, text), "item") for form in ("NFC", "NFD")}
    assert forms == {made}
    if text.strip("\u200d\u200e\u200f "):
        assert make_id(f"**{text}**。", "item") == made


@FEW
@given(TEXTS)
def test_two_that_make_one_id_are_told_and_nothing_else_is(texts):
    made = [make_id(text, "item") for text in texts]
    twice = [place for place, each in enumerate(made) if each in made[:place]]
    assessment, problems = compile_or_complain(write_file(texts))
    first_line = 9
    assert [problem.place.line for problem in problems] == [first_line + n for n in twice]
    if assessment:
        assert [item.id for item in assessment.items] == made


@FEW
@given(TEXTS)
def test_the_mend_of_two_ids_leaves_nothing_wrong(texts):
    lines = write_file(texts).split("\n")
    for problem in compile_or_complain("\n".join(lines))[1]:
        lines[problem.place.line - 1] += f" {problem.mend.split()[-1].rstrip('.')}"
    assert compile_or_complain("\n".join(lines))[1] == []


@FEW
@given(TEXTS)
def test_an_id_is_the_same_wherever_its_words_stand(texts):
    read = [compile_or_complain(write_file(each))[0] for each in (texts, texts[::-1])]
    if all(read):
        one, other = ({item.text: item.id for item in each.items} for each in read)
        assert one == other


@FEW
@given(TEXTS)
def test_written_ids_are_those_that_were_made_and_are_written_once(texts):
    text = write_file(texts)
    assessment, problems = compile_or_complain(text)
    if problems:
        return
    mended, written = write_ids(text, assessment)
    assert len(written) == len(texts) + 2
    again, problems = compile_or_complain(mended)
    assert problems == []
    assert [item.id for item in again.items] == [item.id for item in assessment.items]
    assert all(item.has_own_id for item in again.items)
    assert write_ids(mended, again) == (mended, [])


@pytest.mark.parametrize("kind", ["section", "outcome", "advice", "option"])
def test_each_kind_of_thing_has_ids_of_its_own(kind):
    assert make_id("目标", kind) == f"{kind}-{make_id('目标', 'item').removeprefix('item-')}"


def test_an_item_of_one_script_has_no_letters_in_common_with_the_next():
    made = {make_id(f"{sign}{other}", "item") for sign in SCRIPTS[0] for other in SCRIPTS[1]}
    assert len(made) == len(set(SCRIPTS[0])) * len(set(SCRIPTS[1]))
