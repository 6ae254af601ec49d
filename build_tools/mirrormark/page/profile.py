"""The page of a profile: what it reads, what it may say, and how that is decided."""

from collections.abc import Mapping

from markupsafe import Markup

from mirrormark.catalogue import Catalogue
from mirrormark.compile import CompiledProfile
from mirrormark.page.assemble import TEMPLATES, as_inert_json
from mirrormark.page.slots import cut_at_markers

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
    before, slots, after = cut_at_markers(html, profile)
    uses = [
        {
            "id": name,
            "title": each.assessment.title,
            "minutes": each.assessment.minutes,
            "url": urls[name],
        }
        for name, each in compiled.assessments.items()
    ]
    return TEMPLATES.get_template("profile.html").render(
        element=PROFILE_ELEMENT,
        # The site's own Markdown made this HTML; its authors may write any that they like.
        before=Markup(before),  # noqa: S704
        after=Markup(after),  # noqa: S704
        profile=profile,
        uses=uses,
        outcomes=list(zip(profile.outcomes, compiled.data["outcomes"], strict=True)),
        advice=list(zip(profile.advice, compiled.data["advice"], strict=True)),
        slot=lambda key: Markup(slots.get(key, "")),  # noqa: S704
        t=catalogue.text,
        page_data=as_inert_json(
            {
                "compiled": compiled.data,
                "uses": uses,
                "language": catalogue.language,
                "strings": catalogue.for_script(),
            }
        ),
    )
