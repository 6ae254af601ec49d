"""Every licence of what ships is told: in the bundle, and on a page of every site."""

import gzip
import hashlib
import html as html_text
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import material
import pytest

from mirrormark.bundle import BundleError, make, make_bundle, read_components, read_manifest
from mirrormark.bundle.licences.gather import gather_components
from mirrormark.bundle.licences.packages import describe_package, find_packages
from mirrormark.bundle.licences.stored import Addition
from mirrormark.bundle.licences.theme import list_theme
from mirrormark.bundle.licences.written import write_licences
from mirrormark.bundle.notices import Component, is_allowed, list_notices
from mirrormark.site.page import Languages, render_licences
from mirrormark.wording.catalogue import load_catalogue
from tests.building import build
from tests.test_plugin import CONFIG, write_project

ROOT = Path(__file__).parent.parent
BUNDLE = ROOT / "build/bundle"
WEB = ROOT / "build_tools/mirrormark_web"
PYODIDE = WEB / "node_modules/pyodide"
STORED = ROOT / "build_tools/mirrormark/bundle/licences"
THEME = Path(material.__file__).parent / "templates"


def shipped() -> list[Component]:
    return read_components(BUNDLE, "material")


def plain_text() -> str:
    (name,) = (each for each in read_manifest(BUNDLE)["files"] if each.startswith("licences-"))
    return (BUNDLE / name).read_text(encoding="utf-8")


def part(name: str) -> dict[str, Component]:
    return {each.name: each for each in shipped() if each.part == name}


# Is everything there?

ENGLISH = Languages("en", "en-GB")

LIST_INPUTS = """
import { build } from "esbuild";
const inputs = [];
const sources = ["main", "engine/worker/worker", "offline/service-worker", "offline/off",
  "pictures/charts/charts", "carry/code/code"].map((path) => `export * from "./src/${path}.js"; `);
for (const contents of [...sources, 'export { sha256 } from "@noble/hashes/sha2.js"']) {
  const external = ["node:*", "ws", "pyodide/pyodide.asm.mjs"];
  const done = await build({ stdin: { contents, resolveDir: "." }, external, bundle: true,
    format: "esm", write: false, metafile: true });
  const [{ inputs: used }] = Object.values(done.metafile.outputs);
  inputs.push(...Object.keys(used).filter((path) => used[path].bytesInOutput));
}
console.log(JSON.stringify(inputs));
"""


def test_every_npm_package_that_esbuild_puts_in_is_listed() -> None:
    node = Path(sys.executable).parent / "node"
    command = [str(node), "--input-type=module", "--eval", LIST_INPUTS]
    done = subprocess.run(command, cwd=WEB, capture_output=True, text=True, check=True)
    inputs = [path for path in json.loads(done.stdout) if "node_modules/" in path]
    found = {re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)/", path)[-1] for path in inputs}
    assert {"lit-html", "idb", "@noble/hashes", "pyodide"} <= found
    listed = {name for name in part("script") if name != "Mirrormark"}
    assert listed | {"pyodide"} == found
    for name in listed:
        about = json.loads((WEB / "node_modules" / name / "package.json").read_text())
        told = part("script")[name]
        assert (told.version, told.licence) == (about["version"], about["license"])


def read_runtime(name: str) -> bytes:
    (path,) = (BUNDLE / "runtime").glob(f"{name}-*.data")
    return gzip.decompress(path.read_bytes())


# What in the files that ship shows that something is in them, with its version where they tell it.
WITNESSES = {
    "Pyodide": ("worker", "314.0.7"),
    "CPython": ("python", "3.14.2"),
    "HACL*": ("python", "Modules/_hacl/Hacl_Hash_SHA3.c"),
    "Expat": ("python", "expat_2.7.3"),
    "libmpdec": ("python", "2.5.1"),
    "mimalloc": ("python", "mimalloc: warning: "),
    "Mersenne Twister": ("python", "Mersenne Twister random number generator"),
    "csiphash": ("python", "source_hash"),
    "dtoa": ("python", "float_repr_style"),
    "getopt": ("python", "Argument expected for the -%c option"),
    "cfuhash": ("plain-python", "_Py_hashtable_new_full"),
    "Global Unbounded Sequences": ("python", "3.14.2"),  # says nothing of itself
    "pysqlite": ("python", "sqlite3.PrepareProtocol"),
    "pyzstd": ("python", "ZstdDecompressor"),
    "uvloop": ("plain-library", "asyncio/sslproto.pyc"),
    "Unicode Character Database": ("python", "16.0.0"),
    "bzip2": ("python", "1.0.6, 6-Sept-2010"),
    "hiwire": ("plain-python", "hiwire_new_deduplicate"),
    "libffi": ("python", "ffi_call"),
    "liblzma": ("python", "5.2.2\0"),
    "SQLite": ("python", "3.39.0"),
    "zlib": ("python", " deflate 1.3.1 Copyright 1995-2024 "),
    "Zstandard": ("python", "1.5.7\0"),
    "libdivsufsort": ("plain-python", "divsufsort"),
    "Emscripten": ("python", "5.0.3"),
    "dlmalloc": ("plain-python", "malloc_trim"),
    "libc++, libc++abi, libunwind and compiler-rt": ("plain-python", "ne210108"),  # 21.1.8
    "MiniLZ4, from node-lz4": ("plain-worker", ".uncompress="),
    "musl": ("plain-python", "__crypt_blowfish"),
    "stackframe and error-stack-parser": ("worker", "Cannot parse given Error object"),
    "@arrowood.dev/socket": ("worker", "secureTransport must be set to"),
}

