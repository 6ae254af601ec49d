"""What the browser keeps of the engine helps, and is never trusted."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.faults import RUNTIME, Host, changed, missing
from tests.browser.polling import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

READ_CACHES = """async () => {
  const found = {};
  for (const name of await caches.keys())
    found[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  return found;
}"""
POISON = """async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      await cache.put(url, new Response('console.log("poisoned")'));
    await cache.put(location.origin + '/org/project/old.data', new Response('old'));
  }
  await (await caches.open('of-another-project')).put('/other/file', new Response('theirs'));
}"""
HOLD_LARGE = """(() => {
  const stock = SubtleCrypto.prototype.digest;
  window.checked = 0;
  window.held = [];
  SubtleCrypto.prototype.digest = async function (algorithm, bytes) {
    if (bytes.byteLength > 1_000_000) await new Promise((go) => window.held.push(go));
    const digest = await stock.call(this, algorithm, bytes);
    window.checked += 1;
    return digest;
  };
})()"""
"""Of what is kept, the small file is checked at once, and the large ones when they are let."""


def read_cache(page: Page) -> list[str]:
    """Return the addresses that are kept, once there are three."""
    wait_until(page, f"({READ_CACHES})().then((all) => Object.values(all)[0]?.length === 3)")
    (addresses,) = page.evaluate(READ_CACHES).values()
    return sorted(addresses)


def test_what_was_loaded_once_is_not_loaded_again(page: Page, asking: Asking, host: Host) -> None:
    asking.ask()
    asking.expect_diagnosis()
    assert len(host.asked_for(*RUNTIME)) == 3
    read_cache(page)
    host.asked.clear()
    page.reload()
    asking.expect_diagnosis()
    assert host.asked_for(*RUNTIME) == []


def test_nothing_is_said_of_loading_while_what_is_kept_is_checked(
    page: Page, asking: Asking
) -> None:
    asking.ask()
    asking.expect_diagnosis()
    read_cache(page)
    page.add_init_script(HOLD_LARGE)
    page.reload()
    wait_until(page, "window.held?.length === 2 && window.checked === 1")
    bar = page.get_by_role("progressbar", name="Loading the scoring program")
    expect(bar).to_be_visible()
    expect(bar).not_to_have_attribute("value", re.compile(""))
    expect(page.get_by_text("MB loaded.")).to_have_count(0)
    page.evaluate("window.held.forEach((go) => go())")
    asking.expect_diagnosis()


@pytest.mark.wide  # tests of `files.js` in Node have this, too
def test_what_another_project_of_the_same_origin_has_put_there_is_never_run(
    page: Page, asking: Asking, host: Host
) -> None:
    asking.ask()
    asking.expect_diagnosis()
    kept = read_cache(page)
    page.evaluate(POISON)
    host.asked.clear()
    page.reload()
    asking.expect_diagnosis()
    assert len(host.asked_for(*RUNTIME)) == 3
    of_another = "caches.open('of-another-project').then((cache) => cache.keys())"
    assert len(page.evaluate(of_another)) == 1
    page.evaluate("caches.delete('of-another-project')")
    assert read_cache(page) == kept, "what is out of date is gone"
    host.asked.clear()
    page.reload()
    asking.expect_diagnosis()
    assert host.asked_for(*RUNTIME) == []


@pytest.mark.parametrize(
    "refusal",
    [
        "CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'))",
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no') } })",
        "Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'))",
    ],
    ids=["refused", "forbidden", "full"],
)
@pytest.mark.corners("forbidden")
def test_without_a_cache_everything_works_and_the_browsers_other_cache_helps(
    page: Page, asking: Asking, host: Host, troubles: list[str], refusal: str
) -> None:
    host.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    page.add_init_script(refusal)
    asking.ask()
    asking.expect_diagnosis()
    host.asked.clear()
    page.reload()
    asking.expect_diagnosis()
    assert host.asked_for(*RUNTIME) == []
    assert troubles == []


@pytest.mark.parametrize("silent", ["CacheStorage.prototype.open", "Cache.prototype.match"])
@pytest.mark.wide  # tests of `files.js` in Node have this, too
def test_a_cache_that_never_answers_is_not_waited_for(
    page: Page, asking: Asking, troubles: list[str], silent: str
) -> None:
    page.add_init_script(f"{silent} = () => new Promise(() => {{}})")
    page.clock.install()
    asking.ask()
    expect(page.get_by_role("heading", name="Working out your diagnosis")).to_be_focused()
    page.clock.run_for(11_000)
    asking.expect_diagnosis()
    assert troubles == []


def test_where_there_is_no_room_everything_works(
    page: Page, context: BrowserContext, asking: Asking, host: Host
) -> None:
    asking.open()
    quota = {"origin": page.evaluate("location.origin"), "quotaSize": 1_000_000}
    context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    asking.answer()
    asking.go_to("result")
    asking.expect_diagnosis()
    kept = page.evaluate(READ_CACHES)
    assert not any("python-" in address for addresses in kept.values() for address in addresses)
    page.reload()
    asking.expect_diagnosis()
    assert len(host.asked_for("python-*")) == 2


# A page that came without encryption: there the browser neither keeps files nor hashes


@pytest.fixture
def plain_http(
    launch_browser: Callable[..., Browser],
    browser_type_launch_args: dict[str, Any],
    host: Host,
    assessments: dict[str, CompiledAssessment],
) -> Iterator[Asking]:
    options = ["--host-resolver-rules=MAP mirror.test 127.0.0.1", "--no-proxy-server"]
    browser = launch_browser(args=[*browser_type_launch_args["args"], *options])
    address = host.address.replace("127.0.0.1", "mirror.test")
    yield Asking(browser.new_context().new_page(), address, assessments["clarity"])
    browser.close()


def test_without_encryption_the_page_hashes_by_itself(plain_http: Asking, host: Host) -> None:
    plain_http.ask()
    plain_http.expect_diagnosis()
    assert not plain_http.page.evaluate("isSecureContext || crypto.subtle || window.caches")
    assert len(host.asked_for("sha256-*.js")) == 1


def test_without_encryption_what_is_damaged_is_not_run_either(
    plain_http: Asking, host: Host
) -> None:
    host.fail(changed, "python-*", "plain-python-*")
    plain_http.ask()
    plain_http.expect_failure("damaged", "so it was not run")
    host.mend()
    host.fail(missing, "sha256-*.js")
    plain_http.page.reload()
    failure = plain_http.expect_failure("missing")
    expect(failure).to_contain_text("(sha256-")
    host.mend()
    plain_http.page.reload()
    plain_http.expect_diagnosis()
