"""What the script of the theme asks other sites for, told from what it finds in a page.

The script of Material for MkDocs holds four addresses of other sites. It acts on elements, so the
elements are what is looked at: a setting such as `repo_url` harms nothing if a template leaves its
element out, and an element does harm wherever it comes from. A test compares the addresses with
those of the theme that is installed.

* `https://api.github.com` and `https://…/api/v4` of a GitLab: `[data-md-component=source]`, which
  is there with `repo_url`. A consent form only puts it off.
* `https://unpkg.com/mermaid`: `pre.mermaid`. It isn't loaded where a script of the site has
  defined `mermaid`, but that doesn't help: Mermaid writes `<style>` elements, which the policy
  forbids, and draws black shapes without them.
* `https://unpkg.com/resize-observer-polyfill`: only in browsers without ResizeObserver, which are
  older than the module workers that scoring needs.

Besides, it reads the site map of what a `<link rel=alternate>` names, and Google Analytics is an
inline script with an id of the theme's. Fonts, `extra.polyfills` and the shim of the plugin
`offline` stand in the page as links and scripts, like anything else. The plugin `social` asks for
fonts while the site is built; a reader's browser asks for nothing.
"""

import re
from collections.abc import Iterator

from mirrormark.language.rendering.addresses import is_foreign, origin_of
from mirrormark.site.publishing.breaches import Breach, shorten
from mirrormark.site.publishing.elements import Attributes

__all__ = ["check_theme"]

# As the script has them.
GITHUB = re.compile(r".+github\.com/([^/]+)/?([^/]+)?", re.IGNORECASE)
GITLAB = re.compile(r".+?([^/]*gitlab[^/]+)/(.+?)/?$", re.IGNORECASE)
GITHUB_API = "https://api.github.com"


def check_theme(tag: str, attributes: Attributes, home: str) -> Iterator[Breach]:
    """Yield what the theme's script would ask another site for because of an element."""
    if attributes.get("data-md-component") == "source":
        asked = _find_api(attributes.get("href") or "")
        if asked and is_foreign(asked, home):
            what = f"the theme asks {asked} about the repository"
            mend = "Take 'repo_url' out of mkdocs.yml; a link below 'extra: social:' asks nobody."
            yield Breach(what, mend)
    elif tag == "pre" and "mermaid" in (attributes.get("class") or "").split():
        what = "a Mermaid diagram needs a script from https://unpkg.com, and inline styles"
        yield Breach(what, "The policy forbids both: put the diagram into the site as a picture.")
    elif tag == "script" and attributes.get("id") == "__analytics":
        what = "the theme loads Google Analytics from https://www.googletagmanager.com"
        yield Breach(what, "Take 'analytics' out of 'extra' in mkdocs.yml.")
    elif tag == "link" and attributes.get("rel") == "alternate":
        address = attributes.get("href") or ""
        if is_foreign(address, home):
            what = f"the theme asks for the site map of {shorten(address)}, on another site"
            mend = "Link to it in a text, and not below 'extra: alternate:' in mkdocs.yml."
            yield Breach(what, mend)


def _find_api(repository: str) -> str:
    if GITHUB.match(repository):
        return GITHUB_API
    match = GITLAB.match(repository)
    return origin_of(f"https://{match[1]}") if match else ""
