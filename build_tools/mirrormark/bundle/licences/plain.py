"""Licences as a text file: what there is, then every text once."""

import textwrap
from collections.abc import Iterator, Sequence

from mirrormark.bundle.notices import Component, Notice, list_notices, list_parts
from mirrormark.wording.catalogue import Catalogue

__all__ = ["write_plain"]

WIDTH = 79
INDENT = "  "


def write_plain(components: Sequence[Component], catalogue: Catalogue) -> str:
    """Return the list and the texts of these components' licences, with a line end at the end."""
    t = catalogue.text
    titles = {"script": t("licences-script"), "python": t("licences-python")}
    notices = list_notices(components)
    lines = [*_underline(t("licences-title"), "="), *_wrap(t("licences-about"))]
    for part, within in list_parts(components).items():
        lines += ["", *_underline(titles[part], "-")]
        lines += [line for each in within for line in _describe(each, notices, catalogue)]
    lines += [line for notice in notices for line in _quote(notice, catalogue)]
    return "\n".join([*lines, ""])


def _describe(
    component: Component, notices: Sequence[Notice], catalogue: Catalogue
) -> Iterator[str]:
    t = catalogue.text
    yield f"{component.name} {component.version}".rstrip()
    mine = [notice for notice in notices if component in notice.components]
    texts = ", ".join(t("licences-text", number=notice.number) for notice in mine)
    yield f"{INDENT}{component.licence} ({texts})"
    yield from (f"{INDENT}{line}" for line in [component.source] if line)
    yield from (f"{INDENT}{line}" for line in _wrap(component.note))


def _quote(notice: Notice, catalogue: Catalogue) -> Iterator[str]:
    rule = "=" * WIDTH
    title = catalogue.text("licences-notice", number=notice.number, names=notice.names)
    yield from ["", rule, *_wrap(title), rule, "", notice.text]


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH - len(INDENT), break_long_words=False, break_on_hyphens=False)


def _underline(title: str, character: str) -> list[str]:
    return [title, character * len(title), ""]
