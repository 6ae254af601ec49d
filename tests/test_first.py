"""The script that comes first in every page: what it is told of the site, and where it stands."""

import json
import re
from pathlib import Path

import pytest

from mirrormark.site.publishing import Offline, finish_site
from mirrormark.site.publishing.first import place_script, tag_first
from mirrormark.site.publishing.offline import read_file
from mirrormark.site.publishing.policy import hash_text
from mirrormark.wording.catalogue import load_catalogue
from tests.building import build
from tests.sites import ROOT
from tests.test_plugin import write_project
from tests.test_publishing import POLICY, named, page, write_site

SITE = "https://example.org/small/"
FIRST = re.compile(r'<script data-site="([^"]*)">(\{const FIRST=(.*?);first\(\)\})</script>')
FILES = {
    "index.html": page("<script>one()</script><script src='a.js'></script>"),
    "a/b/index.html": page(
        "<script src='../../a.js?1#2'></script><script src='../../../other/b c.js'></script>"
        "<script src='/shared/d.js'></script><script src='/small/made.php'></script>"
    ),
    "404.html": page("<script src='/small/a.js'></script>"),
    "a.js": "a()",
    "m/ü.mjs": "m()",
    "assets/javascripts/workers/search.1234.min.js": "search()",
    "assets/javascripts/lunr/min/lunr.de.min.js": "german()",
    "search/search_index.json": '{"config":{"lang":["en"]}}',
}


def finish(folder: Path, offline: Offline | None = None, more: dict[str, str] | None = None):
    """Finish a site, and return what its pages are told, and what stands in each."""
    site = write_site(folder, {**FILES, **(more or {})})
    finish_site(site, SITE, {}, offline, "first()", own_scripts=named("one()"))
    found = {}
    for path in folder.rglob("*.html"):
        ((place, text, known),) = FIRST.findall(path.read_text(encoding="utf-8"))
        found[path.relative_to(folder).as_posix()] = (place, text, json.loads(known))
    return found


def test_it_knows_every_script_of_the_site_and_those_that_pages_name(tmp_path: Path) -> None:
    found = finish(tmp_path)
    assert found["index.html"][2] == {
        "scripts": ["../other/b%20c.js", "/shared/d.js", "a.js", "m/%C3%BC.mjs", "made.php"],
        "workers": {
            "assets/javascripts/workers/search.1234.min.js": read_file("", b"search()").hash
        },
        "serviceWorker": None,
    }
    assert len({text for _, text, _ in found.values()}) == 1, "and so one hash will do"


def test_each_page_says_where_the_site_lies(tmp_path: Path) -> None:
    places = {name: place for name, (place, _, _) in finish(tmp_path).items()}
    assert places == {"index.html": "./", "a/b/index.html": "../../", "404.html": "/small/"}
    assert tag_first("f", "404.html", "") == '<script data-site="/">f</script>'


def test_it_stands_before_all_others_and_the_policy_allows_it(tmp_path: Path) -> None:
    found = finish(tmp_path)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    (policy,) = POLICY.findall(text)
    assert FIRST.sub("", POLICY.sub("", text)) == FILES["index.html"]
    assert text.index(policy) < text.index("first()") < text.index("one()")
    assert hash_text(found["index.html"][1]) in policy


@pytest.mark.parametrize(
    ("offline", "more", "has_worker"),
    [
        (None, {}, False),
        (Offline("leave();", None), {}, False),
        (Offline("leave();", None), {"service-worker.js": "theirs()"}, True),
        (Offline("run();", load_catalogue()), {}, True),
    ],
)
def test_a_service_worker_is_the_only_worker_from_a_file(
    tmp_path: Path, offline: Offline | None, more: dict[str, str], *, has_worker: bool
) -> None:
    known = finish(tmp_path, offline, more)["index.html"][2]
    assert known["serviceWorker"] == ("service-worker.js" if has_worker else None)
    assert "service-worker.js" not in known["scripts"]
    (policy,) = POLICY.findall((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert f"worker-src blob:{" 'self'" if has_worker else ''};" in policy


@pytest.mark.parametrize(
    ("address", "page_path", "expected"),
    [
        ("a.js", "index.html", "a.js"),
        ("../a.js", "b/index.html", "a.js"),
        ("../../../a.js", "b/c/index.html", "../a.js"),
        ("/small/a.js", "404.html", "a.js"),
        ("/smaller/a.js", "404.html", "/smaller/a.js"),
        ("https://example.org/small/a.js?x", "b/index.html", "a.js"),
        ("https://EXAMPLE.org:443/other/a.js", "b/index.html", "/other/a.js"),
        (" a\n.js ", "index.html", "a.js"),
        ("b c;d,é.js", "index.html", "b%20c%3Bd%2C%C3%A9.js"),
        ("b%20c.js", "index.html", "b%20c.js"),
    ],
)
def test_a_script_is_named_from_the_root_of_the_site(
    address: str, page_path: str, expected: str
) -> None:
    assert place_script(address, page_path, SITE) == expected


def test_a_build_has_it_and_so_has_a_forked_theme_its_search(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    assert build(project, "--strict").returncode == 0
    html = (project / "site/index.html").read_text(encoding="utf-8")
    known = json.loads(re.findall(r"\{const FIRST=(\{.*?\});", html)[0])
    assert known["serviceWorker"] == "service-worker.js"
    (worker,) = known["workers"]
    assert f'"search": "{worker}"' in html, "the theme starts this file"
    assert all((project / "site" / path).is_file() for path in known["scripts"])
    manifest = json.loads((ROOT / "build/bundle/manifest.json").read_text())
    assert f"assets/mirrormark/{manifest['script']}" in known["scripts"]
    assert not [path for path in known["scripts"] if "lunr" in path or path == "service-worker.js"]
