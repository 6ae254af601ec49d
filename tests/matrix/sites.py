"""Small sites, each with one more plugin as its own documentation says."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.sites import ROOT
from tests.test_plugin import ASSESSMENT

__all__ = ["DAY", "DOT", "NEIGHBOURS", "PLAIN", "REFUSED", "Neighbour", "build", "run", "write"]

DAY = "2024-02-03T04:05:06Z"
"""When all files were committed, of sites in git."""
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
CARDS = "<!-- mirrormark: assessments -->"
FILES = {
    "docs/index.md": f"# Home\n\n![A dot](dot.png)\n\n{CARDS}\n\n[Go](assessments/tiny.md#check)\n",
    "docs/about/index.md": "# About\n\nWords.\n",
    "docs/about/more.md": "# More\n\nMore words.\n",
    "assessments/tiny.md": ASSESSMENT.replace("- We move.", "- We move ![on](../dot.png)."),
    "assessments/kinds.md": (ROOT / "tests/browser/kinds.md").read_text("utf-8"),
    "assessments/both.md": """\
---
title: Both
summary: What comes first.
uses: [tiny, kinds]
---

# Outcomes

## Something {#something when="tiny is change"}

## Nothing {#nothing otherwise}
""",
}
NAV = """\
nav:
  - Home: index.md
  - Assessments: assessments/
  - About: [about/index.md, about/more.md]
"""
SETTINGS = """\
site_name: Small
site_url: !ENV [SITE_URL, "https://example.org/small/"]
theme: {name: material, font: false}
plugins: [PLUGINS]
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - toc: {permalink: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
validation: {links: {anchors: warn}}
"""


@dataclass(frozen=True)
class Neighbour:
    """A plugin, and a site that has it."""

    name: str
    """As `plugins` in `mkdocs.yml` has it, and the table in the documentation."""
    options: str = "{}"
    nav: str = NAV
    files: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""
    """What `mkdocs.yml` has besides."""
    others: Sequence[str] = ()
    """Plugins of the theme's that belong to it."""
    orders: Sequence[str] = ("before", "behind")
    """Where it may be named, seen from ours."""
    has_script: bool = False
    """Whether its pages have an inline script, which a host has to name."""
    changes: Sequence[str] = ()
    """Pages that it changes, as it should."""

    def list_plugins(self, order: str, *hashes: str) -> list[str]:
        ours = f"mirrormark: {{inline_scripts: [{', '.join(hashes)}]}}"
        pair = [f"{self.name}: {self.options}", ours]
        return ["search", *self.others, *(pair if order == "before" else reversed(pair))]


PLAIN = Neighbour("search")
NEIGHBOURS = [
    Neighbour(
        "awesome-nav",
        nav="",
        files={"docs/.nav.yml": "nav:\n  - Home: index.md\n  - assessments\n  - about\n"},
    ),
    Neighbour(
        "awesome-pages",
        nav="",
        files={"docs/.pages": "nav:\n  - index.md\n  - Mirrors: assessments\n  - ...\n"},
    ),
    Neighbour(
        "literate-nav",
        nav="",
        files={"docs/SUMMARY.md": "* [Home](index.md)\n* assessments/*.md\n* about/*.md\n"},
    ),
    Neighbour(
        "section-index",
        nav=NAV.replace("assessments/", "[assessments/index.md, assessments/]"),
        files={"docs/assessments/index.md": f"# All of them\n\n{CARDS}\n"},
    ),
    Neighbour(
        "gen-files",
        "{scripts: [made.py]}",
        files={
            "made.py": """\
import mkdocs_gen_files
with mkdocs_gen_files.open("made.md", "w") as file:
    print("# Made\\n\\n[Tiny](assessments/tiny.md)", file=file)
"""
        },
    ),
    Neighbour(
        "monorepo",
        nav=f"{NAV}  - Part: '!include ./part/mkdocs.yml'\n",
        files={
            "part/mkdocs.yml": "site_name: part\nnav:\n  - Part of it: index.md\n",
            "part/docs/index.md": f"# Part\n\n{CARDS}\n",
        },
    ),
    Neighbour(
        "macros",
        settings="extra: {company: Acme}\n",
        files={
            "assessments/tiny.md": FILES["assessments/tiny.md"]
            .replace("title: Tiny", "title: Tiny at {{ company }}")
            .replace("We are **stuck**", "We at {{ company }} are **stuck**")
        },
        changes=["index", "assessments/tiny", "assessments/both"],
    ),
    Neighbour(
        "tags",
        others=["meta"],
        files={
            "docs/assessments/.meta.yml": "tags: [mirrors]\n",
            "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
        },
    ),
    Neighbour(
        "blog",
        nav=f"{NAV}  - Blog: blog/index.md\n",
        files={
            "docs/blog/index.md": "# Blog\n",
            "docs/blog/posts/first.md": f"---\ndate: 2024-01-01\n---\n# First\n\n{CARDS}\n\n"
            "[Tiny](../../assessments/tiny.md)\n\n<!-- more -->\n\nRest.\n",
        },
    ),
    Neighbour("git-revision-date-localized", "{enable_creation_date: true}"),
    Neighbour(
        "redirects",
        "{redirect_maps: {old.md: 'assessments/tiny.md#moving', older.md: about/more.md}}",
    ),
    Neighbour(
        "minify",
        "{minify_html: true, minify_js: true, minify_css: true, cache_safe: true, "
        "js_files: [own.js], css_files: [own.css], htmlmin_opts: {remove_comments: true}}",
        settings="extra_javascript: [own.js]\nextra_css: [own.css]\n",
        files={"docs/own.js": "let one = 1;\n", "docs/own.css": "p { margin: 1em }\n"},
    ),
    Neighbour("glightbox", has_script=True),
    Neighbour(
        "print-site",
        "{exclude: [assessments/*, your-results.md]}",
        orders=["behind"],
        has_script=True,
    ),
    Neighbour("mike"),
]
REFUSED = [
    Neighbour(
        "i18n",
        "{docs_structure: suffix, languages: [{locale: en, default: true, name: English}, "
        "{locale: de, name: Deutsch}]}",
        files={"docs/index.de.md": "# Heim\n"},
    ),
    Neighbour("print-site", orders=["behind"]),
    Neighbour("print-site", "{exclude: [assessments/*]}", orders=["behind"]),
]
"""What can't be: of the last, without an option, and with half of it."""


def write(project: Path, neighbour: Neighbour, plugins: Sequence[str]) -> Path:
    """Write a site into a new folder, and return that."""
    files = {**FILES, **neighbour.files}
    listed = "".join(f"\n  - {plugin}" for plugin in plugins)
    settings = SETTINGS.replace(" [PLUGINS]", listed)
    files["mkdocs.yml"] = f"{settings}{neighbour.nav}{neighbour.settings}"
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    (project / "docs/dot.png").write_bytes(DOT)
    (project / ".gitignore").write_text("build\nsite\n.cache\n")
    return project


def build(project: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build a site strictly."""
    shutil.rmtree(project / "site", ignore_errors=True)
    return run(project, sys.executable, "-m", "mkdocs", "build", "--strict", **variables)


def run(project: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the folder of a site, as somebody whose programs are those of the tests."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    who = {
        f"GIT_{role}_{name}": value
        for role in ("AUTHOR", "COMMITTER")
        for name, value in (("NAME", "N"), ("EMAIL", "n@example.org"), ("DATE", DAY))
    }
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, **quiet, **who, "PATH": programs, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
