"""What the page of a profile has: the assessments that it reads, and data for its script."""

from collections.abc import Mapping

from mirrormark.contract.page_data import ProfilePage
from mirrormark.diagnostics.compile import CompiledProfile
from mirrormark.insight.rules_in_words import profile_rule_in_words
from mirrormark.site.page.languages import Languages
from mirrormark.wording.catalogue import Catalogue

__all__ = ["describe_profile", "make_profile_data"]


def describe_profile(
    compiled: CompiledProfile, data: ProfilePage, catalogue: Catalogue, urls: Mapping[str, str]
) -> dict[str, object]:
    """Return what only the template of profiles knows; ``urls`` as `make_profile_data` has them."""
    assessments = {name: each.document for name, each in compiled.uses.items()}
    return {
        "uses": [{**use, "url": urls[use["id"]]} for use in data["uses"]],
        "in_words": lambda rule: profile_rule_in_words(rule, assessments, catalogue),
    }


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
        "direction": "rtl" if catalogue.is_from_right else "ltr",
        "author": languages.for_script(compiled.document),
        "strings": catalogue.for_script("profile"),
    }


def _say_duration(minutes: int | None, catalogue: Catalogue) -> str:
    return catalogue.text("facts-minutes", count=minutes) if minutes else ""
