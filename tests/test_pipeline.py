"""One way from files to findings: `check`, a build and `serve` find the same."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.pipeline import Pipeline, StopAt
from mirrormark.diagnostics.proof_cache import PLACE, ProofCache
from mirrormark.diagnostics.proofs import prove
from mirrormark.diagnostics.sources import find_files
from tests.building import build
from tests.test_plugin import ASSESSMENT, write_project
from tests.test_profiles import SMALL as PROFILE

CASES = Path(__file__).parent / "cases"
SOUND = ASSESSMENT
UNSOUND = ASSESSMENT.replace("need >= 50", "need > 100")
FAILING = f"""{ASSESSMENT}
# Examples

```yaml
name: Stuck
answers: {{stuck: 5, moving: 1}}
expect: {{outcome: stay}}
```
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_project(tmp_path)


def said_by_check(*options: str) -> tuple[int, list[str]]:
    result = CliRunner().invoke(main, ["check", "--format", "json", *options])
    found = json.loads(result.output)
    errors = [each for each in found if each["severity"] == "error"]
    return result.exit_code, [each["message"] for each in errors]


@pytest.mark.parametrize("text", [UNSOUND, FAILING], ids=["unsound", "a failing example"])
def test_a_build_stops_at_what_check_calls_an_error(project: Path, text: str) -> None:
    (project / "assessments/tiny.md").write_text(text, encoding="utf-8")
    code, errors = said_by_check()
    assert code == 1
    assert len(errors) == 1
    assert ("example 'Stuck' has" in errors[0]) is (text == FAILING)
    done = build(project)
    assert done.returncode == 1
    assert all(error in done.stderr for error in errors)
    assert not (project / "site").exists()


def test_advice_can_be_left_out(project: Path) -> None:
    files = find_files(project / "assessments")
    assert Pipeline().look_at(files, project).advisories
    assert not Pipeline(with_advice=False).look_at(files, project).advisories


def test_check_can_be_strict(project: Path) -> None:
    assert said_by_check() == (0, [])
    assert said_by_check("--strict") == (1, [])
    (project / "assessments/tiny.md").write_text(UNSOUND, encoding="utf-8")
    assert said_by_check("--strict")[0] == 1


def test_who_serves_is_never_stopped(project: Path) -> None:
    pipeline = Pipeline()
    path = project / "assessments/tiny.md"
    files = find_files(path.parent)
    before = pipeline.look_at(files, project)
    path.write_text(SOUND.replace("need >= 50", "neet >= 50"), encoding="utf-8")
    after = pipeline.look_at(files, project)
    assert after.errors
    assert not after.stops(StopAt.NOTHING)
    assert after.assessments == before.assessments
    path.write_bytes(b"\xff")
    assert pipeline.look_at(files, project).assessments == before.assessments


def test_only_what_has_changed_is_looked_at_anew(project: Path) -> None:
    pipeline, files = Pipeline(), find_files(project / "assessments")
    before = pipeline.look_at(files, project).reviews[files[0]]
    assert pipeline.look_at(files, project).reviews[files[0]] is before
    files[0].write_text(SOUND + "\n", encoding="utf-8")
    assert pipeline.look_at(files, project).reviews[files[0]] is not before


def test_a_file_that_cannot_be_read_is_told_and_its_neighbours_are_looked_at(
    tmp_path: Path,
) -> None:
    shutil.copytree(CASES / "profiles/beside", tmp_path / "a")
    (tmp_path / "a/together.md").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "a/clarity.md").write_bytes(b"\xff")
    found = Pipeline().look_at(find_files(tmp_path / "a"), tmp_path)
    said = [str(problem) for problem in found.errors]
    assert any("a/clarity.md:1:1: the file is not UTF-8" in each for each in said)
    assert any("'clarity', which the profile uses, has mistakes of its own" in e for e in said)
    assert found.profiles == []
    assert "mandate" in {each.document.id for each in found.assessments}


