"""Pages, and a finished site, for any generator, in three steps.

1. `plan_site` looks at all files, and says which pages and which files a site has because of them:
   a `Plan`.
2. The generator renders the Markdown of each page, and `Pages` makes of that HTML what readers see.
3. When all of it lies in a folder, `finish_build` refuses a site in which a page has lost what was
   put into it, and gives it its policy and its service worker.

What a generator has to know of the rest: `add_overlay` shows mistakes on top of a page,
`take_out_unsearched` and `put_back` keep from its search what nobody looks for, and `Staging` lets
it build beside the last good site.
"""

from mirrormark.site.finishing import Build, finish_build, refuse_lost
from mirrormark.site.page import (
    LICENCES_URI,
    RESULTS_URI,
    Heading,
    add_overlay,
    as_title,
    expand_nav,
    name_last,
    name_search,
    put_back,
    take_out_unsearched,
)
from mirrormark.site.plan import Asset, Plan, PlannedPage, PlanningError, SiteWords
from mirrormark.site.planning import SiteSettings, plan_site
from mirrormark.site.publishing import ZENSICAL_STYLES, PublishingError, Staging
from mirrormark.site.second_step import FinishedPage, LinkTo, Pages, Rendered
from mirrormark.site.settings_place import SettingsPlace

__all__ = [
    "LICENCES_URI",
    "RESULTS_URI",
    "ZENSICAL_STYLES",
    "Asset",
    "Build",
    "FinishedPage",
    "Heading",
    "LinkTo",
    "Pages",
    "Plan",
    "PlannedPage",
    "PlanningError",
    "PublishingError",
    "Rendered",
    "SettingsPlace",
    "SiteSettings",
    "SiteWords",
    "Staging",
    "add_overlay",
    "as_title",
    "expand_nav",
    "finish_build",
    "name_last",
    "name_search",
    "plan_site",
    "put_back",
    "refuse_lost",
    "take_out_unsearched",
]
