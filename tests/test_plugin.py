"""The plugin in real MkDocs builds of small sites."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mirrormark.generators.mkdocs import MirrormarkPlugin
from tests.building import build

pytestmark = pytest.mark.slow

ASSESSMENT = """\
---
title: Tiny
summary: Small, but whole.
minutes: 1
scale: agreement
dimensions:
  need: {title: Need}
---

An introduction with a note.[^1]

[^1]: The note itself.

## Need {#need}

!!! tip "In mind"

    Think of *last week*.

- We are **stuck**. {#stuck}
- We move. {#moving reverse}

# Outcomes

## Change {#change when="need >= 50"}

=== "First"

    Change something.

## Stay {#stay otherwise}

Leave it.
"""

CONFIG = """\
site_name: Small
site_url: https://example.org/small/
theme: {name: material, font: false}
plugins: [search, mirrormark]
markdown_extensions:
  - admonition
  - footnotes
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
nav:
  - Home: index.md
  - Assessments: assessments/
"""


def write_project(folder: Path) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n\n<!-- mirrormark: assessments -->\n")
    (folder / "assessments").mkdir()
    (folder / "assessments/tiny.md").write_text(ASSESSMENT, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def test_prose_is_rendered_by_the_sites_own_markdown(project: Path) -> None:
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/assessments/tiny/index.html").read_text(encoding="utf-8")
    form = html[html.index('<form class="mm-form"') : html.index("</section>")]
    assert '<div class="admonition tip">' in form
    assert "We are <strong>stuck</strong>." in form
    assert form.count("<fieldset") == 2
    assert 'class="tabbed-set' in html[html.index('id="outcome-change"') :]
    assert '<div class="footnote">' in html
    assert "mirrormark 0-->" not in html


def test_the_home_page_and_the_navigation_list_the_assessments(project: Path) -> None:
    assert build(project).returncode == 0
    html = (project / "site/index.html").read_text(encoding="utf-8")
    assert '<a href="assessments/tiny/">Tiny</a>' in html
    assert "Small, but whole." in html
    assert 'href="assessments/tiny/" class="md-nav__link"' in html


def test_the_assessments_may_stand_beside_other_pages_of_a_section(project: Path) -> None:
    (project / "docs/assessments").mkdir()
    (project / "docs/assessments/index.md").write_text("# All of them\n")
    beside = CONFIG.replace(": assessments/", ": [assessments/index.md, assessments/]")
    (project / "mkdocs.yml").write_text(beside)
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/index.html").read_text(encoding="utf-8")
    assert 'href="assessments/" class="md-nav__link"' in html
    assert 'href="assessments/tiny/" class="md-nav__link"' in html


def test_the_search_finds_questions_but_neither_options_nor_outcomes(project: Path) -> None:
    assert build(project).returncode == 0
    index = (project / "site/search/search_index.json").read_text(encoding="utf-8")
    assert "We move." in index
    assert "Strongly agree" not in index
    assert "Change something" not in index
    assert "schema_version" not in index
    assert "Question 1 of 2" not in index
    assert "Clear this answer" not in index
    entries = json.loads(index)["docs"]
    (page,) = [each for each in entries if each["location"] == "assessments/tiny/"]
    assert page["title"] == "Tiny"
    assert page["text"].startswith("<p>An introduction with a note.")
    found = [each["location"] for each in entries]
    # A hidden heading would be a result that says nothing and leads nowhere.
    assert not [each for each in found if each.endswith(("#all-outcomes", "#all-advice"))]
    html = (project / "site/assessments/tiny/index.html").read_text(encoding="utf-8")
    assert 'id="all-outcomes"' in html
    assert "<!--" not in html


def test_builds_of_one_serve_share_compiled_templates() -> None:
    plugin = MirrormarkPlugin()
    first, second = (
        plugin.on_env(Environment(autoescape=True), config=MkDocsConfig(), files=Files([]))
        for _ in range(2)
    )
    assert first.bytecode_cache is second.bytecode_cache is not None


def test_the_themes_search_has_a_name_on_every_page(project: Path) -> None:
    assert build(project).returncode == 0
    pages = [page.read_text(encoding="utf-8") for page in (project / "site").rglob("*.html")]
    assert len(pages) == 6, "with 404.html, the licences and the results"
    for html in pages:
        (search,) = re.findall(r'<div[^>]* role="dialog"[^>]*>', html)
        assert ' aria-label="Search"' in search


@pytest.mark.parametrize(
    ("option", "files", "links"),
    [
        (
            "--use-directory-urls",
            ("tiny/index.html", "tiny/how-it-is-scored/index.html"),
            ("how-it-is-scored/", "../"),
        ),
        (
            "--no-directory-urls",
            ("tiny.html", "tiny/how-it-is-scored.html"),
            ("tiny/how-it-is-scored.html", "../tiny.html"),
        ),
    ],
)
def test_each_assessment_has_a_page_on_how_it_is_scored(
    project: Path, option: str, files: tuple[str, str], links: tuple[str, str]
) -> None:
    forth, back = links
    done = build(project, "--strict", option)
    assert done.returncode == 0, done.stderr
    page, html = (
        (project / "site/assessments" / file).read_text(encoding="utf-8") for file in files
    )
    assert f'href="{forth}">How this is scored</a>' in page
    assert f'<a href="{back}#result">Back to “Tiny”</a>' in html
    assert "<h1>How “Tiny” is scored</h1>" in html
    assert "<title>How “Tiny” is scored - Small</title>" in html
    assert "Agreeing lowers the score" in html
    assert "If Need is 50 or more." in html
    # The contents lead to the dimension, which has its heading.
    assert 'href="#dimension-need" class="md-nav__link"' in html
    assert 'id="dimension-need"' in html


def test_the_page_on_scoring_is_in_the_search_but_not_in_the_navigation(project: Path) -> None:
    config = f"{CONFIG}validation: {{nav: {{omitted_files: warn}}}}\n"
    (project / "mkdocs.yml").write_text(config)
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/index.html").read_text(encoding="utf-8")
    assert "how-it-is-scored" not in html
    index = json.loads((project / "site/search/search_index.json").read_text(encoding="utf-8"))
    found = [each for each in index["docs"] if "how-it-is-scored/" in each["location"]]
    assert found[0]["title"] == "How “Tiny” is scored"
    assert not any("We move." in each["text"] for each in found)


def test_a_bad_file_fails_and_leaves_the_last_good_site(project: Path) -> None:
    assert build(project).returncode == 0
    page = project / "site/assessments/tiny/index.html"
    good = page.read_bytes()
    source = project / "assessments/tiny.md"
    source.write_text(ASSESSMENT.replace("need >= 50", "neet >= 50"), encoding="utf-8")
    done = build(project)
    assert done.returncode == 1
    assert "assessments/tiny.md:25:26: " in done.stderr
    assert "Did you mean 'need'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert page.read_bytes() == good
    hidden = [path.name for path in project.iterdir() if path.name.startswith(".")]
    assert hidden == [".cache"], "nothing that was half done"


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("An introduction", "<div>\n\nAn introduction", 10, "is never closed"),
        ("- We move.", "- 1\\. We move.", None, ""),
        ("- We move.", "- [^1]: We move.", 21, "read as"),
    ],
)
def test_text_that_breaks_the_page_is_refused_with_its_place(
    project: Path, before: str, after: str, line: int | None, words: str
) -> None:
    assert build(project).returncode == 0
    source = project / "assessments/tiny.md"
    source.write_text(ASSESSMENT.replace(before, after), encoding="utf-8")
    done = build(project)
    assert done.returncode == (0 if line is None else 1), done.stderr
    if line is not None:
        assert f"assessments/tiny.md:{line}:" in done.stderr
        assert words in done.stderr
    assert (project / "site/index.html").is_file()


def test_a_page_that_lost_its_form_fails_the_build(project: Path) -> None:
    """As a theme override does that leaves the content out."""
    assert build(project).returncode == 0
    (project / "overrides").mkdir()
    (project / "overrides/main.html").write_text(
        '{% extends "base.html" %}{% block content %}<h1>Gone</h1>{% endblock %}'
    )
    config = CONFIG.replace("font: false", "font: false, custom_dir: overrides")
    (project / "mkdocs.yml").write_text(config)
    done = build(project)
    assert done.returncode == 1
    assert "The page of 'Tiny' has lost its form" in done.stderr
    assert "Gone" not in (project / "site/index.html").read_text(encoding="utf-8")


def test_a_theme_that_it_does_not_go_with_is_named(project: Path) -> None:
    """Else its host would be told to mend each of the theme's own scripts."""
    config = CONFIG.replace("{name: material, font: false}", "mkdocs")
    (project / "mkdocs.yml").write_text(config)
    done = build(project)
    assert done.returncode == 1
    assert "Mirrormark goes with the theme Material, and this site has 'mkdocs'." in done.stderr


def test_a_build_says_where_the_new_site_is(project: Path) -> None:
    """MkDocs itself names the folder beside it."""
    assert f"The new site is in {project / 'site'}\n" in build(project).stderr


def test_a_missing_folder_or_bundle_says_what_to_do(project: Path) -> None:
    shutil.rmtree(project / "assessments")
    done = build(project)
    assert done.returncode == 1
    assert "there is no folder" in done.stderr.lower()
    (project / "assessments").mkdir()
    named = "plugins: [search, mirrormark: {bundle: nowhere}]"
    (project / "mkdocs.yml").write_text(CONFIG.replace("plugins: [search, mirrormark]", named))
    done = build(project)
    assert done.returncode == 1
    assert f"Make it with 'mirrormark bundle --out {project / 'nowhere'}'" in done.stderr


def test_a_strict_build_with_warnings_leaves_the_last_good_site(project: Path) -> None:
    assert build(project).returncode == 0
    (project / "docs/index.md").write_text("# Other\n\n[nowhere](nowhere.md)\n")
    assert build(project, "--strict").returncode == 1
    assert "Other" not in (project / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_gh_deploy_publishes_the_new_site(project: Path, tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    remote = tmp_path / "remote.git"
    subprocess.run([*git, "init", "--quiet", "--bare", str(remote)], check=True)
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.name", "Somebody"],
        ["config", "user.email", "somebody@example.org"],
        ["commit", "--quiet", "--allow-empty", "--message=First"],
        ["remote", "add", "origin", str(remote)],
    ):
        subprocess.run([*git, *command], cwd=project, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    listing = ["ls-tree", "-r", "--name-only", "gh-pages"]
    names = subprocess.run([*git, *listing], cwd=remote, check=True, capture_output=True, text=True)
    assert "assessments/tiny/index.html" in names.stdout.splitlines()


def test_a_title_is_plain_text(project: Path) -> None:
    source = project / "assessments/tiny.md"
    title = "title: 'A *star*, <script>window.x = 1</script> & #'"
    source.write_text(ASSESSMENT.replace("title: Tiny", title), encoding="utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    for page in ("index.html", "assessments/tiny/index.html"):
        html = (project / "site" / page).read_text(encoding="utf-8")
        assert "<script>window.x" not in html
    assert "<h1>A *star*, &lt;script&gt;window.x = 1&lt;/script&gt; &amp; #</h1>" in html


def test_the_contents_of_hidden_diagnoses_are_not_listed(project: Path) -> None:
    source = project / "assessments/tiny.md"
    source.write_text(ASSESSMENT + "\n### Deeper\n\nMore.\n", encoding="utf-8")
    assert build(project).returncode == 0
    html = (project / "site/assessments/tiny/index.html").read_text(encoding="utf-8")
    assert 'id="deeper"' in html
    assert 'href="#deeper"' not in html


@pytest.mark.parametrize("folder", ["../assessments", "/assessments", "."])
def test_a_folder_elsewhere_is_refused(project: Path, folder: str) -> None:
    config = CONFIG.replace("mirrormark]", f"mirrormark: {{assessments: '{folder}'}}]")
    (project / "mkdocs.yml").write_text(config)
    done = build(project)
    assert done.returncode == 1
    assert "is no folder beside mkdocs.yml" in done.stderr


def test_a_folder_may_be_named_with_a_slash(project: Path) -> None:
    (project / "assessments").rename(project / "mirrors")
    config = CONFIG.replace("mirrormark]", "mirrormark: {assessments: mirrors/}]")
    (project / "mkdocs.yml").write_text(config.replace(": assessments/", ": mirrors/"))
    done = build(project)
    assert done.returncode == 0, done.stderr
    assert (project / "site/mirrors/tiny/index.html").is_file()


def test_a_site_that_is_a_link_stays_one(project: Path) -> None:
    (project / "elsewhere").mkdir()
    (project / "site").symlink_to(project / "elsewhere")
    assert build(project).returncode == 0
    assert (project / "site").is_symlink()
    assert (project / "elsewhere/index.html").is_file()


def test_what_the_site_is_made_of_is_not_replaced(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{CONFIG}site_dir: assessments\n")
    done = build(project)
    assert done.returncode != 0
    assert "holds 'assessments', which the site is made of, and would be replaced" in done.stderr
    assert "Name another folder by 'site_dir' in mkdocs.yml." in done.stderr
    assert [path.name for path in (project / "assessments").iterdir()] == ["tiny.md"]


def test_the_history_of_a_site_stays_as_with_mkdocs(project: Path) -> None:
    (project / "site/.git").mkdir(parents=True)
    (project / "site/.git/HEAD").write_text("ours")
    (project / "site/gone.html").write_text("gone")
    assert build(project).returncode == 0
    assert (project / "site/.git/HEAD").read_text() == "ours"
    assert not (project / "site/gone.html").exists()