def test_an_assessment_that_became_a_profile_is_none_any_more(tmp_path: Path) -> None:
    shutil.copytree(CASES / "profiles/beside", tmp_path / "a")
    path = tmp_path / "a/together.md"
    pipeline = Pipeline()
    for text, shown in ((SOUND, (True, False)), (PROFILE, (False, True)), (SOUND, (True, False))):
        path.write_text(text, encoding="utf-8")
        found = pipeline.look_at(find_files(tmp_path / "a"), tmp_path)
        assessments = "together" in {each.document.id for each in found.assessments}
        profiles = "together" in {each.document.id for each in found.profiles}
        assert (assessments, profiles) == shown


def refuse(_compiled: object) -> None:
    raise AssertionError("it has been proven")


@pytest.mark.parametrize("path", sorted((CASES / "proofs").glob("*.md")), ids=lambda p: p.stem)
def test_a_kept_proof_is_the_same(path: Path, tmp_path: Path) -> None:
    compiled = compile_text(path.read_text(encoding="utf-8"), path.name, path.stem)
    proof = ProofCache(tmp_path).prove(compiled, prove)
    kept = ProofCache(tmp_path).prove(compiled, refuse)
    assert kept == proof
    assert [each.place.stop for each in kept.problems] == [e.place.stop for e in proof.problems]


def test_what_has_been_proven_is_not_proven_by_the_next_run(project: Path) -> None:
    assert said_by_check() == (0, [])
    (kept,) = (project / PLACE).glob("*.json")
    newest = kept.read_bytes()
    written = kept.stat().st_mtime_ns
    assert build(project).returncode == 0
    assert kept.stat().st_mtime_ns == written, "a build goes by what check has proven"
    (project / "assessments/tiny.md").write_text(UNSOUND, encoding="utf-8")
    assert said_by_check()[0] == 1
    assert [kept] == list((project / PLACE).glob("*.json"))
    assert kept.read_bytes() != newest
    assert said_by_check()[0] == 1, "what is unsound stays so"


def test_examples_that_were_run_are_not_run_by_the_next_run(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (FAILING, FAILING.replace("outcome: stay", "outcome: change")):
        (project / "assessments/tiny.md").write_text(text, encoding="utf-8")
        with monkeypatch.context() as before:
            said = said_by_check()
            before.setattr("mirrormark.diagnostics.review.find_failing_examples", refuse)
            assert said_by_check() == said
        assert said[0] == (1 if text == FAILING else 0)


def test_proofs_keep_out_of_a_repository(project: Path) -> None:
    git = ["git", "-C", str(project)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    assert said_by_check() == (0, [])
    status = [*git, "status", "--porcelain", "--untracked-files=all"]
    told = subprocess.run(status, check=True, capture_output=True, text=True).stdout
    assert "assessments/tiny.md" in told
    assert ".cache" not in told


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"key": 1}',
        b'{"key": "KEY", "problems": [1], "doubts": [], "examples": []}',
        b'{"key": "KEY", "problems": [[["a", 1, 1]]], "doubts": [], "examples": []}',
    ],
)
def test_a_damaged_proof_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    compiled = compile_text(UNSOUND, "tiny.md", "tiny")
    proof = ProofCache(tmp_path).prove(compiled, prove)
    (kept,) = tmp_path.glob("*.json")
    key = json.loads(kept.read_text(encoding="utf-8"))["key"]
    kept.write_bytes(damage.replace(b"KEY", key.encode()))
    assert ProofCache(tmp_path).prove(compiled, prove) == proof
    assert json.loads(kept.read_text(encoding="utf-8"))["key"] == key


def test_the_same_text_elsewhere_is_proven_with_its_own_place(tmp_path: Path) -> None:
    for path in ("a/tiny.md", "b/tiny.md"):
        compiled = compile_text(UNSOUND, path, "tiny")
        (problem,) = ProofCache(tmp_path).prove(compiled, prove).problems
        assert problem.place.path == path


def test_a_folder_that_cannot_be_written_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    compiled = compile_text(SOUND, "tiny.md", "tiny")
    assert ProofCache(tmp_path / "file/below").prove(compiled, prove) == prove(compiled)
    assert ProofCache(None).prove(compiled, prove) == prove(compiled)
