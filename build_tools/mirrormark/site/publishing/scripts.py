"""Which inline scripts a page may have: known ones, and those that the host of the site names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mirrormark.language.rendering.inline_code import SCRIPT_HASH
from mirrormark.site.publishing.breaches import Breach, PublishingError, shorten
from mirrormark.site.publishing.policy import hash_text
from mirrormark.site.settings_place import MKDOCS, SettingsPlace

__all__ = [
    "PLUGIN_SCRIPTS",
    "THEME_SCRIPTS",
    "THEME_VERSION",
    "ZENSICAL_SCRIPTS",
    "ZENSICAL_STYLES",
    "ZENSICAL_VERSION",
    "OwnScripts",
    "check_inline_script",
    "name_theme_script",
    "read_own",
]

THEME_VERSION = "9.8.1"
"""The Material for MkDocs whose templates have been read. A test fails with any other."""
THEME_SCRIPTS = {
    "sha256-13LFhE8qFVoZq4DF8NRxOU/d6KvS//wpzJxrBIUP2wA=": "integrations/analytics, with consent",
    "sha256-IpdNNvFSYNvqPDLWBa7CGTGUQvL/HHVdRg+lV/6yC/I=": "integrations/analytics",
    "sha256-5EHb3eWgUBuZUnu0Q9hodd97GgLtFd937Ze0yCNOS3A=": "javascripts/announce",
    "sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA=": "javascripts/base",
    "sha256-OQfXfBx48mWMT++xwMuKTK+eZkee2urOZcbB4hP0cQc=": "javascripts/consent",
    "sha256-10uztYJZm7OLYtHrFaYKCvTOAUfjM17+CoEWk5hLcc4=": "javascripts/content, linked tabs",
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=": "javascripts/content",
    "sha256-glpHj27yo3z2vBFA3bmwZl0I7uaaBjXV6CRx+6ji9zo=": "javascripts/outdated",
    "sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=": "javascripts/palette",
    "sha256-8Tbp6M+Dz61b72g/s6YaVQ+CCbxLBa9K7XSTgEWYL+k=": "redirect",
}
"""Its inline scripts and where they come from, hashed without the address that some of them hold.

That of Google Analytics isn't here: `theme` refuses it with its own words.
"""
ZENSICAL_VERSION = "0.0.73"
"""The Zensical whose templates have been read, likewise. It has most of the same scripts."""
ZENSICAL_SCRIPTS = {
    "sha256-IT1XGoa9VozLZb+Syjz5UoTYwUCZcYmwJypQO3L6OYg=": "Zensical's javascripts/base",
}
ZENSICAL_STYLES = ("sha256-NwSx/R2V/U4jnW0Tq5pQ53Y/rzPVJ4dqE7D6UTA/J1k=",)
"""Of the `<style>` that its script makes for the search, always the same."""
ADDRESS = re.compile(
    r"""(?P<before>new\ URL\(" | location\.replace\(\[")
        (?:https?://[\w.-]+(?::\d+)?)? [\w./~%@+-]*
        (?=")""",
    re.VERBOSE,
)
"""An address that a template fills in. It has no sign that could end the text it stands in."""
PLUGIN_SCRIPTS = {
    "mkdocs-redirects": re.compile(
        r"""var\ anchor=window\.location\.hash\.substr\(1\);location\.href="
            (?!//)[\w./~%@+\#-]*
            "\+\(anchor\?"\#"\+anchor:""\)""",
        re.VERBOSE,
    ),
}
"""Inline scripts of other plugins that hold an address, so that no list of hashes has them all.

The address is one of the site, and has no sign that could end the text it stands in.
"""
ANALYTICS = "__analytics"
LONGEST = 40


def name_theme_script(text: str) -> str | None:
    """Return where in the theme an inline script comes from, None where it isn't the theme's."""
    hashed = hash_text(ADDRESS.sub(r"\g<before>", text)).strip("'")
    return {**THEME_SCRIPTS, **ZENSICAL_SCRIPTS}.get(hashed)


@dataclass(frozen=True, slots=True)
class OwnScripts:
    """Inline scripts that a host has named."""

    hashes: frozenset[str] = frozenset()
    """As a policy has them."""
    said_in: SettingsPlace = MKDOCS
    """Where they are named, for messages."""


def read_own(hashes: Iterable[str], said_in: SettingsPlace) -> OwnScripts:
    """Return the scripts whose hashes a host names.

    Raises PublishingError where one can't be a hash.
    """
    for each in hashes:
        if not SCRIPT_HASH.fullmatch(each):
            what = f"'{shorten(each)}' below 'inline_scripts' is not the hash of a script"
            mend = "Write it as the build has told it: 'sha256-', then 43 signs and '='."
            raise PublishingError.of([(said_in.name, Breach(what, mend))])
    return OwnScripts(frozenset(f"'{each}'" for each in hashes), said_in)


def check_inline_script(text: str, element_id: str | None, own: OwnScripts) -> Iterator[Breach]:
    """Yield that nobody knows an inline script; ``own`` are those that the host has named."""
    hashed = hash_text(text)
    is_plugins = any(script.fullmatch(text) for script in PLUGIN_SCRIPTS.values())
    is_known = (
        is_plugins or hashed in own.hashes or element_id == ANALYTICS or name_theme_script(text)
    )
    if is_known or not text.strip():
        return
    words = " ".join(text.split())
    begins = f"that begins '{words[:LONGEST]}…'" if len(words) > LONGEST else f"'{words}'"
    what = f"there is an inline script {begins}, which is neither the theme's nor Mirrormark's"
    allowed = own.said_in.write("inline_scripts", value=[hashed.strip("'")])
    mend = (
        "If you don't know it, take it out. If it is yours, put it into a file below "
        "'extra_javascript' in mkdocs.yml; if it has to stay, write this "
        f"{own.said_in.place}: {allowed}"
    )
    yield Breach(what, mend)
