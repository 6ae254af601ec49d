"""Somebody else writes into what is kept: a project of the same origin, or a script in a page."""

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.offline.conftest import SMALL, Edition, wait_until_kept
from tests.browser.offline.editions import expect_edition, expect_whole
from tests.browser.offline.host import Host
from tests.browser.polling import wait_until
from tests.browser.reader import Reader, random_answers

pytestmark = pytest.mark.browser

SIBLING = "/org/another/"
FILES = {
    "page": r"/org/small/\?",
    "other page": r"/other/\?",
    "assessment": r"/tiny/\?",
    "script": r"/edition\.js\?",
    "main script": r"/mirrormark-\w+\.js\?",
    "theme": r"/bundle\.\w+\.min\.js\?",
    "style": r"/mirrormark-\w+\.css\?",
    "search": r"/workers/search\.\w+\.min\.js\?",
    "search index": r"/search_index\.json\?",
    "site map": r"/sitemap\.xml\?",
    "not found": r"/404\.html\?",
}
POISON = """async ([pattern, poison]) => {
  const makers = {
    "another text": () => new Response("document.documentElement.dataset.poisoned = 'yes'"),
    "another page": () => new Response(
      "<!doctype html><html data-poisoned=yes><title>Poisoned</title>",
      { headers: { "content-type": "text/html" } },
    ),
    "nothing": () => new Response(""),
    "another type": (bytes) => new Response(bytes, { headers: { "content-type": "text/plain" } }),
    "a way elsewhere": (bytes) => new Response(bytes, {
      headers: { "content-type": "text/html", refresh: "0;url=/org/another/", "x-poisoned": "yes" },
    }),
    "a redirection": () => Response.redirect("/org/another/"),
    "an error": (bytes) => new Response(bytes, { status: 500 }),
    "other headers": () => new Response("poisoned", { headers: { vary: "x-poisoned" } }),
  };
  let count = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!new RegExp(pattern).test(request.url)) continue;
      const bytes = await (await cache.match(request, { ignoreVary: true })).arrayBuffer();
      await cache.delete(request, { ignoreVary: true });
      const asked = new Request(request.url, { headers: { "x-poisoned": "yes" } });
      await cache.put(asked, makers[poison](bytes));
      count += 1;
    }
  }
  return count;
}"""
"""Puts something else in the place of kept files, and tells of how many."""
TRACES = """async () => {
  const poisoned = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request, { ignoreVary: true });
      const text = await response.text();
      const { headers, status } = response;
      if (!text || /poisoned/i.test(text) || headers.has("x-poisoned") || status !== 200)
        poisoned.push(request.url);
    }
  }
  return poisoned;
}"""


def poison(reader: BrowserContext, host: Host, pattern: str, how: str) -> None:
    """Write into what is kept, from another project of the same origin."""
    with reader.new_page() as page:
        page.goto(host.address(SIBLING))
        assert page.evaluate(POISON, [pattern, how]), "something is kept under such a name"


def use(page: Page, home: str, compiled: CompiledAssessment, seed: int) -> None:
    """Do what readers do: read all pages, search, answer, and see a diagnosis."""
    expect_whole(page, home, "first")
    expect(page.locator("html")).not_to_have_attribute("data-poisoned", "yes")
    page.goto(f"{home}?q=introduction")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.goto(f"{home}404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("404 - Not found")
    page.goto(f"{home}assessments/tiny/")
    reader, answers = Reader(page, compiled), random_answers(compiled, seed=seed)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)


@pytest.mark.parametrize("how", ["another text", "another page", "nothing", "other headers"])
@pytest.mark.corners("another page")
def test_nothing_of_another_hash_is_served_and_all_of_it_is_mended(
    reader: BrowserContext, host: Host, home: str, tiny: CompiledAssessment, how: str
) -> None:
    poison(reader, host, "|".join(FILES.values()), how)
    with reader.new_page() as page:
        use(page, home, tiny, seed=1)
        wait_until(page, f"async () => !(await ({TRACES})()).length")
        host.stop()
        use(page, home, tiny, seed=1)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.wide  # tests of `checked.js` in Node have this, too
def test_each_file_is_looked_at(
    reader: BrowserContext, host: Host, home: str, tiny: CompiledAssessment, name: str
) -> None:
    poison(reader, host, FILES[name], "another text")
    with reader.new_page() as page:
        use(page, home, tiny, seed=2)
        wait_until(page, f"async () => !(await ({TRACES})()).length")


@pytest.mark.parametrize("how", ["another type", "a way elsewhere", "a redirection", "an error"])
@pytest.mark.wide  # tests of `checked.js` in Node have this, too
def test_what_a_cache_says_besides_leads_nobody_away(
    reader: BrowserContext, host: Host, home: str, tiny: CompiledAssessment, how: str
) -> None:
    poison(reader, host, "|".join(FILES.values()), how)
    with reader.new_page() as page:
        use(page, home, tiny, seed=3)


@pytest.fixture
def strict_home(reader: BrowserContext, host: Host, edition: Edition) -> str:
    """The address of a site of which the browser keeps nothing by itself."""
    host.max_age = 0
    address = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(address)
        wait_until_kept(page)
    return address


def test_without_its_host_a_poisoned_page_is_missing_and_no_more(
    reader: BrowserContext, host: Host, strict_home: str
) -> None:
    poison(reader, host, FILES["other page"], "another page")
    host.stop()
    with reader.new_page() as page:
        page.goto(f"{strict_home}other/")
        expect(page.get_by_text("You may be offline.")).to_be_visible()
        page.goto(strict_home)
        expect_edition(page, "first")


def test_a_poisoned_page_that_stands_in_for_others_is_not_shown(
    reader: BrowserContext, host: Host, strict_home: str
) -> None:
    poison(reader, host, FILES["not found"], "another page")
    host.stop()
    with reader.new_page() as page, pytest.raises(Error, match="ERR_FAILED"):
        page.goto(f"{strict_home}no/such/page/")


def test_a_newer_version_takes_nothing_that_is_poisoned_into_its_own(
    reader: BrowserContext, host: Host, home: str, edition: Edition, tiny: CompiledAssessment
) -> None:
    poison(reader, host, r"/mirrormark-\w+\.js\?|/bundle\.\w+\.min\.js\?", "another text")
    host.publish(SMALL, edition("second"))
    with reader.new_page() as page:
        page.goto(home)
    with reader.new_page() as page:
        page.goto(home)
        wait_until_kept(page)
        wait_until(page, f"async () => !(await ({TRACES})()).length")
        host.stop()
        page.goto(f"{home}assessments/tiny/")
        Reader(page, tiny).answer("stuck", "5")


def test_headers_that_forbid_something_stay_with_what_is_kept(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    policy = "frame-ancestors 'none'; report-uri /reports"
    host.headers = {"Content-Security-Policy": policy, "Refresh": "600"}
    home = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(home)
        wait_until_kept(page)
        host.stop()
        response = page.goto(f"{home}other/")
        assert response
        policies = response.headers["content-security-policy"].split(";")
        assert [each.strip() for each in policies if each.strip()] == ["frame-ancestors 'none'"]
        assert "refresh" not in response.headers