TELL_NO_VERSION = {"libc++, libc++abi, libunwind and compiler-rt", "libffi", "uvloop"}


@pytest.mark.parametrize("name", WITNESSES)
def test_what_is_listed_is_in_the_files_that_ship(name: str) -> None:
    file, witness = WITNESSES[name]
    assert witness.encode() in read_runtime(file)
    assert part("python")[name].version in witness or name in TELL_NO_VERSION


def test_every_component_of_python_has_its_witness() -> None:
    assert set(part("python")) == set(WITNESSES)


def test_pyodide_links_no_library_that_is_not_listed() -> None:
    """If this fails after an update, `components.toml` has to learn what is new."""
    library = zipfile.ZipFile(PYODIDE / "python_stdlib.zip")
    (name,) = (each for each in library.namelist() if each.startswith("_sysconfigdata"))
    variables: dict[str, dict[str, str]] = {}
    exec(library.read(name), variables)  # noqa: S102 (Python's own settings, from npm's package)
    linked = variables["build_time_vars"]["MODLIBS"].split()
    assert {each for each in linked if each.startswith(("-l", "-s")) or each.endswith(".a")} == {
        "-lbz2",
        "-llzma",
        "-lm",
        "-lsqlite3",
        "-lzstd",
        "-sUSE_ZLIB",
        "Modules/_decimal/libmpdec/libmpdec.a",
        "Modules/expat/libexpat.a",
    }
    about = json.loads((PYODIDE / "package.json").read_text())
    assert part("python")["Pyodide"].version == about["version"]
    assert not [path for path in PYODIDE.iterdir() if path.name.lower().startswith("licen")]


def test_pyodides_script_has_no_foreign_parts_that_are_not_listed() -> None:
    sources = json.loads((PYODIDE / "pyodide.mjs.map").read_text())["sources"]
    assert {path for path in sources if "vendor" in path or "node_modules" in path} == {
        "../src/js/vendor/stackframe/error-stack-parser.ts",
        "../src/js/vendor/stackframe/stackframe.ts",
    }


