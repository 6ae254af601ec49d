"""Links carry answers in a few signs, and whatever is damaged is told."""

import json
import random
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from mirrormark.diagnostics.sources import compile_file
from mirrormark.responses import Fault, ResponseFileError, is_link, read_link, write_link
from mirrormark_engine import EngineError, Prepared
from tests import sites
from tests.responses.making import draw_answers, list_every

HERE = Path(__file__).parent
VALID = HERE.parent / "cases" / "valid"
VECTORS = json.loads((HERE.parent / "vectors" / "links.json").read_text(encoding="utf-8"))
MUTATED = 10_000


KINDS = ("item-kinds", "ranking", "allow", "three-truths")


@cache
def prepare(name):
    """Return a case, or an assessment of the tests' site."""
    if name in sites.NAMES:
        return Prepared(compile_file(sites.ASSESSMENTS / f"{name}.md", sites.SITE).data)
    return Prepared(json.loads((VALID / f"{name}.json").read_text(encoding="utf-8")))


def test_there_are_assessments_and_vectors():
    assert len(sites.NAMES) > 4
    assert len(VECTORS) > 20


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["why"])
def test_a_link_is_what_it_is(vector):
    prepared, earlier = prepare(vector["case"]), vector.get("earlier", [])
    if "fault" in vector:
        with pytest.raises(ResponseFileError) as caught:
            read_link(prepared, vector["link"], earlier)
        assert [fault.name for fault in caught.value.faults] == [vector["fault"]]
    else:
        found = read_link(prepared, vector["link"], earlier)
        assert found.answers == vector["answers"]
        assert list(found.left_out) == vector.get("leftOut", [])
        assert (write_link(prepared, vector["answers"]) == vector["link"]) is not bool(earlier)


@pytest.mark.parametrize("name", [*sites.NAMES, *KINDS])
def test_answers_come_back(name):
    prepared = prepare(name)
    for number in range(200):
        answers = draw_answers(prepared, number)
        assert read_link(prepared, write_link(prepared, answers)).answers == answers


@pytest.mark.parametrize("name", KINDS)
def test_each_answer_has_one_number(name):
    prepared = prepare(name)
    for item in prepared.items.values():
        if item.kind.counts:
            numbers, raws, found = list_every(prepared, item)
            assert found == numbers
            assert len({json.dumps(raw, sort_keys=True) for raw in raws}) == len(raws)


def mutate(link, chance):
    for _ in range(chance.choice([1, 1, 2, 3])):
        at = chance.randrange(len(link) + 1)
        sign = chance.choice("0159AZaz.#=r-_%<>\"' \n\u0660é日")
        cut = chance.choice([0, 1, 1, 2, 20])
        link = link[:at] + chance.choice([sign, sign, "", link]) + link[at + cut :]
    return link


def test_whatever_is_damaged_is_told():
    prepared, ends = prepare("item-kinds"), Counter()
    links = [write_link(prepared, draw_answers(prepared, number)) for number in range(50)]
    for number in range(MUTATED):
        chance = random.Random(number)  # noqa: S311 (no secret)
        link = chance.choice(links)
        damaged = mutate(link, chance)
        try:
            read = read_link(prepared, damaged).answers
        except ResponseFileError as error:
            ends.update(fault.name for fault in error.faults)
        else:
            # All of the link is still there, behind an address or before an end.
            assert write_link(prepared, read) == link
            assert link.removeprefix("#") in damaged
            ends["whole"] += 1
    assert sum(ends.values()) == MUTATED
    assert {"not-a-link", "damaged-link", "whole"} <= {*ends}
    assert ends["whole"] < MUTATED / 2


def test_free_text_and_blanks_stay_out():
    prepared = prepare("allow")
    text = next(item.id for item in prepared.items.values() if not item.kind.counts)
    link = write_link(prepared, {text: "Nobody else's business"})
    assert link == write_link(prepared, dict.fromkeys(prepared.items))
    assert read_link(prepared, link).answers == {}


def test_what_is_no_answer_has_no_link():
    with pytest.raises(EngineError):
        write_link(prepare("clarity"), {next(iter(prepare("clarity").items)): "nine"})


def test_an_edit_of_words_alone_changes_no_link():
    data = json.loads((VALID / "item-kinds.json").read_text(encoding="utf-8"))
    answers = draw_answers(Prepared(data), 1)
    link = write_link(Prepared(data), answers)
    for item in data["items"]:
        item["text"] += "!"
        for feed in item["feeds"]:
            feed["weight"] += 1
    data["content_version"] = "0" * 12
    assert read_link(Prepared(data), link).answers == answers
    data["items"].reverse()
    with pytest.raises(ResponseFileError) as caught:
        read_link(Prepared(data), link)
    assert caught.value.faults == [Fault("other-assessment", "")]


def test_a_link_is_known_by_its_start():
    assert is_link("#r=1.a")
    assert is_link("https://example.org/#r=")
    assert is_link("r=1")
    assert not is_link("responses.json")
