"""A site of the assessments alone, as `mirrormark build` makes it."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser

from mirrormark.cli import main
from mirrormark.diagnostics.proof_cache import PLACE
from tests.browser.conftest import KINDS
from tests.sites import ASSESSMENTS, share_proofs
from tests.test_neighbours import PROFILE
from tests.test_plugin import ASSESSMENT
from tests.validity import Excuse, expect_valid

pytestmark = pytest.mark.slow

ADDRESS = "https://example.org/team/mirrors/"
NO_GENERATOR = """
import sys

class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "material", "properdocs", "zensical"):
            raise ImportError(f"{name} isn't there")

sys.meta_path.insert(0, Nowhere())
from mirrormark.cli import main
from mirrormark.diagnostics.proof_cache import PLACE
main(["build", "--address", "https://example.org/team/mirrors/"])
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "assessments").mkdir()
    (tmp_path / "assessments/tiny.md").write_text(ASSESSMENT, encoding="utf-8")
    other = ASSESSMENT.replace("title: Tiny", "title: Other")
    (tmp_path / "assessments/other.md").write_text(other, encoding="utf-8")
    (tmp_path / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    return tmp_path


def build(*options: str) -> Result:
    return CliRunner().invoke(main, ["build", "--address", ADDRESS, *options])


def build_well(*options: str) -> str:
    done = build(*options)
    assert done.exit_code == 0, done.output
    return done.stderr


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def edit(path: Path, before: str, after: str) -> None:
    text = read(path)
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_it_needs_no_site_generator(project: Path) -> None:
    command = [sys.executable, "-c", NO_GENERATOR]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    pages = sorted(path.relative_to(project / "site") for path in project.rglob("*.html"))
    assert [path.as_posix() for path in pages] == [
        "404.html",
        "assessments/both/index.html",
        "assessments/other/how-it-is-scored/index.html",
        "assessments/other/index.html",
        "assessments/tiny/how-it-is-scored/index.html",
        "assessments/tiny/index.html",
        "index.html",
        "licences/index.html",
        "privacy/index.html",
        "your-results/index.html",
    ]


def test_every_link_of_every_page_leads_somewhere(project: Path) -> None:
    assert build_well() == ""
    site = project / "site"
    anchors: dict[Path, set[str]] = {}
    links: list[tuple[str, Path, str]] = []
    for path in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(read(path))
        anchors[path] = {f"{node.attributes['id']}" for node in tree.css("[id]")}
        own = ADDRESS + path.relative_to(site).as_posix().removesuffix("index.html")
        for node in tree.css("[href], [src]"):
            link = f"{node.attributes.get('href') or node.attributes.get('src')}"
            split = urlsplit(urljoin(own, link))
            if split.netloc != "example.org":
                continue
            assert split.path.startswith("/team/mirrors/"), (own, link)
            to = site / unquote(split.path.removeprefix("/team/mirrors/"))
            links.append((own, to / "index.html" if split.path.endswith("/") else to, link))
    assert len(links) > 80
    for own, to, link in links:
        assert to.is_file(), (own, link)
        anchor = urlsplit(link).fragment
        assert not anchor or anchor == "result" or anchor in anchors[to], (own, link)


def test_the_home_page_has_the_cards_in_the_order_of_a_readers_way(project: Path) -> None:
    build_well("--title", "Mirrors", "--summary", "For <us>.")
    html = read(project / "site/index.html")
    assert "<title>Mirrors</title>" in html
    assert "For &lt;us&gt;." in html
    cards = re.findall(r'<a href="(assessments/\w+/)">', html)
    assert cards == ["assessments/other/", "assessments/tiny/", "assessments/both/"]
    assert "<!--" not in html


def test_a_page_has_what_its_author_wrote(project: Path) -> None:
    build_well()
    html = read(project / "site/assessments/tiny/index.html")
    assert "<title>Tiny \N{EN DASH} Self-assessments</title>" in html
    assert "We are <strong>stuck</strong>." in html
    assert '<div class="admonition tip">' in html
    assert '<div class="footnote">' in html
    assert "mirrormark 0-->" not in html


def test_all_pages_have_the_same_policy_and_work_offline(project: Path) -> None:
    build_well()
    pages = [read(path) for path in (project / "site").rglob("*.html")]
    policies = {
        re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[0]
        for html in pages
    }
    assert len(policies) == 1
    assert all('name="mirrormark-offline"' in html for html in pages)
    assert "KEPT=" in read(project / "site/service-worker.js")
    build_well("--no-offline")
    assert "KEPT=" not in read(project / "site/service-worker.js")
    assert "keeps the pages" not in read(project / "site/privacy/index.html")


def test_other_sites_may_show_it_if_that_is_said(project: Path) -> None:
    build_well()
    assert [*(project / "site").rglob("*embed*")] == []
    assert "Other sites may show" not in read(project / "site/privacy/index.html")
    build_well("--embed")
    assert "Other sites may show" in read(project / "site/privacy/index.html")
    assert "embed-" in read(project / "site/embed.js")
    (page, *_) = sorted((project / "site/assessments").rglob("embed.html"))
    assert "plain" not in read(page)
    assert read(page).count("<mirrormark-assessment ") == 1


def test_a_mistake_stops_it_and_the_last_good_site_stays(project: Path) -> None:
    build_well()
    good = read(project / "site/index.html")
    edit(project / "assessments/tiny.md", "need >= 50", "neet >= 50")
    done = build()
    assert done.exit_code == 1
    assert "assessments/tiny.md:25:26: " in done.stderr
    assert "Did you mean 'need'?" in done.stderr
    assert read(project / "site/index.html") == good
    assert not (project / ".site.building").exists()


def test_prose_links_to_pages_and_pictures(project: Path) -> None:
    (project / "assessments/pictures").mkdir()
    (project / "assessments/pictures/a b.png").write_bytes(b"PNG")
    links = (
        "[to](other.md#result) [home](../index.md) [data](../privacy.md#kept) "
        "[far](https://example.com/x.md) ![A picture](pictures/a%20b.png)"
    )
    edit(project / "assessments/tiny.md", "An introduction", f"{links}\n\nAn introduction")
    assert build_well("--strict") == ""
    html = read(project / "site/assessments/tiny/index.html")
    for address in (
        "../other/#result",
        "../../",
        "../../privacy/#kept",
        "https://example.com/x.md",
    ):
        assert f'href="{address}"' in html
    assert 'src="../pictures/a%20b.png"' in html
    assert (project / "site/assessments/pictures/a b.png").read_bytes() == b"PNG"


@pytest.mark.parametrize(
    "link",
    [
        *("../ideas.md", "nowhere.png", "../assessments", "../secret.txt"),
        *("https://[1", "a%00b.png", f"{'a' * 300}.png"),
    ],
)
def test_a_link_to_nothing_is_told_and_taken_off(project: Path, link: str) -> None:
    (project / "secret.txt").write_text("secret")
    edit(
        project / "assessments/tiny.md",
        "An introduction",
        f"[These words]({link}). An introduction",
    )
    told = build_well()
    assert f"assessments/tiny.md: '{link}' leads to nothing" in told
    html = read(project / "site/assessments/tiny/index.html")
    assert "<span>These words</span>" in html
    done = build("--strict")
    assert done.exit_code == 1
    assert f"'{link}' leads to nothing" in done.stderr


def test_what_it_has_not_written_is_not_replaced(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs/mine.txt").write_text("mine")
    for out in ("docs", ".", "assessments", ".."):
        done = build("--out", out)
        assert done.exit_code == 1, out
        assert "Name another folder by '--out'" in done.stderr
    assert read(project / "docs/mine.txt") == "mine"
    (project / "empty").mkdir()
    build_well("--out", "empty")
    build_well("--out", "empty")


@pytest.mark.parametrize(
    ("folder", "command"),
    [("assessments", "new our-team'"), ("mirrors", "new our-team --folder mirrors'")],
)
def test_a_folder_that_is_not_there_says_how_to_begin_one(
    project: Path, folder: str, command: str
) -> None:
    (project / "assessments").rename(project / "others")
    done = build("--assessments", folder)
    assert done.exit_code == 1
    assert f"Begin one with 'mirrormark {command}, or name another by" in done.stderr


@pytest.mark.parametrize("name", ["mine.txt", "assets/mine.txt", "mine/index.html"])
def test_what_somebody_has_put_into_it_is_not_replaced(project: Path, name: str) -> None:
    build_well()
    (project / "site" / name).parent.mkdir(exist_ok=True)
    (project / "site" / name).write_text("mine")
    done = build()
    assert done.exit_code == 1
    assert f"'{name.removesuffix('/index.html')}'. Name another folder" in done.stderr
    assert read(project / "site" / name) == "mine"


def test_the_history_of_a_site_stays(project: Path) -> None:
    (project / "site/.git").mkdir(parents=True)
    (project / "site/.git/HEAD").write_text("ours")
    build_well()
    build_well()
    assert read(project / "site/.git/HEAD") == "ours"
    assert (project / "site/index.html").is_file()


def test_markdown_for_another_generator_is_not_replaced(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs/index.md").write_text("# Mine")
    assert CliRunner().invoke(main, ["pages"]).exit_code == 0
    done = build("--out", "docs")
    assert done.exit_code == 1
    assert "hasn't written" in done.stderr
    assert read(project / "docs/index.md") == "# Mine"


def test_a_site_needs_a_folder_of_its_own(project: Path) -> None:
    (project / "mirrormark.toml").write_text("")
    for out in ("/", "mirrormark.toml", ".."):
        done = build("--out", out)
        assert done.exit_code == 1, out
        assert done.stderr.count("\n") == 1, done.stderr
        assert "Name another folder by '--out'" in done.stderr


def test_a_site_without_assessments_is_told(project: Path) -> None:
    build_well()
    for path in (project / "assessments").iterdir():
        path.unlink()
    done = build("--strict")
    assert done.exit_code == 1
    assert done.stderr.startswith("The folder 'assessments' holds no assessment. Write one")
    assert (project / "site/assessments/tiny").is_dir()
    assert build_well() == done.stderr
    assert not (project / "site/assessments/tiny").exists()


def test_settings_may_stand_in_a_file(project: Path) -> None:
    settings = project / "mirrormark.toml"
    settings.write_text('title = "Ours"\nout = "public"\noffline = false\n')
    build_well()
    assert "<title>Ours</title>" in read(project / "public/index.html")
    build_well("--title", "Theirs")
    assert "<title>Theirs</title>" in read(project / "public/index.html")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('titel = "Ours"', "Did you mean 'title'?"),
        ("title = 3", 'Write title = "…".'),
        ('offline = "no"', "Write true or false."),
        ("embed = 1", "Write true or false."),
        ("title", "can't be read"),
        ('assessments = "nowhere"', "There is no folder"),
        ('bundle = "nowhere"', "Make it with 'mirrormark bundle"),
        ('language = "x y"', "is not the code of a language. Write"),
        ('address = "example.org"', "Write, say, 'https://example.org'."),
        ('address = "https://[1"', "is no address of a site. Write, say, 'https://example.org/"),
        ("[mirrormark]\ntitle = 'x'", "Take out the line '[mirrormark]'"),
        ("inline_scripts = [1]", 'Write ["sha256-…"].'),
        ('inline_scripts = ["sha256-x"]', 'Write ["sha256-…"].'),
        ('out = "/"', "Name another folder"),
        ('out = ""', "Name another folder"),
        ('out = "a\\u0000b"', "'out' can't be the name of a folder."),
        ('assessments = ""', "Name one, such as 'assessments'"),
        ('bundle = "\\u0000"', "'bundle' can't be the name of a folder."),
    ],
)
def test_settings_that_cannot_be_used_are_told(project: Path, text: str, words: str) -> None:
    (project / "mirrormark.toml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 1
    assert words in done.stderr
    assert "mkdocs" not in done.stderr


def test_settings_may_begin_as_some_editors_have_it(project: Path) -> None:
    (project / "mirrormark.toml").write_text('title = "Ours"', encoding="utf-8-sig")
    build_well()
    assert "<title>Ours</title>" in read(project / "site/index.html")
    (project / "mirrormark.toml").write_text('title = "Ü"', encoding="latin-1")
    assert build().stderr == "Error: mirrormark.toml isn't UTF-8. Save it as UTF-8.\n"
    (project / "mirrormark.toml").unlink()
    (project / "mirrormark.toml").mkdir()
    assert build().stderr == "Error: mirrormark.toml can't be read: Is a directory.\n"


@pytest.mark.parametrize(
    ("language", "tag", "mark"),
    [("de", '<html lang="de">', ""), ("fr", '<html lang="fr">', ' lang="en-GB"'),
     ("ar", '<html lang="ar" dir="rtl">', ' lang="en-GB" dir="ltr"')],
)  # fmt: skip
def test_pages_say_what_they_are_written_in(
    project: Path, language: str, tag: str, mark: str
) -> None:
    build_well("--language", language)
    for page in ("index.html", "privacy/index.html", "404.html"):
        html = read(project / "site" / page)
        assert tag in html
        words = "Alle Selbsteinschätzungen" if language == "de" else "All assessments"
        assert words in html
        assert f'<footer class="plain-footer"{mark}>' in html


def test_other_commands_go_by_the_file_too(project: Path) -> None:
    tiny = project / "assessments/tiny.md"
    edit(
        tiny, "An introduction", '<img src="https://example.org/a.png" alt="A">\n\nAn introduction'
    )
    run = CliRunner()
    assert "https://example.org" in run.invoke(main, ["check", "assessments"]).output
    (project / "mirrormark.toml").write_text(f'address = "{ADDRESS}"\nlanguage = "de"\n')
    assert run.invoke(main, ["check", "assessments"]).exit_code == 0
    (kept,) = (project / PLACE).glob("tiny-*.json")
    written = kept.stat().st_mtime_ns
    build_well()
    assert kept.stat().st_mtime_ns == written, "a build goes by what check has proven"
    assert "Antworten" in run.invoke(main, ["explain", "assessments/tiny.md"]).output
    (project / "mirrormark.toml").write_text("titel = 1")
    done = run.invoke(main, ["check", "assessments"])
    assert "nothing is named 'titel'" in done.stderr


@pytest.mark.slow
def test_every_page_is_valid(project: Path) -> None:
    for path in (*ASSESSMENTS.glob("*"), KINDS):
        (project / "assessments" / path.name).write_bytes(path.read_bytes())
    share_proofs(project)
    build_well()
    pages = sorted((project / "site").rglob("*.html"))
    assert len(pages) > 20
    assert [each for each in pages if 'id="simulated"' in each.read_text(encoding="utf-8")]
    tabs = Excuse("^Trailing slash on void", "<input ", "a tab's: Python-Markdown writes it so")
    expect_valid(pages, project, tabs)
