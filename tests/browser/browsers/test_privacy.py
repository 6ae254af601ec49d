"""Nothing leaves for another host, whichever page is read.

A proxy watches from outside. It watches over every other test of this folder too, whole journeys
among them.
"""

from pathlib import Path

import pytest

from tests.browser.browsers.tab import Tab

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

# What the page has asked for, and what its links would have the browser do in advance. A proxy
# can't see names being looked up, nor another port of this machine.
ELSEWHERE = """() => {
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const ahead = ["dns-prefetch", "preconnect", "prefetch", "preload", "modulepreload", "prerender"];
  const hinted = [...document.querySelectorAll("link")]
    .filter(({ relList }) => ahead.some((each) => relList.contains(each)))
    .map(({ href }) => href);
  return [...asked, ...hinted].filter((each) => new URL(each).origin !== location.origin);
}"""


@pytest.mark.wide
def test_no_page_asks_another_host_for_anything(tab: Tab, site: str, site_folder: Path) -> None:
    pages = [path.parent.relative_to(site_folder) for path in site_folder.rglob("index.html")]
    assert len(pages) > 10
    for page in sorted(pages):
        tab.open(f"{site}{'' if page == Path() else f'{page}/'}")
        assert tab.run(ELSEWHERE) == []
