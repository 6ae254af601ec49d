"""A small site in editions: each page, and a script without a hash in its name, say which."""

import base64
import random
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.building import build
from tests.test_plugin import ASSESSMENT, write_project

__all__ = [
    "ASK",
    "NEWER",
    "PATIENCE_MS",
    "build_edition",
    "expect_edition",
    "expect_notice",
    "expect_whole",
]

PATIENCE_MS = 60_000
NEWER = "There is a newer version of this site."
ASK = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const { installing } = registration;
  const settled = ["installed", "activated", "redundant"];
  while (installing && !settled.includes(installing.state))
    await new Promise((resolve) => installing.addEventListener("statechange", resolve));
  return installing?.state ?? "none";
}"""
"""Has the browser look for a newer version, and tells what became of it."""

CONFIG = """\
site_name: Small
site_url: !ENV SITE_URL
theme: {name: material, font: false, features: [navigation.instant]}
extra_javascript: [edition.js]
plugins:
  - search
  - mirrormark: {offline: OFFLINE}
markdown_extensions:
  - admonition
  - footnotes
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
nav:
  - Home: index.md
  - Other: other.md
  - Pictures: pictures.md
  - Assessments: assessments/
"""


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
PICTURE_SIZE = 1_400_000


def build_edition(
    folder: Path,
    name: str,
    address: str,
    *options: str,
    offline: bool = True,
    pictures: int = 0,
) -> Path:
    """Build the site for ``address`` in a new ``folder``, and return where it is."""
    folder.mkdir()
    project = write_project(folder)
    words = f"{name} edition"
    (project / "mkdocs.yml").write_text(CONFIG.replace("OFFLINE", str(offline).lower()))
    (project / "docs/index.md").write_text(f"# Home\n\nThe {words} of the home page.\n")
    (project / "docs/theirs.js").write_text("// a service worker that the host has written")
    cards = "<!-- mirrormark: assessments -->"
    (project / "docs/other.md").write_text(
        f"# Other\n\nThe {words} of the other page.\n\n{cards}\n"
    )
    (project / "docs/edition.js").write_text(f"document.documentElement.dataset.edition = '{name}'")
    shown = [f"![Picture {number}]({number}.png)" for number in range(1, pictures + 1)]
    (project / "docs/pictures.md").write_text("\n".join(["# Pictures", "", *shown]))
    for number in range(1, pictures + 1):
        noise = random.Random(number).randbytes(PICTURE_SIZE)  # noqa: S311 (only to be large)
        (project / f"docs/{number}.png").write_bytes(PIXEL + noise)
    text = ASSESSMENT.replace("An introduction", f"The {words} of the introduction,")
    (project / "assessments/tiny.md").write_text(text)
    done = build(project, "--strict", "--quiet", *options, SITE_URL=address)
    assert done.returncode == 0, done.stderr
    return project / "site"


def expect_edition(page: Page, name: str) -> None:
    """Expect a page and its scripts to be of one and the same edition."""
    expect(page.get_by_text(f"The {name} edition of the")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-edition", name)


def expect_notice(page: Page) -> None:
    """Expect a line that screen readers hear too."""
    notice = page.get_by_role("status").get_by_text(NEWER)
    expect(notice).to_be_visible(timeout=PATIENCE_MS)


def expect_whole(page: Page, home: str, name: str) -> None:
    """Expect all pages to be of one edition, loaded anew and by instant navigation."""
    for address in ("other/", "assessments/tiny/", ""):
        page.goto(f"{home}{address}")
        expect_edition(page, name)
    page.get_by_role("link", name="Other").first.click()
    expect_edition(page, name)
