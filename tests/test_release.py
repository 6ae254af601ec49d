"""A release is made up to its tag, or refused in one sentence with everything as it was."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "build_tools/dev/release"
SOURCE = "build_tools/mirrormark/__init__.py"
NEXT = "7.8.9"
CHANGELOG = """\
# Changelog

## [Unreleased]

### Added

- Something new.

## [0.0.1] - 2026-01-02

- The first.
"""
Ask = Callable[..., subprocess.CompletedProcess[str]]
Refused = Callable[..., str]


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.rstrip("\n")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a repository with what a release reads and writes."""
    project = tmp_path / "project"
    (project / SOURCE).parent.mkdir(parents=True)
    (project / SOURCE).write_text('"""What it is."""\n\n__version__ = "0.1.0"\n', encoding="utf-8")
    (project / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    (project / "README.md").write_text("# About\n\n[new](CHANGELOG.md#changelog)\n")
    shutil.copy(ROOT / "CITATION.cff", project)
    (project / "pyproject.toml").write_text('Homepage = "https://mirrors.dev/"\n')
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "config", "user.name", "Somebody")
    git(project, "config", "user.email", "somebody@example.org")
    commit(project)
    return project


def commit(project: Path) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=Before")


@pytest.fixture
def ask(project: Path) -> Ask:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(SCRIPT), *arguments]
        return subprocess.run(
            command, cwd=project, capture_output=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture
def refused(project: Path, ask: Ask) -> Refused:
    def run(*arguments: str) -> str:
        before = (git(project, "rev-parse", "HEAD"), git(project, "status", "--porcelain"))
        tags = git(project, "tag")
        done = ask("tag", *arguments)
        assert done.returncode == 1
        assert (git(project, "rev-parse", "HEAD"), git(project, "status", "--porcelain")) == before
        assert git(project, "tag") == tags
        *_, line = done.stderr.splitlines()
        assert line.startswith("mirrormark: ")
        assert "Traceback" not in done.stderr
        return line.removeprefix("mirrormark: ")

    return run


def test_a_release_is_committed_and_tagged(project: Path, ask: Ask) -> None:
    done = ask("tag", NEXT, "none")
    assert done.returncode == 0, done.stderr
    assert f"git push --atomic origin main v{NEXT}" in done.stdout
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "log", "-1", "--format=%s") == f"Version {NEXT}"
    assert git(project, "rev-list", "-n1", f"v{NEXT}") == git(project, "rev-parse", "HEAD")
    assert git(project, "cat-file", "-t", f"v{NEXT}") == "tag"
    told = git(project, "tag", "--list", "--format=%(contents)", f"v{NEXT}")
    assert told.rstrip() == f"Version {NEXT}\n\n### Added\n\n- Something new."


