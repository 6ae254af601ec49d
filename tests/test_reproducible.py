"""The same sources are the same site, whatever order sets are in."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import copy_site

DATED = {"sitemap.xml", "sitemap.xml.gz"}
"""MkDocs writes the day into these."""


def build(project: Path, seed: int) -> dict[str, str]:
    """Build under a seed of Python's hashes; return a hash of each file."""
    folder = project / f"site-{seed}"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)],
        cwd=project,
        env={**os.environ, "PYTHONHASHSEED": f"{seed}", "SOURCE_DATE_EPOCH": "0"},
        check=True,
    )
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in DATED
    }


@pytest.mark.slow
@pytest.mark.wide
def test_a_site_does_not_depend_on_hashes(tmp_path: Path) -> None:
    project = copy_site(tmp_path)
    first, *others = (build(project, seed) for seed in (1, 2, 4))
    for other in others:
        assert first.keys() == other.keys()
        assert [name for name in first if first[name] != other[name]] == []
