"""Addresses as browsers read them: which of them lead to another site."""

import re
from urllib.parse import urlsplit

__all__ = ["is_foreign", "origin_of", "refuse_address", "tidy"]

# Browsers take backslashes for slashes, and don't count them after the name of a scheme.
ABSOLUTE = re.compile(
    r"(?:(?P<scheme>https?|wss?|ftp):[\\/]*|[\\/]{2,})(?P<host>[^\\/?#]*)", re.IGNORECASE
)
IGNORED = str.maketrans("", "", "\t\n\r")
EDGES = "".join(map(chr, range(33)))
HOST = re.compile(r"[\w-]*\w(\.[\w-]*\w)*\.?|[0-9a-f.]*:[0-9a-f:.]*", re.IGNORECASE)
"""A name in any script, or numbers."""
BARE = re.compile(r"[\w.-]+(:\d+)?(/|$)")
"""What an address without its scheme begins with."""
UNFIT = re.compile(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff\"'<>?#\\^`{|}]")
"""What no address of a site can hold as it is."""
USUAL_PORTS = {"http": ":80", "https": ":443"}


def tidy(address: str) -> str:
    """Return an address without what browsers leave out of it."""
    return address.strip(EDGES).translate(IGNORED)


def origin_of(address: str, scheme: str = "https") -> str:
    """Return the origin that an address names, such as `https://example.org`.

    An address within the site names none: the result is empty. ``scheme`` is for `//…`.
    """
    match = ABSOLUTE.match(tidy(address))
    if match is None:
        return ""
    scheme = (match["scheme"] or scheme).lower()
    host = match["host"].rpartition("@")[2].lower()
    return f"{scheme}://{host.removesuffix(USUAL_PORTS.get(scheme, ' '))}"


def is_foreign(address: str, home: str) -> bool:
    """Whether an address names another origin than ``home``; without a home any that it names."""
    origin = origin_of(address, home.partition(":")[0] or "https")
    return bool(origin) and origin != home


def refuse_address(raw: str) -> str | None:
    """Return a sentence or two on why something isn't the address of a site; None where it is one.

    One with a password isn't: pages would tell it to everybody.
    """
    if _is_site(raw):
        return None
    whole = f"https://{raw}"
    mend = whole if BARE.match(raw) and _is_site(whole) else "https://example.org/site/"
    return f"'{raw}' is no address of a site. Write, say, '{mend}'."


def _is_site(address: str) -> bool:
    try:
        parts = urlsplit(address)
        is_good = parts.scheme in {"http", "https"} and parts.port != 0
    except ValueError:  # the port or the numbers of a host
        return False
    has_host = bool(HOST.fullmatch(parts.hostname or "")) and "@" not in parts.netloc
    return is_good and has_host and not UNFIT.search(address)
