"""`mirrormark schema`: JSON Schemas for editors and programs."""

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.terminal import print_json
from mirrormark.language.schemas import SCHEMAS

__all__ = ["schema"]


@click.command(
    epilog=show_examples(
        "mirrormark schema",
        "mirrormark schema front-matter",
    )
)
@click.argument("name", required=False, type=click.Choice(list(SCHEMAS)))
def schema(name: str | None) -> None:
    """Print one JSON Schema; without a name all of them, by name."""
    print_json(SCHEMAS[name] if name else SCHEMAS)
