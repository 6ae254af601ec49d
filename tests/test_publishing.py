"""Before a site is published: one policy for all of its pages, and nothing from other sites."""

import base64
import errno
import hashlib
import re
import sys
from pathlib import Path

import material
import pytest

from mirrormark.language.rendering.addresses import is_foreign, origin_of
from mirrormark.site.publishing import PublishingError, Staging, finish_site
from mirrormark.site.publishing.policy import Inline, add_policy, hash_text, write_policy
from mirrormark.site.publishing.publish_page import read_page
from mirrormark.site.publishing.publish_styles import check_styles
from tests.building import build
from tests.test_plugin import CONFIG, write_project

HOME = "https://example.org"
SITE = f"{HOME}/small/"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def page(body: str, head: str = "") -> str:
    opening = f'<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n{head}'
    return f"{opening}<title>T</title></head><body>{body}</body></html>"


def write_site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def said_of(html: str, home: str = HOME) -> list[str]:
    return [f"{breach.what}. {breach.mend}" for breach in read_page(html, home).breaches]


def named(*scripts: str) -> list[str]:
    """Return hashes of scripts as `mkdocs.yml` names them."""
    return [hash_text(script).strip("'") for script in scripts]


# Hashes


def test_a_hash_is_written_as_the_standard_has_it() -> None:
    """The example is that of Content Security Policy Level 3."""
    expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert hash_text("alert('Hello, world.');") == expected
    assert hash_text("„Ü“") == hash_text("\u201e\u00dc\u201c")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>a < b && c</script>", "a < b && c"),
        ("<script>\n a()\n</script>", "\n a()\n"),
        ("<script>a\r\nb\rc</script>", "a\nb\nc"),
        ("<script type=module>a</script>", "a"),
        ('<script type="">a</script>', "a"),
        ('<script type=" Text/JavaScript ">a</script>', "a"),
        ('<script type="importmap">{}</script>', "{}"),
        ('<script type="speculationrules">{}</script>', "{}"),
        ("<template><p><template><script>a</script></template></template>", "a"),
        ("<svg><script>a</script></svg>", "a"),
        ("<noscript><script>a</script></noscript>", "a"),
        ('<iframe srcdoc="&lt;script&gt;a&lt;/script&gt;"></iframe>', "a"),
        ('<script type="application/ld+json">{}</script>', None),
        ('<script type="application/json">{}</script>', None),
        ('<script type="text/javascript; charset=utf-8">a</script>', None),
        ('<script type="text/x-template">a</script>', None),
        ('<script src="a.js"></script>', None),
        ("<!-- <script>a</script> -->", None),
        ("<pre>&lt;script&gt;a&lt;/script&gt;</pre>", None),
    ],
)
def test_inline_scripts_that_run_are_hashed(html: str, expected: str | None) -> None:
    hashes = {hash_text(expected)} if expected else set()
    assert read_page(page(html), HOME).inline.scripts == hashes


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<style>a > b {}</style>", "a > b {}"),
        ("<svg><style>a &gt; b {}</style></svg>", "a > b {}"),
        ("<noscript><style>a</style></noscript>", "a"),
        ('<link rel="stylesheet" href="a.css">', None),
    ],
)
def test_inline_styles_are_hashed(html: str, expected: str | None) -> None:
    hashes = {hash_text(expected)} if expected else set()
    assert read_page(page(html), HOME).inline.styles == hashes


def test_style_attributes_are_hashed_as_the_browser_reads_them() -> None:
    html = page('<p style="text-align: right;">1</p><p style=\'font: "a&amp;b"\'>2</p><p style>')
    expected = {hash_text("text-align: right;"), hash_text('font: "a&b"')}
    assert read_page(html, HOME).inline.style_attributes == expected


