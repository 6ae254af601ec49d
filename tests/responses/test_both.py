"""The page's script takes from any text what Python takes, or refuses it for the same reasons."""

import json
import subprocess
from pathlib import Path

from mirrormark.bundle.tools import find_tool
from mirrormark.responses import (
    ResponseFileError,
    read_link,
    write_file,
    write_lines,
    write_link,
    write_table,
)
from mirrormark_engine import EngineError, Prepared
from mirrormark_engine.scoring.answers import read_answer
from tests.responses.damage import damage
from tests.responses.editing import edited_link
from tests.responses.judging import READERS
from tests.responses.making import draw_answers

HERE = Path(__file__).parent
VALID = HERE.parent / "cases" / "valid"
MANY = 1_500
COMPILED = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(VALID.glob("*.json"))]


def read_in_python(form, text):
    try:
        found = READERS[form](text)
    except ResponseFileError as error:
        return sorted([fault.name, fault.at] for fault in error.faults)
    return [write_file(found), write_lines(found), write_table(found)]


def have_the_script(script, given):
    done = subprocess.run(
        [find_tool("node"), HERE / script],
        input=json.dumps(given),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def compare(numbers):
    texts = [damage(number) for number in numbers]
    read = have_the_script("read_all.mjs", texts)
    both = zip(numbers, texts, read, strict=True)
    return [number for number, text, found in both if found != read_in_python(*text)]


def test_both_take_the_same():
    assert compare(range(MANY)) == []


def read_earlier(data, link, layouts):
    try:
        found = read_link(Prepared(data), link, layouts)
    except ResponseFileError as error:
        return [fault.name for fault in error.faults]
    return {"answers": found.answers, "leftOut": list(found.left_out), "isEarlier": bool(layouts)}


def test_both_read_the_same_from_links_that_were_made_before_edits():
    drawn = [(data, *edited_link(data, number)) for data in COMPILED for number in range(60)]
    given = [(data, link, layouts) for data, link, _, layouts in drawn]
    # A layout that its link doesn't know, one that isn't there, and one digit that is another.
    given += [(data, link, []) for data, link, _, layouts in drawn[::9] if layouts]
    given += [(data, f"{link[:-9]}0{link[-8:]}", layouts) for data, link, _, layouts in drawn[::5]]
    read = have_the_script("link_earlier.mjs", given)
    for (data, link, layouts), found in zip(given, read, strict=True):
        assert found == read_earlier(data, link, layouts), (data["id"], link)
    fitted = [found for found in read if isinstance(found, dict) and found["isEarlier"]]
    assert sum(bool(found["leftOut"]) for found in fitted) > len(fitted) / 3 > 30
    assert [name for found in read if isinstance(found, list) for name in found]


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
