"""Style sheets: what they may not load."""

from collections.abc import Iterator

from mirrormark.language.rendering.addresses import is_foreign
from mirrormark.language.rendering.render_styles import find_style_addresses, is_font
from mirrormark.site.publishing.breaches import Breach, shorten

__all__ = ["check_styles"]


def check_styles(css: str, home: str) -> Iterator[Breach]:
    """Yield what a style sheet or a `style` attribute loads and may not load."""
    for address in find_style_addresses(css):
        if is_foreign(address, home):
            what = f"a style asks for {shorten(address)}, on another site"
            yield Breach(what, "Put the file into the site, and name it by its path there.")
        elif is_font(address):
            what = f"a style holds a font, {shorten(address[:40])}"
            yield Breach(what, "The policy takes fonts from files alone: put it into one.")
