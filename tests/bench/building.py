"""Building many assessments, against building the same pages as plain Markdown."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.project import ITEMS, write_assessment

__all__ = ["measure_building"]

FEW, SOME, MORE, MANY = 100, 400, 700, 1000

MEASURED_BUILD = """
import json, resource, sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
start = time.perf_counter()
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="build", dirty=False)
build(config)
config.plugins.on_shutdown()
spent = time.perf_counter() - start
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
CONFIG = """site_name: Many
theme: {name: material, font: false}
nav: [{Home: index.md}]
validation: {nav: {omitted_files: ignore}}
"""


def measure_building() -> list[Figure]:
    """Build 100 and 1,000 assessments, each also as the Markdown that their pages consist of."""
    with tempfile.TemporaryDirectory() as folder:
        few = _build(Path(folder) / "few", FEW, _write_ours)
        some = _build(Path(folder) / "some", SOME, _write_ours)
        more = _build(Path(folder) / "more", MORE, _write_ours)
        ours = _build(Path(folder) / "many", MANY, _write_ours)
        plain = _build(Path(folder) / "plain", MANY, _write_plain(Path(folder) / "many"))
    ratio = (ours[0] / MANY) / (few[0] / FEW)
    early = (more[1] - some[1]) / (MORE - SOME)
    late = (ours[1] - more[1]) / (MANY - MORE)
    return [
        Figure(
            f"building {MANY} assessments / the same pages as Markdown",
            ours[0] / plain[0],
            "x",
            1.3,
            f"{ours[0]:.0f} s against {plain[0]:.0f} s",
        ),
        Figure(
            f"time a page at {MANY} assessments / at {FEW}",
            ratio,
            "x",
            1.1,
            f"{1000 * ours[0] / MANY:.1f} ms against {1000 * few[0] / FEW:.1f} ms",
        ),
        Figure(
            f"memory that an assessment adds, {MORE} to {MANY} / {SOME} to {MORE}",
            late / early,
            "x",
            1.2,
            f"{1024 * late:.0f} kB against {1024 * early:.0f} kB; {ours[1]:.0f} MB in all, "
            f"{plain[1]:.0f} MB for the Markdown",
        ),
    ]


def _build(project: Path, count: int, write: Callable[[Path, int], None]) -> tuple[float, float]:
    """Return seconds and the peak of memory in MB."""
    (project / "docs").mkdir(parents=True)
    (project / "docs/index.md").write_text("# Many\n", encoding="utf-8")
    write(project, count)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED_BUILD],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds, memory = json.loads(done.stdout.splitlines()[-1])
    return seconds, memory


def _write_ours(project: Path, count: int) -> None:
    config = CONFIG + "plugins: [search, mirrormark]\n"
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    (project / "assessments").mkdir()
    for number in range(count):
        text = write_assessment(ITEMS).replace("title: Measured", f"title: Measured {number}")
        (project / f"assessments/measured-{number}.md").write_text(text, encoding="utf-8")


def _write_plain(ours: Path) -> Callable[[Path, int], None]:
    """Return what writes the same pages as Markdown.

    An assessment is Markdown as it stands. Of the page about its scoring there is no Markdown, so
    that the HTML within its `<article>` is taken, which Markdown hands on.
    """

    def write(project: Path, count: int) -> None:
        config = CONFIG + "plugins: [search]\n"
        (project / "mkdocs.yml").write_text(config, encoding="utf-8")
        shutil.copytree(ours / "assessments", project / "docs/assessments")
        generated = list((ours / "site/assessments").glob("*/*/index.html"))
        assert len(generated) == count, "each assessment has a page about its scoring"
        for page in generated:
            html = page.read_text(encoding="utf-8")
            article = html.split("<article", 1)[1].split(">", 1)[1].split("</article>")[0]
            name = "-".join(page.parent.parts[-2:])
            text = f"# {name}\n\n<div>\n{article}\n</div>\n"
            (project / f"docs/assessments/{name}.md").write_text(text, encoding="utf-8")

    return write
