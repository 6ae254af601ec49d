"""Profiles: what an author writes, what has to become of it, and what the commands say."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.compile import compile_profile
from mirrormark.parse import is_profile
from mirrormark.problems import AssessmentError
from mirrormark.proofs import prove_profile
from mirrormark.review import review_profile
from mirrormark.sources import (
    compile_beside,
    compile_profiles,
    find_assessments,
    find_files,
    find_profiles,
)

CASES = Path(__file__).parent / "cases/profiles"
VALID = sorted((CASES / "valid").glob("*.md"))
INVALID = sorted((CASES / "invalid").glob("*.md"))
SMALL = (CASES / "valid/small.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def beside():
    found = compile_beside(CASES / "beside", CASES)
    assert found.pop("broken", "absent") is None
    return {**found, "broken": None}


def review(text, beside):
    return review_profile(text, "profile.md", "profile", beside)


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
    found = review_profile(text, path.name, "profile", beside).errors
    wanted = path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in found] == wanted
    assert wanted


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_profile_has_no_problem(path, beside):
    assert problems_of(path.read_text(encoding="utf-8"), beside) == []


def test_it_compiles_to_what_the_engine_and_the_page_need(beside):
    data = compile_profile(SMALL, "small.md", "small", beside).data
    assert [(use["id"], use["since"]) for use in data["uses"]] == [
        ("clarity", "2026-06-01"),
        ("mandate", None),
    ]
    assert data["uses"][0]["compiled"] == beside["clarity"].data
    view, ask, begin, go = data["outcomes"]
    assert view["title"] == "Clear the view"
    assert view["when"] == ["or", ["is", "clarity", "fog"], ["is", "clarity.goals", "weak"]]
    assert view["because"] == (
        "“Clarity” came out as “Fog” or Goal clarity (in “Clarity”) is “Weak”"
    )
    assert ask["rests_on"] == ["clarity", "clarity.roles", "mandate"]
    assert ask["because"] == (
        "“Mandate” came out as “Missing” and “Clarity” did not come out as “Fog” "
        "and Role clarity (in “Clarity”) is 33.3 or more"
    )
    assert begin["when"] == ["missing", "clarity"]
    assert begin["because"] == "“Clarity” has no diagnosis"
    assert go["when"] is None
    assert data["advice"][1]["when"] == [">", "mandate.mandate", "clarity.goals"]


def test_uses_may_be_a_list(beside):
    uses = "uses:\n  clarity: {since: 2026-06-01}\n  mandate: {}\n"
    assert problems_of(SMALL.replace(uses, "uses: [clarity, mandate]\n"), beside) == []


def test_a_file_with_uses_is_a_profile_however_broken():
    assert is_profile(SMALL)
    assert is_profile("---\nuses : [\n---\n")
    assert is_profile(SMALL.replace("\n", "\r\n"))
    assert not is_profile("---\ntitle: x\nwhat:\n  uses: y\n---\nuses: z\n")
    assert not is_profile("uses: x")
    assert not is_profile("")


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
        ("clarity.goals == 61 and clarity.goals > 60.5", True),
        ("clarity.goals > mandate.mandate and mandate.mandate > clarity.goals", False),
        ("clarity.goals > mandate.mandate and mandate.mandate > 99", True),
    ],
)
def test_an_outcome_that_is_never_reached_is_found(rule, is_reached, beside):
    before = "mandate is lacking and not clarity is fog and clarity.roles >= 33.3"
    text = SMALL.replace(before, rule)
    text = text[: text.index("# Examples")]
    found = [str(each) for each in prove_profile(compile_profile(text, "p.md", "p", beside))]
    assert any("outcome 'ask' is never reached" in each for each in found) is not is_reached


def test_advice_that_is_never_given_is_found(beside):
    text = SMALL.replace("mandate.mandate > clarity.goals", "clarity is fog and clarity is clear")
    text = text[: text.index("# Examples")]
    (found,) = problems_of(text, beside)
    assert "advice 'again' is never given" in found


def test_an_example_that_fails_says_what_comes_instead(beside):
    (found,) = problems_of(SMALL.replace("{outcome: view, ad", "{outcome: go, ad"), beside)
    assert "example 'Nothing but fog' has outcome 'view', not 'go'" in found


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
    assert [path.stem for path in find_profiles(folder)] == ["together"]
    assert [path.stem for path in find_files(folder)] == ["clarity", "mandate", "together"]


def test_profiles_are_compiled_with_all_that_is_wrong_in_them(folder, beside):
    known = [each for each in beside.values() if each]
    assert [each.data["id"] for each in compile_profiles([folder / "together.md"], folder, known)]
    text = SMALL.replace("otherwise", 'when="clarity is fog"')
    (folder / "second.md").write_text(SMALL.replace("title:", "titel:"))
    with pytest.raises(AssessmentError) as caught:
        compile_profiles([folder / "second.md", folder / "together.md"], folder, known)
    paths = {problem.place.path for problem in caught.value.problems}
    assert paths == {"second.md"}
    (folder / "together.md").write_text(text)
    with pytest.raises(AssessmentError, match="no outcome can be given"):
        compile_profiles([folder / "together.md"], folder, known)


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
