"""What somebody may ask of a new site: its name, and where it will be."""

import unicodedata
from urllib.parse import urlsplit

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
    try:
        parts = urlsplit(raw)
        is_good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_good = False
    if not is_good or any(_is_control(sign) or sign in " \"'<>?#\\" for sign in raw):
        raise WishError(
            f"'{raw}' is no address of a site. Write, say, 'https://example.org/site/'."
        )
    return f"{raw.rstrip('/')}/"


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
