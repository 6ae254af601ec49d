"""What somebody may ask of a new site: its name, and where it will be."""

import unicodedata

from mirrormark.language.rendering import refuse_address

__all__ = ["WishError", "read_address", "read_title"]


class WishError(ValueError):
    """A wish can't be met; the message says why, and what to write instead."""


def read_title(raw: str) -> str:
    """Return the name of a site, on one line.

    Raises WishError where nothing of it can be seen.
    """
    title = " ".join("".join(" " if _is_control(sign) else sign for sign in raw).split())
    if not title:
        raise WishError("A title needs a word that can be seen, such as 'Our mirrors'.")
    return title


def read_address(raw: str) -> str:
    """Return the address of a site, which ends with a slash.

    Raises WishError where it is none.
    """
    if why := refuse_address(raw):
        raise WishError(why)
    return f"{raw.rstrip('/')}/"


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