def test_the_policy_of_a_site_without_anything_inline() -> None:
    assert write_policy(Inline()).split("; ") == [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "style-src-attr 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "manifest-src 'self'",
        "worker-src blob:",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_policy_names_what_is_inline_and_opens_nothing_else() -> None:
    inline = Inline(
        frozenset({"'sha256-b='", "'sha256-a='"}),
        frozenset({"'sha256-c='"}),
        frozenset({"'sha256-d='"}),
        has_frames=True,
    )
    policy = write_policy(inline)
    assert "script-src 'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b=';" in policy
    assert "style-src 'self' 'sha256-c=';" in policy
    assert "style-src-attr 'unsafe-hashes' 'sha256-d=';" in policy
    assert "frame-src 'self';" in policy
    for hole in ("'unsafe-inline'", "'unsafe-eval'", "*", "http", "'strict-dynamic'"):
        assert hole not in policy


# Its place in a page

TAG = '<meta http-equiv="Content-Security-Policy" content="P">'
CHARSET = '<meta charset="utf-8">'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<!doctype html><html><head>{CHARSET}", "<link><p>"),
        (f"<!DOCTYPE html>\r\n<html lang=en>\r\n<head>\r\n{CHARSET}", "\r\n<link>"),
        ("<!doctype html><html><head><meta charset=utf-8 />", "<link>"),
        ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=x">', "<link>"),
        (f'<html><head><meta name="a" content="b > c"><title>T</title>{CHARSET}', "<script>"),
        (f'<!-- x --><html data-a="b>c"><head prefix="og: a">{CHARSET}', "<meta charset=utf-8>"),
        (f"\ufeff<html><head>{CHARSET}", "<link>"),
    ],
)
def test_it_stands_behind_the_encoding(before: str, after: str) -> None:
    assert add_policy(before + after, "P") == before + TAG + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!doctype html><html><head>", "<link><meta charset=utf-8>"),
        ("<html><head><!-- a -->", f"<script></script><!-- b -->{CHARSET}"),
        ("<head>", f'<meta name="a"><!-- b --><script></script><!-- c -->{CHARSET}'),
        ("<head>", '<meta name="description" content="about charset=utf-8"><p>'),
        ("", "<p>A piece of a page.</p>"),
        ("", "<header>A piece of a page.</header>"),
    ],
)
def test_a_page_that_names_its_encoding_late_or_never_gets_it_first(
    before: str, after: str
) -> None:
    assert add_policy(before + after, "P") == before + CHARSET + TAG + after


def test_a_long_way_to_nothing_is_read_in_no_time() -> None:
    blank = " \n" * 20_000 + "<!-- -->" * 5_000
    assert add_policy(f"<head>{blank}", "P") == f"<head>{blank}{CHARSET}{TAG}"
    late = f'<meta name="a">{blank}<p>'
    assert add_policy(late, "P") == CHARSET + TAG + late


# A whole site


def test_every_page_has_the_same_policy_and_nothing_else_changes(tmp_path: Path) -> None:
    files = {
        "index.html": page("<script>one()</script>\r\n"),
        "a/index.html": page('<script>two()</script><p style="color: red">'),
        "a/b/c/index.html": page("<style>p {}</style><iframe src='../../'></iframe>"),
        "a/plain.HTM": page("plain"),
        "404.html": page("<script>one()</script>"),
        "google123.html": "google-site-verification: google123.html",
        "a/style.css": "p { background: url(x.png) }",
    }
    finish_site(write_site(tmp_path, files), SITE, {}, own_scripts=named("one()", "two()"))
    policies = set()
    for name, before in files.items():
        text = (tmp_path / name).read_bytes().decode()
        found = POLICY.findall(text)
        is_page = name.lower().endswith((".html", ".htm")) and "google" not in name
        assert len(found) == is_page
        policies.update(found)
        assert POLICY.sub("", text) == before
    (policy,) = policies
    for inline in ("one()", "two()", "p {}", "color: red"):
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert policy.count(f"'sha256-{digest}'") == 1


def test_the_same_site_gets_the_same_policy(tmp_path: Path) -> None:
    pages = {f"{n}.html": page(f"<script>f({n})</script><p style='top: {n}'>") for n in range(9)}
    one = write_site(tmp_path / "one", pages)
    two = write_site(tmp_path / "two", dict(reversed(pages.items())))
    own = named(*(f"f({n})" for n in range(9)))
    for site in (one, two):
        finish_site(site, SITE, {}, own_scripts=own)
    assert (one / "0.html").read_bytes() == (two / "0.html").read_bytes()


