"""What the other tests rely on: that no trouble goes unseen, in any browser."""

from pathlib import Path

import pytest

from tests.browser.browsers.recorder import Recorder
from tests.browser.browsers.tab import Browser
from tests.browser.browsers.waiting import wait_for
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

HOSTS = [f"{name}.invalid" for name in ("fetch", "secure", "image", "beacon", "socket", "worker")]
LEAKS = """() => {
  for (const address of ["http://fetch.invalid/", "https://secure.invalid/"]) {
    fetch(address).catch(() => {});
  }
  new Image().src = "http://image.invalid/";
  navigator.sendBeacon("http://beacon.invalid/", "");
  new WebSocket("ws://socket.invalid/");
  const source = "fetch('http://worker.invalid/').catch(() => {})";
  new Worker(URL.createObjectURL(new Blob([source])));
}"""

WORDS = ["thrown here", "rejected here", "on the console"]
TROUBLES = """() => {
  setTimeout(() => { throw new Error("thrown here"); });
  Promise.reject(new Error("rejected here"));
  console.error("on the console");
}"""


@pytest.fixture
def leaky(tmp_path: Path) -> Path:
    """Give a page with no policy, so that everything can go wrong."""
    # An icon of its own, or browsers look for one.
    html = '<!doctype html><title>Leaky</title><link rel="icon" href="data:,">'
    (tmp_path / "index.html").write_text(html)
    return tmp_path


def test_what_leaves_is_seen(any_browser: Browser, recorder: Recorder, leaky: Path) -> None:
    try:
        with serve(leaky) as address, any_browser.new_tab() as tab:
            tab.open(address)
            assert recorder.seen == []
            tab.run(LEAKS)
            wait_for(
                lambda: all(host in str(recorder.seen) for host in HOSTS),
                "every kind of request to be seen",
            )
    finally:
        recorder.seen.clear()


def test_what_goes_wrong_is_seen(any_browser: Browser, leaky: Path) -> None:
    with serve(leaky) as address, any_browser.new_tab() as tab:
        tab.open(address)
        assert tab.troubles() == []
        tab.run(TROUBLES)
        wait_for(
            lambda: all(word in str(tab.troubles()) for word in WORDS),
            "every kind of trouble to be seen",
        )
        tab.reload()
        assert len(tab.troubles()) >= len(WORDS)
