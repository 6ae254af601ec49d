"""How likely an outcome is on answering again, against trying everything."""

from hypothesis import assume, given

from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.search.again import find_chances
from mirrormark_engine.search.budget import Budget
from tests.engine import again_by_hand, oracle
from tests.engine.strategies import responses

SMALL = {"most_items": 5, "most_options": 4}


def spreads_in_part(compiled, answers):
    """Whether an open allocation is spread over some ways to share out, rather than all."""
    return any(
        item["kind"] == "allocation" and oracle.is_missing(answers.get(item["id"]))
        for item in compiled["items"]
    )


@given(responses(**SMALL))
def test_chances_are_those_of_all_ways_to_answer_again(response):
    compiled, answers = response
    assume(not spreads_in_part(compiled, answers))
    assume(again_by_hand.count_ways(compiled, answers) <= 500)
    prepared = Prepared(compiled)
    found = find_chances(prepared, read_answers(prepared, answers), Budget(1_000_000))
    assert found == again_by_hand.find_chances(compiled, answers)
    assert sum(found.values()) == 1


@given(responses(**SMALL))
def test_what_was_found_out_before_changes_nothing(response):
    compiled, answers = response
    prepared = Prepared(compiled)
    known = read_answers(prepared, answers)
    first, second = (Budget(100_000) for _ in range(2))
    assert find_chances(prepared, known, first) == find_chances(prepared, known, second)
    assert first.spent == second.spent
