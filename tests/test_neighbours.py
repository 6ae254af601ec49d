"""What else is in a site: pages that link to ours, pages at our addresses, and other plugins."""

import subprocess
from pathlib import Path

import pytest

from mirrormark.bundle import find_shipped, read_manifest
from tests.building import build
from tests.standing_in import build_beside
from tests.test_plugin import ASSESSMENT, CONFIG, write_project

pytestmark = pytest.mark.slow

LINKS_ARE_CHECKED = "validation: {links: {anchors: warn}}\n"

PROFILE = """\
---
title: Both
summary: What comes first.
uses: [other, tiny]
---

# Outcomes

## Something {#something when="tiny is change"}

## Nothing {#nothing otherwise}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = write_project(tmp_path)
    (folder / "mkdocs.yml").write_text(CONFIG + LINKS_ARE_CHECKED)
    other = ASSESSMENT.replace("title: Tiny", "title: Other")
    (folder / "assessments/other.md").write_text(other, encoding="utf-8")
    (folder / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    return folder


def append(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def add_to_introduction(path: Path, text: str) -> None:
    source = path.read_text(encoding="utf-8")
    path.write_text(source.replace("An introduction", f"{text}\n\nAn introduction"), "utf-8")


RIGHT = [
    "tiny.md#section-need",
    "tiny.md#heading-need",
    "tiny.md#item-stuck",
    "tiny.md#outcome-change",
    "tiny.md#deeper",
    "tiny.md#by-hand",
    "tiny.md#fn:1",
    "tiny.md#check",
    "tiny.md#result",
    "tiny/how-it-is-scored.md#measured",
    "tiny/how-it-is-scored.md#dimension-need",
    "both.md#outcome-something",
    "both.md#order",
]


@pytest.mark.parametrize("option", ["--use-directory-urls", "--no-directory-urls"])
def test_links_may_name_any_part_of_our_pages(project: Path, option: str) -> None:
    append(project / "assessments/tiny.md", '### Deeper\n\nMore. <a name="by-hand"></a>')
    append(project / "docs/index.md", " ".join(f"[to](assessments/{link})" for link in RIGHT))
    append(project / "docs/index.md", "[licences](licences.md#texts)")
    append(project / "docs/index.md", "## Home part")
    within = " ".join(f"[to]({link})" for link in RIGHT)
    back = "[home](../index.md#home-part) [here](#item-moving)"
    add_to_introduction(project / "assessments/other.md", f"{within} {back}")
    done = build(project, "--strict", option)
    assert done.returncode == 0, done.stderr


WRONG = [
    "tiny.md#section-second",
    "tiny.md#outcome-need",
    "tiny.md#mirrormark",
    "tiny/how-it-is-scored.md#dimension-nerd",
    "tiny/how-it-is-scored.md#result",
    "both.md#check",
]


def test_links_to_what_is_not_there_are_told(project: Path) -> None:
    add_to_introduction(project / "assessments/other.md", " ".join(f"[to]({to})" for to in WRONG))
    append(project / "docs/index.md", " ".join(f"[to](assessments/{to})" for to in WRONG))
    done = build(project, "--strict")
    assert done.returncode == 1
    for link in WRONG:
        page, anchor = link.split("#")
        for told in (f"'index.md' contains a link 'assessments/{link}'", f"a link '{link}'"):
            why = f"but the doc 'assessments/{page}' does not contain an anchor '#{anchor}'"
            assert f"{told}, {why}" in done.stderr


TAKEN = {
    "assessments/tiny.md": ("assessments/tiny/", "assessments/tiny.md"),
    "assessments/other/index.md": ("assessments/other/", "assessments/other.md"),
    "assessments/tiny/index.html": ("assessments/tiny/", "assessments/tiny.md"),
    "assessments/both.md": ("assessments/both/", "assessments/both.md"),
    "assessments/tiny/how-it-is-scored.md": (
        "assessments/tiny/how-it-is-scored/",
        "assessments/tiny.md",
    ),
    "assets/mirrormark/manifest": ("assets/mirrormark/manifest", "the bundle's manifest"),
}
"""Files in `docs`, their addresses, and what has the same ones."""


def test_pages_of_the_sites_own_at_our_addresses_stop_the_build(project: Path) -> None:
    script = read_manifest(find_shipped("bundle"))["script"]
    for name in TAKEN:
        path = project / "docs" / name.replace("manifest", script)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Mine\n", encoding="utf-8")
    done = build(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Deprecat" not in done.stderr
    told = done.stderr.replace(script, "manifest")
    assert told.count("this file has the address") == len(TAKEN)
    for theirs, (address, ours) in TAKEN.items():
        what = f"docs/{theirs}: this file has the address '{address}', which belongs to what"
        assert f"{what} Mirrormark makes of {ours}. Rename it, or move it elsewhere." in told
    for name in TAKEN:
        path = project / "docs" / name.replace("manifest", script)
        path.rename(path.with_name(f"renamed-{path.parent.name}{path.suffix}"))
    assert build(project).returncode == 0, "the mend works"


def test_pages_beside_ours_and_pages_left_out_are_no_matter(project: Path) -> None:
    (project / "docs/assessments").mkdir()
    (project / "docs/assessments/index.md").write_text("# All of them\n")
    (project / "docs/assessments/why.md").write_text("# Why\n")
    (project / "docs/assessments/tiny").mkdir()
    (project / "docs/assessments/tiny/index.md").write_text("# A draft\n")
    append(project / "mkdocs.yml", "exclude_docs: assessments/tiny/index.md")
    done = build(project)
    assert done.returncode == 0, done.stderr
    assert "Deprecat" not in done.stderr
    assert "We move." in (project / "site/assessments/tiny/index.html").read_text("utf-8")


def test_the_folder_of_pages_may_hold_that_of_assessments(project: Path) -> None:
    """As with plugins that let pages stand beside `mkdocs.yml`."""
    (project / "hooks.py").write_text("on_config = lambda config: config.update(docs_dir='.')\n")
    append(project / "mkdocs.yml", "hooks: [hooks.py]\nexclude_docs: docs/")
    (project / "docs/index.md").rename(project / "index.md")
    done = build(project)
    assert done.returncode == 0, done.stderr
    assert "Deprecat" not in done.stderr
    assert "We move." in (project / "site/assessments/tiny/index.html").read_text("utf-8")
    assert "{#moving" not in (project / "site/assessments/tiny/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "pattern", "ours"),
    [
        ("exclude_docs", "tiny.md", "assessments/tiny.md"),
        ("draft_docs", "tiny.md", "assessments/tiny.md"),
        ("exclude_docs", "both.md", "assessments/both.md"),
        ("exclude_docs", "'*.js'", "the bundle's "),
    ],
)
def test_a_pattern_that_leaves_our_pages_out_stops_the_build(
    project: Path, option: str, pattern: str, ours: str
) -> None:
    append(project / "mkdocs.yml", f"{option}: {pattern}")
    done = build(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"{ours}" in done.stderr
    assert "'exclude_docs' or 'draft_docs' in mkdocs.yml leaves '" in done.stderr


STAND_INS = {
    "mkdocs_static_i18n": "class Plugin(BasePlugin):\n    pass\n",
    "mkdocs_print_site_plugin": """