def test_all_files_say_the_version_and_the_day(project: Path, ask: Ask) -> None:
    ask("tag", NEXT, "none")
    assert f'\n__version__ = "{NEXT}"\n' in (project / SOURCE).read_text(encoding="utf-8")
    cited = yaml.safe_load((project / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == NEXT
    day = cited["date-released"]
    dated = CHANGELOG.replace("## [Unreleased]\n", f"## [Unreleased]\n\n## [{NEXT}] - {day}\n")
    assert (project / "CHANGELOG.md").read_text(encoding="utf-8") == dated


def test_the_next_release_comes_after_it(project: Path, ask: Ask, refused: Refused) -> None:
    ask("tag", NEXT, "none")
    assert refused("7.8.9rc1", "none") == f"Take a version after {NEXT}, which is tagged already."
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "lists nothing below" in refused("7.9.0", "none")
    (project / "CHANGELOG.md").write_text(
        text.replace("## [Unreleased]\n", "## [Unreleased]\n\n- More.\n"), encoding="utf-8"
    )
    commit(project)
    assert ask("tag", "7.10.0", "none").returncode == 0
    cited = yaml.safe_load((project / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == "7.10.0"


@pytest.mark.parametrize(
    ("version", "answer"),
    [
        ("", "Say which version to release, as in 'make release VERSION=1.2.3'."),
        ("next", "'next' is no version as PEP 440 has them; write one such as 1.2.3."),
        ("v1.0.0", "Write '1.0.0' for the version 'v1.0.0'."),
        ("1.0.0-rc.1", "Write '1.0.0rc1' for the version '1.0.0-rc.1'."),
        ("1.0.0.dev1", "'1.0.0.dev1' is no version to publish; leave epoch, .dev and + out."),
        ("1.0.0+ours", "'1.0.0+ours' is no version to publish; leave epoch, .dev and + out."),
        ("1", "Write three numbers, such as '1.0.0', for '1'."),
        ("1.2rc1", "Write three numbers, such as '1.2.0', for '1.2rc1'."),
        ("1.2.3.4", "Write three numbers, such as '1.2.3', for '1.2.3.4'."),
        ("0.0.9", "Take 0.1.0 or a version after it, since the sources say so."),
        ("0.1.0; rm", "'0.1.0; rm' is no version as PEP 440 has them; write one such as 1.2.3."),
    ],
)
def test_a_wrong_version_is_refused(version: str, answer: str, refused: Refused) -> None:
    assert refused(version, "none") == answer


def test_other_checks_are_refused(refused: Refused) -> None:
    assert refused(NEXT, "some") == "CHECKS can be full, quick, none; it is 'some'."


def test_another_branch_is_refused(project: Path, refused: Refused) -> None:
    git(project, "switch", "--quiet", "--create", "side")
    assert refused(NEXT, "none") == "Releases are made on 'main'; this is 'side'."
    git(project, "switch", "--quiet", "--detach")
    assert refused(NEXT, "none") == "Releases are made on 'main'; this is 'no branch'."


def test_changes_that_are_not_committed_are_refused(project: Path, refused: Refused) -> None:
    (project / "note.txt").write_text("Mine")
    expected = "Commit or put away what has changed first, such as note.txt."
    assert refused(NEXT, "none") == expected
    assert (project / "note.txt").read_text() == "Mine"


def test_commits_that_are_missing_are_told(project: Path, refused: Refused, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(project), "other")
    other = tmp_path / "other"
    git(
        other,
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@b",
        "commit",
        "--quiet",
        "--allow-empty",
        "-mB",
    )
    git(project, "remote", "add", "origin", str(other))
    git(project, "fetch", "--quiet", "origin")
    git(project, "branch", "--quiet", "--set-upstream-to=origin/main")
    assert refused(NEXT, "none") == "'main' lacks commits of origin/main; pull them first."


def test_a_changelog_without_news_is_refused(project: Path, refused: Refused) -> None:
    (project / "CHANGELOG.md").write_text(CHANGELOG.replace("- Something new.\n", ""))
    commit(project)
    expected = "CHANGELOG.md lists nothing below '## [Unreleased]'; add a line there."
    assert refused(NEXT, "none") == expected
    (project / "CHANGELOG.md").write_text(CHANGELOG.replace("Unreleased", "Next"))
    commit(project)
    assert "CHANGELOG.md has no heading '## [Unreleased]'." in refused(NEXT, "none")
    (project / "CHANGELOG.md").write_text(CHANGELOG.replace("0.0.1", NEXT))
    commit(project)
    assert f"has a part for {NEXT} already" in refused(NEXT, "none")


@pytest.mark.parametrize("text", ["# Changelog\n", "# Changelog\n\n## Unreleased\n\n- More.\n"])
def test_a_changelog_without_parts_is_refused(text: str, project: Path, refused: Refused) -> None:
    (project / "CHANGELOG.md").write_text(text)
    commit(project)
    assert refused(NEXT, "none") == "CHANGELOG.md has no heading '## [Unreleased]'."


def test_files_that_can_not_be_read_are_told(project: Path, refused: Refused) -> None:
    (project / "CHANGELOG.md").write_bytes(b"\xff")
    commit(project)
    assert refused(NEXT, "none") == "CHANGELOG.md isn't UTF-8; save it as UTF-8."
    (project / "CHANGELOG.md").unlink()
    commit(project)
    assert refused(NEXT, "none").endswith("CHANGELOG.md: No such file or directory.")


@pytest.mark.parametrize(
    "address",
    ["https://example.org/mirrors/", "http://docs.example.com", "https://mirrors.example/a"],
)
def test_an_address_that_is_none_is_refused(
    address: str, project: Path, ask: Ask, refused: Refused
) -> None:
    text = f'[project.urls]\n# as https://example.org/\nHomepage = "{address}"\n'
    (project / "pyproject.toml").write_text(text)
    (project / "mkdocs.yml").write_text(f"site_name: A\nsite_url: {address}\n")
    commit(project)
    places = "pyproject.toml:3, mkdocs.yml:2"
    expected = f"'{address}' is no address of the project; write its own in {places}."
    assert refused(NEXT, "none") == expected
    # Nor is anything published that somebody has tagged by hand.
    assert ask("notes", "v0.1.0").stderr == f"mirrormark: {expected}\n"


def test_an_address_that_only_looks_like_one_is_none(project: Path, ask: Ask) -> None:
    (project / "pyproject.toml").write_text('Homepage = "https://example.organic/example.org"\n')
    commit(project)
    assert ask("tag", NEXT, "none").returncode == 0


@pytest.mark.parametrize("target", ["docs/gone.md", "CHANGELOG.md#gone"])
def test_a_broken_link_is_refused(target: str, project: Path, refused: Refused) -> None:
    (project / "README.md").write_text(f"# About\n\nSee [this]({target}).\n")
    commit(project)
    assert refused(NEXT, "none") == f"README.md links to '{target}', which isn't there."


def test_a_hook_that_refuses_leaves_the_files_as_they_were(project: Path, refused: Refused) -> None:
    hook = project / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho not today >&2\nexit 1\n")
    hook.chmod(0o755)
    assert refused(NEXT, "none") == "'git commit' failed: not today"


def test_a_tag_that_can_not_be_made_takes_its_commit_back(
    project: Path, ask: Ask, refused: Refused
) -> None:
    git(project, "config", "tag.gpgSign", "true")
    git(project, "config", "gpg.program", "false")
    assert "'git tag' failed" in refused(NEXT, "none")
    git(project, "config", "tag.gpgSign", "false")
    assert ask("tag", NEXT, "none").returncode == 0


# What is slow stands in a Makefile, which is another one here.


def write_makefile(project: Path, dist: str) -> None:
    (project / "Makefile").write_text(f"quick site:\n\t@echo $@ >>told\ndist:\n\t@{dist}\n")
    (project / ".gitignore").write_text("/dist/\n/told\n")
    commit(project)


@pytest.mark.skipif(os.name == "nt", reason="the Makefile is for Unix")
def test_the_slow_steps_are_targets_of_the_makefile(project: Path, ask: Ask) -> None:
    names = f"dist/mirrormark-{NEXT}-py3-none-any.whl dist/mirrormark-{NEXT}.tar.gz"
    write_makefile(project, f"mkdir dist; touch {names}; grep -q {NEXT} {SOURCE}")
    done = ask("tag", NEXT, "quick")
    assert done.returncode == 0, done.stderr
    assert (project / "told").read_text().split() == ["quick", "site"]
    assert git(project, "tag") == f"v{NEXT}"


@pytest.mark.skipif(os.name == "nt", reason="the Makefile is for Unix")
def test_a_step_that_fails_leaves_the_files_as_they_were(project: Path, refused: Refused) -> None:
    write_makefile(project, "false")
    expected = "'make dist' failed, and nothing is released"
    assert refused(NEXT, "quick").startswith(expected)
    write_makefile(project, "mkdir -p dist; touch dist/mirrormark-7.8.0-py3-none-any.whl")
    expected = f"'make dist' has to leave a wheel and a .tar.gz of {NEXT} in dist/."
    assert refused(NEXT, "quick") == expected


# What the workflow reads of a tag


def test_the_notes_of_a_tag_are_those_of_the_changelog(ask: Ask) -> None:
    ask("tag", NEXT, "none")
    assert ask("notes", f"v{NEXT}").stdout == "### Added\n\n- Something new.\n"
    other = ask("notes", "v7.0.0")
    assert other.returncode == 1
    assert (
        other.stderr == f"mirrormark: The tag is v7.0.0, and the sources are of version {NEXT}.\n"
    )


def test_a_tag_that_no_release_made_has_no_notes(project: Path, ask: Ask) -> None:
    assert "has no heading '## [0.1.0]'" in ask("notes", "v0.1.0").stderr
    text = CHANGELOG.replace("## [Unreleased]", "## [0.1.0]")
    (project / "CHANGELOG.md").write_text(text, encoding="utf-8")
    assert ask("notes", "v0.1.0").stderr.endswith("for 0.1.0 has no date.\n")


def test_it_says_how_it_is_called(ask: Ask) -> None:
    assert ask().stderr == "mirrormark: Write 'tag VERSION [CHECKS]', or 'notes TAG'.\n"
