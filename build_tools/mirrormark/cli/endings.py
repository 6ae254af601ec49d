"""How the commands end that make sites, where no site can be made."""

from collections.abc import Iterator
from contextlib import contextmanager

from mirrormark.cli.terminal import Refusal, say
from mirrormark.generators.site_file import SiteFileError
from mirrormark.site import PlanningError, PublishingError

__all__ = ["telling_why"]


@contextmanager
def telling_why() -> Iterator[None]:
    """End a command with 1 and what has to be mended, where anything has."""
    try:
        yield
    except SiteFileError as error:
        raise Refusal(str(error)) from error
    except (PlanningError, PublishingError) as error:
        say(error, err=True)  # as `check` says it: a line begins with its place
        raise SystemExit(1) from None