def test_the_theme_has_no_foreign_parts_that_are_not_listed() -> None:
    """If this fails after an update, `components.toml` has to learn what is new."""
    assets = THEME / "assets"
    sources = [
        source
        for path in assets.rglob("*.map")
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]
    ]
    found = (re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", source) for source in sources)
    packages = {match[1] for match in found if match}
    others = {path.name for path in (assets / "javascripts/lunr").iterdir()}
    assert packages == {
        "clipboard",
        "escape-html",
        "focus-visible",
        "lunr",
        "material-design-color",
        "rxjs",
        "tslib",
    }
    assert others == {"min", "tinyseg.js", "wordcut.js"}
    names = " ".join(part("theme")).lower()
    for known in (*packages, "lunr-languages", "tinysegmenter", "wordcut"):
        assert known in names, known
    wordcut = (assets / "javascripts/lunr/wordcut.js").read_text(encoding="utf-8")
    text = (STORED / "texts/wordcut.txt").read_text(encoding="utf-8")
    for name in ("glob", "minimatch", "underscore", "brace-expansion", "inflight", "wrappy"):
        assert f'require("{name}")' in wordcut or f"require('{name}')" in wordcut, name
        assert f"\n{name}\n" in text, name


def test_the_theme_draws_with_icons_that_are_listed() -> None:
    (css,) = (THEME / "assets/stylesheets").glob("main.*.css")
    drawn = re.findall(r"data:image/svg\+xml[^)]* d=\\?[\"']([^\"'\\]+)", css.read_text())
    assert len(drawn) > 20
    icons = {
        drawing: path.relative_to(THEME / ".icons").parts[0]
        for folder in ("material", "octicons", "fontawesome", "simple")
        for path in (THEME / ".icons" / folder).rglob("*.svg")
        for drawing in re.findall(r' d="([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert {icons[drawing] for drawing in drawn} == {"material", "octicons"}
    assert {"Material Design Icons", "Octicons"} <= set(part("theme"))


def test_the_theme_is_the_one_that_is_installed() -> None:
    assert part("theme")["Material for MkDocs"].version
    assert "Martin Donath" in part("theme")["Material for MkDocs"].texts[0]
    assert [each.part for each in list_theme()] == ["theme"] * len(list_theme())
    assert not [each for each in read_components(BUNDLE, "readthedocs") if each.part == "theme"]


# Is what is there right?


def test_every_component_has_a_licence_that_allows_it_and_its_text() -> None:
    for each in shipped():
        assert each.texts, each.name
        assert all(len(text) > 100 for text in each.texts), each.name
        assert each.part == "theme" or is_allowed(each.licence), each.name
        assert each.source.startswith("http") or each.name == "Mirrormark", each.name
        for licence, words in {
            "Apache-2.0": "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
            "MPL-2.0": "Mozilla Public License Version 2.0",
            "MIT": "Permission is hereby granted, free of charge",
            "PSF-2.0": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
            "BSD-3-Clause": "Redistribution and use in source and binary forms",
            "Zlib": "This software is provided 'as-is'",
        }.items():
            if licence in each.licence.split(" "):
                assert any(words in text for text in each.texts), each.name


def test_a_licence_that_asks_for_it_says_what_was_changed_and_where_the_source_is() -> None:
    pyodide, cpython = part("python")["Pyodide"], part("python")["CPython"]
    assert pyodide.source.endswith(f"/pyodide/tree/{pyodide.version}")
    for changed in ("left out", "bytecode", "taken out", "stand-ins"):
        assert changed in pyodide.note
    assert "patches" in cpython.note


def test_every_stored_text_is_used() -> None:
    with (STORED / "components.toml").open("rb") as file:
        stored = tomllib.load(file)
    named = [*stored["component"], *stored["npm"].values()]
    used = {name for each in named for name in each["texts"]}
    # What the theme brings has no table, and names its texts itself.
    used |= set(re.findall(r'read_text\("([^"]+)"\)', (STORED / "theme.py").read_text()))
    assert used == {path.name for path in (STORED / "texts").iterdir()}


def test_the_text_file_tells_every_component_and_every_text_once() -> None:
    text = plain_text()
    components = read_components(BUNDLE, None)
    assert len(components) > 35
    heads = [f"\n{each.name} {each.version}".rstrip() + "\n  " for each in components]
    assert [head for head in heads if head not in text] == []
    for each in components:
        assert each.licence in text
        assert each.source in text
    for notice in list_notices(components):
        # Some are a part of another one; lines of signs say where one begins and ends.
        assert f"{text}\n=".count(f"=\n\n{notice.text}\n\n=") == 1, notice.names
    pages = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
    assert {str(notice.number) for notice in list_notices(components)} <= set(pages)


def test_the_text_file_has_its_hash_in_its_name_and_the_data_are_not_published() -> None:
    (name,) = (each for each in read_manifest(BUNDLE)["files"] if each.startswith("licences"))
    digest = hashlib.sha256((BUNDLE / name).read_bytes()).hexdigest()
    assert name == f"licences-{digest[:8].upper()}.txt"


def test_licences_are_written_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_licences(tmp_path / name, read_components(BUNDLE, None))
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "b").iterdir())
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
        assert (tmp_path / "a" / name).read_bytes() == (BUNDLE / name).read_bytes()


def test_a_bundle_without_licences_is_refused(tmp_path: Path) -> None:
    shutil.copytree(BUNDLE, tmp_path / "bundle")
    (tmp_path / "bundle/licences.json").unlink()
    with pytest.raises(BundleError, match=r"lacks licences\.json. Run 'mirrormark bundle' again"):
        read_manifest(tmp_path / "bundle")


# npm packages


def write_package(folder: Path, about: dict[str, object], **files: str) -> Path:
    package = folder / "node_modules/@scope/thing"
    package.mkdir(parents=True)
    facts = {"name": "@scope/thing", "version": "1.2.3", **about}
    (package / "package.json").write_text(json.dumps(facts))
    for name, text in files.items():
        (package / name).write_text(text)
    return package


def test_a_package_tells_its_licence(tmp_path: Path) -> None:
    about = {"license": "MIT", "repository": {"url": "git+https://example.org/thing.git"}}
    texts = {"LICENCE": "Mine\r\n", "NOTICE": "\nTheirs\n", "licensing": "No licence"}
    package = write_package(tmp_path, about, **texts)
    assert describe_package(package, {}) == Component(
        part="script",
        name="@scope/thing",
        version="1.2.3",
        licence="MIT",
        source="https://example.org/thing",
        note="",
        texts=("Mine", "Theirs"),
    )
    added = {"@scope/thing": Addition("python", "Thing", "https://x.org/{version}", "!", ("More",))}
    assert describe_package(package, added) == Component(
        part="python",
        name="Thing",
        version="1.2.3",
        licence="MIT",
        source="https://x.org/1.2.3",
        note="!",
        texts=("Mine", "Theirs", "More"),
    )


@pytest.mark.parametrize(
    ("about", "source"),
    [
        ({"repository": "github:owner/thing"}, "https://github.com/owner/thing"),
        ({"repository": "owner/thing"}, "https://github.com/owner/thing"),
        ({"repository": "git@example.org/thing", "homepage": "https://x.org"}, "https://x.org"),
        ({"repository": {"url": "ssh://git@example.org/a.git"}}, "https://example.org/a"),
        ({"homepage": "https://x.org"}, "https://x.org"),
        ({}, ""),
    ],
)
def test_a_package_tells_its_source(tmp_path: Path, about: dict[str, object], source: str) -> None:
    package = write_package(tmp_path, {"license": "MIT", **about}, LICENSE="Mine")
    assert describe_package(package, {}).source == source


@pytest.mark.parametrize(
    ("about", "files", "message"),
    [
        ({"license": "GPL-3.0-only"}, {"LICENSE": "x"}, "the licence 'GPL-3.0-only', and can't"),
        ({"license": "MIT AND GPL-2.0"}, {"LICENSE": "x"}, "'MIT AND GPL-2.0', and can't be bund"),
        ({"license": "SEE LICENSE IN x"}, {"LICENSE": "x"}, "add it to ALLOWED in bundle/notices."),
        ({}, {"LICENSE": "x"}, "names no licence in its package.json, and can't be bundled. Take "),
        ({"license": {"type": "MIT"}}, {"LICENSE": "x"}, "names no licence in its package.json"),
        ({"license": "MIT"}, {}, "comes without a licence file. Put its licence into bundle/licen"),
    ],
)
def test_a_package_that_may_not_be_in_the_bundle_is_refused(
    tmp_path: Path, about: dict[str, object], files: dict[str, str], message: str
) -> None:
    package = write_package(tmp_path, about, **files)
    with pytest.raises(BundleError) as caught:
        gather_components([str(package / "index.js")])
    assert str(caught.value).startswith("The npm package @scope/thing 1.2.3 ")
    assert message in str(caught.value)


def test_such_a_package_fails_the_bundle_and_leaves_the_last_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = write_package(tmp_path, {"license": "AGPL-3.0-only"}, LICENSE="x")
    out = tmp_path / "bundle"
    (out / "runtime").mkdir(parents=True)
    (out / "manifest.json").write_text("{}")

    def run_node(_web: Path, script: str, *arguments: str) -> None:
        assert script == "build.mjs"
        inputs = Path(arguments[arguments.index("--inputs") + 1])
        inputs.write_text(f"{tmp_path}/src/main.js\n{package}/index.js\n")

    monkeypatch.setattr(make, "_prepare_web", lambda _: tmp_path)
    monkeypatch.setattr(make, "_make_runtime", lambda *_: None)
    monkeypatch.setattr(make, "_run_node", run_node)
    with pytest.raises(BundleError, match=r"@scope/thing 1\.2\.3 has the licence 'AGPL-3\.0-only'"):
        make_bundle(out)
    assert (out / "manifest.json").read_text() == "{}"


def test_packages_are_found_wherever_they_lie() -> None:
    inputs = [
        "/w/node_modules/b/index.js",
        "/w/node_modules/@scope/a/deep/er.js",
        "/w/node_modules/b/node_modules/c/c.js",
        "/w/node_modules/b/other.js",
        "/w/src/main.js",
        "/w/<stdin>",
    ]
    found = [path.as_posix() for path in find_packages(inputs)]
    assert found == [
        "/w/node_modules/@scope/a",
        "/w/node_modules/b",
        "/w/node_modules/b/node_modules/c",
    ]


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("MIT", True),
        ("(MIT OR GPL-3.0-only)", True),
        ("MIT AND BSD-3-Clause", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("MIT AND GPL-3.0-only", False),
        ("(MIT OR X) AND GPL-3.0-only", False),
        ("GPL-3.0-only OR LGPL-3.0-only", False),
        ("mit", False),
        ("UNLICENSED", False),
        ("", False),
    ],
)
def test_only_some_licences_are_allowed(licence: str, expected: bool) -> None:
    assert is_allowed(licence) is expected


