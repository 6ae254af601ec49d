"""Two tabs, crashes, full and refused storage in any order: a few of what is counted."""

import pytest
from playwright.sync_api import Browser

from tests.browser.polling import wait_until
from tests.browser.storage.interleavings import FAULTS, open_tab, run_in_context

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
        wait_until(new, HAS, 1)
        old.evaluate("() => give(2, 'item-2')")
        old.wait_for_function("() => trouble() === 'newer'")
        wait_until(new, HAS, 2)


TAKE_AWAY_TOO_LATE = """() => {
  const names = Object.keys(localStorage).filter((name) => name.endsWith("/item-3"));
  setTimeout(() => {
    const end = Date.now() + 600; // it hears of nothing meanwhile
    while (Date.now() < end);
    for (const name of names) localStorage.removeItem(name);
  });
  return names.length;
}"""


def test_a_note_that_another_tab_takes_away_as_it_is_written_is_put_back(
    browser: Browser, tabs_site: str
) -> None:
    with browser.new_context(service_workers="block") as context:
        context.add_init_script(FAULTS)
        context.expose_binding("ack", lambda *_: None)
        old, new = (open_tab(context, tabs_site, version) for version in (1, 2))
        new.evaluate("() => void give(0, 'item-0')")
        wait_until(new, HAS, 0)
        new.evaluate("() => void (window.fault = 'full')")  # or it would be written by then
        old.evaluate("() => give(1, 'item-3')")
        new.wait_for_function("() => Object.keys(localStorage).some((name) => /3$/.test(name))")
        assert new.evaluate(TAKE_AWAY_TOO_LATE) == 1
        old.evaluate("() => give(3, 'item-3')")
        old.close()
        new.evaluate("() => void (window.fault = '')")
        wait_until(new, HAS, 3)
