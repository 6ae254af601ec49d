"""What `mirrormark schema` prints fits what is written, and refuses what isn't meant."""

import copy
import datetime as dt
import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_document, compile_text, decode
from mirrormark.diagnostics.sources import find_assessments
from mirrormark.insight.simulation import PATTERNS, choose_at_random, respond
from mirrormark.kinds import KINDS
from mirrormark.language.parse import read_front_matter as front_matter
from mirrormark.language.parse import read_profile as profile
from mirrormark.language.parse.located import LOADER
from mirrormark.language.schemas import SCHEMAS
from mirrormark_engine import Prepared, score
from mirrormark_engine.comparing import compare_responses
from mirrormark_engine.profiles import PreparedProfile, read_profile
from mirrormark_engine.requests import Desk
from tests import sites
from tests.beside import compile_beside

HERE = Path(__file__).parent
VALID = sorted((HERE / "cases" / "valid").glob("*.md"))
ASSESSMENTS = find_assessments(sites.ASSESSMENTS)
FILES = [*VALID, *ASSESSMENTS, HERE / "browser" / "kinds.md"]
TEMPLATE = HERE.parent / "build_tools" / "mirrormark" / "cli" / "new-assessment.md"
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}

# Cases whose mistake stands in the front matter and shows without the rest of the file.
SEEN_BY_A_SCHEMA = (
    *("bad-names", "bands-above-100", "bands-below-0", "bands-not-numbers", "focus-empty"),
    *("empty-front-matter", "focus-below", "language", "mean-of-twice", "minutes", "missing"),
    *("no-dimension", "no-title", "pairs", "references"),
    *("scales", "unknown-key", "wrong-kinds", "wrong-kinds-in-dimensions"),
    "dimensions-of-dimensions",
)


def name_of(path):
    return path.stem