# The page


def thing(name: str, *texts: str, **facts: str) -> Component:
    told = {"part": "script", "version": "1", "licence": "MIT", "source": "", "note": "", **facts}
    return Component(name=name, texts=texts, **told)


def test_equal_texts_are_told_once() -> None:
    a, b, c = thing("a", "One"), thing("b", "Two", "One"), thing("c", "Two")
    first, second = list_notices([a, b, c])
    assert (first.number, first.text, first.names) == (1, "One", "a, b")
    assert (second.number, second.text, second.names) == (2, "Two", "b, c")
    html = render_licences([a, b, c], load_catalogue(), ENGLISH).html
    assert html.count("<pre>") == 2
    assert html.count('href="#text-1"') == html.count('href="#text-2"') == 2


def test_the_page_tells_every_component_and_every_text_once() -> None:
    page = render_licences(shipped(), load_catalogue(), ENGLISH)
    for each in shipped():
        for told in (each.name, each.version, each.licence, each.note, each.source):
            assert str(html_text.escape(told, quote=False)).replace("'", "&#39;") in page.html
    texts = re.findall(r"<pre>(.*?)</pre>", page.html, re.DOTALL)
    assert [html_text.unescape(text) for text in texts] == [
        notice.text for notice in list_notices(shipped())
    ]
    assert len(set(texts)) == len(texts) > 40
    ids = set(re.findall(r'id="([^"]+)"', page.html))
    assert set(re.findall(r'href="#([^"]+)"', page.html)) <= ids
    assert {heading.id for heading in page.contents} == {"script", "python", "theme", "texts"} & ids


