"""The site that the tests build, which is theirs: a fork may replace what it publishes."""

import shutil
from contextlib import suppress
from pathlib import Path

__all__ = [
    "ASSESSMENTS",
    "NAMES",
    "ROOT",
    "SITE",
    "copy_site",
    "leave_out_dear_parts",
    "let_others_show",
    "share_proofs",
]

ROOT = Path(__file__).parent.parent
SITE = ROOT / "tests/site"
"""Its `mkdocs.yml`, and its folders `docs` and `assessments`."""
ASSESSMENTS = SITE / "assessments"
PROOFS = ROOT / "build/proofs"
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


def share_proofs(project: Path) -> None:
    """Have a copied site know what was proven for others of the same texts.

    That takes a third of a build. A proof of other texts, or by other code, isn't taken for theirs.
    """
    PROOFS.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # Windows may allow nobody a link: then they are proven again
        (project / ".cache").symlink_to(PROOFS, target_is_directory=True)


def let_others_show(project: Path) -> None:
    """Have a copied site let other sites show its assessments."""
    settings = project / "mkdocs.yml"
    before, plugin, after = settings.read_text(encoding="utf-8").partition("  - mirrormark\n")
    assert plugin
    settings.write_text(f"{before}  - mirrormark:\n      embed: true\n{after}", encoding="utf-8")


def leave_out_dear_parts(project: Path) -> None:
    """Have a copied site be without search, and without colours to choose.

    Both run with each page, and take a third of the processor's time that a page takes in a test.
    """
    settings = project / "mkdocs.yml"
    before, colours, after = settings.read_text(encoding="utf-8").partition("  palette:\n")
    _, features, rest = after.partition("  features:\n")
    search = ("    - search.suggest\n", "  - search\n")
    assert colours
    assert features
    assert all(each in rest for each in search)
    for each in search:
        rest = rest.replace(each, "")
    settings.write_text(before + features + rest, encoding="utf-8")
