"""What pages say to type is there: commands, their options, and targets of the Makefile."""

import re

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from tests.shipped.guides import list_pages, read_stories
from tests.sites import ROOT

TEXTS = [
    *list_pages(),
    *(ROOT / f"docs/{name}.md" for name in ("author-tools", "authors", "wording", "support")),
    *(ROOT / f"{name}.md" for name in ("CONTRIBUTING", "SECURITY")),
]
TYPED = re.compile(
    r"(?:^|`|\$\(|&& )(?:\.venv/bin/)?(mirrormark|make|python -m build)(?: ([^`\n]*))?(?=`|$)"
)
COMMENT = re.compile(r"\s+#.*")
PLACEHOLDER = "COMMAND"
ANCHORS = (
    *("begin-a-site", "a-fork-on-github-pages", "with-your-own-assessments", "on-another-host"),
    *("choose-an-address-of-its-own", "in-a-site-that-you-already-have", "in-another-language"),
    *("with-other-plugins", "with-pages-in-several-languages", "without-a-site-generator"),
    *("with-properdocs-or-zensical", "options", "offline", "leave-it-again", "colours"),
    *("no-requests-to-others", "what-stops-the-build", "the-policy", "scripts-in-a-page"),
    *("what-gets-out-all-the-same", "what-a-project-of-the-same-origin-can-do"),
    *("which-browsers-readers-need", "when-an-assessment-is-broken"),
)
"""All that ever was a part of *Host it*: links to it may stand anywhere."""


def list_typed(text: str) -> list[tuple[str, str]]:
    """Return each program that is named with what follows it, in code and in prose."""
    found = (TYPED.finditer(line) for line in text.splitlines())
    return [(each[1], COMMENT.sub("", each[2] or "").strip()) for line in found for each in line]


def find_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {*re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_page_names_no_command_that_is_gone(path):
    targets = find_targets()
    for program, rest in list_typed(path.read_text(encoding="utf-8")):
        words = rest.split()
        if program == "make":
            assert not words or words[0] in targets, f"make {rest}"
        elif program == "mirrormark" and words and words[0] != PLACEHOLDER:
            look_at_command(words)
        else:
            assert program != "python -m build", "'make dist' does that, bundle and all"


def look_at_command(words):
    """Fail where a command, or an option of it, isn't there."""
    names = [] if words[0].startswith("--") else words[:1]
    told = CliRunner().invoke(main, [*names, "--help"])
    assert told.exit_code == 0, words
    given = {each.rstrip("…").split("=")[0] for each in words if each.startswith("--")}
    assert given <= {*re.findall(r"--[a-z-]+", told.stdout)}, words


def test_commands_are_found():
    assert sum(len(list_typed(path.read_text(encoding="utf-8"))) for path in TEXTS) > 100


def test_sections_are_found_with_their_blocks():
    text = "# A\n\n```sh\n# no title\nls\n```\n\n## B c {#d}\n\n```\nx\n```\n"
    first, second = read_stories(text, "p.md")
    assert (str(first), str(second)) == ("p.md#a", "p.md#d")
    assert first.blocks[0].text == "# no title\nls"


def test_whatever_led_into_the_guide_for_hosts_does_so_still():
    text = (ROOT / "docs/hosting.md").read_text(encoding="utf-8")
    titles = re.findall(r"^#+ (.+?)(?: \{#.+)?$", text, re.MULTILINE)
    there = {re.sub(r"\W+", "-", title.lower()).strip("-") for title in titles}
    there |= {*re.findall(r"\{#([\w-]+)\}", text)}
    assert {*ANCHORS} <= there
