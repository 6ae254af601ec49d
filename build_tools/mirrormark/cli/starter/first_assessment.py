"""The small assessment that authors start from."""

from importlib.resources import files

__all__ = ["LANGUAGES", "start_assessment"]

TEMPLATES = {"en": "new-assessment.md", "de": "new-assessment.de.md"}
LANGUAGES = tuple(TEMPLATES)
"""What there is a small assessment in, and a site to start from."""


def start_assessment(title: str, language: str) -> str:
    """Return the text of a small assessment that passes every check, with comments that teach.

    Args:
        title: Its title, in which nothing needs quoting.
        language: One of ``LANGUAGES``.
    """
    template = files("mirrormark.cli") / TEMPLATES[language]
    return template.read_text(encoding="utf-8").replace("{title}", title)
