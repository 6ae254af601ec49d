"""Whatever another plugin of the site does, and wherever it is named, our pages come out right."""

import re
import shutil
from pathlib import Path

import pytest

from tests.standing_in import build_beside
from tests.test_plugin import write_project

pytestmark = pytest.mark.slow

ORDERS = ["[search, other, mirrormark]", "[search, mirrormark, other]"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def read_pages(project: Path) -> list[str]:
    pages = [page.read_text("utf-8") for page in (project / "site").rglob("*.html")]
    assert len(pages) >= 5
    return pages


SMALLER = """
def smaller(html):
    return re.sub("<!--.*?-->", "", re.sub('="([a-z-]+)"', r"=\\1", html), flags=re.DOTALL)
class Plugin(BasePlugin):
    def on_post_page(self, output, page, config):
        return smaller(output)
    def on_post_template(self, output_content, template_name, config):
        return smaller(output_content)
"""


@pytest.mark.parametrize("plugins", ORDERS)
def test_pages_may_be_made_smaller(project: Path, plugins: str) -> None:
    done = build_beside(project, "smaller", SMALLER, plugins)
    assert done.returncode == 0, done.stderr
    for html in read_pages(project):
        (search,) = re.findall(r"<div[^>]* role=dialog[^>]*>", html)
        assert re.search('aria-label="?Search', search)


EXCERPTS = """
class Plugin(BasePlugin):
    def on_page_context(self, context, page, config, nav):
        page.content = page.content.replace("@posts", "<!-- mirrormark: assessments -->")
"""


def test_a_page_that_shows_pieces_of_others_has_their_cards(project: Path) -> None:
    (project / "docs/posts").mkdir()
    (project / "docs/posts/index.md").write_text("# Posts\n\n@posts\n")
    done = build_beside(project, "excerpts", EXCERPTS, ORDERS[1])
    assert done.returncode == 0, done.stderr
    html = (project / "site/posts/index.html").read_text("utf-8")
    assert '<a href="../assessments/tiny/">Tiny</a>' in html
    assert "<!-- mirrormark" not in html


LOOKS_UP = """
class Plugin(BasePlugin):
    def on_files(self, files, config):
        self.pages = {file.src_uri for file in files.documentation_pages()}
    def on_post_build(self, config):
        assert "assessments/tiny.md" in self.pages
        (Path(config.site_dir) / "seen.txt").touch()
"""


@pytest.mark.parametrize("plugins", ORDERS)
def test_who_leads_to_pages_finds_ours(project: Path, plugins: str) -> None:
    done = build_beside(project, "mkdocs_redirects", LOOKS_UP, plugins)
    assert done.returncode == 0, done.stderr
    assert (project / "site/seen.txt").exists()


DATES = """
class Plugin(BasePlugin):
    def on_page_markdown(self, markdown, page, config, files):
        is_made = page.file.generated_by
        page.meta["git_revision_date_localized"] = "now" if is_made else page.file.abs_src_path
"""
PRINTS_DATES = """\
{% extends "base.html" %}
{% block content %}
{{ super() }}<p>Changed: {{ page.meta.git_revision_date_localized }}.</p>
{% endblock %}
"""


@pytest.mark.parametrize("plugins", ORDERS)
def test_who_dates_pages_sees_what_ours_are_made_of(project: Path, plugins: str) -> None:
    (project / "overrides").mkdir()
    (project / "overrides/main.html").write_text(PRINTS_DATES)
    settings = (project / "mkdocs.yml").read_text().replace("font:", "custom_dir: overrides, font:")
    (project / "mkdocs.yml").write_text(settings)
    done = build_beside(project, "dates", DATES, plugins)
    assert done.returncode == 0, done.stderr
    for name in ("tiny", "tiny/how-it-is-scored"):
        html = (project / f"site/assessments/{name}/index.html").read_text("utf-8")
        assert f"<p>Changed: {project / 'assessments/tiny.md'}.</p>" in html
    assert "<p>Changed: .</p>" in (project / "site/licences/index.html").read_text("utf-8")


LIGHTBOX = """
class Plugin(BasePlugin):
    def on_page_content(self, html, page, config, files):
        if not page.meta.get("glightbox-manual"):
            html = re.sub("(<img[^>]*>)", r"<a class=glightbox>\\1</a>", html)
        comment, rest = re.fullmatch("((?:<!--.*?-->)?)(.*)", html, re.DOTALL).groups()
        return f"{comment}<html><head></head><body>{rest}</body></html>"
"""


@pytest.mark.parametrize("plugins", ORDERS)
def test_who_reads_content_as_a_whole_page_breaks_nothing(project: Path, plugins: str) -> None:
    """As mkdocs-glightbox does."""
    source = project / "assessments/tiny.md"
    text = source.read_text("utf-8").replace("We move.", "![We move](../dot.png)")
    source.write_text(text, "utf-8")
    (project / "docs/dot.png").touch()
    done = build_beside(project, "lightbox", LIGHTBOX, plugins)
    assert done.returncode == 0, done.stderr
    html = (project / "site/assessments/tiny/index.html").read_text("utf-8")
    assert "dot.png" in html
    assert "glightbox" not in html
    assert html.count("<fieldset") == 2


WRITES = """
class Plugin(BasePlugin):
    def on_config(self, config):
        self.folder = Path(config.site_dir)
    def on_post_build(self, config):
        (self.folder / "mine").mkdir(parents=True)
        (self.folder / "mine/index.html").write_text("<p>Mine</p>")
        if "bad" in config.site_name:
            raise SystemExit(1)
"""


@pytest.mark.parametrize("plugins", ORDERS)
def test_who_writes_by_itself_writes_into_the_new_site(project: Path, plugins: str) -> None:
    settings = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(settings.replace("Small", "bad"))
    assert build_beside(project, "writes", WRITES, plugins).returncode == 1
    assert not (project / "site").exists()
    (project / "mkdocs.yml").write_text(settings)
    shutil.rmtree(project / "installed")
    assert build_beside(project, "writes", WRITES, plugins).returncode == 0
    mine = (project / "site/mine/index.html").read_text("utf-8")
    assert "Content-Security-Policy" in mine
