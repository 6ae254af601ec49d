"""Every finding has a page, and its examples are what they say: one wrong, one right."""

from functools import cache

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment, compile_text
from mirrormark.diagnostics.review import review_text
from mirrormark.model.finding_kinds import FINDINGS
from tests.shipped.finding_pages import FOLDER, File, read_base, read_example, read_page

PAGES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "index")
NOT_SHOWN = {
    "unreadable-file": "a page is text in UTF-8 itself, see tests/cases/invalid/not-utf8.bytes",
    "not-an-assessment": "it depends on the command, see tests/test_sources.py",
    "other-plugin": "it takes another plugin, see tests/test_neighbours.py",
    "outdated-simulation": "it takes a file beside the assessment, see tests/test_simulated.py",
    "damaged-versions": "it takes a file beside the assessment, see tests/test_versions.py",
    "unkept-version": "it takes a file beside the assessment, see tests/test_versions.py",
    "unproven": "it takes a file too large for a page, see tests/cases/proofs",
}
"""Findings that a small file can't show, with the reasons."""
OF_PIECES = {
    *("no-example", "few-items", "few-items-decide", "outcome-by-habit", "unbalanced-keying"),
}
"""Advisories on what an example leaves out for being short."""


@cache
def beside() -> dict[str, CompiledAssessment | None]:
    return {"focus": compile_text(read_base().text, "focus.md", "focus"), "draft": None}


def names_in(file: File) -> tuple[list[str], list[str]]:
    """Return the names of the mistakes in a file, and those of its advisories."""
    stem = file.name.removesuffix(".md")
    review = review_text(file.text, file.name, stem, beside=beside())
    return [each.name for each in review.errors], [each.name for each in review.advisories]


def test_every_name_has_a_page_and_every_page_a_name() -> None:
    assert sorted(FINDINGS) == PAGES
    assert set(NOT_SHOWN) <= set(FINDINGS)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_it_is_and_how_to_mend_it(name: str) -> None:
    page = read_page(FOLDER / f"{name}.md")
    assert page.heading == name == page.settings["title"]
    assert page.title == FINDINGS[page.heading].title  # type: ignore[index] # it is one of them
    shown = ["For example"] if name in NOT_SHOWN else ["Wrong", "Right"]
    assert [*page.parts] == [name, *shown, "How to mend it"]
    assert all(page.parts.values())
    # No navigation lists these pages: whoever comes from a message finds the others by this.
    assert page.parts["How to mend it"].endswith("\n\n[All findings](index.md)")


@pytest.mark.parametrize("name", ["index", *PAGES])
def test_readers_who_want_no_such_page_load_none_and_find_none(name: str) -> None:
    settings = read_page(FOLDER / f"{name}.md").settings
    assert settings["offline"] is False
    assert settings["search"] == {"exclude": True}


@pytest.mark.parametrize("name", [name for name in PAGES if name not in NOT_SHOWN])
def test_the_wrong_example_gives_this_finding_and_the_right_one_none(name: str) -> None:
    page = read_page(FOLDER / f"{name}.md")
    wrong, right = (read_example(page.parts[each], read_base()) for each in ("Wrong", "Right"))
    errors, advisories = names_in(wrong)
    if name in (kind.name for kind in FINDINGS.values() if kind.is_advisory):
        assert errors == []
        assert set(advisories) - (OF_PIECES - {name}) == {name}, wrong.text
    else:
        assert errors == [name], wrong.text
    errors, advisories = names_in(right)
    assert errors == [], right.text
    assert name not in advisories


def test_the_index_lists_them_all_by_what_they_are_about() -> None:
    groups: dict[str, str] = {}
    for kind in FINDINGS.values():
        row = f"| [{kind.name}]({kind.name}.md) | {kind.title} |"
        groups.setdefault(kind.group, "| Name | What it is |\n| --- | --- |")
        groups[kind.group] += f"\n{row}"
    parts = read_page(FOLDER / "index.md").parts
    assert {group: parts[group] for group in groups} == groups
    assert [*parts] == ["Findings", *groups, "The file behind the examples"]


def test_the_file_behind_the_examples_is_a_good_one() -> None:
    errors, advisories = names_in(read_base())
    assert errors == []
    assert set(advisories) <= OF_PIECES
