"""What an element may not do: ask another site, send something, or hold a script."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from mirrormark.language.rendering.addresses import is_foreign, tidy
from mirrormark.language.rendering.fetched import (
    FETCHED,
    Attributes,
    Use,
    list_fetched,
    may_be_data,
    mend_of,
    sets_address,
)
from mirrormark.language.rendering.inline_code import list_inline_code
from mirrormark.site.publishing.breaches import Breach, shorten

__all__ = [
    "Attributes",
    "check_addresses",
    "check_inline_code",
    "check_refused",
    "check_select",
    "is_quiet",
]

REFRESH = re.compile(r"[\s\d.]*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<address>[^\"']*)", re.IGNORECASE)
NO_CODE = ("", "void(0)", "void 0")
"""What the theme writes where a script is to do something, so that nothing else happens."""
IN_SELECT = {"select", "option", "optgroup", "hr", "-text", "-comment"}
"""What every browser leaves in a `<select>`."""
INTO_A_SCRIPT = "Put it into a file, and that below 'extra_javascript' in mkdocs.yml."
LOUD = {
    *FETCHED,
    "animate",
    "base",
    "embed",
    "form",
    "link",
    "meta",
    "object",
    "pre",
    "select",
    "set",
    "style",
}
QUIET = {
    "aria-describedby",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "d",
    "for",
    "hidden",
    "href",
    "id",
    "name",
    "rel",
    "role",
    "scope",
    "tabindex",
    "title",
    "type",
    "value",
    "viewBox",
    "xmlns",
}


def is_quiet(tag: str, attributes: Attributes) -> bool:
    """Whether an element can be passed over: most can, and this is quicker than to check them."""
    if tag in LOUD or ":" in (attributes.get("href") or ""):
        return False
    if attributes.keys() <= QUIET:
        return True
    data = all(name in QUIET or name.startswith("data-") for name in attributes)
    return data and attributes.get("data-md-component") != "source"


def check_addresses(tag: str, attributes: Attributes, home: str) -> Iterator[Breach]:
    """Yield what an element asks for or leads to and may not."""
    for use in list_fetched(tag, attributes):
        if is_foreign(use.address, home):
            what = f"{_show(tag, use)} asks for {shorten(use.address)}, on another site"
            yield Breach(what, mend_of(tag, attributes, use))
        elif tidy(use.address).lower().startswith("data:") and not may_be_data(tag, use):
            what = f"{_show(tag, use)} can't come from a 'data:' address"
            yield Breach(what, "Put it into a file of the site.")
    if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
        match = REFRESH.match(attributes.get("content") or "")
        if match and is_foreign(match["address"], home):
            what = f"<meta http-equiv=refresh> leads to {shorten(match['address'])}"
            yield Breach(f"{what}, on another site", "Link to it instead.")
    yield from _check_form(tag, attributes)


def _show(tag: str, use: Use) -> str:
    return f"<{tag} {use.where}>"


def _check_form(tag: str, attributes: Attributes) -> Iterator[Breach]:
    name, method = ("action", "method") if tag == "form" else ("formaction", "formmethod")
    address = tidy(attributes.get(name) or "")
    is_dialog = (attributes.get(method) or "").lower() == "dialog"
    # Without an address, or with that of a part of the page, it's a script that reads the form.
    if address and not address.startswith("#") and not is_dialog:
        what = f"<{tag} {name}> sends what is in a form to {shorten(address)}"
        yield Breach(what, "The policy lets no form be sent: take the address out.")


def check_inline_code(tag: str, attributes: Attributes) -> Iterator[Breach]:
    """Yield the script in an element's attributes, which no policy without holes can allow."""
    for code in list_inline_code(attributes):
        if not code.scheme or code.code.strip(" ;") not in NO_CODE:
            where = "an address" if code.scheme else "a tag"
            what = f"<{tag} {code.where}> holds a script, and the policy lets none in {where} run"
            yield Breach(what, INTO_A_SCRIPT)
    if sets_address(tag, attributes):
        what = f"<{tag}> changes an address by itself, and what it leads to can't be checked"
        yield Breach(what, "Take it out.")


def check_refused(tag: str, attributes: Attributes) -> Iterator[Breach]:
    """Yield elements that the policy lets do nothing, wherever their addresses lead."""
    if tag in ("embed", "object"):
        address = attributes.get("src") or attributes.get("data") or "something"
        what = f"<{tag}> shows {shorten(address)}, and the policy allows no <{tag}>"
        yield Breach(what, "Link to the file, or show a picture with <img>.")
    if tag == "base" and attributes.get("href"):
        what = f"<base href> is {shorten(attributes['href'] or '')}, and the policy allows none"
        yield Breach(what, "Take it out, and write the addresses of the page without it.")
    if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
        # Instant navigation would put it over the next pages too.
        what = "it has a Content-Security-Policy of its own"
        yield Breach(what, "Take it out: every page gets that of the site.")


def check_select(select: LexborNode) -> Iterator[Breach]:
    """Yield what is in a `<select>` that some browsers keep there, and others leave out.

    They read what follows in two ways then, and only one of them has been looked at.
    """
    tags = {node.tag or "" for node in select.traverse(include_text=True)}
    for tag in sorted(tags - IN_SELECT):
        what = f"<{tag}> stands within <select>, and browsers differ about what that means"
        yield Breach(what, "Let only options stand in it.")
