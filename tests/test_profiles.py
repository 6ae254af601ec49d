"""Profiles: what an author writes, what has to become of it, and what the commands say."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_document, compile_text
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.proofs import prove
from mirrormark.diagnostics.review import review_text
from mirrormark.diagnostics.sources import find_assessments, find_files
from mirrormark.insight.rules_in_words import profile_rule_in_words
from mirrormark.language.parse import holds_profile
from mirrormark.wording.catalogue import load_catalogue
from tests.beside import compile_beside

CASES = Path(__file__).parent / "cases/profiles"
VALID = sorted((CASES / "valid").glob("*.md"))
INVALID = sorted((CASES / "invalid").glob("*.md"))
THREE = """---
title: Three
scale: agreement
dimensions: {need: {}, load: {}}
---

## Need {#need}

- One thing is so. {#one}

## Load {#load}

- Another thing is so. {#other}

# Outcomes

## Middle {#middle when="need == 50"}

## Below {#below when="need < 50"}

## Above {#above otherwise}
"""
SMALL = (CASES / "valid/small.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def beside():
    found = compile_beside(CASES / "beside", CASES)
    assert found.pop("broken", "absent") is None
    return {**found, "broken": None}


def review(text, beside):
    return review_text(text, "profile.md", "profile", beside=beside)


def problems_of(text, beside):
    return [str(problem) for problem in review(text, beside).errors]


def test_there_are_cases():
    assert len(INVALID) >= 25
    assert {path.stem for path in INVALID} == {
        path.stem for path in (CASES / "invalid").glob("*.problems")
    }


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_profile_is_told_apart_by_its_problems(path, beside):
    text = path.read_text(encoding="utf-8")
    found = review_text(text, path.name, "profile", beside=beside).errors
    wanted = path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in found] == wanted
    assert wanted


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_profile_has_no_problem(path, beside):
    assert problems_of(path.read_text(encoding="utf-8"), beside) == []


def test_its_rules_are_said_in_words(beside):
    profile = compile_document(SMALL, "small.md", "small", beside=beside).document
    used = {name: each.document for name, each in beside.items() if each}
    rules = [outcome.when for outcome in profile.outcomes if outcome.when]
    assert [profile_rule_in_words(rule, used, load_catalogue()) for rule in rules] == [
        "“Clarity” came out as “Fog” or Goal clarity (in “Clarity”) is “Weak”",
        (
            "“Mandate” came out as “Missing” and “Clarity” did not come out as “Fog” "
            "and Role clarity (in “Clarity”) is 33.3 or more"
        ),
        "“Clarity” has no diagnosis",
    ]


def test_it_compiles_to_what_the_engine_and_the_page_need(beside):
    data = compile_document(SMALL, "small.md", "small", beside=beside).data
    assert [(use["id"], use["since"]) for use in data["uses"]] == [
        ("clarity", "2026-06-01"),
        ("mandate", None),
    ]
    assert data["uses"][0]["compiled"] == beside["clarity"].data
    view, ask, begin, go = data["outcomes"]
    assert view["title"] == "Clear the view"
    fog = {"type": "outcome", "assessment": "clarity", "outcome": "fog"}
    weak = {"type": "band", "dimension": "clarity.goals", "band": "weak"}
    assert view["when"] == {"type": "or", "rules": [fog, weak]}
    assert ask["rests_on"] == ["clarity", "clarity.roles", "mandate"]
    assert begin["when"] == {"type": "missing", "assessment": "clarity"}
    assert go["when"] is None
    mandate, goals = (
        {"type": "score", "dimension": name} for name in ("mandate.mandate", "clarity.goals")
    )
    above = {"type": "compare", "sign": ">", "left": mandate, "right": goals}
    assert data["advice"][1]["when"] == above


def test_uses_may_be_a_list(beside):
    uses = "uses:\n  clarity: {since: 2026-06-01}\n  mandate: {}\n"
    assert problems_of(SMALL.replace(uses, "uses: [clarity, mandate]\n"), beside) == []


def test_a_file_with_uses_is_a_profile_however_broken():
    assert holds_profile(SMALL)
    assert holds_profile("---\nuses : [\n---\n")
    assert holds_profile(SMALL.replace("\n", "\r\n"))
    assert not holds_profile("---\ntitle: x\nwhat:\n  uses: y\n---\nuses: z\n")
    assert holds_profile("uses: [never, opened]\n\n# Outcomes\n")
    assert holds_profile("---\ntitle: never closed\n'uses': {}\n\n# Outcomes\n")
    assert not holds_profile("---\ntitle: never closed\n\n# uses: no\n\nuses: x\n")
    assert not holds_profile("")


def test_a_gap_between_the_rules_is_found_with_the_results_in_it(beside):
    text = SMALL.replace("## Go on {#go otherwise}", '## Go on {#go when="clarity.roles >= 20"}')
    (found,) = problems_of(text, beside)
    assert "no outcome can be given where clarity is clear" in found
    assert "clarity.roles is 0" in found
    assert "Let the last outcome be {otherwise}" in found


def test_a_gap_that_only_a_missing_diagnosis_leaves_is_none(beside):
    rule = 'when="clarity is fog or clarity is clear"'
    assert problems_of(SMALL.replace("{#go otherwise}", f"{{#go {rule}}}"), beside) == []


@pytest.mark.parametrize(
    ("rule", "is_reached"),
    [
        ("clarity.goals >= 60 and clarity.goals < 60", False),
        ("clarity.goals >= 60 and clarity is clear", True),
        ("clarity.goals is weak", False),  # the first outcome takes it
        ("mandate is missing", True),
        ("clarity.goals == 75 and clarity.goals > 60.5", True),
        ("clarity.goals == 61 and clarity.goals > 60.5", False),  # nobody can score 61
        ("clarity is fog and clarity.goals > 75 and clarity.roles > 75", False),  # that is clear
        ("clarity.goals > mandate.mandate and mandate.mandate > clarity.goals", False),
        ("clarity.goals > mandate.mandate and mandate.mandate > 74", True),
        ("clarity.goals > mandate.mandate and mandate.mandate > 75", False),
    ],
)
def test_an_outcome_that_is_never_reached_is_found(rule, is_reached, beside):
    before = "mandate is lacking and not clarity is fog and clarity.roles >= 33.3"
    text = SMALL.replace(before, rule)
    text = text[: text.index("# Examples")]
    found = [
        str(each) for each in prove(compile_document(text, "p.md", "p", beside=beside)).problems
    ]
    assert any("outcome 'ask' is never reached" in each for each in found) is not is_reached


@pytest.mark.parametrize(
    "rules",
    [
        # Of the outcomes that no rule names, each goes with other scores.
        ["not (three is middle) and three.need >= 60"],
        # The last claim is about a score that needn't be known.
        ["three.need > 60 and (three.need > 20 or three.load > three.need) and three.need < 80"],
    ],
)
def test_scores_that_responses_have_are_not_said_to_be_impossible(rules):
    three = compile_text(THREE, "three.md", "three")
    text = re.sub(r"uses:\n.*\n.*\n", "uses: [three]\n", with_outcomes(*rules)) + OTHERWISE
    assert prove(compile_document(text, "p.md", "p", beside={"three": three})).problems == ()


def test_advice_that_is_never_given_is_found(beside):
    text = SMALL.replace("mandate.mandate > clarity.goals", "clarity is fog and clarity is clear")
    text = text[: text.index("# Examples")]
    (found,) = problems_of(text, beside)
    assert "advice 'again' is never given" in found


def test_an_example_that_fails_says_what_comes_instead(beside):
    (found,) = problems_of(SMALL.replace("{outcome: view, ad", "{outcome: go, ad"), beside)
    assert "example 'Nothing but fog' has outcome 'view', not 'go'" in found


def with_outcomes(*rules):
    head = SMALL[: SMALL.index("# Outcomes")]
    outcomes = [f'## O{n} {{#o{n} when="{rule}"}}\n' for n, rule in enumerate(rules)]
    return "\n".join([head, "# Outcomes\n", *outcomes])


OTHERWISE = "\n## Last {#last otherwise}\n"


def test_a_score_may_be_missing_although_there_is_an_outcome(beside):
    rules = ("clarity.goals >= 60", "clarity.goals < 60", "mandate is given")
    assert problems_of(with_outcomes(*rules) + OTHERWISE, beside) == []


@pytest.mark.parametrize(
    "rule",
    [
        "clarity.goals > 40 and mandate.mandate > clarity.goals and mandate.mandate < 100",
        "clarity.goals is weak and mandate.mandate > clarity.goals and mandate.mandate < 60",
        (
            "clarity.goals > clarity.roles and clarity.roles > mandate.mandate "
            "and mandate.mandate > 0 and clarity.goals < 100"
        ),
    ],
)
def test_scores_that_are_compared_with_each_other_find_room_between_bounds(rule, beside):
    assert problems_of(with_outcomes(rule) + OTHERWISE, beside) == []
    (found,) = problems_of(with_outcomes(f"not ({rule})"), beside)
    assert "no outcome can be given where" in found


def test_where_nothing_is_said_to_be_missing_there_has_to_be_an_outcome(beside):
    (found,) = problems_of(with_outcomes("not clarity is missing"), beside)
    assert "no outcome can be given where clarity is missing" in found


def test_an_outcome_for_readers_without_any_answer_is_never_reached(beside):
    rule = "clarity is missing and mandate is missing"
    (found,) = problems_of(with_outcomes(rule) + OTHERWISE, beside)
    assert "outcome 'o0' is never reached" in found


def test_advice_whose_rule_and_outcomes_exclude_each_other_is_found(beside):
    advice = '\n# Advice\n\n- Do. {#do when="clarity is clear" for="o0"}\n'
    (found,) = problems_of(with_outcomes("clarity is fog") + OTHERWISE + advice, beside)
    assert "advice 'do' is never given" in found


def test_an_outcome_that_is_called_missing_is_refused(beside):
    text = (CASES / "beside/mandate.md").read_text(encoding="utf-8").replace("#lacking", "#missing")
    other = {**beside, "mandate": compile_text(text, "mandate.md", "mandate")}
    (found,) = problems_of(with_outcomes("mandate is missing") + OTHERWISE, other)
    assert "assessment 'mandate' has an outcome 'missing', which rules can't name" in found


@pytest.mark.slow
@pytest.mark.wide
def test_many_assessments_are_proven(beside):
    many = {f"a{n}": beside["clarity"] for n in range(8)}
    rules = [f"a{n} is fog and a{n}.goals < 60" for n in range(8)]
    text = re.sub(r"uses:\n.*\n.*\n", f"uses: [{', '.join(many)}]\n", with_outcomes(*rules))
    profile = compile_document(text + OTHERWISE, "p.md", "p", beside=many)
    assert prove(profile).problems == ()


def test_what_can_not_all_be_tried_is_an_advisory(beside, monkeypatch):
    monkeypatch.setattr("mirrormark.diagnostics.proofs.proof_of_profile.MOST_STEPS", 3)
    found = review(SMALL, beside)
    assert (found.errors, [each.name for each in found.advisories]) == ((), ["unproven"])


def test_an_outcome_without_an_example_is_an_advisory_unless_it_is_allowed(beside):
    lacking = SMALL.replace("outcome: begin, advice: []", "advice: []")
    found = review(lacking, beside)
    (advisory,) = found.advisories
    assert str(advisory) == (
        "profile.md:21:4: no example expects outcome 'begin'. Add one to '# Examples': some "
        "results, and 'expect: {outcome: begin}'. [no-example]"
    )
    allowed = lacking.replace("## Begin", '<!-- mirrormark: allow no-example: "why" -->\n## Begin')
    assert review(allowed, beside).advisories == ()
    unused = SMALL.replace("## Begin", '<!-- mirrormark: allow no-example: "why" -->\n## Begin')
    assert [each.name for each in review(unused, beside).advisories] == ["unused-allow"]


def test_while_serving_a_profile_without_its_assessments_is_not_shown(folder):
    pipeline = Pipeline()

    def look(pipeline=pipeline):
        found = pipeline.look_at(find_files(folder), folder)
        return [each.data["id"] for each in found.profiles], [str(each) for each in found.errors]

    assert look() == (["together"], [])
    (folder / "together.md").write_text(SMALL.replace("title:", "titel:"))
    shown, problems = look()
    assert shown == ["together"], "its last good version"
    assert any("'titel'" in each for each in problems)
    (folder / "together.md").write_text(SMALL)
    mandate = (folder / "mandate.md").read_text(encoding="utf-8")
    (folder / "mandate.md").unlink()
    shown, problems = look()
    assert shown == []
    assert any("there is no assessment 'mandate' beside" in each for each in problems)
    (folder / "mandate.md").write_text("---\ntitle: Mandate\n---\n")
    shown, problems = look()
    assert shown == ["together"], "with the last good version of the assessment"
    assert all("mandate.md:" in each for each in problems)
    shown, problems = look(Pipeline())
    assert shown == []
    assert any("'mandate', which the profile uses, has mistakes of its own" in e for e in problems)
    (folder / "mandate.md").write_text(mandate, encoding="utf-8")
    assert look() == (["together"], [])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "assessments"
    folder.mkdir()
    for name in ("clarity", "mandate"):
        text = (CASES / f"beside/{name}.md").read_text(encoding="utf-8")
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "together.md").write_text(SMALL, encoding="utf-8")
    return folder


def test_a_folder_has_its_profiles_told_apart(folder):
    assert [path.stem for path in find_assessments(folder)] == ["clarity", "mandate"]
    assert [path.stem for path in find_files(folder)] == ["clarity", "mandate", "together"]


def test_all_that_is_wrong_in_profiles_is_found(folder):
    text = SMALL.replace("otherwise", 'when="clarity is fog"')
    (folder / "second.md").write_text(SMALL.replace("title:", "titel:"))
    found = Pipeline().look_at(find_files(folder), folder)
    assert {problem.place.path for problem in found.errors} == {"second.md"}
    (folder / "second.md").unlink()
    (folder / "together.md").write_text(text)
    found = Pipeline().look_at(find_files(folder), folder)
    assert any("no outcome can be given" in problem.what for problem in found.errors)


def test_check_takes_profiles_with_the_assessments_beside_them(folder):
    result = CliRunner().invoke(main, ["check", "assessments/together.md"])
    assert (result.exit_code, result.output) == (0, "1 assessment: no problems.\n")
    (folder / "together.md").write_text(SMALL.replace("clarity is fog or", "clarity is foggy or"))
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "assessments/together.md:" in result.output
    assert "names an unknown outcome 'foggy' of 'clarity'. Did you mean 'fog'?" in result.output


def test_check_names_an_assessment_that_has_to_be_mended_first(folder):
    (folder / "mandate.md").write_text("---\ntitle: Mandate\n---\n")
    result = CliRunner().invoke(main, ["check", "assessments/together.md"])
    assert result.exit_code == 1
    assert "assessment 'mandate', which the profile uses, has mistakes of its own" in result.output


@pytest.mark.parametrize("command", ["explain", "simulate", "score"])
def test_commands_for_assessments_say_what_a_profile_is(folder, command):
    arguments = [command, "assessments/together.md", *(["x.yaml"] if command == "score" else [])]
    (folder.parent / "x.yaml").write_text("{}")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "together.md:1:1: this is a profile, and not an assessment" in result.output
    assert "mirrormark check" in result.output
