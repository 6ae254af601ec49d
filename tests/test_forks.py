"""A fork may publish other texts: the tests of the product have their own."""

import re
from pathlib import Path

import pytest
import yaml

from tests.sites import ROOT

TESTS = ROOT / "tests"
PUBLISHED = re.compile(r"""ROOT / f?["'](assessments|docs|mkdocs\.yml)""")
MAY_READ_THEM = {
    "browser/embed/snippets.py": "the guide to pages elsewhere goes with the product",
    "browser/screenshots.py": "takes the pictures of the README",
    "browser/storage/test_listed.py": "the privacy page goes with the product",
    "formatting/texts.py": "the docs' examples go with the product",
    "test_cases.py": "the guide for authors goes with the product",
    "test_forks.py": "names them",
}


def find_readers() -> set[str]:
    """Return the tests that name what this site publishes."""
    sources = [path for path in TESTS.rglob("*.py") if "shipped" not in path.parts]
    assert len(sources) > 100
    return {
        path.relative_to(TESTS).as_posix()
        for path in sources
        if PUBLISHED.search(path.read_text(encoding="utf-8"))
    }


def test_tests_of_the_product_read_nothing_that_a_fork_replaces() -> None:
    assert find_readers() <= MAY_READ_THEM.keys()


@pytest.fixture
def jobs() -> dict[str, dict[str, object]]:
    workflow = Path(ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    found: dict[str, dict[str, object]] = yaml.safe_load(workflow)["jobs"]
    return found


def test_a_fork_is_published_without_the_tests_of_the_product(
    jobs: dict[str, dict[str, object]],
) -> None:
    assert jobs["test"]["if"] == "${{ !github.event.repository.fork }}"
    assert jobs["deploy"]["needs"] == ["test", "build"]
    # A job whose needs were skipped is skipped as well, unless it says otherwise.
    assert jobs["deploy"]["if"] == "${{ !cancelled() && !failure() }}"


def test_whatever_is_published_was_checked(jobs: dict[str, dict[str, object]]) -> None:
    steps = jobs["build"]["steps"]
    assert isinstance(steps, list)
    runs = [step["run"] for step in steps if "run" in step]
    assert runs == ["make check", "make site"]
