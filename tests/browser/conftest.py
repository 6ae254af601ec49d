"""Real browsers on really built sites, under the sub-path of a project on GitHub Pages."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Worker, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files, find_assessments
from tests.browser.asking import Asking
from tests.browser.faults import Host, serve_with_faults
from tests.browser.find_browser import launch_shell_options
from tests.browser.reader import SAVE_DATA, is_engine
from tests.browser.serving import serve
from tests.building import build
from tests.sites import ASSESSMENTS, ROOT, SITE, copy_site, leave_out_dear_parts, share_proofs

KINDS = Path(__file__).parent / "kinds.md"

# A busy machine is no mistake of the page's: whatever comes is there long before.
expect.set_options(timeout=30_000)


def build_site(
    folder: Path,
    address: str,
    *options: str,
    project: Path | None = None,
    is_whole: bool = True,
) -> None:
    """Build a site for ``address``: instant navigation looks links up in the site map.

    Without a ``project`` it is the tests' own one, with search and colours if ``is_whole``.
    """
    if project is None:
        with tempfile.TemporaryDirectory() as copy:
            project = copy_site(Path(copy))
            share_proofs(project)
            if not is_whole:
                leave_out_dear_parts(project)
            build_site(folder, address, *options, project=project)
        return
    into = ("--site-dir", str(folder))
    done = build(project, "--strict", "--quiet", *into, *options, SITE_URL=address)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def lean_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site") / "directories"


@pytest.fixture(scope="session")
def lean_site(lean_site_folder: Path) -> Iterator[str]:
    """The address of the site with `use_directory_urls`, without search and colours to choose."""
    with serve(lean_site_folder) as address:
        build_site(lean_site_folder, address, "--use-directory-urls", is_whole=False)
        yield address


@pytest.fixture(scope="session")
def whole_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site") / "whole"


@pytest.fixture(scope="session")
def whole_site(whole_site_folder: Path) -> Iterator[str]:
    """The address of the site as a host has it."""
    with serve(whole_site_folder) as address:
        build_site(whole_site_folder, address)
        yield address


@pytest.fixture
def site_folder(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(f"{_name_site(request)}_folder")
    return folder


@pytest.fixture
def site(request: pytest.FixtureRequest) -> str:
    """The address of the lean site, or of the whole one for tests with the mark ``whole_site``."""
    address: str = request.getfixturevalue(_name_site(request))
    return address


def _name_site(request: pytest.FixtureRequest) -> str:
    return "whole_site" if request.node.get_closest_marker("whole_site") else "lean_site"


@pytest.fixture
def host(site: str, site_folder: Path) -> Iterator[Host]:
    """The site, on a server on which everything can go wrong."""
    assert site, "it has been built"
    with serve_with_faults(site_folder) as host:
        yield host


@pytest.fixture
def asking(page: Page, host: Host, assessments: dict[str, CompiledAssessment]) -> Asking:
    return Asking(page, host.address, assessments["clarity"])


@pytest.fixture(scope="session")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site without `use_directory_urls`."""
    folder = tmp_path_factory.mktemp("site") / "flat"
    with serve(folder) as address:
        build_site(folder, address, "--no-directory-urls", is_whole=False)
        yield address


@pytest.fixture(scope="session")
def assessments() -> dict[str, CompiledAssessment]:
    compiled = compile_files(find_assessments(ASSESSMENTS), SITE)
    return {each.data["id"]: each for each in compiled}


@pytest.fixture(scope="session")
def kinds() -> CompiledAssessment:
    """An assessment with every kind of question, and with conditions."""
    return compile_files([KINDS], ROOT)[0]


def build_alone(assessment: Path, project: Path, *, is_whole: bool = False) -> Iterator[str]:
    """Serve a site of its own for one assessment, and yield the address of its page."""
    copy_site(project)
    share_proofs(project)
    if not is_whole:
        leave_out_dear_parts(project)
    shutil.rmtree(project / "assessments")
    (project / "assessments").mkdir()
    shutil.copy(assessment, project / "assessments")
    with serve(project / "site") as address:
        build_site(project / "site", address, project=project)
        yield f"{address}assessments/{assessment.stem}/"


@pytest.fixture(scope="session")
def kinds_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of its page, on a site of its own."""
    yield from build_alone(KINDS, tmp_path_factory.mktemp("kinds"))


@pytest.fixture(scope="session")
def whole_kinds_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same page, with search and colours to choose."""
    yield from build_alone(KINDS, tmp_path_factory.mktemp("kinds"), is_whole=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, **launch_shell_options()}


@pytest.fixture
def started(page: Page) -> list[Worker]:
    """The workers that have been started, the theme's left out."""
    found: list[Worker] = []
    page.on("worker", lambda worker: is_engine(worker) and found.append(worker))
    return found


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Without service workers: a test doesn't see, and can't stop, what these answer."""
    return {**browser_context_args, "service_workers": "block"}


@pytest.fixture
def sparing(context: BrowserContext) -> None:
    """Have a reader save data: Python is loaded when a diagnosis is asked for, not with an answer.

    It takes half a second of the processor for each page that is answered, whoever waits for it.
    Where questions and what is kept of them are tested, and no diagnosis, it has no part.
    """
    context.add_init_script(SAVE_DATA)


@pytest.fixture
def troubles(context: BrowserContext) -> list[str]:
    """What no page may do: fail, ask another origin, or need the plain way to boot."""
    found: list[str] = []
    context.on("weberror", lambda error: found.append(f"error: {error.error}"))

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" or message.text.startswith("The fast way"):
            found.append(f"console: {message.text}")

    def see(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "blob:", "data:")):
            found.append(f"request: {request.url}")

    context.on("console", hear)
    context.on("request", see)
    return found


@pytest.fixture
def quiet_page(page: Page, troubles: list[str]) -> Iterator[Page]:
    """A page on which nothing may go wrong."""
    yield page
    assert troubles == []
