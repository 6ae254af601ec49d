"""What a browser fetches because of an element."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mirrormark.language.rendering.addresses import tidy

__all__ = [
    "FETCHED",
    "FETCHED_ANYWHERE",
    "Attributes",
    "Use",
    "find_emoji",
    "list_fetched",
    "may_be_data",
    "mend_of",
    "sets_address",
]

type Attributes = Mapping[str, str | None]

FETCHED: Mapping[str, tuple[str, ...]] = {
    "audio": ("src",),
    "feImage": ("href",),
    "frame": ("src",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src",),
    "input": ("src",),
    "script": ("src", "href"),
    "source": ("src",),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
FETCHED_ANYWHERE = ("background", "xlink:href")
PICTURES = {"feImage", "image", "img", "input", "link", "source", "use"}
"""What may come from a `data:` address."""
LISTS = ("imagesrcset", "srcset")
# A link with another meaning, `canonical` or `license` for example, is only there to be read.
LOADING_LINKS = {
    "apple-touch-icon",
    "apple-touch-icon-precomposed",
    "apple-touch-startup-image",
    "compression-dictionary",
    "dns-prefetch",
    "icon",
    "manifest",
    "mask-icon",
    "modulepreload",
    "next",  # Firefox fetches it ahead
    "preconnect",
    "prefetch",
    "preload",
    "prerender",
    "stylesheet",
}
CANDIDATE = re.compile(r"[^\s,]\S*")
"""One of several addresses in a `srcset`, with commas that may stand behind it."""
INTO_THE_SITE = "Put the file into the site, and name it by its path there."
MENDS = {
    "https://fonts.googleapis.com": "Write 'font: false' below 'theme:' in mkdocs.yml.",
    "https://fonts.gstatic.com": "Write 'font: false' below 'theme:' in mkdocs.yml.",
}
EMOJI = {"emojione", "gemoji", "twemoji"}
"""Classes of pictures that an extension puts in the place of `:smile:`."""
MENDS_OF_TAGS = dict.fromkeys(("frame", "iframe"), "Link to it instead.")


@dataclass(frozen=True, slots=True)
class Use:
    """An address in an element."""

    where: str
    """The attribute, or what kind of link it is."""
    address: str


def list_fetched(tag: str, attributes: Attributes) -> Iterator[Use]:
    """Yield the addresses that a browser asks because of an element."""
    if tag == "link":
        relations = (attributes.get("rel") or "").lower().split()
        loading = [relation for relation in relations if relation in LOADING_LINKS]
        if loading and (address := attributes.get("href")):
            yield Use(f"rel={loading[0]}", address)
    for name in (*FETCHED.get(tag, ()), *FETCHED_ANYWHERE):
        # A link inside a picture leads somewhere and fetches nothing.
        if (address := attributes.get(name)) and tag != "a":
            yield Use(name, address)
    for name in LISTS:
        for address in _list_candidates(attributes.get(name) or ""):
            yield Use(name, address)
    for address in (attributes.get("ping") or "").split():
        yield Use("ping", address)


def sets_address(tag: str, attributes: Attributes) -> bool:
    """Whether an element of a picture gives another one an address, as time goes by."""
    if tag not in ("animate", "set"):
        return False
    names = {name.lower(): value for name, value in attributes.items()}
    return (names.get("attributename") or "").strip().lower() in ("href", "xlink:href")


def _list_candidates(candidates: str) -> Iterator[str]:
    start = 0
    while match := CANDIDATE.search(candidates, start):
        yield match[0].rstrip(",")
        # Behind a comma comes the next one; else a size does, and a comma then.
        start = match.end() if match[0].endswith(",") else _skip_size(candidates, match.end())


def _skip_size(candidates: str, start: int) -> int:
    comma = candidates.find(",", start)
    return comma if comma >= 0 else len(candidates)


def may_be_data(tag: str, use: Use) -> bool:
    """Whether what an element asks for may come from a `data:` address: pictures may."""
    if tag == "link":
        return "icon" in use.where
    return tag in PICTURES or use.where in ("poster", *FETCHED_ANYWHERE)


def mend_of(tag: str, attributes: Attributes, use: Use) -> str:
    """Say what to do about an address of another site."""
    for scheme_and_host, mend in MENDS.items():
        if tidy(use.address).lower().startswith(scheme_and_host):
            return mend
    if find_emoji(attributes) is not None:
        return _mend_emoji(attributes)
    if use.where in ("rel=preconnect", "rel=dns-prefetch", "ping"):
        return "Take it out."
    return MENDS_OF_TAGS.get(tag, INTO_THE_SITE)


def _mend_emoji(attributes: Attributes) -> str:
    """Say what needs no picture: generators of SVG ask another site too, but for icons."""
    emoji, name = attributes.get("alt") or "", attributes.get("title") or ""
    if name and emoji and not emoji.isascii():
        return f"Write '{emoji}' in the place of '{name}'."
    return "Write the emoji itself in the place of its name."


def find_emoji(attributes: Attributes) -> str | None:
    """Return the name, such as `:smile:`, in whose place an extension has put a picture."""
    is_emoji = not EMOJI.isdisjoint((attributes.get("class") or "").split())
    return attributes.get("title") or "" if is_emoji else None