class Loader(LOADER):
    """Reads YAML as JSON Schema knows it: without dates, which editors take for text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in LOADER.yaml_implicit_resolvers.items()
}


def read_front_matter(path):
    text = decode(path.read_bytes(), path.name).lstrip("\ufeff").replace("\r\n", "\n")
    loaded = yaml.load(text.split("---\n")[1], Loader)  # noqa: S506 (made from the safe one)
    # Keys of JSON are text.
    return json.loads(json.dumps(loaded))


def compile_file(path):
    return compile_text(decode(path.read_bytes(), path.name), path.name, path.stem).data


def mistakes(name, instance):
    return [
        f"{'/'.join(map(str, each.absolute_path))}: {each.message}"
        for each in VALIDATORS[name].iter_errors(instance)
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_editors_are_told_what_every_key_is_for():
    def walk(schema, path):
        if isinstance(schema, list):
            for each in schema:
                yield from walk(each, path)
        if isinstance(schema, dict):
            for key, each in schema.get("properties", {}).items():
                yield f"{path}/{key}", each
            for key, each in schema.items():
                yield from walk(each, f"{path}/{key}" if key != "properties" else path)

    found = dict(walk(SCHEMAS["front-matter"], ""))
    assert len(found) > 30
    assert [path for path, schema in found.items() if not schema.get("description")] == []


def test_the_front_matter_has_the_keys_of_the_parser():
    assert tuple(SCHEMAS["front-matter"]["properties"]) == front_matter.KEYS


@pytest.mark.parametrize("path", [*FILES, TEMPLATE], ids=name_of)
def test_the_front_matter_of_a_valid_file_fits(path):
    assert mistakes("front-matter", read_front_matter(path)) == []


@pytest.mark.parametrize("name", SEEN_BY_A_SCHEMA)
def test_the_front_matter_of_an_invalid_file_is_refused(name):
    assert mistakes("front-matter", read_front_matter(HERE / "cases" / "invalid" / f"{name}.md"))


GOOD = {"title": "Focus", "dimensions": {"focus": {"bands": {"low": 0}}, "calm": None}}


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "Focus"},
        {"title": None},
        {"title": ["Focus"]},
        {"minutes": 0},
        {"minutes": 2.5},
        {"minutes": "soon"},
        {"language": "French"},
        {"language": ["fr"]},
        {"scale": ["agreement"]},
        {"scales": {"one": ["Alone"]}},
        {"scales": {"twice": ["No", "No"]}},
        {"allow": {"don't know": True}},
        {"missing": {"at most": 1}},
        {"missing": {"at least": "two thirds"}},
        {"missing": {"at least": 1.5}},
        {"dimensions": {}},
        {"dimensions": {"Focus": {}}},
        {"dimensions": {"not": {}}},
        {"dimensions": {"focus": {"band": {}}}},
        {"dimensions": {"focus": {"bands": {"High": 0}}}},
        {"dimensions": {"focus": {"bands": {"high": 101}}}},
        {"dimensions": {"focus": {"score": "median"}}},
        {"dimensions": {"focus": {"mean of": []}}},
        {"dimensions": {"focus": {"mean of": {"calm": 0}}}},
        {"dimensions": {"focus": {"weakest of": {"calm": 1}}}},
        {"dimensions": {"focus": {"mean of": ["calm"], "weakest of": ["calm"]}}},
        {"dimensions": {"focus": {"mean of": ["calm"], "score": "mean"}}},
        {"dimensions": {"focus": {"reference": {"title": "Teams", "value": 5}}}},
        {"dimensions": {"focus": {"percentiles": {"table": {}, "source": "A", "date": 1}}}},
        {"focus": {"title": "Worst"}},
        {"focus": ["focus"]},
        {"pairs": [{"same": ["a", "b"]}]},
        {"pairs": [{"ask": "Which?"}]},
        {"pairs": [{"same": ["a", "b"], "opposite": ["c", "d"], "ask": "Which?"}]},
        {"pairs": [{"same": ["a", "b", "c"], "ask": "Which?"}]},
        {"pairs": [{"same": ["a", "b"], "ask": "Which?", "apart": 0}]},
    ],
    ids=json.dumps,
)
def test_what_the_parser_refuses_does_not_fit(change):
    assert mistakes("front-matter", GOOD) == []
    changed = GOOD | change
    assert mistakes("front-matter", changed)
    text = f"---\n{yaml.safe_dump(changed)}---\n\n## Focus {{#focus}}\n\n- We finish. {{#one}}\n"
    with pytest.raises(Exception, match=r"^f\.md:"):
        compile_text(text, "f.md", "f")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_compiled_form_of_a_valid_file_fits(path):
    assert mistakes("compiled", compile_file(path)) == []


def test_every_kind_of_item_and_claim_was_seen():
    compiled = [compile_file(path) for path in FILES]
    assert {item["kind"] for each in compiled for item in each["items"]} == set(KINDS)
    text = json.dumps(compiled)
    for name in ("and", "or", "not", "compare", "band", "chosen", "score", "answer", "share"):
        assert f'{{"type": "{name}"' in text


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 2},
        {"extra": True},
        {"content_version": "today"},
        {"at_least": [2, 0]},
        {"focus": {}},
        {"outcomes": [{"id": "a", "title": "A", "when": {}, "because": "", "rests_on": []}]},
        {
            "outcomes": [
                {"id": "a", "title": "", "when": ["is", "a", "b"], "because": "", "rests_on": []}
            ]
        },
        {"items": [{"id": "a", "kind": "slider"}]},
    ],
    ids=json.dumps,
)
def test_what_the_compiler_never_writes_does_not_fit(change):
    assert mistakes("compiled", compile_file(ASSESSMENTS[0]) | change)


@pytest.mark.parametrize("path", FILES, ids=name_of)
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.wide)], ids=["some", "all"])
def test_results_fit(path, every):
    prepared = Prepared(compile_file(path))
    choose = choose_at_random(1)
    answers = [respond(prepared, choose) for _ in range(20)]
    # Answers that are missing, one after another.
    answers += [dict(list(answers[0].items())[:number]) for number in range(len(answers[0]))]
    patterns = [respond(prepared, pattern) for pattern in PATTERNS.values()]
    for number, each in enumerate([*patterns, *answers[::every]]):
        assert mistakes("answers", each) == []
        result = score(prepared, each, why=number % 2 == 0)
        assert mistakes("result", result) == []
        assert mistakes("comparison", compare_responses(prepared, answers[0], each)) == []


def test_a_request_to_compare_and_its_reply_fit():
    compiled = compile_file(TEMPLATE)
    request = {"then": {}, "now": respond(Prepared(compiled), PATTERNS["all against"])}
    assert mistakes("compare-request", request) == []
    assert mistakes("compare-request", {"then": {}})
    reply = json.loads(Desk(json.dumps(compiled)).answer(json.dumps(request)))
    assert reply["ok"]
    assert mistakes("reply", reply) == []


def test_the_results_of_the_scoring_cases_fit():
    seen = 0
    for path in sorted((HERE / "cases" / "scoring").glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        if "expect_error" in case:
            continue
        text = case["assessment"]
        if "\n" not in text:
            text = (HERE / "cases" / "valid" / f"{text}.md").read_text(encoding="utf-8")
        compiled = compile_text(text, "assessment.md", "assessment").data
        for why in (True, False):
            assert mistakes("result", score(compiled, case["answers"], why=why)) == []
        seen += 1
    assert seen > 10


@pytest.mark.parametrize("answer", [True, {"part": "much"}, [1], [""], {"part": None}])
def test_what_is_no_answer_is_refused(answer):
    assert mistakes("answers", {"item": answer})
    assert mistakes("request", {"answers": {"item": answer}})


@pytest.mark.parametrize("request_text", ["{", "[]", '{"answers": {"nobody": 1}}'])
def test_a_refusal_fits(request_text):
    desk = Desk(json.dumps(compile_file(ASSESSMENTS[0])))
    reply = json.loads(desk.answer(request_text))
    assert not reply["ok"]
    assert mistakes("reply", reply) == []
    assert mistakes("reply", reply | {"ok": True})


def test_a_result_is_no_more_than_that():
    compiled = compile_file(ASSESSMENTS[0])
    result = score(compiled, {}, why=True)
    assert mistakes("result", result) == []
    changes = [("state", "done"), ("advice", None), ("extra", 1), ("items", -1)]
    assert all(mistakes("result", result | {key: value}) for key, value in changes)
    for path in (("why", "call"), ("dimensions", 0, "score")):
        changed = copy.deepcopy(result)
        holder = changed
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] = "maybe"
        assert mistakes("result", changed)


def test_the_command_prints_one_or_all():
    printed = {name: CliRunner().invoke(main, ["schema", name]).stdout for name in SCHEMAS}
    assert {name: json.loads(text) for name, text in printed.items()} == dict(SCHEMAS)
    assert json.loads(CliRunner().invoke(main, ["schema"]).stdout) == dict(SCHEMAS)
    assert CliRunner().invoke(main, ["schema", "page"]).exit_code == 2


def test_dates_are_text_to_editors():
    loaded = yaml.load("date: 2024-05-01", Loader)  # noqa: S506
    assert not isinstance(loaded["date"], dt.date)


PROFILES = [
    sites.ASSESSMENTS / "profile.md",
    *sorted((HERE / "cases/profiles/valid").glob("*.md")),
]


def beside(path):
    return sites.ASSESSMENTS if path.stem == "profile" else path.parent.parent / "beside"


def test_the_front_matter_of_a_profile_has_the_keys_of_the_parser():
    assert tuple(SCHEMAS["profile-front-matter"]["properties"]) == profile.KEYS


@pytest.mark.parametrize("path", PROFILES, ids=name_of)
def test_a_profile_fits_and_so_does_what_it_says(path):
    assert mistakes("profile-front-matter", read_front_matter(path)) == []
    text = path.read_text(encoding="utf-8")
    around = compile_beside(beside(path), HERE)
    compiled = compile_document(text, path.name, path.stem, beside=around).data
    assert mistakes("compiled-profile", compiled) == []
    prepared = PreparedProfile(compiled)
    assert mistakes("profile-result", read_profile(prepared, {})) == []
    answers = {
        name: respond(assessment, PATTERNS["all against"])
        for name, assessment in prepared.assessments.items()
    }
    responses = {name: {"answers": each, "day": "2026-11-22"} for name, each in answers.items()}
    assert mistakes("profile-result", read_profile(prepared, responses)) == []
    request = {"responses": responses}
    assert mistakes("profile-request", request) == []
    assert mistakes("profile-request", {"responses": answers})
    reply = json.loads(Desk(json.dumps(compiled)).answer(json.dumps(request)))
    assert reply["ok"]
    assert mistakes("reply", reply) == []


@pytest.mark.parametrize("name", ["no-title", "no-uses", "since-is-no-day", "unknown-key"])
def test_the_front_matter_of_an_invalid_profile_is_refused(name):
    path = HERE / f"cases/profiles/invalid/{name}.md"
    assert mistakes("profile-front-matter", read_front_matter(path))


RESPONSE = {
    "id": "cjkhbnpaoiedmflg",
    "assessment": "focus",
    "content_version": "0123456789ab",
    "answers": {"busy": "4", "hours": 12.5, "tools": ["a"], "week": {"a": 1}, "open": None},
}


@pytest.mark.parametrize(
    ("change", "is_one"),
    [
        ({}, True),
        ({"changed": "2026-11-22T09:30:00+01:00", "begun": "2026-11-22"}, True),
        ({"site": "https://example.org/", "language": "de-CH", "rater": {"group": "team"}}, True),
        ({"result": {"outcome": None, "scores": {}}, "texts": {"why": "=1"}, "plan": []}, True),
        ({"id": "short"}, False),
        ({"answers": {"Busy": "4"}}, False),
        ({"answers": {"busy": True}}, False),
        ({"answers": {"busy": [["a"]]}}, False),
        ({"changed": "yesterday"}, False),
        ({"site": "javascript:alert(1)"}, False),
        ({"rater": {"group": "team", "name": "Ann"}}, False),
        ({"mood": "good"}, False),
    ],
    ids=str,
)
def test_a_file_of_responses_holds_what_is_known(change, is_one):
    held = {"format": "mirrormark-responses", "version": 1, "responses": [RESPONSE | change]}
    assert (mistakes("responses", held) == []) is is_one
