"""What an author sees on every page of `mkdocs serve` while a file has a mistake."""

from collections.abc import Sequence

from mirrormark.model.problems import Problem
from mirrormark.site.page.templating import TEMPLATES
from mirrormark.wording.catalogue import Catalogue

__all__ = ["add_overlay"]


def add_overlay(html: str, problems: Sequence[Problem], catalogue: Catalogue) -> str:
    """Return a whole page with the problems over it; without any, the page as it is."""
    if not problems:
        return html
    overlay = TEMPLATES.get_template("overlay.html").render(problems=problems, t=catalogue.text)
    before, end, after = html.rpartition("</body>")
    return f"{before}{overlay}{end}{after}" if end else html + overlay
