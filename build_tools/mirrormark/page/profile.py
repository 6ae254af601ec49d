"""The page of a profile: what it reads, what it may say, and how that is decided."""

from collections.abc import Mapping

from mirrormark.catalogue import Catalogue
from mirrormark.compile import CompiledProfile
from mirrormark.page.assemble import TEMPLATES, as_inert_json, pieces_of

__all__ = ["PROFILE_ELEMENT", "assemble_profile"]

PROFILE_ELEMENT = "mirrormark-profile"
"""The custom element around a profile."""


def assemble_profile(
    html: str, compiled: CompiledProfile, catalogue: Catalogue, urls: Mapping[str, str]
) -> str:
    """Return the HTML of a profile's page.

    ``html`` is what the site's Markdown made of `page_markdown`, ``urls`` lead to the pages of the
    assessments, by id. Raises AssessmentError where the author's text broke it.
    """
    profile = compiled.profile
    uses = [
        {
            "id": name,
            "title": each.assessment.title,
            "duration": _say_duration(each.assessment.minutes, catalogue),
            "url": urls[name],
        }
        for name, each in compiled.assessments.items()
    ]
    return TEMPLATES.get_template("profile.html").render(
        element=PROFILE_ELEMENT,
        **pieces_of(html, profile, compiled.data),
        profile=profile,
        uses=uses,
        t=catalogue.text,
        page_data=as_inert_json(
            {
                "compiled": compiled.data,
                "uses": uses,
                "language": catalogue.language,
                "strings": catalogue.for_script("profile"),
            }
        ),
    )


def _say_duration(minutes: int | None, catalogue: Catalogue) -> str:
    return catalogue.text("facts.minutes", count=minutes) if minutes else ""
