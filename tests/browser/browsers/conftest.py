"""Gives each test a tab in each browser, and sees what leaves it."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest

from tests.browser.browsers.chromium import launch_chromium, launch_refusing_chromium
from tests.browser.browsers.firefox import NO_COOKIES, launch_firefox
from tests.browser.browsers.installed import find_firefox, find_webkit
from tests.browser.browsers.recorder import Recorder, recording
from tests.browser.browsers.tab import Browser, Tab
from tests.browser.browsers.webkit import launch_webkit
from tests.browser.embed.conftest import embeds, embeds_folder, publish
from tests.browser.find_browser import launch_options

__all__ = ["embeds", "embeds_folder", "publish"]

# A group stays in one of xdist's processes, so each browser starts once. `make test` does with
# Chromium.
BROWSERS = [
    pytest.param("chromium", marks=pytest.mark.xdist_group("chromium")),
    pytest.param("firefox", marks=[pytest.mark.xdist_group("firefox"), pytest.mark.wide]),
    pytest.param("webkit", marks=[pytest.mark.xdist_group("webkit"), pytest.mark.wide]),
]


@pytest.fixture(scope="session")
def recorder() -> Iterator[Recorder]:
    """See everything that any browser sends to another machine."""
    with recording() as recorder:
        yield recorder


@pytest.fixture(scope="session", params=BROWSERS)
def any_browser(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Browser]:
    """Run the tests in one browser after the other."""
    with _launch(request, recorder.port) as browser:
        yield browser


def _launch(request: pytest.FixtureRequest, proxy_port: int) -> AbstractContextManager[Browser]:
    if request.param == "chromium":
        options = _whole_chromium(request)
        return launch_chromium(request.getfixturevalue("playwright"), options, proxy_port)
    if request.param == "firefox":
        return launch_firefox(find_firefox() or _do_without("Firefox"), proxy_port)
    return launch_webkit(find_webkit() or _do_without("WebKit"), proxy_port)


def _whole_chromium(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return how to launch what readers have, where other tests do with a shell of it."""
    return {**request.getfixturevalue("browser_type_launch_args"), **launch_options()}


def _do_without(name: str) -> str:
    message = f"there is no {name}; 'make test-browsers' installs it, or says what to install"
    if os.environ.get("MIRRORMARK_ALL_BROWSERS"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def tab(any_browser: Browser, recorder: Recorder) -> Iterator[Tab]:
    """Give a tab in which nothing may go wrong, and from which nothing may leave."""
    with any_browser.new_tab() as tab:
        yield tab
        assert tab.troubles() == []
    assert recorder.seen == []


@pytest.fixture(scope="session", params=BROWSERS[:2])
def refusing_browser(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Browser]:
    """Run the tests in browsers that may keep nothing; WebKitGTK's has no such setting."""
    with _launch_refusing(request, recorder.port) as browser:
        yield browser


def _launch_refusing(
    request: pytest.FixtureRequest, proxy_port: int
) -> AbstractContextManager[Browser]:
    if request.param == "chromium":
        options = _whole_chromium(request)
        return launch_refusing_chromium(request.getfixturevalue("playwright"), options)
    path = find_firefox() or _do_without("Firefox")
    return launch_firefox(path, proxy_port, NO_COOKIES)


@pytest.fixture
def refusing_tab(refusing_browser: Browser, recorder: Recorder) -> Iterator[Tab]:
    """Give a tab in which nothing may go wrong, though nothing may be kept."""
    with refusing_browser.new_tab() as tab:
        yield tab
        assert tab.troubles() == []
    assert recorder.seen == []
