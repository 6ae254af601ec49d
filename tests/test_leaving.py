"""A site that Mirrormark is taken out of, as the guide for hosts says."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from tests.building import build

TAKEN_OUT = (
    "  - mirrormark\n",
    "  - Assessments: assessments/\n",
    "  - Your results: your-results.md\n",
    "  - Licences: licences.md\n",
    "<!-- mirrormark: assessments -->\n",
)


def take_out(path: Path) -> set[str]:
    """Remove the lines that name Mirrormark; return which they were."""
    text = path.read_text(encoding="utf-8")
    gone = {line for line in TAKEN_OUT if line in text}
    for line in gone:
        text = text.replace(line, "")
    path.write_text(text, encoding="utf-8")
    return gone


def unlink(path: Path) -> None:
    """Leave the words of links to the licences."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\[([^]]+)\]\(licences\.md\)", r"\1", text), encoding="utf-8")


@pytest.mark.slow
def test_a_site_without_us_builds_and_has_nothing_of_ours(tmp_path: Path) -> None:
    project = tmp_path / "site"
    assert CliRunner().invoke(main, ["init", str(project)]).exit_code == 0
    gone = take_out(project / "mkdocs.yml") | take_out(project / "docs/index.md")
    assert gone == {*TAKEN_OUT}
    told = build(project, "--strict")
    assert "Doc file 'privacy.md' contains a link 'licences.md'" in told.stderr
    unlink(project / "docs/privacy.md")
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    names = {path.relative_to(project / "site").as_posix() for path in project.rglob("site/**/*")}
    assert "index.html" in names
    assert not [name for name in names if "mirrormark" in name or "service-worker" in name]
    assert "mirrormark" not in (project / "site/index.html").read_text(encoding="utf-8").lower()
