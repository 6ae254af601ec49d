"""The site that is measured: the tests' own, with one assessment of 30 items added."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.serving import SUB_PATH
from tests.sites import copy_site

__all__ = [
    "ITEMS",
    "MANY_ITEMS",
    "MORE_ITEMS",
    "build_measured_site",
    "write_assessment",
]

ITEMS = 30
MORE_ITEMS = 200
MANY_ITEMS = 500
OUTCOMES = 6
DIMENSIONS = ("need", "mandate", "capacity")
PROSE = (
    "Small fixes are unlikely to do it. You will change processes, redefine roles and ask people "
    "to work in **new ways**. Expect results to dip, and decide beforehand what would stop you.\n\n"
)


def write_assessment(items: int = ITEMS) -> str:
    """Return an assessment of the usual size: three sections, six outcomes of some 200 words."""
    lines = ["---", "title: Measured", "summary: Only for measuring.", "scale: agreement"]
    lines += ["dimensions:"]
    for name in DIMENSIONS:
        lines += [f"  {name}: {{title: The {name}, bands: {{low: 0, some: 40, high: 60}}}}"]
    lines += ["---", "", PROSE]
    for number, name in enumerate(DIMENSIONS):
        lines += [f"## The {name} {{#{name}}}", ""]
        for item in range(number, items, len(DIMENSIONS)):
            reverse = " reverse" if item % 3 == 0 else ""
            lines += [f"- Our results have been flat for {item} months. {{#item-{item}{reverse}}}"]
        lines += [""]
    lines += ["# Outcomes", ""]
    for outcome in range(OUTCOMES - 1):
        rule = f"need >= {90 - 15 * outcome} and (mandate is high or capacity < 50)"
        lines += [f'## Outcome {outcome} {{#outcome-{outcome} when="{rule}"}}', "", PROSE * 6]
    lines += ["## Nothing else fits {#nothing otherwise}", "", PROSE * 6]
    return "\n".join(lines)


def build_measured_site(folder: Path) -> Path:
    """Build the site into a folder below ``folder`` and return it."""
    project = copy_site(folder / "project")
    (project / "assessments/measured.md").write_text(write_assessment(), encoding="utf-8")
    more = project / "assessments/measured-more.md"
    more.write_text(write_assessment(MORE_ITEMS), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env={**os.environ, "SITE_URL": f"https://example.org{SUB_PATH}"},
        check=True,
    )
    return project / "site"
