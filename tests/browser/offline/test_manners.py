"""Who gets a service worker, and what hosts may do in their own ways."""

from http import HTTPStatus

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.offline.conftest import SMALL, Edition, wait_until_kept
from tests.browser.offline.editions import expect_edition
from tests.browser.offline.host import Host
from tests.browser.polling import wait_until_idle

pytestmark = pytest.mark.browser

WORKER = f"{SMALL}service-worker.js"
SCRIPTS = """async () => {
  const found = await navigator.serviceWorker.getRegistrations();
  return found.map(({ active, installing }) => new URL((active ?? installing).scriptURL).pathname);
}"""
SAVE_DATA = "Object.defineProperty(navigator.connection, 'saveData', { get: () => SAVES })"
# Tells what a page does to any service worker.
LISTEN = """{
  window.done = [];
  const { prototype } = ServiceWorkerRegistration;
  for (const name of ["update", "unregister"]) {
    const method = prototype[name];
    prototype[name] = function () {
      window.done.push(name);
      return method.call(this);
    };
  }
}"""
REGISTER = """async (script) => {
  await navigator.serviceWorker.register(script);
  await navigator.serviceWorker.ready;
}"""


@pytest.mark.parametrize(("saves", "scripts"), [("true", []), ("false", [WORKER])])
def test_who_saves_data_gets_nothing_that_was_not_asked_for(
    reader: BrowserContext, host: Host, edition: Edition, saves: str, scripts: list[str]
) -> None:
    with reader.new_page() as page:
        page.add_init_script(SAVE_DATA.replace("SAVES", saves))
        page.goto(host.publish(SMALL, edition("first")))
        wait_until_idle(page)
        assert page.evaluate(SCRIPTS) == scripts
    assert (WORKER in host.asked) is bool(scripts)


def test_a_page_in_a_frame_leaves_it_to_the_page_around_it(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    home = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(f"{home}theirs.js")
        page.set_content(f'<iframe src="{home}"></iframe>')
        frame = page.frames[1]
        expect(frame.get_by_text("The first edition of the")).to_be_visible()
        wait_until_idle(frame)
        assert frame.evaluate(SCRIPTS) == []
    assert WORKER not in host.asked


def test_a_service_worker_of_the_hosts_own_is_left_alone(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    home = host.publish(SMALL, edition("first"))
    theirs = f"{SMALL}theirs.js"
    with reader.new_page() as page:
        page.goto(f"{home}theirs.js")
        page.evaluate(REGISTER, f"{home}theirs.js")
        page.add_init_script(LISTEN)
        page.goto(home)
        expect_edition(page, "first")
        wait_until_idle(page)
        assert page.evaluate("window.done") == []
        assert page.evaluate(SCRIPTS) == [theirs]
    assert WORKER not in host.asked


def test_a_host_may_have_its_own_ideas_of_status_and_headers(
    reader: BrowserContext, host: Host, edition: Edition
) -> None:
    home = host.publish(SMALL, edition("first"))
    host.vary = "Accept"
    host.odd[f"{SMALL}404.html"] = HTTPStatus.NOT_FOUND
    with reader.new_page() as page:
        page.goto(home)
        wait_until_kept(page)
        host.stop()
        page.goto(f"{home}no/such/page/")
        expect(page.get_by_role("heading", name="404")).to_be_visible()
        page.goto(f"{home}other/")
        expect_edition(page, "first")
