"""The site that the tests build, which is theirs: a fork may replace what it publishes."""

import shutil
from pathlib import Path

__all__ = ["ASSESSMENTS", "NAMES", "ROOT", "SITE", "copy_site", "let_others_show"]

ROOT = Path(__file__).parent.parent
SITE = ROOT / "tests/site"
"""Its `mkdocs.yml`, and its folders `docs` and `assessments`."""
ASSESSMENTS = SITE / "assessments"
NAMES = sorted(
    path.stem
    for path in ASSESSMENTS.glob("*.md")
    if "\nuses:" not in path.read_text(encoding="utf-8")
)
"""Of its assessments, without profiles."""


def copy_site(project: Path, source: Path = SITE) -> Path:
    """Copy what a site is built from into a folder; return that folder."""
    for name in ("docs", "assessments"):
        shutil.copytree(source / name, project / name)
    shutil.copy(source / "mkdocs.yml", project)
    return project


def let_others_show(project: Path) -> None:
    """Have a copied site let other sites show its assessments."""
    settings = project / "mkdocs.yml"
    before, plugin, after = settings.read_text(encoding="utf-8").partition("  - mirrormark\n")
    assert plugin
    settings.write_text(f"{before}  - mirrormark:\n      embed: true\n{after}", encoding="utf-8")
