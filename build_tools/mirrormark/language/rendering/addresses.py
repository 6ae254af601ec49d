"""Addresses as browsers read them: which of them lead to another site."""

import re

__all__ = ["is_foreign", "origin_of", "tidy"]

# Browsers take backslashes for slashes, and don't count them after the name of a scheme.
ABSOLUTE = re.compile(
    r"(?:(?P<scheme>https?|wss?|ftp):[\\/]*|[\\/]{2,})(?P<host>[^\\/?#]*)", re.IGNORECASE
)
IGNORED = str.maketrans("", "", "\t\n\r")
EDGES = "".join(map(chr, range(33)))
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