def test_everything_wrong_is_said_at_once_with_its_page_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    header = '<img src="https://a.example/logo.png">'
    files = {
        "index.html": page(header),
        "b/index.html": page(header + '<p onclick="f()">'),
        "404.html": page(header),
        "x.css": "@import 'https://c.example/x.css';",
        "latin.html": "",
    }
    site = write_site(tmp_path, files)
    (site / "latin.html").write_bytes(b"<p>\xe4</p>")
    before = {path: path.read_bytes() for path in site.rglob("*.*")}
    sources = {"index.html": "index.md", "b/index.html": "b.md", "x.css": "x.css"}
    with pytest.raises(PublishingError) as caught:
        finish_site(site, SITE, sources)
    into_the_site = "Put the file into the site, and name it by its path there."
    logo, handler, encoding, imported = str(caught.value).splitlines()
    asked = "<img src> asks for https://a.example/logo.png, on another site"
    assert logo == f"404.html and 2 other files: {asked}. {into_the_site}"
    assert handler.startswith("b.md: <p onclick> holds a script, and the policy lets none in a tag")
    assert handler.endswith("Put it into a file, and that below 'extra_javascript' in mkdocs.yml.")
    assert encoding == "latin.html: it isn't UTF-8. Save it as UTF-8."
    asked = "a style asks for https://c.example/x.css, on another site"
    assert imported == f"x.css: {asked}. {into_the_site}"
    assert {path: path.read_bytes() for path in site.rglob("*.*")} == before


# What no page may do


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<script src="https://x.example/a.js"></script>', "<script src> asks for https://x.ex"),
        ('<script src="//x.example/a.js"></script>', "<script src> asks for //x.example/a.js"),
        ('<script type=module src="http://example.org/a.js"></script>', "http://example.org/a.js"),
        ('<link rel=stylesheet href="https://x.example/a.css">', "<link rel=stylesheet> asks"),
        ('<link rel="alternate stylesheet" href="//x.example/a">', "<link rel=stylesheet> asks"),
        ('<link rel=preload as=font href="//x.example/a">', "<link rel=preload> asks"),
        ('<link rel=modulepreload href="//x.example/a">', "<link rel=modulepreload> asks"),
        ('<link rel=prefetch href="//x.example/a">', "<link rel=prefetch> asks"),
        ('<link rel=next href="//x.example/a">', "<link rel=next> asks"),
        ('<link rel=preconnect href="//x.example">', "Take it out"),
        ('<link rel=dns-prefetch href="//x.example">', "Take it out"),
        ('<link rel="shortcut icon" href="//x.example/a">', "<link rel=icon> asks"),
        ('<link rel=apple-touch-icon href="//x.example/a">', "<link rel=apple-touch-icon> asks"),
        ('<link rel=manifest href="//x.example/a">', "<link rel=manifest> asks"),
        ('<link rel=preload as=image imagesrcset="a 1x, //x.example/a 2x">', "<link imagesrcset>"),
        ('<link rel=preconnect href="https://fonts.gstatic.com">', "Write 'font: false'"),
        ('<img src="https://x.example/a.png">', "<img src> asks for https://x.example/a.png"),
        ('<img srcset="a.png 1x,https://x.example/a,b.png 2x">', "https://x.example/a,b.png"),
        ('<img class=twemoji src="https://x.example/1f600.png">', "Write the emoji itself"),
        (
            "<img class=gemoji alt=😀 title=:smile: src=//x.example/a>",
            "Write '😀' in the place of ':s",
        ),
        ("<picture><source srcset=//x.example/a.webp></picture>", "<source srcset> asks"),
        ("<video src=//x.example/a poster=//x.example/b></video>", "<video src> asks"),
        ("<video poster=//x.example/b></video>", "<video poster> asks"),
        ("<audio src=//x.example/a></audio>", "<audio src> asks"),
        ("<audio><source src=//x.example/a></audio>", "<source src> asks"),
        ("<video><track src=//x.example/a></video>", "<track src> asks"),
        ("<iframe src=https://x.example/></iframe>", "Link to it instead"),
        ('<iframe srcdoc="&lt;img src=//x.example/a&gt;"></iframe>', "<img src> asks"),
        ("<input type=image src=//x.example/a>", "<input src> asks"),
        ("<table background=//x.example/a></table>", "<table background> asks"),
        ("<svg><image href=//x.example/a /></svg>", "<image href> asks"),
        ("<svg><use xlink:href=//x.example/a#b /></svg>", "<use xlink:href> asks"),
        ("<svg><filter><feImage href=//x.example/a /></filter></svg>", "<feImage href> asks"),
        ("<svg><script xlink:href=//x.example/a></script></svg>", "<script xlink:href> asks"),
        ("<svg><rect fill='url(//x.example/a#b)'/></svg>", "a style asks for //x.example/a#b"),
        ("<a href=a ping=https://x.example/>x</a>", "<a ping> asks"),
        ("<template><img src=//x.example/a></template>", "<img src> asks"),
        ("<noscript><img src=//x.example/a></noscript>", "<img src> asks"),
        ("<p style='background: url(//x.example/a)'>", "a style asks for //x.example/a"),
        ("<style>@import '//x.example/a'</style>", "a style asks for //x.example/a"),
        ("<meta http-equiv=Refresh content='0; URL=https://x.example/'>", "Link to it instead"),
        ("<form action=https://x.example/><input></form>", "lets no form be sent"),
        ("<form action=/here method=post></form>", "sends what is in a form to /here"),
        ("<button formaction=//x.example/>x</button>", "<button formaction> sends"),
        ("<base href=https://x.example/>", "Take it out"),
        ("<base href=/>", "the policy allows none"),
        ("<object data=a.pdf></object>", "<object> shows a.pdf"),
        ("<embed src=a.pdf>", "Link to the file"),
        ("<script src='data:text/javascript,a()'></script>", "can't come from a 'data:' address"),
        ("<link rel=stylesheet href='data:text/css,a'>", "can't come from a 'data:' address"),
        ("<audio src=data:audio/wav,a></audio>", "can't come from a 'data:' address"),
        ("<script type=importmap>{'imports': {'a': \"//x.example/a\"}}</script>", "importmap> nam"),
        ("<meta http-equiv=content-security-policy content=x>", "Policy of its own"),
        ("<button onclick='f()'>x</button>", "<button onclick> holds a script"),
        ("<svg><rect onload='f()'/></svg>", "<rect onload> holds a script"),
        ("<a href=' JavaScript:f()'>x</a>", "<a href> holds a script"),
        ("<a href='java&#10;script:f()'>x</a>", "<a href> holds a script"),
    ],
)
def test_what_no_page_may_do_is_refused(html: str, words: str) -> None:
    said = said_of(page(html))
    assert words in said[0]
    assert said_of(page("", head=html)), "the same in the head"


