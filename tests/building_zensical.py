"""Builds small sites with Zensical, as hosts do: pages, the generator, finish."""

import subprocess
import sys
from pathlib import Path

__all__ = ["CONFIG", "build_with_zensical", "finish", "generate", "write_pages", "write_settings"]

CONFIG = """\
site_name: Small
site_url: {address}
theme: {{name: material, font: false}}
nav:
  - Home: index.md
markdown_extensions:
  - admonition
  - footnotes
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
  - mirrormark
"""

type Done = subprocess.CompletedProcess[str]


def write_settings(project: Path, address: str) -> None:
    """Write what Zensical reads, and what we read, for a site at an address."""
    (project / "mkdocs.yml").write_text(CONFIG.format(address=address))
    (project / "mirrormark.toml").write_text(f'address = "{address}"\n')


def write_pages(project: Path) -> Done:
    return _run(project, "-c", "from mirrormark.cli import main; main(['pages'])")


def generate(project: Path) -> Done:
    return _run(project, "-m", "zensical", "build", "--strict")


def finish(project: Path) -> Done:
    return _run(project, "-c", "from mirrormark.cli import main; main(['finish'])")


def build_with_zensical(project: Path) -> None:
    """Do the three steps, none of which may fail."""
    for step in (write_pages, generate, finish):
        done = step(project)
        assert done.returncode == 0, (step, done.stdout, done.stderr)


def _run(project: Path, *command: str) -> Done:
    return subprocess.run(
        [sys.executable, *command], cwd=project, capture_output=True, text=True, check=False
    )
