"""Files of responses: the same responses are the same bytes, and what is damaged is told."""

import csv
import io
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.language.schemas.canonical import load_json, write_json
from mirrormark.language.schemas.moments import is_moment, seconds_of
from mirrormark.responses import (
    Fault,
    ResponseFileError,
    join_responses,
    read_file,
    read_lines,
    read_table,
    tidy,
    write_file,
    write_lines,
    write_table,
)
from mirrormark.responses.cells import read_cells, write_cells
from mirrormark.responses.response_file import FORMAT
from tests.drawing import draw_few
from tests.responses.damage import damage
from tests.responses.drawn import responses, words
from tests.responses.judging import READERS, judge

VECTORS = Path(__file__).parent.parent / "vectors"
CASES = json.loads((VECTORS / "responses.json").read_text(encoding="utf-8"))
SAME_IDS = json.loads((VECTORS / "same-ids.json").read_text(encoding="utf-8"))
MUTATED = 2_000
"""`python -m tests.responses` goes through more."""


def test_there_are_cases():
    assert len(CASES) > 50
    assert {case["form"] for case in CASES} == {*READERS}
    assert len(SAME_IDS) > 5


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_is_read_is_what_is_there(case):
    read = READERS[case["form"]]
    if "faults" in case:
        with pytest.raises(ResponseFileError) as caught:
            read(case["text"])
        assert [[fault.name, fault.at] for fault in caught.value.faults] == case["faults"]
    else:
        found = read(case["text"])
        assert write_file(found) == case["file"]
        assert write_lines(found) == case["lines"]
        assert write_table(found) == case["table"]


@draw_few(50)
@given(st.lists(responses, max_size=2))
def test_what_was_written_comes_back(drawn):
    """Through file, lines and table, and the same bytes at the end."""
    held = [tidy(each) for each in drawn]
    written = write_file(drawn)
    read = read_file(written)
    assert read == held
    lined = read_lines(write_lines(read))
    assert lined == held
    tabled = read_table(write_table(lined))
    assert tabled == held
    assert write_file(tabled) == written


@draw_few(20)
@given(st.lists(responses, max_size=2), st.sampled_from(";\t"))
def test_another_program_reads_a_table_and_separates_cells_by_something_else(drawn, separator):
    """Python's own reader and writer, which know nothing of ours."""
    rows = csv.reader(io.StringIO(write_table(drawn).removeprefix("\ufeff"), newline=""))
    saved = io.StringIO(newline="")
    csv.writer(saved, delimiter=separator).writerows(rows)
    assert read_table(saved.getvalue()) == [tidy(each) for each in drawn]


@given(st.lists(st.lists(words, min_size=2, max_size=4).filter(any), min_size=1, max_size=4))
def test_no_cell_acts_and_each_comes_back(rows):
    written = write_cells([["a", "b", "c", "d"], *rows])
    assert [row for _, row in read_cells(written)][1:] == rows
    for _, row in read_cells(written.replace("'", "x")):  # so nothing is taken away
        for cell in row:
            assert cell[:1] not in tuple("=+@\t\r\n") or not cell
            assert cell[:1] != "-" or cell.removeprefix("-").replace(".", "", 1).isdigit()


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_numbers_are_the_same_again(number):
    written = write_json(number)
    assert load_json(written) == number
    assert "e+" not in written


@pytest.mark.parametrize("first", range(0, MUTATED, 500))
def test_whatever_is_damaged_is_told(first):
    ends = {judge(*damage(number)) for number in range(first, first + 500)}
    assert len(ends) > 7


def test_faults_say_what_is_wrong_and_how_to_mend_it():
    assert str(Fault("bad-time", "responses[0].changed")) == (
        "responses[0].changed: this day or time never was. Write it like 2026-11-22T09:30:00Z."
    )
    assert str(Fault("not-json", "")).startswith("this is no JSON. ")
    assert len(str(Fault("unknown-field", "x" * 9999))) < 300


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format":\n x}', "this is no JSON from line 2, column 2 on. "),
        ("", "this is no JSON from column 1 on. "),
        ("[NaN]", "this is no JSON. "),
        ("[" * 100_000, "this is no JSON: more than 100 levels deep. "),
        ("[" * 20_000 + "]" * 20_000, "this is no JSON: more than 100 levels deep. "),
    ],
)
def test_a_fault_says_from_where_on_a_text_is_no_json(text, said):
    with pytest.raises(ResponseFileError) as caught:
        read_file(text)
    assert str(caught.value).startswith(said)


def test_faults_of_one_reason_are_not_told_without_end():
    text = json.dumps({"format": FORMAT, "version": 1, "responses": [7] * 5000})
    with pytest.raises(ResponseFileError) as caught:
        read_file(text)
    assert len(caught.value.faults) == 100


def test_columns_can_stand_as_items_do():
    response = make(answers={"b": "1", "a": "2", "z": "3", "c": "4"})
    header = write_table([response], ["z", "b", "a"]).splitlines()[0]
    assert header.split(",")[3:] == ["item:z", "item:b", "item:a", "item:c"]


def test_what_a_table_lacks_may_be_known():
    given_ones = {"assessment": "focus", "content_version": "0123456789ab"}
    found, other = read_table("id,item:a\nabcdefgh,4\n,5\n", given_ones)
    assert found == make(answers={"a": "4"})
    assert re.fullmatch("[a-p]{32}", other["id"])


def make(**more):
    return {
        "id": "abcdefgh",
        "assessment": "focus",
        "content_version": "0123456789ab",
        "answers": {},
    } | more


@pytest.mark.parametrize("vector", SAME_IDS, ids=lambda vector: vector["why"])
def test_of_one_id_the_latest_counts_in_whatever_order_they_come(vector):
    made = [make(**fields) for fields in vector["responses"]]
    other = make(id="another-one")
    for ordered in itertools.permutations(made):
        if "kept" in vector:
            assert join_responses([*ordered, other]) == [made[vector["kept"]], other]
        else:
            with pytest.raises(ResponseFileError) as caught:
                join_responses([*ordered, other])
            assert caught.value.faults == [Fault("same-id", "abcdefgh")]


def test_moments_are_in_order():
    rising = ["2024-02-28", "2024-02-29T00:30+01:00", "2024-02-29", "2024-02-29T00:00:00.09Z"]
    rising += ["2024-02-29T00:00:00.1Z", "2024-02-29T00:00-00:01", "2024-03-01"]
    assert sorted(rising, key=seconds_of) == rising
    assert seconds_of("2026-11-22T09:30:00.500+01:00") == seconds_of("2026-11-22T08:30:00.5Z")
    assert all(map(is_moment, rising))
    assert not is_moment("1900-02-29")
