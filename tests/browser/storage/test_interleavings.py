"""Two tabs, crashes, full and refused storage in any order: a few of what is counted."""

import pytest
from playwright.sync_api import Browser

from tests.browser.storage.interleavings import open_tab, run_in_context

pytestmark = pytest.mark.browser


HAS = """async (seq) => {
  const [sitting] = Object.values((await readAll()) ?? {});
  return sitting?.[`item-${seq}`] === seq;
}"""


@pytest.mark.parametrize("seed", range(0, 24, 8))
@pytest.mark.corners("0")
def test_nothing_is_lost_that_was_kept(browser: Browser, tabs_site: str, seed: int) -> None:
    for each in range(seed, seed + 8):
        losses = run_in_context(browser, tabs_site, each)
        assert losses.given
        assert not losses.is_bad, f"seed {each}: {losses}"


def test_an_old_tab_that_is_still_open_says_what_to_do(browser: Browser, tabs_site: str) -> None:
    with browser.new_context(service_workers="block") as context:
        context.expose_binding("ack", lambda *_: None)
        old, new = (open_tab(context, tabs_site, version) for version in (1, 2))
        old.evaluate("() => give(1, 'item-1')")
        new.wait_for_function(
            "async () => '1' === `${Object.values(await readAll() ?? {})[0]?.['item-1']}`"
        )
        old.evaluate("() => give(2, 'item-2')")
        old.wait_for_function("() => trouble() === 'newer'")
        new.wait_for_function(
            "async () => '2' === `${Object.values(await readAll() ?? {})[0]?.['item-2']}`"
        )