@pytest.mark.parametrize(
    "html",
    [
        "<a href=https://x.example/>x</a>",
        "<a href=//x.example/ target=_blank rel=noopener>x</a>",
        "<a href='javascript:void(0)'>x</a>",
        "<a href=mailto:a@b.example>x</a>",
        "<link rel=canonical href=https://x.example/>",
        "<link rel=license href=https://x.example/>",
        "<link rel=next href=../next/>",
        "<link rel=prev href=https://x.example/>",
        "<link rel=alternate href=../de/>",
        "<link rel=me href=https://x.example/>",
        "<link rel=stylesheet href=../a.css>",
        "<link rel=icon href=data:image/png;base64,iVBO>",
        f"<link rel=stylesheet href={HOME}/other/a.css>",
        "<script src=a.js></script>",
        "<script src=https://Example.ORG:443/a.js></script>",
        "<script src=//example.org/a.js></script>",
        "<img src=a.png srcset='a.png 1x, b.png 2x' alt='https://x.example/'>",
        "<img src=data:image/png;base64,//8A srcset='data:image/png;base64,//8A 2x'>",
        "<iframe src=../demo/></iframe>",
        "<meta http-equiv=refresh content='0; url=../new/'>",
        "<meta property=og:image content=https://x.example/a.png>",
        "<form><input></form>",
        "<form action=#top></form>",
        "<form method=dialog action=/here></form>",
        "<p style='color: red' title='onclick=f()'>x</p>",
        "<pre>&lt;img src=//x.example/a onclick=f()&gt;</pre>",
        "<!-- <img src=//x.example/a> -->",
        "<svg><a xlink:href=https://x.example/></a><path fill='url(#a)'/></svg>",
    ],
)
def test_links_and_what_lies_within_the_site_are_fine(html: str) -> None:
    assert said_of(page(html)) == []


def test_without_a_site_url_every_address_with_a_host_is_foreign() -> None:
    html = page(f"<img src={HOME}/a.png>")
    assert said_of(html, home="")
    assert not said_of(html)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Example.org/a?b#c", "https://example.org"),
        ("HTTPS://a@example.org:443", "https://example.org"),
        ("http://example.org:80/", "http://example.org"),
        ("http://example.org:8000/", "http://example.org:8000"),
        (" \n//example.org/a", "https://example.org"),
        ("https:example.org", "https://example.org"),
        ("\\\\example.org/a", "https://example.org"),
        ("/\\example.org", "https://example.org"),
        ("ht\ntps://example.org", "https://example.org"),
        ("https://exa\tmple.org", "https://example.org"),
        ("wss://example.org/a", "wss://example.org"),
        ("/a//b", ""),
        ("a/https://example.org", ""),
        ("?https://example.org", ""),
        ("#//example.org", ""),
        ("data:image/svg+xml,https://example.org", ""),
        ("mailto:a@example.org", ""),
        ("", ""),
    ],
)
def test_an_address_is_read_as_browsers_do(address: str, origin: str) -> None:
    assert origin_of(address) == origin


