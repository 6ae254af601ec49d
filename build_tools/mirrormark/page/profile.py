"""What the page of a profile has: the assessments that it reads, and data for its script."""

from collections.abc import Mapping

from mirrormark.catalogue import Catalogue
from mirrormark.compile import CompiledProfile
from mirrormark.contract.page import ProfilePage
from mirrormark.page.languages import Languages

__all__ = ["make_profile_data"]


def make_profile_data(
    compiled: CompiledProfile,
    catalogue: Catalogue,
    languages: Languages,
    urls: Mapping[str, str],
) -> ProfilePage:
    """Return what the page carries for its script; ``urls`` lead to the assessments, by id."""
    return {
        "compiled": compiled.data,
        "uses": [
            {
                "id": name,
                "title": each.document.title,
                "duration": _say_duration(each.document.minutes, catalogue),
                "url": urls[name],
                "language": languages.of_author(each.document),
            }
            for name, each in compiled.uses.items()
        ],
        "language": catalogue.language,
        "author": languages.for_script(compiled.document),
        "strings": catalogue.for_script("profile"),
    }


def _say_duration(minutes: int | None, catalogue: Catalogue) -> str:
    return catalogue.text("facts.minutes", count=minutes) if minutes else ""
