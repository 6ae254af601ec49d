"""Inline scripts: the theme's are known, a host can name others, and any other stops the build."""

import re
from importlib.metadata import version
from pathlib import Path

import material
import pytest

from mirrormark.site.publishing import PublishingError, finish_site
from mirrormark.site.publishing.policy import hash_text
from mirrormark.site.publishing.publish_page import read_page
from mirrormark.site.publishing.scripts import (
    THEME_SCRIPTS,
    THEME_VERSION,
    OwnScripts,
    name_theme_script,
)
from tests.building import build
from tests.test_plugin import CONFIG, write_project
from tests.test_publishing import named, page, said_of, write_site

TEMPLATES = Path(material.__file__).parent / "templates"
INLINE = re.compile(r"<script(?![^>]*(?: src=|json|__analytics))[^>]*>(.*?)</script>", re.DOTALL)
FILLED = re.compile(r"\{\{.*?\}\}")
SITE = "https://example.org/small/"
UNKNOWN = "which is neither the theme's nor Mirrormark's"


def theme_scripts(address: str = "../..") -> list[str]:
    """Return the inline scripts of the theme, with an address where a template has one."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.html"))]
    return [FILLED.sub(address, script) for text in texts for script in INLINE.findall(text)]


def test_the_theme_is_the_one_that_was_read() -> None:
    """With a newer one, read its inline scripts, and only then take them over into the list."""
    assert version("mkdocs-material") == THEME_VERSION
    found = {name_theme_script(script) for script in theme_scripts()}
    assert found == set(THEME_SCRIPTS.values())


@pytest.mark.parametrize("address", [".", "..", "/a/b-c/", "https://example.org:8000/%C3%A4/~b"])
def test_the_scripts_of_the_theme_are_known_with_any_address(address: str) -> None:
    for script in theme_scripts(address):
        assert said_of(page(f"<script>{script}</script>")) == []


@pytest.mark.parametrize(
    "address",
    [
        '.",location),mine(),new URL(".',
        ".\\",
        "javascript:mine",
        "data:text/html,mine",
        "https://example.org/?a",
        "a b",
        "a\nb",
        "`${mine}`",
        ".</script><script>mine()",
    ],
)
def test_no_other_script_is_taken_for_one_of_the_theme(address: str) -> None:
    scripts = [each for each in theme_scripts("@@") if "@@" in each]
    assert len(scripts) >= 3
    for script in scripts:
        assert name_theme_script(script.replace("@@", address)) is None
        assert name_theme_script(script.replace("@@", ".") + ";") is None


REDIRECT = 'var anchor=window.location.hash.substr(1);location.href="@@"+(anchor?"#"+anchor:"")'
"""Of mkdocs-redirects, as it is."""


@pytest.mark.parametrize("address", ["./", "../../a/b-c/", "../%C3%A4.html", "/a/#b"])
def test_a_page_that_leads_on_within_the_site_may_say_so_by_script(address: str) -> None:
    assert said_of(page(f"<script>{REDIRECT.replace('@@', address)}</script>")) == []


@pytest.mark.parametrize(
    "address",
    ["https://example.net/", "//example.net/", '"+mine()+"', "\\", "javascript:mine", "a\nb"],
)
def test_it_may_lead_nowhere_else(address: str) -> None:
    (said,) = said_of(page(f"<script>{REDIRECT.replace('@@', address)}</script>"))
    assert UNKNOWN in said


@pytest.mark.parametrize(
    "html",
    [
        "<script>mine()</script>",
        "<script type=module>mine()</script>",
        "<script type=importmap>mine()</script>",
        "<svg><script>mine()</script></svg>",
        "<template><script>mine()</script></template>",
        '<iframe srcdoc="<script>mine()</script>"></iframe>',
    ],
)
def test_another_script_is_told_with_the_line_that_would_allow_it(html: str) -> None:
    (said,) = said_of(page(html))
    assert said.startswith(f"there is an inline script 'mine()', {UNKNOWN}. ")
    assert said.endswith(f": inline_scripts: [{named('mine()')[0]}]")
    own = OwnScripts(frozenset({hash_text("mine()")}))
    assert read_page(page(html), "", own).breaches == ()


def test_a_long_script_is_told_by_its_first_words() -> None:
    (said,) = said_of(page(f"<script>\n\n  first( 1 )\n\n  second(2);{' and more' * 9}</script>"))
    assert said.startswith(
        "there is an inline script that begins 'first( 1 ) second(2); and more and"
    )
    assert "…', which" in said


@pytest.mark.parametrize("script", ["", "  \n"])
def test_an_empty_script_is_no_harm(script: str) -> None:
    assert said_of(page(f"<script>{script}</script>")) == []


@pytest.mark.parametrize(
    "named_so",
    ["mine()", "sha256-", "'unsafe-inline'", f"{named('a')[0]}; script-src *", "sha256-a="],
)
def test_what_a_host_names_has_to_be_a_hash(tmp_path: Path, named_so: str) -> None:
    site = write_site(tmp_path, {"index.html": page("plain")})
    with pytest.raises(PublishingError, match=r"^mkdocs\.yml: '.*' below 'inline_scripts' is not"):
        finish_site(site, SITE, {}, own_scripts=[named_so])


def test_a_build_stops_at_an_unknown_script_and_goes_on_with_the_line_that_it_told(
    tmp_path: Path,
) -> None:
    project = write_project(tmp_path)
    (project / "docs/more.md").write_text("# More\n\n<script>\nmine()\n</script>\n")
    done = build(project)
    assert done.returncode == 1
    assert f"more.md: there is an inline script 'mine()', {UNKNOWN}" in done.stderr
    (line,) = re.findall(r"inline_scripts: \[.*\]", done.stderr)
    config = CONFIG.replace("[search, mirrormark]", f"\n  - search\n  - mirrormark:\n      {line}")
    (project / "mkdocs.yml").write_text(config)
    assert build(project).returncode == 0


def test_a_build_stops_at_a_script_in_an_assessment_and_tells_its_place(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    path = project / "assessments/tiny.md"
    text = path.read_text(encoding="utf-8").replace("We move.", "We <b onclick='f()'>move</b>.")
    path.write_text(f"{text}\n<script>mine()</script>\n", encoding="utf-8")
    done = build(project)
    assert done.returncode == 1
    line = text.count("\n") + 2
    assert f"assessments/tiny.md:{line}:1: '<script' runs in the browsers" in done.stderr
    assert re.search(r"assessments/tiny\.md:\d+:9: 'onclick' runs as script", done.stderr)
