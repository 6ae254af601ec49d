"""The plan of a site that no settings of MkDocs' belong to."""

from pathlib import Path

from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.generators.site_file import SITE_FILE, SiteFile
from mirrormark.language.rendering import origin_of, ours_with
from mirrormark.site import Plan, SettingsPlace, SiteSettings, plan_site

__all__ = ["SAID_IN", "plan_by_file"]

SAID_IN = SettingsPlace(SITE_FILE, "below this one")


def plan_by_file(root: Path, site: SiteFile) -> Plan:
    """Plan a site by what its host says of it.

    Args:
        root: Where the folders that the host names lie.
        site: What the host says.

    Raises:
        PlanningError: As `plan_site` does.
    """
    settings = SiteSettings(
        root=root,
        render=ours_with(home=origin_of(site.address)),
        assessments=site.assessments,
        bundle=site.bundle,
        language=site.language,
        embed=site.embed,
        results=site.results,
        said_in=SAID_IN,
    )
    return plan_site(settings, Pipeline(ProofCache.of_site(root / SITE_FILE), with_advice=False))
