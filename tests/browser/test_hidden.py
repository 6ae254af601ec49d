"""HTML that a browser with scripts obeys, and a single reading of it doesn't see."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from mirrormark.site.publishing.publish_page import read_page
from tests.building import build
from tests.test_plugin import write_project

pytestmark = pytest.mark.browser

HERE, AWAY = "http://here.example/", "http://away.example/"
LEAVE = f"<meta http-equiv=refresh content='0;url={AWAY}'>"
LEAVE_QUOTED = LEAVE.replace("'", '"')
HIDING = {
    "an attribute": f'<noscript><p title="</noscript>{LEAVE}">x</p></noscript>',
    "a comment": f"<noscript><!-- </noscript>{LEAVE} --></noscript>",
    "a field": f"<noscript><textarea></noscript>{LEAVE}</textarea></noscript>",
    "a style": f"<noscript><style></noscript>{LEAVE}</style></noscript>",
    "a title": f"<noscript><title></noscript>{LEAVE}</title></noscript>",
    "a drawing": (
        f"<svg><desc><noscript><i title='</noscript>{LEAVE_QUOTED}'></i></noscript></desc></svg>"
    ),
}


@pytest.mark.parametrize("piece", HIDING.values(), ids=HIDING)
def test_what_hides_it_leaves_the_page_and_is_not_built(
    page: Page, tmp_path: Path, piece: str
) -> None:
    html = f"<!doctype html><html><head><title>x</title></head><body><p>x</p>{piece}</body></html>"

    def answer(route: Route) -> None:
        body = html if route.request.url == HERE else "<title>Away</title>"
        route.fulfill(body=body, content_type="text/html")

    page.route("http://*.example/", answer)
    page.goto(HERE)
    page.wait_for_url(AWAY)
    assert read_page(html, "https://example.org").breaches

    project = write_project(tmp_path)
    index, tiny = project / "docs/index.md", project / "assessments/tiny.md"
    index.write_text(index.read_text() + f"\n\nWords {piece}\n")
    done = build(project, "--strict")
    assert done.returncode != 0
    assert f"index.md: <meta http-equiv=refresh> leads to {AWAY}" in done.stderr
    tiny.write_text(tiny.read_text().replace("# Outcomes", f"Words {piece}\n\n# Outcomes", 1))
    done = build(project, "--strict")
    assert done.returncode != 0
    assert "'<noscript' is read in one way with scripts, and in another without" in done.stderr
    assert not (project / "site").exists()
