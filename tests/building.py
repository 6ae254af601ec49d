"""Builds small sites with MkDocs, in this very process: to start another one takes longer.

Sites are built by a process of their own in `tests/shipped/` and in the tests of browsers.
"""

import contextlib
import logging
import warnings
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from mkdocs.__main__ import cli
from mkdocs.commands import build as build_command

__all__ = ["Built", "build"]

MKDOCS = logging.getLogger("mkdocs")


@dataclass(frozen=True)
class Built:
    """How a build has ended."""

    returncode: int
    stderr: str


def build(project: Path, *options: str) -> Built:
    """Run `mkdocs build` in the folder of a project. Raises what MkDocs itself doesn't expect."""
    with contextlib.chdir(project), _as_it_was():
        done = CliRunner(env={"NO_MKDOCS_2_WARNING": "1"}).invoke(cli, ["build", *options])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Built(done.exit_code, done.stderr)


@contextlib.contextmanager
def _as_it_was():
    """Take back what the command of MkDocs does to the logs and the warnings of its process.

    It would also tell nothing twice in one process, and so leave out what the last build has told.
    """
    level, propagates, handlers = MKDOCS.level, MKDOCS.propagate, [*MKDOCS.handlers]
    filters = [*build_command.log.filters]
    with warnings.catch_warnings():
        warnings.simplefilter("default")  # as in a process of its own, where pytest's don't count
        yield
    MKDOCS.setLevel(level)
    MKDOCS.propagate = propagates
    MKDOCS.handlers[:] = handlers
    build_command.log.filters[:] = filters
