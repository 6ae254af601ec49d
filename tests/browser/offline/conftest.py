"""Readers whose browsers may have service workers, and a host that may go down."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.conftest import build_site
from tests.browser.offline.editions import PATIENCE_MS, build_edition
from tests.browser.offline.host import Host

type Edition = Callable[..., Path]

SMALL = "/org/small/"
REAL = "/org/mirror/"

KEPT = """() => {
  const { serviceWorker } = navigator;
  return serviceWorker.controller?.state === "activated";
}"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one of xdist's processes build the sites, and not each of them."""
    here = Path(__file__).parent
    for item in items:
        if item.path.parent == here:
            item.add_marker(pytest.mark.xdist_group("offline"))


@pytest.fixture(scope="session")
def _host() -> Iterator[Host]:
    host = Host()
    yield host
    host.stop()


@pytest.fixture
def host(_host: Host) -> Iterator[Host]:
    """Give a host that is there, and that has been asked for nothing."""
    _host.asked.clear()
    _host.sent.clear()
    yield _host
    _host.restore()


@pytest.fixture(scope="session")
def edition(_host: Host, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Give a function that builds an edition of the small site, once for each place."""
    built: dict[object, Path] = {}

    def build(name: str, path: str = SMALL, *options: str, **more: Any) -> Path:
        key = (name, path, options, *more.items())
        if key not in built:
            folder = tmp_path_factory.mktemp("editions") / "project"
            built[key] = build_edition(folder, name, _host.address(path), *options, **more)
        return built[key]

    return build


@pytest.fixture(scope="session")
def tiny(edition: Edition) -> CompiledAssessment:
    """Give the assessment of the small site."""
    project = edition("first").parent
    return compile_files([project / "assessments/tiny.md"], project)[0]


@pytest.fixture(scope="session")
def real_site(_host: Host, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of this project's own site."""
    folder = tmp_path_factory.mktemp("real") / "site"
    build_site(folder, _host.address(REAL))
    return folder


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser that has never been here, and that lets service workers work."""
    with browser.new_context() as context:
        yield context


@pytest.fixture
def home(reader: BrowserContext, host: Host, edition: Edition) -> str:
    """The address of a site whose first edition the reader has visited."""
    address = host.publish(SMALL, edition("first"))
    with reader.new_page() as page:
        page.goto(address)
        wait_until_kept(page)
    return address


def wait_until_kept(page: Page) -> None:
    """Wait for the browser to have all that it will have offline."""
    page.wait_for_function(KEPT, timeout=PATIENCE_MS)