def test_an_address_without_a_scheme_has_that_of_the_site() -> None:
    assert not is_foreign("//localhost:8000/a", "http://localhost:8000")
    assert not is_foreign("//localhost:8000/a", "https://localhost:8000")
    assert is_foreign("//localhost:8001/a", "http://localhost:8000")
    assert is_foreign("http://localhost/a", "https://localhost")


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(https://x.example/a.png) }",
        "a { background: URL( '//x.example/a.png' ) }",
        'a { background: url("https://x.example/a(1).png") }',
        "@import url(https://x.example/a.css) screen;",
        '@import"//x.example/a.css";',
        "a { background: image-set('a.png' 1x, 'https://x.example/a.png' 2x) }",
        "a { background: image-set(url(a.png) 1x, url(//x.example/a.png) 2x) }",
        "@font-face { src: local('A'), url(//x.example/a.woff2) format('woff2') }",
        "a { background: url(https:\\/\\/x.example/a.png) }",
        "@font-face { src: url(data:font/woff2;base64,d09G) }",
        "@font-face { src: url('data:application/x-font-ttf,A') }",
    ],
)
def test_a_style_sheet_that_asks_another_site_is_refused(css: str) -> None:
    assert len(list(check_styles(css, HOME))) == 1


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(a.png) } b { background: url('../b.png') }",
        "/* url(https://x.example/a.png) @import '//x.example' */ a {}",
        "a::after { content: 'url(https://x.example/)' } b { background: url(b.png) }",
        "a { background: url(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E) }",
        "@namespace svg url(http://www.w3.org/2000/svg); a { background: url(#a) }",
        f"a {{ background: url({HOME}/a.png) }}",
        "/* never closed url(//x.example/)",
    ],
)
def test_a_style_sheet_that_keeps_to_the_site_is_fine(css: str) -> None:
    assert list(check_styles(css, HOME)) == []


# The theme

ADDRESS = re.compile(r"(?<=[\"'`])(?:https?:|(?=//[\w-]+\.))//[\w.${}-]+[^\"'`$]*")


@pytest.mark.parametrize(
    ("repository", "asked"),
    [
        ("https://github.com/owner/project", "https://api.github.com"),
        ("https://github.com/owner", "https://api.github.com"),
        ("https://gitlab.com/owner/project", "https://gitlab.com"),
        ("https://my.gitlab.example/group/project/", "https://my.gitlab.example"),
        ("//github.com/owner/project", "https://api.github.com"),
        ("https://codeberg.org/owner/project", None),
        ("https://bitbucket.org/owner/project", None),
    ],
)
def test_the_theme_asks_some_hosts_about_a_repository(repository: str, asked: str | None) -> None:
    said = said_of(page(f'<a class=md-source data-md-component=source href="{repository}">x</a>'))
    assert [f"the theme asks {asked} about" in each for each in said] == [True] * bool(asked)
    assert not said_of(page(f'<a class=md-source href="{repository}">x</a>'))


def test_the_theme_asks_another_site_for_its_site_map() -> None:
    (said,) = said_of(page("", head="<link rel=alternate hreflang=de href=https://de.example/>"))
    assert "the theme asks for the site map of https://de.example/" in said


def test_the_themes_script_knows_no_address_that_is_not_looked_after() -> None:
    """If this fails after an update, `theme.py` has to learn what makes it ask there."""
    scripts = Path(material.__file__).parent / "templates/assets/javascripts"
    found = {
        address
        for script in scripts.rglob("*.js")
        for address in re.findall(ADDRESS, script.read_text(encoding="utf-8"))
    }
    assert found == {
        "https://${e}/api/v4/projects/",
        "https://api.github.com/repos/",
        "https://api.github.com/users/",
        "https://unpkg.com/mermaid@11/dist/mermaid.min.js",
        "https://unpkg.com/resize-observer-polyfill",
    }


# Builds


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


