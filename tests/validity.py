"""Two judges of HTML, html-validate and the Nu checker, and what they are to forgive the theme."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

__all__ = ["EXCUSES", "Excuse", "Fault", "expect_valid"]

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "build_tools/mirrormark_web/node_modules"
NODE = [
    str(Path(sys.executable).parent / "node"),
    str(PACKAGES / "html-validate/bin/html-validate.mjs"),
]
NU = str(PACKAGES / "vnu-jar/build/dist/vnu.jar")
FOR_SECONDS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""What runs for seconds isn't worth optimising by Java: more than half of the processor's time."""

RULES: dict[str, Any] = {
    # How a page is written down, and nothing that a browser sees.
    "no-trailing-whitespace": "off",
    "void-style": "off",  # `<img>` or `<img />`: Python-Markdown writes the second
    "doctype-style": ["error", {"style": "lowercase"}],  # the theme's
    "attribute-boolean-style": "off",  # `hidden` or `hidden=""`: browsers write the second
    "attribute-empty-style": "off",  # likewise
    # A matter of taste, and the theme's is another.
    "valid-id": ["error", {"relaxed": True}],  # it begins ids with `__`, as HTML allows
    "presentation-role-style": "off",  # the older of two names for one role
    # Scripts set single properties of elements. What pages themselves hold, the policy judges.
    "no-inline-style": "off",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that isn't as it should be in a page."""

    page: str
    what: str
    """The rule's name or the checker's words."""
    tag: str
    """The tag where it is."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """What is let pass, as narrow as can be, and why."""

    what: str
    tag: str
    why: str

    def covers(self, fault: Fault) -> bool:
        return bool(re.search(self.what, fault.what) and re.match(self.tag, fault.tag))


EXCUSES = (
    Excuse(
        "input-attributes|valid-autocomplete|^Attribute “autocomplete” is only allowed when",
        '<input class="md-toggle" data-md-toggle="(drawer|search)" type="checkbox"',
        "the theme's: its boxes for menu and search shall be unticked after a reload in Firefox",
    ),
    Excuse(
        "attribute-allowed-values|^Bad value “” for attribute “tabindex”",
        '<label class="md-nav__link" for="__nav_',
        "the theme's: a part of the menu with nothing to expand",
    ),
    Excuse(
        "unique-landmark",
        '<nav class="md-nav( md-nav--secondary)?" aria-label="',
        "the theme's: contents stand in the menu for phones as well, and one of both is hidden",
    ),
    Excuse(
        "wcag/h32",
        '<form class="md-(header__option|search__form)"',
        "the theme's: the choice of colours and the search work at once",
    ),
    Excuse(
        "wcag/h32",
        '<form class="mm-form"',
        "ours: there is nothing to submit; each answer counts at once, and nothing is sent",
    ),
    Excuse(
        "form-dup-name",
        '<(input (class="mm-input mm-input--number" )?type="(checkbox|text)"'
        '|select class="mm-input mm-ranked__place") name="item-',
        "ours: all that belongs to one question has its name, as HTML allows",
    ),
    Excuse(
        "^The value of the “for” attribute of the “label” element must be the ID",
        '<label class="md-nav__title" for="__toc"',
        "the theme's: on a page outside the menu, contents have no box to fold them away by",
    ),
    Excuse(
        "^Trailing slash on void elements has no effect",
        "<(img|br|hr) ",
        "Python-Markdown's: it writes every page so, and quotes all attributes",
    ),
    Excuse(
        "Content Security Policy",
        "<(link|script|img) ",
        "the checker's: it reads files, of which none is 'self', and takes data for script; "
        "tests/browser/test_policy.py sees what a browser blocks",
    ),
)


def expect_valid(pages: Sequence[Path], folder: Path, *others: Excuse) -> list[Fault]:
    """Return all that is excused by ``EXCUSES`` or ``others``; anything else fails the test.

    ``folder`` is for what the judges are told and what they say. Skips the rest of the test where
    there is no Java, unless nothing may be missing.
    """
    assert len(pages) > 0
    found = []
    for ask in (_ask_html_validate, _ask_nu):
        faults = ask(pages, folder)
        excuses = (*EXCUSES, *others)
        told = [str(each) for each in faults if not any(known.covers(each) for known in excuses)]
        assert not told, "\n".join(told)
        found += faults
    return found


def _ask_html_validate(pages: Sequence[Path], folder: Path) -> list[Fault]:
    config, report = folder / "html-validate.json", folder / "html-validate.report.json"
    settings = {"root": True, "extends": ["html-validate:recommended"], "rules": RULES}
    config.write_text(json.dumps(settings))
    # The report is a file: the program ends before a pipe has taken in a long one.
    options = ["--config", str(config), "--formatter", f"json={report}"]
    done = subprocess.run(
        [*NODE, *options, *map(str, pages)], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    found = []
    for judged in json.loads(report.read_text(encoding="utf-8")):
        html = Path(judged["filePath"]).read_text(encoding="utf-8")
        for message in judged["messages"]:
            start = html.rfind("<", 0, message["offset"] + 1)
            what = f"{message['ruleId']}: {message['message']}"
            found.append(Fault(judged["filePath"], what, html[start : start + 200]))
    return found


def _ask_nu(pages: Sequence[Path], _folder: Path) -> list[Fault]:
    java = shutil.which("java")
    if java is None:
        missing = "there is no Java for the Nu checker; on Debian, install default-jre-headless"
        if os.environ.get("MIRRORMARK_ALL_BROWSERS"):
            pytest.fail(missing)
        pytest.skip(missing)
    options = ["--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [java, *FOR_SECONDS, "-jar", NU, *options, *map(str, pages)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [_fault_of_nu(message) for message in json.loads(done.stderr)["messages"]]


def _fault_of_nu(message: dict[str, Any]) -> Fault:
    page = message.get("url", "").removeprefix("file:")
    extract = message.get("extract", "")[message.get("hiliteStart", 0) :]
    # Where a tag stands at the edge of what it reads at once, it counts a space before it, too.
    return Fault(page, message["message"], extract.lstrip())
