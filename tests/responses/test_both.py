"""The page's script takes from any text what Python takes, or refuses it for the same reasons."""

from mirrormark.responses import write_link
from mirrormark_engine import EngineError, Prepared
from mirrormark_engine.scoring.answers import read_answer
from tests.responses.earlier_links import judge_links
from tests.responses.making import draw_answers
from tests.responses.round_trips import find_lost
from tests.responses.script import COMPILED, find_differing, have_the_script

MANY = 1_500
ROUND = 300
"""`python -m tests.responses` goes through more of all."""


def test_both_take_the_same():
    assert find_differing(range(MANY)) == []


def test_responses_come_back_on_all_ways_with_the_same_bytes():
    assert find_lost(range(ROUND)) == []


def test_both_read_the_same_from_links_that_were_made_before_edits():
    went, differing = judge_links(range(ROUND), is_damaged=False)
    assert differing == []
    assert {*went} <= {"all fit", "some left out"}, "what was kept is known"
    assert min(went.values()) > ROUND / 5


def test_damaged_links_to_earlier_versions_are_told_by_both():
    went, differing = judge_links(range(ROUND))
    assert differing == []
    assert went["damaged-link"] > 9 < went["not-a-link"]


def list_raws(item):
    """Return what may be kept of an item while it is being answered, and what fits none."""
    names, quantity = [each["id"] for each in item["options"]], item["quantity"]
    yield from [*names, *item["allow"], "dont-know", "nine", 1, 0.3, {"x": 1}, ["x"]]
    yield from [names[:1], names, names[::-1], names[:1] * 2, [*names, "x"]]
    if quantity:
        low, high, step = quantity["lowest"], quantity["highest"], quantity["step"]
        yield from [low, high, high + step, low - step, low + step, low + step / 3, f"{low}"]
        yield from [{names[0]: high}, {names[0]: high - step}] if names else []
        yield from [{names[0]: high - step, names[-1]: step}] if names else []


def takes(prepared, name, raw):
    try:
        read_answer(prepared.items[name], raw, prepared.scale)
    except EngineError:
        return False
    return True


def test_what_leaves_the_page_is_what_the_engine_takes():
    raws = [
        [{item["id"]: raw} for item in data["items"] for raw in list_raws(item)]
        for data in COMPILED
    ]
    found = have_the_script("export_all.mjs", list(zip(COMPILED, raws, strict=True)))
    for data, answers, kept in zip(COMPILED, raws, found, strict=True):
        prepared = Prepared(data)
        for each, names in zip(answers, kept, strict=True):
            [(name, raw)] = each.items()
            is_text = not prepared.items[name].kind.counts
            assert bool(names) == (takes(prepared, name, raw) and not is_text), (data["id"], each)


def test_both_write_the_same_links():
    prepared = [Prepared(data) for data in COMPILED]
    answers = [[draw_answers(each, number) for number in range(50)] for each in prepared]
    links = have_the_script("link_all.mjs", list(zip(COMPILED, answers, strict=True)))
    assert links == [
        [[write_link(each, one), one] for one in drawn]
        for each, drawn in zip(prepared, answers, strict=True)
    ]