@pytest.mark.parametrize("option", ["--use-directory-urls", "--no-directory-urls"])
def test_every_page_of_a_build_has_the_same_policy(project: Path, option: str) -> None:
    (project / "docs/deep/er").mkdir(parents=True)
    (project / "docs/deep/er/table.md").write_text("| a |\n|--:|\n| 1 |\n")
    (project / "docs/static.html").write_text(page("<script>mine()</script>"))
    config = f"{CONFIG}strict: true\n".replace("extensions:", "extensions:\n  - tables")
    own = ", ".join(named("mine()"))
    config = config.replace("mirrormark]", f"mirrormark: {{inline_scripts: [{own}]}}]")
    (project / "mkdocs.yml").write_text(config)
    done = build(project, option)
    assert done.returncode == 0, done.stderr
    pages = list((project / "site").rglob("*.html"))
    assert project / "site/404.html" in pages
    assert len(pages) == 8
    found = {path: POLICY.findall(path.read_text(encoding="utf-8")) for path in pages}
    policies = {tuple(each) for each in found.values()}
    assert len(policies) == 1
    ((policy,),) = policies
    assert hash_text("text-align: right;") in policy
    assert hash_text("mine()") in policy
    for path in pages:
        html = path.read_text(encoding="utf-8")
        assert re.search(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"', html)
        for script in read_page(html, HOME).inline.scripts:
            assert script in policy


def test_settings_that_make_the_theme_ask_others_fail_and_leave_the_last_good_site(
    project: Path,
) -> None:
    assert build(project).returncode == 0
    good = {path: path.read_bytes() for path in (project / "site").rglob("*.html")}
    config = CONFIG.replace("font: false", "icon: {repo: octicons/repo-16}").replace(
        "  - pymdownx.superfences\n",
        "  - pymdownx.superfences:\n      custom_fences:\n        - name: mermaid\n"
        "          class: mermaid\n"
        "          format: !!python/name:pymdownx.superfences.fence_code_format\n",
    )
    config += "repo_url: https://github.com/owner/project\n"
    config += "extra_javascript: [https://cdn.example/a.js]\n"
    config += "extra: {analytics: {provider: google, property: G-1}}\n"
    (project / "mkdocs.yml").write_text(config)
    with (project / "docs/index.md").open("a") as file:
        file.write("\n```mermaid\ngraph LR\n```\n\n<b onclick='f()'>x</b>\n")
    done = build(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for words in (
        "https://fonts.gstatic.com",
        "https://fonts.googleapis.com",
        "Write 'font: false'",
        "the theme asks https://api.github.com",
        "Take 'repo_url' out of mkdocs.yml",
        "index.md: a Mermaid diagram",
        "Google Analytics",
        "<script src> asks for https://cdn.example/a.js",
        "index.md: <b onclick> holds a script",
    ):
        assert words in done.stderr
    assert done.stderr.count("https://cdn.example/a.js") == 1, "once for all pages"
    assert {path: path.read_bytes() for path in (project / "site").rglob("*.html")} == good
    assert [path.name for path in project.glob(".*")] == [".cache"]


def test_a_consent_form_is_no_way_round(project: Path) -> None:
    extra = "extra: {consent: {title: Cookies, description: Agree}}\n"
    repository = "repo_url: https://gitlab.com/owner/project\n"
    (project / "mkdocs.yml").write_text(CONFIG + extra + repository)
    done = build(project)
    assert done.returncode == 1
    assert "the theme asks https://gitlab.com about the repository" in done.stderr


def test_a_repository_that_the_theme_asks_nothing_about_is_fine(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{CONFIG}repo_url: https://codeberg.org/owner/project\n")
    done = build(project)
    assert done.returncode == 0, done.stderr


# Folders


def test_a_site_that_is_a_disk_of_its_own_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = Staging(tmp_path / "site")
    write_site(staging.folder, {"index.html": "new"})

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PublishingError, match=r"busy\. Name a folder within it\.$"):
        staging.publish()


def test_a_site_that_can_not_be_moved_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = Staging(tmp_path / "site")
    write_site(staging.site, {"index.html": "old"})
    write_site(staging.folder, {"index.html": "new"})
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == staging.folder:
            raise OSError(18, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PublishingError, match="is whole but can't be moved"):
        staging.publish()
    assert (staging.site / "index.html").read_text() == "old"
    monkeypatch.undo()
    staging.publish()
    assert (staging.site / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="there, not everybody may make links")
def test_what_is_in_the_place_of_a_new_site_goes_and_nothing_beyond_it(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    precious = write_site(tmp_path / "precious", {"a.txt": "mine"})
    staging.folder.symlink_to(precious)
    with staging:
        write_site(staging.folder, {"index.html": "new"})
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert (precious / "a.txt").read_text() == "mine"
    staging.folder.write_text("a file")
    with staging:
        write_site(staging.folder, {"index.html": "newer"})
    assert (tmp_path / "site/index.html").read_text() == "newer"
