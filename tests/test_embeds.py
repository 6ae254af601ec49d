"""What a site has for pages of other sites: the pages for frames, and what is loaded."""

from pathlib import Path

import pytest

from mirrormark.bundle import read_manifest
from mirrormark.site.page import Assets
from mirrormark.site.page.embed import make_embed, name_embed
from mirrormark.site.publishing import PublishingError, write_embeds
from tests.building import build
from tests.sites import ROOT
from tests.test_plugin import CONFIG, write_project

ASSETS = Assets("assets/mirrormark/embed-1.js", "assets/mirrormark/embed-2.css")
ELEMENT = """<mirrormark-assessment id="mm-content" data-assessment="tiny">
<h2>One</h2><img src="../a.png"></mirrormark-assessment>"""
PAGE = f"""<!doctype html><html lang="de" class="no-js"><head><title>Site</title></head>
<body dir="ltr"><header><a href="..">Home</a></header>
<h1 lang="fr">L&#39;été &amp; <em>moi</em></h1>
{ELEMENT}<footer>By the theme</footer></body></html>"""


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("a/tiny/index.html", "a/tiny/embed.html"),
        ("a/tiny.html", "a/tiny.embed.html"),
        ("index.html", "embed.html"),
    ],
)
def test_it_lies_beside_the_page_so_that_addresses_lead_to_the_same(page: str, name: str) -> None:
    assert name_embed(page) == name


def test_it_has_the_form_and_its_title_and_nothing_of_the_theme() -> None:
    html = make_embed(PAGE, "a/tiny/index.html", ASSETS)
    assert html is not None
    assert ELEMENT in html
    assert '<h1 lang="fr">L&#39;été &amp; <em>moi</em></h1>' in html
    assert '<html lang="de" dir="ltr">' in html
    assert "<title>L&#39;été &amp; moi</title>" in html
    assert '<link rel="canonical" href="./">' in html
    assert 'src="../../assets/mirrormark/embed-1.js"' in html
    assert "theme" not in html
    assert "header" not in html


def test_a_flat_page_is_named_by_its_file() -> None:
    html = make_embed(PAGE, "a/tiny.html", ASSETS)
    assert html is not None
    assert '<link rel="canonical" href="tiny.html">' in html
    assert 'href="../assets/mirrormark/embed-2.css"' in html


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><h1>Other</h1></body></html>",
        # A page that shows the assessment of another site.
        '<html><body><mirrormark-assessment src="https://example.org/"></mirrormark-assessment>',
    ],
)
def test_other_pages_have_none(html: str) -> None:
    assert make_embed(html, "index.html", ASSETS) is None


def test_what_the_site_has_already_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "embed.js").write_text("mine")
    (tmp_path / "tiny.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(PublishingError, match=r"embed\.js: the site has another 'embed\.js'"):
        write_embeds(tmp_path, ASSETS)
    assert (tmp_path / "embed.js").read_text() == "mine"
    assert not (tmp_path / "tiny.embed.html").exists()


def test_a_site_has_them_if_it_says_so_and_keeps_none_offline(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    assert build(project, "--strict").returncode == 0
    assert [*(project / "site").rglob("*embed*")] == []
    config = CONFIG.replace("[search, mirrormark]", "[search, mirrormark: {embed: true}]")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert build(project, "--strict").returncode == 0

    site, manifest = project / "site", read_manifest(ROOT / "build/bundle")
    script, style = manifest["embed_script"], manifest["embed_style"]
    page = "assessments/tiny/embed.html"
    assets = [f"assets/mirrormark/{name}" for name in (script, style)]
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*embed*"))
    assert found == sorted([*assets, page, "embed.js", "embed.css"])
    worker = (site / "service-worker.js").read_text(encoding="utf-8")
    assert [name for name in found if name in worker] == []
    html = (site / page).read_text(encoding="utf-8")
    assert html.count('http-equiv="Content-Security-Policy"') == 1
    assert "<title>Tiny</title>" in html
    for loader, loaded in zip(("embed.js", "embed.css"), assets, strict=True):
        assert loaded in (site / loader).read_text(encoding="utf-8")
