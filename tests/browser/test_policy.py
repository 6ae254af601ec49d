"""The policy of the site: its own pages never notice it, and an intruder does."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.conftest import build_site
from tests.browser.guards import unguard
from tests.browser.other import Other, listening
from tests.browser.polling import wait_for, wait_until_instant
from tests.browser.reader import Reader, random_answers, search
from tests.browser.serving import serve
from tests.test_plugin import CONFIG, write_project

pytestmark = [pytest.mark.browser, pytest.mark.whole_site, pytest.mark.xdist_group("policy")]

COPIED = "navigator.clipboard.readText()"
VIOLATIONS = "document.documentElement.dataset.violations?.split(' ') ?? []"
SETTLED_MS = 300
"""What was not stopped has reached another server of this machine by then."""
WATCH = """document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});"""
FEATURES = """\
site_url: !ENV SITE_URL
theme:
  name: material
  font: false
  icon: {admonition: {note: material/pencil}}
  features:
    - announce.dismiss
    - content.code.annotate
    - content.code.copy
    - content.footnote.tooltips
    - content.tabs.link
    - content.tooltips
    - navigation.instant
    - navigation.instant.prefetch
    - navigation.instant.preview
    - navigation.instant.progress
    - navigation.top
    - search.highlight
    - search.share
    - search.suggest
extra_javascript: [intruder.js]
"""
RICH = """\
# Rich

| left | right |
|:-----|------:|
| a    | b     |

!!! note "A note"

    With a footnote.[^1]

[^1]: The footnote.

=== "First"

    Words on the first tab.

=== "Second"

    Words on the second tab.

``` python
def f(): # (1)!
    return 1
```

1.  An annotation.

