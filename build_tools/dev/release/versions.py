"""Which version may come next."""

from collections.abc import Iterable

from packaging.version import InvalidVersion, Version
from refusal import RefusalError

__all__ = ["check_version"]

NUMBERS = 3
"""Of a version: what breaks, what is new, what is mended."""


def check_version(wanted: str, present: str, tags: Iterable[str]) -> None:
    """Refuse a version that isn't one, or isn't newer than all that were released.

    ``present`` is what the sources say, which may be released still. ``tags`` are all tags that the
    repository has, others than those of releases too.

    Raises RefusalError.
    """
    if not wanted:
        raise RefusalError("Say which version to release, as in 'make release VERSION=1.2.3'.")
    version = _read(wanted)
    if version is None:
        raise RefusalError(
            f"'{wanted}' is no version as PEP 440 has them; write one such as 1.2.3."
        )
    if str(version) != wanted:
        raise RefusalError(f"Write '{version}' for the version '{wanted}'.")
    if version.is_devrelease or version.local or version.epoch:
        raise RefusalError(f"'{wanted}' is no version to publish; leave epoch, .dev and + out.")
    if len(version.release) != NUMBERS:
        numbers = ".".join(map(str, (*version.release, 0, 0)[:NUMBERS]))
        raise RefusalError(f"Write three numbers, such as '{numbers}', for '{wanted}'.")
    released = [each for each in map(_read, (tag.removeprefix("v") for tag in tags)) if each]
    if released and version <= max(released):
        raise RefusalError(f"Take a version after {max(released)}, which is tagged already.")
    if version < Version(present):
        raise RefusalError(f"Take {present} or a version after it, since the sources say so.")


def _read(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None
