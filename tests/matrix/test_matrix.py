"""Other people's plugins beside ours: what comes out is right, or one sentence says what to do."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mirrormark.site.publishing.scripts import PLUGIN_SCRIPTS
from tests.matrix.looking import expect_right, read
from tests.matrix.sites import NEIGHBOURS, REFUSED, Neighbour, build, run, write

pytestmark = pytest.mark.wide

HASH = re.compile(r"inline_scripts: \[(sha256-[^\]]+)\]")


def write_in_git(project: Path, neighbour: Neighbour, plugins: list[str]) -> Path:
    write(project, neighbour, plugins)
    for command in ("init --quiet", "add .", "commit --quiet --message=All"):
        assert run(project, "git", *command.split()).returncode == 0
    return project


def build_beside(neighbour: Neighbour, order: str, folder: Path) -> Path:
    """Build a site, naming the inline script of a plugin as the build asks for it."""
    project = write_in_git(folder / "project", neighbour, neighbour.list_plugins(order))
    done = build(project)
    if neighbour.has_script:
        assert done.returncode == 1
        hashes = HASH.findall(done.stderr)
        assert hashes
        project = write(folder / "named", neighbour, neighbour.list_plugins(order, *hashes))
        done = build(project)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return project / "site"


def see_section(site: Path) -> None:
    assert 'href="assessments/" class="md-nav__link' in read(site, "index")


def see_made(site: Path) -> None:
    assert 'href="../assessments/tiny/"' in read(site, "made")


def see_part(site: Path) -> None:
    assert '<a href="../assessments/tiny/">Tiny</a>' in read(site, "part")


def see_filled(site: Path) -> None:
    assert "We at Acme are <strong>stuck</strong>." in read(site, "assessments/tiny")
    for name in ("index", "assessments/tiny", "assessments/tiny/how-it-is-scored"):
        assert "Tiny at Acme" in read(site, name)
        assert "{{" not in read(site, name)


def see_tags(site: Path) -> None:
    assert 'href="../../tags/#tag:mirrors"' in read(site, "assessments/tiny")
    assert 'href="../assessments/tiny/"' in read(site, "tags")


def see_posts(site: Path) -> None:
    for name, up in (("blog", "../"), ("blog/2024/01/01/first", "../../../../../")):
        assert f'<a href="{up}assessments/tiny/">Tiny</a>' in read(site, name)


def see_dates(site: Path) -> None:
    for name in ("about", "assessments/tiny", "assessments/tiny/how-it-is-scored"):
        dates = re.findall(r'plugin-date" title="([^"]*)"', read(site, name))
        assert dates == ["February 3, 2024 04:05:06 UTC"] * 2
    assert "plugin-date" not in read(site, "licences")


def see_redirects(site: Path) -> None:
    assert 'location.href="../assessments/tiny/#moving"' in read(site, "old")


def see_small(site: Path) -> None:
    assert "<div class=md-search" in read(site, "assessments/tiny")
    assert not list(site.glob("own.js"))


def see_light(site: Path) -> None:
    assert '<a class="glightbox"' in read(site, "index")
    for name in ("tiny", "kinds"):
        assert 'class="glightbox' not in read(site, f"assessments/{name}")
    assert "dot.png" in read(site, "assessments/tiny")


def see_paper(site: Path) -> None:
    html = read(site, "print_page")
    assert "More words." in html
    assert "<mirrormark-" not in html


SEEN: dict[str, Callable[[Path], None]] = {
    "section-index": see_section,
    "gen-files": see_made,
    "monorepo": see_part,
    "macros": see_filled,
    "tags": see_tags,
    "blog": see_posts,
    "git-revision-date-localized": see_dates,
    "redirects": see_redirects,
    "minify": see_small,
    "glightbox": see_light,
    "print-site": see_paper,
}


@pytest.mark.parametrize(
    ("neighbour", "order"),
    [
        pytest.param(each, order, id=f"{each.name}-{order}")
        for each in NEIGHBOURS
        for order in each.orders
    ],
)
def test_a_site_with_another_plugin_is_right(
    neighbour: Neighbour, order: str, plain: Path, tmp_path: Path
) -> None:
    site = build_beside(neighbour, order, tmp_path)
    expect_right(site, plain, list(neighbour.changes))
    SEEN.get(neighbour.name, lambda _: None)(site)


@pytest.mark.parametrize(
    ("neighbour", "order"),
    [
        pytest.param(each, order, id=f"{each.name}-{order}")
        for each in REFUSED
        for order in each.orders
    ],
)
def test_what_can_not_be_is_told_in_a_sentence(
    neighbour: Neighbour, order: str, tmp_path: Path
) -> None:
    project = write(tmp_path / "project", neighbour, neighbour.list_plugins(order))
    done = build(project)
    assert done.returncode == 1
    (told,) = done.stderr.strip().splitlines()[-1:]
    assert f"mkdocs.yml: the plugin '{neighbour.name}' " in told
    assert not (project / "site").exists()


def test_what_is_to_be_left_out_of_a_page_with_all_is_told_whole(tmp_path: Path) -> None:
    told = []
    for neighbour in (each for each in REFUSED if each.name == "print-site"):
        project = write(tmp_path / f"{len(told)}", neighbour, neighbour.list_plugins("behind"))
        told += re.findall("write '(exclude: [^']*)'", build(project).stderr)
    (allowed,) = (each for each in NEIGHBOURS if each.name == "print-site")
    assert [f"{{{each}}}" for each in told] == [allowed.options] * 2


def test_print_site_asks_to_be_the_last(tmp_path: Path) -> None:
    (neighbour,) = (each for each in NEIGHBOURS if each.name == "print-site")
    done = build(write(tmp_path / "project", neighbour, neighbour.list_plugins("before")))
    assert "'print-site' should be defined as the *last* plugin" in done.stderr
    assert done.returncode == 1
    assert not (tmp_path / "project/site").exists()


def test_the_script_of_redirects_is_the_one_that_was_read() -> None:
    plugin = pytest.importorskip("mkdocs_redirects.plugin")
    page = plugin.HTML_TEMPLATE.format(url="../tiny/#moving")
    (script,) = re.findall("<script>(.*)</script>", page)
    assert PLUGIN_SCRIPTS["mkdocs-redirects"].fullmatch(script)


def test_versions_of_a_site_stand_side_by_side(plain: Path, tmp_path: Path) -> None:
    (neighbour,) = (each for each in NEIGHBOURS if each.name == "mike")
    project = write_in_git(tmp_path / "project", neighbour, neighbour.list_plugins("behind"))
    for command in (["deploy", "1.0", "latest"], ["deploy", "--update-aliases", "2.0", "latest"]):
        done = run(project, "mike", *command)
        assert done.returncode == 0, done.stderr
    published = tmp_path / "published"
    done = run(project, "git", "worktree", "add", str(published), "gh-pages")
    assert done.returncode == 0, done.stderr
    for version in ("1.0", "2.0"):
        expect_right(published / version, plain, [])
        html = read(published / version, "assessments/tiny")
        assert f'href="https://example.org/small/{version}/assessments/tiny/"' in html