class Plugin(BasePlugin):
    config_scheme = (
        ("enabled", config_options.Type(bool, default=True)),
        ("exclude", config_options.Type(list, default=[])),
    )
""",
    "dropping": """
class Plugin(BasePlugin):
    def on_files(self, files, config):
        return Files([file for file in files if 'tiny/how-it-is' not in file.src_uri])
""",
    "replacing": """
class Plugin(BasePlugin):
    def on_files(self, files, config):
        files.remove(files.get_file_from_path('assessments/tiny.md'))
        files.append(File.generated(config, 'assessments/tiny.md', content='# Mine'))
""",
    "adding": """
class Plugin(BasePlugin):
    def on_files(self, files, config):
        files.append(File.generated(config, 'assessments/tiny/index.md', content='# Mine'))
""",
}


def build_with(project: Path, package: str, plugins: str) -> subprocess.CompletedProcess[str]:
    return build_beside(project, package, STAND_INS[package], plugins)


@pytest.mark.parametrize("plugins", ["[search, other, mirrormark]", "[search, mirrormark, other]"])
def test_a_plugin_that_makes_all_pages_anew_is_named(project: Path, plugins: str) -> None:
    done = build_with(project, "mkdocs_static_i18n", plugins)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "mkdocs.yml: the plugin 'other' (mkdocs-static-i18n) makes the pages" in done.stderr
    assert "a site of their own, with a mkdocs.yml without 'other'." in done.stderr


@pytest.mark.parametrize(
    ("options", "left_out"),
    [
        ("{}", "assessments/*, your-results.md"),
        ("{exclude: [about.md, your-results.md]}", "about.md, your-results.md, assessments/*"),
        ("{exclude: [assessments/*]}", "assessments/*, your-results.md"),
        ("{exclude: [assessments/, your-results.md]}", None),
        ("{exclude: ['*']}", None),
        ("{enabled: false}", None),
    ],
)
def test_a_plugin_that_puts_all_pages_into_one_has_to_leave_ours_out(
    project: Path, options: str, left_out: str | None
) -> None:
    plugins = f"[search, mirrormark, other: {options}]"
    done = build_with(project, "mkdocs_print_site_plugin", plugins)
    assert done.returncode == int(left_out is not None)
    said = (
        "mkdocs.yml: the plugin 'other' puts all pages into one, in which no assessment can be "
        f"answered and no results are found: write 'exclude: [{left_out}]' below 'other'."
    )
    assert (said in done.stderr) == (left_out is not None)


def test_what_a_navigation_leaves_out_is_no_part_of_a_page_with_all(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}not_in_nav: your-results.md\n")
    plugins = "[search, mirrormark, other: {exclude: [assessments/*]}]"
    assert build_with(project, "mkdocs_print_site_plugin", plugins).returncode == 0


def test_a_plugin_that_takes_our_pages_out_stops_the_build(project: Path) -> None:
    done = build_with(project, "dropping", "[search, mirrormark, other]")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "another plugin has taken 'assessments/tiny/how-it-is-scored/' out" in done.stderr


def test_dropping_files_before_ours_are_there_is_no_matter(project: Path) -> None:
    assert build_with(project, "dropping", "[search, other, mirrormark]").returncode == 0


@pytest.mark.parametrize(
    ("package", "name"),
    [("adding", "assessments/tiny/index.md"), ("replacing", "assessments/tiny.md")],
)
def test_a_plugin_that_adds_a_page_at_our_address_is_named(
    project: Path, package: str, name: str
) -> None:
    done = build_with(project, package, "[search, mirrormark, other]")
    assert done.returncode == 1
    assert f"{name} (made by the plugin 'other'): this file has the address" in done.stderr
