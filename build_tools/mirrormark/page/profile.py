"""The page of a profile: what it reads, what it may say, and how that is decided."""

from collections.abc import Mapping

from mirrormark.catalogue import Catalogue
from mirrormark.compile import CompiledProfile
from mirrormark.contract.page import ProfilePage
from mirrormark.page.assemble import TEMPLATES, as_inert_json, pieces_of
from mirrormark.page.languages import Languages
from mirrormark.rendering import Cut
from mirrormark.words import profile_rule_in_words

__all__ = ["PROFILE_ELEMENT", "assemble_profile", "make_profile_data"]

PROFILE_ELEMENT = "mirrormark-profile"
"""The custom element around a profile."""


def assemble_profile(
    cut: Cut,
    compiled: CompiledProfile,
    catalogue: Catalogue,
    languages: Languages,
    urls: Mapping[str, str],
) -> str:
    """Return the HTML of a profile's page.

    ``cut`` is what the site's Markdown made of its prose, ``urls`` lead to the pages of the
    assessments, by id.
    """
    profile = compiled.profile
    assessments = {name: each.assessment for name, each in compiled.assessments.items()}
    data = make_profile_data(compiled, catalogue, languages, urls)
    return TEMPLATES.get_template("profile.html").render(
        element=PROFILE_ELEMENT,
        **pieces_of(cut, profile),
        in_words=lambda rule: profile_rule_in_words(rule, assessments, catalogue),
        profile=profile,
        uses=data["uses"],
        t=catalogue.text,
        lang=languages.marks(profile),
        page_data=as_inert_json(data),
    )


def make_profile_data(
    compiled: CompiledProfile,
    catalogue: Catalogue,
    languages: Languages,
    urls: Mapping[str, str],
) -> ProfilePage:
    """Return what the page carries for its script; ``urls`` are those of `assemble_profile`."""
    return {
        "compiled": compiled.data,
        "uses": [
            {
                "id": name,
                "title": each.assessment.title,
                "duration": _say_duration(each.assessment.minutes, catalogue),
                "url": urls[name],
                "language": languages.of_author(each.assessment),
            }
            for name, each in compiled.assessments.items()
        ],
        "language": catalogue.language,
        "direction": "rtl" if catalogue.is_from_right else "ltr",
        "author": languages.for_script(compiled.profile),
        "strings": catalogue.for_script("profile"),
    }


def _say_duration(minutes: int | None, catalogue: Catalogue) -> str:
    return catalogue.text("facts-minutes", count=minutes) if minutes else ""
