"""The plan of a site that no settings of MkDocs' belong to."""

from pathlib import Path

from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.generators.site_file import SITE_FILE, SiteFile
from mirrormark.language.rendering import origin_of, ours_with
from mirrormark.site import Plan, SiteSettings, plan_site

__all__ = ["plan_by_file"]


def plan_by_file(root: Path, site: SiteFile, named_by: str) -> Plan:
    """Plan a site by what its host says of it.

    Args:
        root: Where the folders that the host names lie.
        site: What the host says.
        named_by: How hosts name the folder of assessments, for messages.

    Raises:
        PlanningError: As `plan_site` does.
    """
    settings = SiteSettings(
        root=root,
        render=ours_with(home=origin_of(site.address)),
        assessments=site.assessments,
        named_by=("below this one", named_by),
        bundle=site.bundle,
        language=site.language,
        embed=site.embed,
    )
    return plan_site(settings, Pipeline(ProofCache.of_site(root / SITE_FILE), with_advice=False))
