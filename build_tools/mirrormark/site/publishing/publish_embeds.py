"""Writes into a built site what other sites show of it, and load from it."""

from pathlib import Path

from mirrormark.site.page.embed import Assets, make_embed, name_embed
from mirrormark.site.publishing.breaches import Breach, PublishingError
from mirrormark.site.settings_place import MKDOCS, SettingsPlace

__all__ = ["write_embeds"]

SCRIPT, STYLE = "embed.js", "embed.css"
"""In the root of the site: names that other sites can rely on, as those of the bundle change."""


def write_embeds(folder: Path, assets: Assets, said_in: SettingsPlace = MKDOCS) -> set[str]:
    """Write the page for frames beside each page of an assessment, and what pages elsewhere load.

    ``said_in`` is where hosts have asked for it. Returns the paths of all of it in the site, which
    its own readers need none of.

    Raises:
        PublishingError: The site has something else there.
    """
    written = {
        SCRIPT: f'import "./{assets.script}";\n',
        STYLE: f'@import "{assets.style}";\n',
    }
    for path in sorted(folder.rglob("*.html")):
        page = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        embed = make_embed(text, page, assets) if "<mirrormark-assessment " in text else None
        if embed is not None:
            written[name_embed(page)] = embed
    taken = [name for name in written if (folder / name).exists()]
    if taken:
        asked = said_in.write("embed", value=True)
        mend = f"Give it another name, or take '{asked}' out of {said_in.name}."
        raise PublishingError.of(
            (name, Breach(f"the site has another '{name}'", mend)) for name in taken
        )
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return {*written, assets.script, assets.style}
