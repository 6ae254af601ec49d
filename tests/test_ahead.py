"""What a page's own elements are going to load is fetched together with its script."""

import re
from pathlib import Path

import pytest

from mirrormark.bundle import read_manifest
from mirrormark.site.publishing import finish_site
from mirrormark.site.publishing.offline import read_file
from tests.building import build
from tests.sites import ROOT
from tests.test_first import SITE
from tests.test_plugin import write_project
from tests.test_publishing import page, write_site

LINK = re.compile(r'<link rel="modulepreload" href="([^"]*)" integrity="([^"]*)">')
AHEAD = {"our-list": ["assets/list.js", "assets/ü.js"], "our-other": ["assets/ü.js", "gone.js"]}
SCRIPTS = {"assets/list.js": "list()", "assets/ü.js": "more()"}
LIST, MORE = (read_file("", text.encode()).hash for text in SCRIPTS.values())


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("index.html", "<our-list></our-list>", [("./assets/list.js", LIST)]),
        ("a/b/index.html", "<our-list>", [("../../assets/list.js", LIST)]),
        ("404.html", "<our-list>", [("/small/assets/list.js", LIST)]),
        ("other.html", "<p><our-other></our-other>", []),
        ("both.html", "<our-list></our-list><our-other>", [("./assets/list.js", LIST)]),
        ("plain.html", "<pre>&lt;our-list&gt;</pre><!-- <our-list> -->", None),
        ("strange.html", "<our-stranger></our-stranger>", None),
    ],
)
def test_a_page_names_what_its_elements_load(
    tmp_path: Path, name: str, body: str, expected: list[tuple[str, str]] | None
) -> None:
    site = write_site(tmp_path, {name: page(body), **SCRIPTS})
    finish_site(site, SITE, {}, ahead=AHEAD)
    root = expected[0][0].removesuffix("assets/list.js") if expected else "./"
    more = [] if expected is None else [(f"{root}assets/%C3%BC.js", MORE)]
    found = LINK.findall((site / name).read_text(encoding="utf-8"))
    assert found == [*(expected or []), *more]


def test_a_build_has_the_parts_fetched_that_its_pages_need(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    assert build(project, "--strict").returncode == 0
    found = {
        path.relative_to(project / "site").as_posix(): LINK.findall(path.read_text("utf-8"))
        for path in (project / "site").rglob("*.html")
    }
    ((address, integrity),) = found.pop("your-results/index.html")
    (part,) = read_manifest(ROOT / "build/bundle")["parts"]["results"]
    assert address == f"../assets/mirrormark/{part}"
    file = project / "site/assets/mirrormark" / part
    assert integrity == read_file("", file.read_bytes()).hash
    assert found
    assert not any(found.values()), "others don't surely need any"
