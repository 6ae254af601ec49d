"""What stands beside the sources: links lead somewhere, and a release could be made of it."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.sites import ROOT

sys.path.insert(0, str(ROOT / "build_tools/dev/release"))

from links import find_broken_links
from places import CHANGELOG, CITATION, SOURCE, find_version, write_version

TEXTS = sorted(ROOT.glob("*.md"))


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_there_is_what_people_look_for():
    names = {path.name for path in TEXTS}
    assert names >= {"README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    assert [*find_broken_links(path, ROOT)] == []


def test_a_release_could_be_made():
    texts = {name: read(name) for name in (SOURCE, CHANGELOG, CITATION)}
    written = write_version(texts, "99.0.0", dt.date(2030, 1, 2))
    assert find_version(written[SOURCE]) == "99.0.0"
    assert "\n## [Unreleased]\n\n## [99.0.0] - 2030-01-02\n" in written[CHANGELOG]
    assert yaml.safe_load(written[CITATION])["version"] == "99.0.0"


@pytest.mark.slow
@pytest.mark.parametrize("released", [False, True])
def test_the_citation_is_what_programs_read(released, tmp_path):
    path = tmp_path / CITATION
    texts = {name: read(name) for name in (SOURCE, CHANGELOG, CITATION)}
    written = write_version(texts, "99.0.0", dt.date(2030, 1, 2)) if released else texts
    path.write_text(written[CITATION], encoding="utf-8")
    tool = str(Path(sys.executable).parent / "check-jsonschema")
    command = [tool, "--builtin-schema", "vendor.citation-file-format", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_policy_names_the_pythons_that_are_tested():
    row = next(line for line in read("docs/support.md").splitlines() if "| Python that" in line)
    matrix = re.search(r"python: \[(.+)\]", read(".github/workflows/ci.yml"))
    assert matrix
    assert re.findall(r"3\.\d+", row) == re.findall(r"3\.\d+", matrix[1])
    oldest = re.search(r'requires-python = ">=(.+)"', read("pyproject.toml"))
    assert oldest
    assert oldest[1] in row
