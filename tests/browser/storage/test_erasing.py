"""All that the site keeps is listed and erased, and nothing of its neighbours."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.polling import wait_until
from tests.browser.serving import SUB_PATH
from tests.browser.storage.interleavings import open_tab
from tests.browser.storage.kept import read_kept

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

NEIGHBOUR = "/org/neighbour/"
FILL = """async ([own, other]) => {
  for (const site of [own, other]) {
    localStorage.setItem(`mirrormark:${site}#openness:2/1/current/flat`, "a note");
    localStorage.setItem(`${site}.__palette`, "{}");
    for (const kind of ["site", "runtime"]) await caches.open(`mirrormark-${kind}:${site}`);
  }
  const opening = indexedDB.open("mirrormark");
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction("responses", "readwrite");
  transaction.objectStore("responses").put({ schema: 2 }, `${other}#clarity`);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}"""
USE = """async ([address, name, argument]) =>
  (await import(`${address}assets/store/site-2.js`))[name](argument)"""
LIST_ALL = """async (address) => {
  const { listAll } = await import(`${address}assets/store/site-2.js`);
  const compiled = { id: "clarity", items: [], content_version: "0123456789ab" };
  const found = await listAll([compiled]);
  const answersOf = ({ sittings }) => sittings.map(({ response }) => response.answers);
  return [...found].map(([id, listed]) => [id, answersOf(listed)]);
}"""


@pytest.fixture
def tab(context: BrowserContext, tabs_site: str) -> Page:
    """A page with one sitting, and all else that a site may keep; its neighbour has as much."""
    context.expose_binding("ack", lambda *_: None)
    page = open_tab(context, tabs_site, 2)
    page.evaluate("give(7, 'item-1')")
    wait_until(page, "async () => Object.keys((await readAll()) ?? {}).length")
    page.evaluate(FILL, [SUB_PATH, NEIGHBOUR])
    return page


def test_what_is_kept_is_listed_and_erased_and_a_neighbours_stays(
    tab: Page, tabs_site: str
) -> None:
    assert tab.evaluate(LIST_ALL, tabs_site) == [["clarity", [{"item-1": 7}]]]
    listed = tab.evaluate(USE, [tabs_site, "listKept", None])
    places = sorted(each["place"] for each in listed)
    assert places == ["cache", "cache", "database", "database", "notes", "theme"]
    assert all(each["bytes"] for each in listed if each["place"] != "cache")
    assert tab.evaluate(USE, [tabs_site, "erase", None]) == []
    kept = read_kept(tab)
    for names in (kept["records"], kept["local"], kept["caches"]):
        assert names
        assert all(NEIGHBOUR in each for each in names), names


def test_what_could_not_be_erased_is_told(tab: Page, tabs_site: str) -> None:
    tab.evaluate("void (window.caches.delete = async () => { throw new Error('no') })")
    left = tab.evaluate(USE, [tabs_site, "erase", None])
    assert [each["place"] for each in left] == ["cache", "cache"]
