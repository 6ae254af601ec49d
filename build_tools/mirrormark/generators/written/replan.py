"""The plan of a site for each of the three parts, which may run in processes of their own."""

from functools import lru_cache
from pathlib import Path
from threading import Lock

from mirrormark.bundle import choose_bundle
from mirrormark.bundle.manifest import MANIFEST
from mirrormark.diagnostics.sources import Beside, find_files, name_beside
from mirrormark.generators.planned_by_file import plan_by_file
from mirrormark.generators.site_file import SiteFile, read_site_file
from mirrormark.site import Plan

__all__ = ["replan"]

KEPT: tuple[Beside, ...] = ("simulated", "versions")
PLANNING = Lock()


def replan(root: Path) -> tuple[SiteFile, Plan]:
    """Return what the host says of a site, and its plan. While nothing changes, it is the last one.

    Raises SiteFileError or PlanningError.
    """
    site = read_site_file(root)
    manifest = choose_bundle(site.bundle, root) / MANIFEST
    documents = find_files(root / site.assessments)
    kept = [name_beside(each, what) for each in documents for what in KEPT]
    files = [*documents, *kept, manifest]
    with PLANNING:  # generators may render several pages at once
        return site, _plan(root, site, tuple((each, _version(each)) for each in files))


@lru_cache(maxsize=1)
def _plan(root: Path, site: SiteFile, versions: object) -> Plan:  # noqa: ARG001 (a part of the key)
    return plan_by_file(root, site)


def _version(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0