![A picture](picture.svg){ style="width: 50px" }
[Home](index.md "A title")
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def features(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project that uses what the theme can do, and has an intruder among its scripts."""
    project = write_project(tmp_path_factory.mktemp("features"))
    config = re.sub(r"site_url:.*\ntheme:.*\n", FEATURES, CONFIG)
    config = config.replace("extensions:\n", "extensions:\n  - attr_list\n  - tables\n")
    config = config.replace("  - Home", "  - Rich: rich.md\n  - Home")
    (project / "mkdocs.yml").write_text(config)
    (project / "docs/rich.md").write_text(RICH)
    (project / "docs/picture.svg").write_text(PICTURE)
    shutil.copy(Path(__file__).parent / "intruder.js", project / "docs")
    return project


@pytest.fixture(scope="module")
def features_site(features: Path) -> Iterator[str]:
    with serve(features / "site") as address:
        build_site(features / "site", address, project=features)
        yield address


@pytest.fixture(scope="module")
def unguarded_site(features: Path, features_site: str) -> Iterator[str]:
    """The same site without its policy."""
    assert features_site, "it has been built"
    folder = features / "unguarded"
    shutil.copytree(features / "site", folder)
    unguard(folder)
    with serve(folder) as address:
        yield address


@pytest.fixture
def other() -> Iterator[Other]:
    with listening() as site:
        yield site


@pytest.fixture
def watched_page(quiet_page: Page) -> Page:
    """A page on which nothing may go wrong, and that tells what the policy stopped."""
    quiet_page.add_init_script(WATCH)
    return quiet_page


# The site's own pages


def test_a_walk_over_the_site_meets_no_policy(watched_page: Page, site: str) -> None:
    page = watched_page
    page.goto(site)
    wait_until_instant(page)
    page.evaluate("window.isSameDocument = true")
    for title in ("Follow the device's colours", "Light colours", "Dark colours"):
        page.get_by_title(title, exact=True).click()
    links = page.locator("nav.md-nav--primary a.md-nav__link[href]")
    addresses = set(links.evaluate_all("links => links.map((link) => link.href.split('#')[0])"))
    assert len(addresses) > 9
    for address in sorted(addresses):
        page.evaluate(
            "href => [...document.links].find((link) => link.href === href).click()", address
        )
        expect(page).to_have_url(re.compile(re.escape(address)))
        expect(page.locator("link[rel=canonical]")).to_have_attribute("href", address)
    assert page.evaluate("window.isSameDocument"), "all by instant navigation"

    search(page, "Content-Security-Policy").first.click()
    expect(page.locator(".md-content h1")).to_be_visible()
    page.emulate_media(media="print")
    page.pdf()
    page.emulate_media(media="screen")
    page.goto(f"{site}404.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("404")


def test_an_assessment_is_answered_and_scored_under_the_policy(
    watched_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page, compiled = watched_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=41)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)
    page.emulate_media(media="print")
    page.pdf()
    page.emulate_media(media="screen")
    page.goto(f"{site}assessments/clarity/how-it-is-scored/")
    page.set_viewport_size({"width": 360, "height": 640})
    number = page.locator(".mm-plane__narrow").filter(visible=True).first
    expect(number).to_be_visible()
    size = number.evaluate("text => parseFloat(getComputedStyle(text.firstElementChild).fontSize)")
    assert size > 20, "a number is as large as its area lets it be"


def test_what_the_theme_can_do_works_under_the_policy(
    watched_page: Page, features_site: str
) -> None:
    page = watched_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(features_site)
    wait_until_instant(page)
    page.evaluate("window.isSameDocument = true")
    page.get_by_role("link", name="Rich").first.hover()
    page.get_by_role("link", name="Rich").first.click()
    expect(page.get_by_role("heading", name="Rich", level=1)).to_be_visible()
    assert page.evaluate("window.isSameDocument")
    for _ in ("by instant navigation", "by itself"):
        expect(page.get_by_role("cell", name="b", exact=True)).to_have_css("text-align", "right")
        expect(page.get_by_role("img", name="A picture")).to_have_css("width", "50px")
        page.get_by_text("Second", exact=True).click()
        expect(page.get_by_text("Words on the second tab.")).to_be_visible()
        page.locator("button.md-code__button").first.click()
        wait_for(page, lambda: page.evaluate(COPIED).startswith("def f()"), "what was copied")
        page.locator(".footnote-ref").hover()
        expect(page.locator(".md-tooltip2").get_by_text("The footnote.").first).to_be_visible()
        page.reload()
        wait_until_instant(page)
    page.get_by_role("link", name="Home").last.hover()
    search(page, "footnote").first.click()
    expect(page.locator("mark").first).to_have_text(re.compile("footnote", re.IGNORECASE))


# An intruder

RUNS = {
    "inline script": "script-src-elem",
    "handler": "script-src-attr",
    "javascript link": "script-src-elem",
    "eval": "script-src",
    "new Function": "script-src",
    "timer": "script-src",
    "data script": "script-src-elem",
    "blob script": "script-src-elem",
    "style element": "style-src-elem",
    "style attribute": "style-src-attr",
}
ASKS = {
    "script": "script-src-elem",
    "module": "script-src-elem",
    "fetch": "connect-src",
    "xhr": "connect-src",
    "beacon": "connect-src",
    "socket": "connect-src",
    "events": "connect-src",
    "image": "img-src",
    "background": "img-src",
    "style sheet": "style-src-elem",
    "font": "font-src",
    "video": "media-src",
    "frame": "frame-src",
    "object": "object-src",
    "prefetch": "default-src",
    "base": "base-uri",
    "worker": "connect-src",
    "form": "form-action",  # last: where nothing stops it, it leads away from the page
}


LEADS_AWAY = ("base", "form")
"""What changes the page for whatever comes after it, where nothing stops it."""
FORGET = """(name) => {
  delete document.documentElement.dataset[name];
}"""


def attempt(page: Page, name: str, other: Other) -> None:
    """Have the intruder in a page try one thing."""
    page.evaluate(FORGET, "violations")
    detail = {"name": name, "other": f"{other.address}{name.replace(' ', '-')}"}
    page.evaluate("detail => dispatchEvent(new CustomEvent('attempt', { detail }))", detail)


def test_an_intruder_is_stopped(page: Page, features_site: str, other: Other) -> None:
    page.goto(features_site)
    for name, directive in [*RUNS.items(), *ASKS.items()]:
        attempt(page, name, other)
        # Locators wait for a form that was sent to arrive, and this one never does.
        wait_for(page, lambda sought=directive: sought in page.evaluate(VIOLATIONS), name)
        assert page.evaluate("document.documentElement.dataset.intruded") is None, name
    page.wait_for_timeout(SETTLED_MS)
    assert page.evaluate("document.documentElement.dataset.intruded") is None
    assert other.heard == []


def test_without_the_policy_nothing_of_it_would_be_stopped(
    page: Page, unguarded_site: str, other: Other
) -> None:
    """So what stops it above is the policy, and nothing else."""
    intruded = "document.documentElement.dataset.intruded === 'yes'"
    page.goto(unguarded_site)
    for name in RUNS:
        page.evaluate(FORGET, "intruded")
        attempt(page, name, other)
        wait_for(page, lambda: page.evaluate(intruded), name)
    for name in ASKS:
        if name in LEADS_AWAY:
            page.goto(unguarded_site)
        attempt(page, name, other)
        heard = f"/{name.replace(' ', '-')}"
        wait_for(page, lambda heard=heard: heard in other.heard, name)
