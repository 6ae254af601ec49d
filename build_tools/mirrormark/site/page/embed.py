"""The page of an assessment without its site: for frames of other pages, and for scripts in them.

It is taken out of the finished page, so that it has whatever the site's plugins have made of that.
"""

import posixpath
import re
from dataclasses import dataclass

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from mirrormark.site.page.templating import TEMPLATES

__all__ = ["Assets", "make_embed", "name_embed"]

ELEMENT = re.compile(
    r"<mirrormark-assessment\s[^>]*data-assessment=.*</mirrormark-assessment>", re.DOTALL
)
HEADING = re.compile(r"<h1\b[^>]*>.*?</h1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Assets:
    """What pages of other sites load, as paths in the site."""

    script: str
    """The script, with its hash in its name."""
    style: str
    """The style sheet, likewise."""


def name_embed(page: str) -> str:
    """Return the path of that page, given the path of the assessment's in the site.

    It lies beside that one, so that addresses in it lead to the same places.
    """
    folder, name = posixpath.split(page)
    stem = name.removesuffix("index.html").removesuffix(".html")
    return posixpath.join(folder, f"{stem}.embed.html" if stem else "embed.html")


def make_embed(html: str, page: str, assets: Assets) -> str | None:
    """Return the HTML of that page; None where a page has no assessment.

    Args:
        html: The finished page of the assessment.
        page: Its path in the site.
        assets: What it loads.
    """
    element = ELEMENT.search(html)
    if element is None:
        return None
    heading = [*HEADING.finditer(html, 0, element.start())][-1:]
    tree = LexborHTMLParser(html)
    root, body, title = tree.root, tree.body, tree.css_first("h1")
    assert root is not None
    assert body is not None
    root_of_site = "../" * page.count("/")
    return TEMPLATES.get_template("embed.html").render(
        language=root.attributes.get("lang") or "en",
        direction=root.attributes.get("dir") or body.attributes.get("dir") or "ltr",
        title=" ".join(title.text().split()) if title else "",
        page=posixpath.basename(page.removesuffix("index.html")) or "./",
        script=root_of_site + assets.script,
        style=root_of_site + assets.style,
        # What the site has published already, as it stands there.
        heading=Markup(heading[0][0]) if heading else "",  # noqa: S704
        element=Markup(element[0]),  # noqa: S704
    )
