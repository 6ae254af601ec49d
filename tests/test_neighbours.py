"""What else is in a site: pages that link to ours."""

from pathlib import Path

import pytest

from tests.test_plugin import ASSESSMENT, CONFIG, build, write_project

LINKS_ARE_CHECKED = "validation: {links: {anchors: warn}}\n"

PROFILE = """\
---
title: Both
summary: What comes first.
uses: [other, tiny]
---

# Outcomes

## Something {#something when="tiny is change"}

## Nothing {#nothing otherwise}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = write_project(tmp_path)
    (folder / "mkdocs.yml").write_text(CONFIG + LINKS_ARE_CHECKED)
    other = ASSESSMENT.replace("title: Tiny", "title: Other")
    (folder / "assessments/other.md").write_text(other, encoding="utf-8")
    (folder / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    return folder


def append(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def add_to_introduction(path: Path, text: str) -> None:
    source = path.read_text(encoding="utf-8")
    path.write_text(source.replace("An introduction", f"{text}\n\nAn introduction"), "utf-8")


RIGHT = [
    "tiny.md#section-need",
    "tiny.md#heading-need",
    "tiny.md#item-stuck",
    "tiny.md#outcome-change",
    "tiny.md#deeper",
    "tiny.md#by-hand",
    "tiny.md#fn:1",
    "tiny.md#check",
    "tiny.md#result",
    "tiny/how-it-is-scored.md#measured",
    "tiny/how-it-is-scored.md#dimension-need",
    "both.md#outcome-something",
    "both.md#order",
]


@pytest.mark.parametrize("option", ["--use-directory-urls", "--no-directory-urls"])
def test_links_may_name_any_part_of_our_pages(project: Path, option: str) -> None:
    append(project / "assessments/tiny.md", '### Deeper\n\nMore. <a name="by-hand"></a>')
    append(project / "docs/index.md", " ".join(f"[to](assessments/{link})" for link in RIGHT))
    append(project / "docs/index.md", "[licences](licences.md#texts)")
    append(project / "docs/index.md", "## Home part")
    within = " ".join(f"[to]({link})" for link in RIGHT)
    back = "[home](../index.md#home-part) [here](#item-moving)"
    add_to_introduction(project / "assessments/other.md", f"{within} {back}")
    done = build(project, "--strict", option)
    assert done.returncode == 0, done.stderr


WRONG = [
    "tiny.md#section-second",
    "tiny.md#outcome-need",
    "tiny.md#mirrormark",
    "tiny/how-it-is-scored.md#dimension-nerd",
    "tiny/how-it-is-scored.md#result",
    "both.md#check",
]


def test_links_to_what_is_not_there_are_told(project: Path) -> None:
    add_to_introduction(project / "assessments/other.md", " ".join(f"[to]({to})" for to in WRONG))
    append(project / "docs/index.md", " ".join(f"[to](assessments/{to})" for to in WRONG))
    done = build(project, "--strict")
    assert done.returncode == 1
    for link in WRONG:
        page, anchor = link.split("#")
        for told in (f"'index.md' contains a link 'assessments/{link}'", f"a link '{link}'"):
            why = f"but the doc 'assessments/{page}' does not contain an anchor '#{anchor}'"
            assert f"{told}, {why}" in done.stderr
