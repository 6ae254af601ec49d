"""A site that others may show, and another one that does."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.conftest import KINDS, build_site
from tests.browser.embed.snippets import read_policy
from tests.browser.serving import serve
from tests.sites import copy_site, let_others_show, share_proofs

type Publish = Callable[..., str]

PROSE = Path(__file__).parent / "prose.md"
"""An assessment whose words lead to other places, and need styles."""
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef924"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Elsewhere</title><link rel="icon" href="icon.svg">{tags}</head>
<body><main><h1>Of another site</h1>{html}</main></body></html>
"""


@pytest.fixture(scope="session")
def embeds_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_site(tmp_path_factory.mktemp("embeds"))
    for file in (KINDS, PROSE):
        shutil.copy(file, project / "assessments")
    (project / "docs/assessments").mkdir()
    (project / "docs/assessments/dot.png").write_bytes(DOT)
    let_others_show(project)
    share_proofs(project)
    return project / "site"


@pytest.fixture(scope="session")
def embeds(embeds_folder: Path) -> Iterator[str]:
    """The address of a site that lets others show its assessments."""
    with serve(embeds_folder, headers={"Access-Control-Allow-Origin": "*"}) as address:
        build_site(embeds_folder, address, project=embeds_folder.parent)
        yield address


@pytest.fixture
def publish(embeds: str, tmp_path: Path) -> Iterator[Publish]:
    """Put a page on another site, which allows what the documentation says and nothing more.

    Takes the HTML of the page, and its own scripts by their names; it shows frames then, and no
    script of ours may run in it. Returns the address of the page.
    """
    source = embeds.partition("/org/")[0]
    own = "default-src 'none'; script-src 'self'; img-src 'self'"
    framing = {"Content-Security-Policy": f"{own}; frame-src {source}"}
    with ExitStack() as servers:

        def publish(html: str, **scripts: str) -> str:
            headers = framing if scripts else read_policy(embeds)
            tags = "".join(f'<script type="module" src="{name}.js"></script>' for name in scripts)
            for name, script in scripts.items():
                (tmp_path / f"{name}.js").write_text(script, encoding="utf-8")
            (tmp_path / "icon.svg").write_text(ICON, encoding="utf-8")
            page = PAGE.format(tags=tags, html=html)
            (tmp_path / "index.html").write_text(page, encoding="utf-8")
            return servers.enter_context(serve(tmp_path, headers=headers))

        yield publish
