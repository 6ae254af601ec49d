"""What `mirrormark init` writes: the files of a site of one's own, as texts by their paths."""

from mirrormark.cli.starter.first_assessment import LANGUAGES, start_assessment
from mirrormark.cli.starter.site_files import Wishes, start_site
from mirrormark.cli.starter.site_kinds import GENERATORS, SiteKind
from mirrormark.cli.starter.wishes import WishError, read_address, read_title

__all__ = [
    "GENERATORS",
    "LANGUAGES",
    "SiteKind",
    "WishError",
    "Wishes",
    "read_address",
    "read_title",
    "start_assessment",
    "start_site",
]
