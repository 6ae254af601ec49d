"""What readers' browsers keep of a site: which files, by which hash, and how much."""

import base64
import gzip
import hashlib
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from mirrormark.bundle import read_service_worker
from mirrormark.site.publishing import Offline, PublishingError, finish_site
from mirrormark.site.publishing.offline import (
    FRAME,
    LARGEST_FILE,
    LARGEST_SITE,
    SHOWN,
    Kept,
    is_english,
    is_worth_keeping,
    read_file,
)
from mirrormark.wording.catalogue import Catalogue, load_catalogue
from tests.building import build
from tests.sites import ROOT
from tests.test_plugin import CONFIG, write_project
from tests.test_publishing import page, write_site

pytestmark = pytest.mark.slow

BUNDLE = ROOT / "build/bundle"
SITE = "https://example.org/small/"
OFFLINE = Offline("run();", load_catalogue())
TAG = re.compile(r'<meta name="mirrormark-offline"[^>]*>')
SITE_MAP = "<urlset><url><loc>LOC</loc>\n<lastmod>DATE</lastmod></url></urlset>"


def lists_in(script: str) -> dict[str, dict[str, str]]:
    line, _, rest = script.partition("\n")
    assert rest
    lists: dict[str, Any] = json.loads(line.removeprefix("const KEPT=").removesuffix(";"))
    return {name: dict(files) for name, files in lists.items()}


def lists_of(*files: Kept) -> dict[str, dict[str, str]]:
    return lists_in(OFFLINE.service_worker(files))


def published(folder: Path) -> str:
    return (folder / "service-worker.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "404.html",
        "a/b/index.html",
        "a/PLAIN.HTM",
        "sitemap.xml",
        "search/search_index.json",
        "assets/javascripts/bundle.1234.min.js",
        "assets/mirrormark/mirrormark-ABC.js",
        "assets/mirrormark/sha256-ABC.js",
        "stylesheets/palette.css",
        "images/a.PNG",
        "fonts/a.woff2",
        "manifest.webmanifest",
        "leaflet.pdf",
    ],
)
def test_what_a_page_may_show_is_kept(path: str) -> None:
    assert is_worth_keeping(path)


@pytest.mark.parametrize(
    "path",
    [
        "service-worker.js",
        "assets/mirrormark/runtime/python-1234.data",
        "assets/javascripts/bundle.1234.min.js.map",
        "sitemap.xml.gz",
        "feed.xml",
        "CNAME",
        "_headers",
        "robots.txt",
        ".nojekyll",
        ".well-known/a.json",
        "a/.hidden/b.png",
        "talk.mp4",
        "talk.mp3",
        "all.zip",
    ],
)
def test_what_only_a_host_reads_or_a_browser_asks_for_in_pieces_is_not(path: str) -> None:
    assert not is_worth_keeping(path)


def test_an_english_site_leaves_out_what_its_search_needs_for_other_languages() -> None:
    german = "assets/javascripts/lunr/min/lunr.de.min.js"
    assert is_worth_keeping(german)
    assert not is_worth_keeping(german, in_english=True)
    assert is_worth_keeping("assets/javascripts/bundle.js", in_english=True)
    assert is_english(b'{"config":{"lang":["en"],"separator":" "}}')
    assert not is_english(b'{"config":{"lang":["en","de"]}}')
    assert not is_english(b'{"docs":[' + b" " * 1000 + b'"lang":["en"]')


def test_a_file_is_listed_by_its_address_with_its_hash() -> None:
    digest = base64.b64encode(hashlib.sha256(b"text").digest()).decode()
    paths = ("index.html", "a/index.html", "a/other.html", "b (1)/ü?#%.png", "a/xindex.html")
    assert lists_of(*(read_file(path, b"text") for path in paths)) == {
        "whole": {
            "": f"sha256-{digest}",
            "a/": f"sha256-{digest}",
            "a/other.html": f"sha256-{digest}",
            "a/xindex.html": f"sha256-{digest}",
            "b%20%281%29/%C3%BC%3F%23%25.png": f"sha256-{digest}",
        },
        "visited": {},
    }


def test_the_order_of_files_changes_nothing() -> None:
    files = [read_file(f"{number}.html", b"%d" % number) for number in range(20)]
    shuffled = random.Random(1).sample(files, len(files))  # noqa: S311 (a test, not a secret)
    assert OFFLINE.service_worker(files) == OFFLINE.service_worker(shuffled)


