"""A site that is served while its author edits it: no server, but each build as MkDocs does it."""

import logging

from click.exceptions import Abort
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.mutating.damage import CASES

__all__ = ["Served", "quiet"]

CONFIG = """site_name: Edited
site_url: https://example.org/edited/
theme: {name: material, font: false}
nav: [{Home: index.md}]
validation: {nav: {omitted_files: ignore}}
plugins: [search, mirrormark]
"""
HOME = "# Edited\n\n<!-- mirrormark: assessments -->\n"


class Served:
    """A site with a few assessments that stay, and some that are edited."""

    def __init__(self, folder):
        self._folder = folder
        (folder / "docs").mkdir(parents=True)
        (folder / "docs/index.md").write_text(HOME, "utf-8")
        (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
        (folder / "assessments").mkdir()
        for path in (CASES / "profiles/beside").glob("*.md"):
            (folder / "assessments" / path.name).write_bytes(path.read_bytes())
        self._load().plugins.on_startup(command="serve", dirty=False)

    def edit(self, texts):
        """Put these texts in the place of the first files, and build as `mkdocs serve` does.

        Raises AssertionError where that stops: a mistake in a file is shown on the pages.
        """
        for number, text in enumerate(texts):
            path = self._folder / f"assessments/edited-{number}.md"
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            build(self._load())
        except Abort as error:
            raise AssertionError("the build has stopped") from error

    def _load(self):
        # MkDocs keeps the plugin from one build of a serve to the next.
        return load_config(str(self._folder / "mkdocs.yml"))


def quiet():
    """Have MkDocs keep to itself what it logs."""
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