def test_what_a_package_says_is_text_on_the_page() -> None:
    html = render_licences([thing("<b>x</b>", "</pre><script>")], load_catalogue(), ENGLISH).html
    assert "<script" not in html
    assert "<b>" not in html


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def test_every_site_has_the_page_and_the_file(project: Path) -> None:
    config = f"{CONFIG}validation: {{nav: {{omitted_files: warn}}}}\n"
    (project / "mkdocs.yml").write_text(config)
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/licences/index.html").read_text(encoding="utf-8")
    assert "<h1>Licences</h1>" in html
    assert "<title>Licences - Small</title>" in html
    assert 'href="#python" class="md-nav__link"' in html
    assert html.count("<pre>") == len(list_notices(shipped()))
    (file,) = (project / "site/assets/mirrormark").glob("licences*")
    assert file.read_text(encoding="utf-8") == plain_text()


def test_the_page_is_not_searched_and_each_page_on_scoring_leads_to_it(project: Path) -> None:
    assert build(project).returncode == 0
    index = json.loads((project / "site/search/search_index.json").read_text(encoding="utf-8"))
    assert not [each for each in index["docs"] if each["location"].startswith("licences")]
    assert [each for each in index["docs"] if "how-it-is-scored" in each["location"]]
    scored = project / "site/assessments/tiny/how-it-is-scored/index.html"
    assert '<a href="../../../licences/">Licences of the' in scored.read_text(encoding="utf-8")


def test_a_site_can_put_the_page_into_its_navigation(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{CONFIG}  - Licences: licences.md\n")
    done = build(project, "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/index.html").read_text(encoding="utf-8")
    assert 'href="licences/" class="md-nav__link"' in html


@pytest.mark.parametrize("own", ["licences.md", "licences/index.md"])
def test_a_page_of_the_sites_own_at_this_address_stays(project: Path, own: str) -> None:
    path = project / "docs" / own
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Ours\n\nNothing to see.\n")
    done = build(project)
    assert done.returncode == 0, done.stderr
    html = (project / "site/licences/index.html").read_text(encoding="utf-8")
    assert "Nothing to see." in html
    assert "<pre>" not in html
    scored = project / "site/assessments/tiny/how-it-is-scored/index.html"
    assert '<a href="../../../licences/">' in scored.read_text(encoding="utf-8")
