"""From a built site to one that may be published.

A built site lies beside the last good one until it is whole (`Staging`). Before it takes its place,
`finish_site` gives every page the same Content-Security-Policy, and refuses a site that would ask
others for something or that holds what the policy forbids. It also writes the service worker with
which the site works offline. Before that, `write_embeds` writes what other sites may show of it.
"""

from mirrormark.site.publishing.breaches import PublishingError
from mirrormark.site.publishing.offline import Offline
from mirrormark.site.publishing.publish_embeds import write_embeds
from mirrormark.site.publishing.publish_site import finish_site
from mirrormark.site.publishing.scripts import ZENSICAL_STYLES
from mirrormark.site.publishing.staging import Staging

__all__ = [
    "ZENSICAL_STYLES",
    "Offline",
    "PublishingError",
    "Staging",
    "finish_site",
    "write_embeds",
]
