"""Another page of the site that has its hands in the database."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.faults import Host
from tests.browser.serving import serve
from tests.browser.storage.interleavings import lay_out

OPEN = """([version, stores]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("mirrormark", version);
  opening.onupgradeneeded = () => {
    for (const name of opening.result.objectStoreNames) opening.result.deleteObjectStore(name);
    for (const name of stores) opening.result.createObjectStore(name);
  };
  opening.onblocked = () => reject(new Error("another tab doesn't let go"));
  opening.onsuccess = () => {
    opening.result.close();
    resolve();
  };
})"""
"""Makes the database anew at a version, with these stores."""
BLOCK = """() => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onupgradeneeded = () => opening.result.createObjectStore("responses");
  opening.onsuccess = () => {
    window.inTheWay = opening.result;
    const waiting = indexedDB.open("mirrormark", opening.result.version + 1);
    waiting.onblocked = resolve;
    waiting.onsuccess = () => waiting.result.close();
  };
})"""
"""A tab that doesn't let go, and another that waits for it: whoever comes later waits for both."""
UNBLOCK = "() => window.inTheWay.close()"
HOLD = """() => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onsuccess = () => {
    const store = opening.result.transaction("responses", "readwrite").objectStore("responses");
    window.isHolding = true;
    const goOn = () => {
      resolve();
      if (window.isHolding) store.get("").onsuccess = goOn;
      else opening.result.close();
    };
    goOn();
  };
})"""
"""A tab with a transaction that goes on and on: all others wait for it."""
LET_GO = "() => (window.isHolding = false)"
RECORD = """async (key) => {
  const make = MAKE;
  const opening = indexedDB.open("mirrormark");
  opening.onupgradeneeded = () => opening.result.createObjectStore("responses");
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction("responses", "readwrite");
  const store = transaction.objectStore("responses");
  if (make) store.put(make(), key);
  const reading = store.get(key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
  return reading.result;
}"""


class Other:
    """A page of the same site without an assessment, for what a tab can do to another."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.path = urlsplit(site).path
        page.goto(f"{site}404.html")

    def make_database(self, version: int | None, *stores: str) -> None:
        self.page.evaluate(OPEN, [version, stores] if version else [1, stores])

    def delete_database(self) -> None:
        """Fails where another tab doesn't let go."""
        self.page.evaluate(
            """() => new Promise((resolve, reject) => {
              const deleting = indexedDB.deleteDatabase("mirrormark");
              deleting.onblocked = () => reject(new Error("another tab doesn't let go"));
              deleting.onsuccess = resolve;
            })"""
        )

    def block(self) -> None:
        self.page.evaluate(BLOCK)

    def unblock(self) -> None:
        self.page.evaluate(UNBLOCK)

    def hold(self) -> None:
        self.page.evaluate(HOLD)

    def let_go(self) -> None:
        self.page.evaluate(LET_GO)

    def keep(self, assessment: str, make: str) -> None:
        """Keep what a JavaScript function makes as the record of an assessment."""
        self.page.evaluate(RECORD.replace("MAKE", make), f"{self.path}#{assessment}")

    def read(self, assessment: str) -> Any:
        """Return what is kept of an assessment itself: which sitting is the current one."""
        return self.page.evaluate(RECORD.replace("MAKE", "null"), f"{self.path}#{assessment}")

    def read_response(self, assessment: str) -> Any:
        """Return the response of its current sitting."""
        return self.read(f"{assessment}/{self.read(assessment)['current']}")["response"]


@pytest.fixture
def asking(page: Page, host: Host, assessments: dict[str, CompiledAssessment]) -> Asking:
    return Asking(page, host.address, assessments["clarity"])


@pytest.fixture
def other(context: BrowserContext, host: Host) -> Other:
    return Other(context.new_page(), host.address)


@pytest.fixture(scope="session")
def tabs_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose tabs hold a store and nothing else."""
    folder = tmp_path_factory.mktemp("tabs") / "site"
    lay_out(folder)
    with serve(folder) as address:
        yield address


@pytest.fixture
def other_kinds(context: BrowserContext, kinds_page: str) -> Other:
    """The same on the site with every kind of question."""
    return Other(context.new_page(), kinds_page.removesuffix("assessments/kinds/"))


def find_status(page: Page) -> Locator:
    return page.locator(".mm-status")


def expect_section(page: Page) -> None:
    """Expect the first section alone, and nothing that only a diagnosis shows."""
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    expect(page.locator(".mm-section").filter(visible=True)).to_have_count(1)
    expect(page.get_by_role("heading", name="The possible diagnoses")).to_be_hidden()


def find_checked(page: Page) -> Locator:
    return page.locator("input[type=radio]:checked")