def test_a_site_map_with_another_date_is_the_same_one() -> None:
    def hash_of(place: str, date: str) -> str:
        text = SITE_MAP.replace("LOC", place).replace("DATE", date)
        return read_file("sitemap.xml", text.encode()).hash

    assert hash_of("a", "2026-01-01") == hash_of("a", "2026-01-02")
    assert hash_of("a", "2026-01-01") != hash_of("b", "2026-01-01")
    assert not hash_of("a", "2026-01-01").startswith("sha256-")


def test_of_a_large_site_only_what_every_page_needs_is_kept_at_once() -> None:
    frame = [
        Kept(path, "h", 10)
        for path in (
            "404.html",
            "assets/a.css",
            "assets/a.js",
            "f.woff2",
            "index.html",
            "search/search_index.json",
            "sitemap.xml",
        )
    ]
    others = [Kept("a/index.html", "h", 10), Kept("a.png", "h", 10), Kept("b.json", "h", 10)]
    room = LARGEST_SITE - 100
    filling = [Kept(f"{number}.html", "h", room // 4) for number in range(4)]
    assert lists_of(*frame, *others, *filling)["visited"] == {}
    large = lists_of(*frame, *others, *filling, Kept("1 byte.html", "h", 1))
    assert large["whole"].keys() == {
        "404.html",
        "",
        "assets/a.css",
        "assets/a.js",
        "f.woff2",
        "search/search_index.json",
        "sitemap.xml",
    }
    assert large["visited"].keys() >= {"a/", "a.png", "b.json", "1%20byte.html"}


def test_what_is_loaded_on_demand_is_kept_when_it_is_asked_for() -> None:
    names = ("charts-ABC.js", "codes-ABC.js")
    loaded = [Kept(f"assets/mirrormark/{name}", f"sha256-{name}", 4_000) for name in names]
    parts = ("mirrormark", "diagnosis", "results", "profile", "carry", "shared")
    others = [Kept(f"assets/mirrormark/{name}-ABC.js", f"sha256-{name}", 20_000) for name in parts]
    others.append(Kept("assets/charts-of-the-host.js", "sha256-c", 1))
    lists = lists_of(*loaded, *others)
    assert set(lists["visited"]) == {file.path for file in loaded}
    assert set(lists["whole"]) == {file.path for file in others}


def test_a_large_file_is_left_out_and_not_counted() -> None:
    large = [Kept(f"{number}.pdf", "h", LARGEST_FILE + 1) for number in range(9)]
    lists = lists_of(*large, Kept("whole.pdf", "h", LARGEST_FILE), Kept("a.html", "h", 1))
    assert lists == {"whole": {"a.html": "h", "whole.pdf": "h"}, "visited": {}}


def test_a_page_for_those_with_a_connection_is_on_no_list() -> None:
    files = [Kept("a/index.html", "1", 10), Kept("b/index.html", "2", 3_000_000)]
    files += [Kept("c/index.html", "3", 10), Kept("d/index.html", "4", 4_990_000)]
    offline = Offline("run();", OFFLINE.words, {"b/index.html", "c/index.html", "d/index.html"})
    assert lists_in(offline.service_worker(files)) == {"whole": {"a/": "1"}, "visited": {}}


def test_sizes_are_those_of_compressed_files() -> None:
    assert read_file("a.html", b"a" * 1_000_000).size < 2000
    noise = random.Random(1).randbytes(10_000)  # noqa: S311 (a test, not a secret)
    assert read_file("a.png", noise).size > 9000


# A whole site

FILES = {
    "index.html": page("home"),
    "a/index.html": page("a"),
    "404.html": page("404"),
    "google1.html": "google-site-verification: google1.html",
    "style.css": "p {}",
    "CNAME": "example.org",
}


def test_the_list_has_each_file_as_it_is_published_and_nothing_of_others(tmp_path: Path) -> None:
    finish_site(write_site(tmp_path, FILES), SITE, {}, OFFLINE)
    lists = lists_in(published(tmp_path))
    assert lists["whole"].keys() == {"", "a/", "404.html", "google1.html", "style.css"}
    for address, found in lists["whole"].items():
        path = tmp_path / (f"{address}index.html" if address in ("", "a/") else address)
        digest = base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
        assert found == f"sha256-{digest}"
        assert "Content-Security-Policy" in path.read_text() or "<" not in path.read_text()
        assert not re.match(r"[a-z]+:|/", address), "within the site"
    assert published(tmp_path).endswith(";\nrun();")


def test_a_changed_file_changes_its_own_hash_alone(tmp_path: Path) -> None:
    one = write_site(tmp_path / "one", FILES)
    two = write_site(tmp_path / "two", {**FILES, "a/index.html": page("another")})
    for site in (one, two):
        finish_site(site, SITE, {}, OFFLINE)
    before, after = (lists_in(published(site))["whole"] for site in (one, two))
    assert {path for path in before if before[path] != after[path]} == {"a/"}


def test_every_page_says_that_there_is_a_service_worker_and_in_which_words(tmp_path: Path) -> None:
    words = 'offline-newer = Newer "1" <2>\noffline-load = Load & go\noffline-absent = Absent\n'
    finish_site(write_site(tmp_path, FILES), SITE, {}, Offline("run();", Catalogue("en", words)))
    expected = (
        '<meta name="mirrormark-offline" content="service-worker.js" lang="en"'
        ' data-newer="Newer &#34;1&#34; &lt;2&gt;" data-load="Load &amp; go" data-absent="Absent">'
    )
    for name, text in FILES.items():
        found = TAG.findall((tmp_path / name).read_text(encoding="utf-8"))
        assert found == ([expected] if "<" in text else [])


@pytest.mark.parametrize("offline", [None, Offline("leave();", None)])
def test_a_site_that_does_not_work_offline_says_nothing(
    tmp_path: Path, offline: Offline | None
) -> None:
    finish_site(write_site(tmp_path, FILES), SITE, {}, offline)
    assert not TAG.search((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert (tmp_path / "service-worker.js").exists() is bool(offline)
    assert not offline or published(tmp_path) == "leave();"


def test_another_service_worker_is_never_overwritten(tmp_path: Path) -> None:
    site = write_site(tmp_path, {**FILES, "service-worker.js": "theirs()"})
    with pytest.raises(PublishingError, match=r"the site has another 'service-worker\.js'"):
        finish_site(site, SITE, {}, OFFLINE)
    assert "Content-Security-Policy" not in (site / "index.html").read_text()
    finish_site(site, SITE, {}, Offline("leave();", None))
    assert published(site) == "theirs()"


# The plugin, and the script in the bundle


def test_a_site_works_offline_unless_its_host_wants_otherwise(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    assert build(project, "--strict").returncode == 0
    script = published(project / "site")
    assert script.endswith(f"\n{read_service_worker(BUNDLE, offline=True)}")
    kept = lists_in(script)["whole"]
    assert {"", "404.html", "sitemap.xml", "assessments/tiny/"} <= kept.keys()
    assert any(re.fullmatch(r"assets/mirrormark/mirrormark-\w+\.js", path) for path in kept)
    assert not [path for path in kept if "runtime" in path or "lunr" in path]
    assert not list((project / "site/assets/mirrormark").glob("offline*"))

    config = CONFIG.replace("mirrormark]", "mirrormark: {offline: false}]")
    (project / "mkdocs.yml").write_text(config)
    assert build(project, "--strict").returncode == 0
    assert published(project / "site") == read_service_worker(BUNDLE, offline=False)


def test_a_page_can_say_that_it_is_kept_nowhere(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "docs/rare.md").write_text("---\noffline: false\n---\n\n# Rare\n", encoding="utf-8")
    (project / "docs/true.md").write_text("---\noffline: true\n---\n\n# True\n", encoding="utf-8")
    assert build(project).returncode == 0
    kept = lists_in(published(project / "site"))
    addresses = {address for each in kept.values() for address in each}
    assert "true/" in addresses
    assert "rare/" not in addresses
    html = (project / "site/rare/index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in html
    assert "mirrormark-offline" in html, "who comes here first has the rest of the site kept"


def test_two_builds_keep_the_same(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    scripts = []
    for _ in range(2):
        assert build(project).returncode == 0
        scripts.append(published(project / "site"))
    assert scripts[0] == scripts[1]


def test_the_script_knows_the_type_of_all_that_is_kept() -> None:
    script = read_service_worker(BUNDLE, offline=True)
    for suffix in {*FRAME, *SHOWN, ".xml"}:
        assert re.search(rf'\b{suffix[1:]}:"\w+/[\w.+-]+"', script), suffix


def test_the_script_is_small_silent_and_of_this_site_alone() -> None:
    script = read_service_worker(BUNDLE, offline=True)
    assert len(gzip.compress(script.encode())) < 8000
    assert set(re.findall(r"https?://[\w./-]+", script)) == {"https://bit.ly/wb-precache"}
    # The one warning that Workbox has left speaks of files without a hash, and names that address.
    assert len(re.findall(r"console\.\w+", script)) == 1
    assert "caches.keys" not in script
    assert "caches.keys" not in read_service_worker(BUNDLE, offline=False)
