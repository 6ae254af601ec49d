"""Sites of Zensical, which runs no plugins: pages are written before it, and it is finished."""

import json
import re
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from mirrormark.generators.written.unsearched_parts import mark_unsearched
from mirrormark.site.publishing.scripts import (
    THEME_SCRIPTS,
    ZENSICAL_SCRIPTS,
    ZENSICAL_VERSION,
    name_theme_script,
)
from tests.building_zensical import (
    build_with_zensical,
    finish,
    generate,
    write_pages,
    write_settings,
)
from tests.test_inline_scripts import FILLED, INLINE
from tests.test_neighbours import PROFILE
from tests.test_plugin import ASSESSMENT, write_project
from tests.test_publishing import page, write_site

pytestmark = pytest.mark.slow

zensical = pytest.importorskip("zensical")
TEMPLATES = Path(zensical.__file__).parent / "templates"
ADDRESS = "https://example.org/small/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = write_project(tmp_path)
    write_settings(folder, ADDRESS)
    other = ASSESSMENT.replace("title: Tiny", "title: Other")
    (folder / "assessments/other.md").write_text(other, encoding="utf-8")
    (folder / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    return folder


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_theme_is_the_one_that_was_read() -> None:
    """With a newer one, read its inline scripts, and only then take them over into the list."""
    assert version("zensical") == ZENSICAL_VERSION
    texts = [read(path) for path in sorted(TEMPLATES.rglob("*.html"))]
    scripts = [FILLED.sub("../..", script) for text in texts for script in INLINE.findall(text)]
    found = {name_theme_script(script) for script in scripts}
    assert None not in found
    assert found >= set(ZENSICAL_SCRIPTS.values())
    assert len(found & set(THEME_SCRIPTS.values())) > 5


@pytest.mark.slow
def test_a_site_is_whole_and_finished_once(project: Path) -> None:
    assert "holds no built site" in finish(project).stderr
    build_with_zensical(project)
    site = project / "site"
    expect_whole(site)
    done = finish(project)
    assert done.returncode == 1
    assert "is finished already. Build it anew" in done.stderr
    expect_whole(site)


def expect_whole(site: Path) -> None:
    page, scored, both, home = (
        read(site / name / "index.html")
        for name in (
            "assessments/tiny",
            "assessments/tiny/how-it-is-scored",
            "assessments/both",
            "",
        )
    )
    form = page[page.index('<form class="mm-form"') : page.index("</section>")]
    assert '<div class="admonition tip">' in form
    assert "We are <strong>stuck</strong>." in form
    assert form.count("<fieldset") == 2
    assert re.search(r'href="[./\w]*tiny/how-it-is-scored/">How this is scored</a>', page)
    assert "<h1>How “Tiny” is scored</h1>" in scored
    assert re.search(r'href="[./]*tiny/#result">Back to “Tiny”', scored)
    assert '"url":"../tiny/"' in both, "the script has the address, too"
    assert '<a href="../tiny/">Tiny</a>' in both
    assert '<a href="assessments/tiny/">Tiny</a>' in home
    for path in site.rglob("*.html"):
        html = read(path)
        assert html.count('http-equiv="Content-Security-Policy"') == 1
        assert html.count("/assets/mirrormark/mirrormark-") == 2
        assert "<!--mirrormark" not in html
        assert ".md" not in "".join(re.findall(r'href="([^"#]*)', html)), path
    assert "KEPT=" in read(site / "service-worker.js")
    expect_search(json.loads(read(site / "search.json"))["items"])


def expect_search(items: list[dict[str, str]]) -> None:
    """Expect that questions are found, and neither options nor outcomes nor data."""
    found = {each["location"]: each for each in items}
    assert "We move." in found["assessments/tiny/#heading-need"]["text"]
    text = json.dumps(items)
    for unwanted in ("Strongly agree", "Change something", "schema_version", "Clear this answer"):
        assert unwanted not in text
    assert "assessments/tiny/#all-outcomes" not in found
    assert found["assessments/tiny/how-it-is-scored/#measured"]["title"] == "What is measured"


@pytest.mark.parametrize(
    ("part", "marked"),
    [
        ("<p>1</p>\n<p class='a'>2 <b>3</b></p>", "<p@>1</p>\n<p@ class='a'>2 <b>3</b></p>"),
        ("text", "text"),
        ("<p>1<track></p><p>2</p>", "<p@>1<track></p><p@>2</p>"),
        ("<svg><path/><g/></svg>\n<br/><i>x</i>", "<svg@><path/><g/></svg>\n<br@/><i@>x</i>"),
        ('ä <template>{"a": "\\u003cp"}</template>', 'ä <template@>{"a": "\\u003cp"}</template>'),
    ],
)
def test_only_outermost_elements_are_marked(part: str, marked: str) -> None:
    assert mark_unsearched(part) == marked.replace("@", " data-search-exclude")


@pytest.mark.slow
def test_other_sites_may_show_it_if_that_is_said(project: Path) -> None:
    settings = project / "mirrormark.toml"
    settings.write_text(f"{read(settings)}embed = true\n", encoding="utf-8")
    build_with_zensical(project)
    site = project / "site"
    html = read(site / "assessments/tiny/embed.html")
    assert "We are <strong>stuck</strong>." in html
    assert '<html lang="en" dir="ltr">' in html
    (name,) = re.findall(r'src="\.\./\.\./(assets/mirrormark/embed-\w+\.js)"', html)
    assert name in read(site / "embed.js")
    assert (site / name).is_file()


@pytest.mark.slow
def test_a_page_that_was_not_finished_stops_it(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(read(settings).replace("  - mirrormark\n", ""))
    assert write_pages(project).returncode == 0
    assert generate(project).returncode == 0
    before = read(project / "site/index.html")
    done = finish(project)
    assert done.returncode == 1
    assert "a marker '<!--mirrormark …-->' was not replaced" in done.stderr
    assert "Name 'mirrormark' among the Markdown extensions" in done.stderr
    assert read(project / "site/index.html") == before
    assert not (project / ".site.building").exists()


@pytest.mark.slow
def test_a_page_that_was_not_written_stops_it(project: Path) -> None:
    assert write_pages(project).returncode == 0
    (project / "docs/assessments/tiny.md").unlink()
    assert generate(project).returncode == 0
    done = finish(project)
    assert done.returncode == 1
    assert "assessments/tiny.md: the site has no page 'assessments/tiny'" in done.stderr


def build_by_hand(project: Path) -> Path:
    """Return a site as a generator leaves it, with no pages but those that have to be there."""
    for path in project.glob("assessments/*.md"):
        path.unlink()
    assert write_pages(project).returncode == 0
    shutil.copytree(project / "docs/assets", project / "site/assets")
    write_site(project / "site", {"index.html": page(""), "licences/index.html": page("")})
    return project / "site"


def test_a_site_without_a_file_of_ours_is_not_finished(project: Path) -> None:
    site = build_by_hand(project)
    script = next((site / "assets/mirrormark").glob("mirrormark-*.js"))
    text = script.read_bytes()
    name = script.relative_to(site).as_posix()
    for content in (b"other", None):
        script.write_bytes(content) if content else script.unlink()
        done = finish(project)
        assert done.returncode == 1
        assert done.stderr.startswith(f"{name}: the site has no such file, or one that isn't the")
        assert "Run 'mirrormark pages' before the site generator." in done.stderr
    script.write_bytes(text)
    assert finish(project).returncode == 0


@pytest.mark.parametrize("docs", ["assessments", "assessments/pages", "x/../assessments"])
def test_pages_are_not_written_among_assessments(project: Path, docs: str) -> None:
    settings = project / "mirrormark.toml"
    settings.write_text(f'{read(settings)}docs = "{docs}"\n', encoding="utf-8")
    before = sorted((project / "assessments").rglob("*"))
    done = write_pages(project)
    assert done.returncode == 1
    assert "Name the folder of pages by 'docs' in mirrormark.toml." in done.stderr
    assert sorted((project / "assessments").rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("search.json", b"{"),
        ("search.json", b"[]"),
        ("search.json", b"\xff"),
        ("search.json", b'{"items": [{}]}'),
        ("search.json", b'{"items": {"a": 1}}'),
        ("a.html/index.html", b"<p>A folder that is called like a page</p>"),
        ("a.bin", b"\xff\x00"),
    ],
)
def test_what_is_no_page_stays_as_it_is(project: Path, name: str, content: bytes) -> None:
    path = build_by_hand(project) / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    done = finish(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert content in path.read_bytes()


def test_a_page_that_is_no_utf_8_is_named(project: Path) -> None:
    (build_by_hand(project) / "a.html").write_bytes(b"<p>\xe4</p>")
    done = finish(project)
    assert done.returncode == 1
    assert done.stderr == "a.html: it isn't UTF-8. Save it as UTF-8.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there, not everybody may make links")
def test_what_links_lead_to_is_copied_unless_it_never_ends(project: Path) -> None:
    site = build_by_hand(project)
    (project / "elsewhere").mkdir()
    (project / "elsewhere/a.txt").write_text("A")
    (site / "there").symlink_to("../elsewhere")
    assert finish(project).returncode == 0
    assert read(site / "there/a.txt") == "A"
    (site / "service-worker.js").unlink()
    (site / "loop").symlink_to(".")
    (site / "nowhere").symlink_to("nothing")
    done = finish(project)
    assert done.returncode == 1
    why = "it leads nowhere, or is neither a file nor a folder. Take it out."
    assert done.stderr == f"site/loop: {why}\nsite/nowhere: {why}\n"
    assert (site / "loop").is_symlink()


def test_a_mistake_writes_nothing(project: Path) -> None:
    text = ASSESSMENT.replace("need >= 50", "neet >= 50")
    (project / "assessments/tiny.md").write_text(text, encoding="utf-8")
    done = write_pages(project)
    assert done.returncode == 1
    assert "assessments/tiny.md:25:26: " in done.stderr
    assert not (project / "docs/assessments").exists()


def test_what_is_gone_is_taken_out_and_the_hosts_own_stays(project: Path) -> None:
    (project / "docs/assessments").mkdir()
    (project / "docs/assessments/why.md").write_text("# Why\n")
    (project / "docs/licences.md").write_text("# Ours\n")
    assert write_pages(project).returncode == 0
    old = project / "docs/assets/mirrormark/old.js"
    old.write_text("old")
    written = (project / "docs/assessments/tiny.md").stat().st_mtime_ns
    (project / "assessments/both.md").unlink()
    (project / "assessments/other.md").unlink()
    assert (project / "docs/your-results.md").exists()
    with (project / "mirrormark.toml").open("a", encoding="utf-8") as settings:
        settings.write("results = false\n")
    assert write_pages(project).returncode == 0
    assert not (project / "docs/assessments/other.md").exists()
    assert not (project / "docs/assessments/other/how-it-is-scored.md").exists()
    assert not old.exists()
    assert not (project / "docs/your-results.md").exists()
    assert read(project / "docs/assessments/why.md") == "# Why\n"
    assert read(project / "docs/licences.md") == "# Ours\n"
    assert (project / "docs/assessments/tiny.md").stat().st_mtime_ns == written


def test_a_page_of_the_hosts_own_at_an_address_of_ours_is_left_alone(project: Path) -> None:
    (project / "docs/assessments").mkdir()
    (project / "docs/assessments/tiny.md").write_text("# Mine\n")
    done = write_pages(project)
    assert done.returncode == 1
    assert "docs/assessments/tiny.md: this file has the name of a page" in done.stderr
    assert read(project / "docs/assessments/tiny.md") == "# Mine\n"
    assert not (project / "docs/assessments/other.md").exists()
