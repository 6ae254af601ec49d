"""The site's Content-Security-Policy: written for what its pages hold, put into each of them."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Inline", "add_policy", "hash_text", "write_policy"]


@dataclass(frozen=True, slots=True)
class Inline:
    """What the pages of a site hold that a policy has to name. The texts are hashed."""

    scripts: frozenset[str] = frozenset()
    """Of all `<script>` elements without an address."""
    styles: frozenset[str] = frozenset()
    """Of all `<style>` elements."""
    style_attributes: frozenset[str] = frozenset()
    """Of all `style="…"`."""
    has_frames: bool = False
    """Whether any page shows another one of the site in a frame."""

    def __or__(self, other: "Inline") -> "Inline":
        return Inline(
            self.scripts | other.scripts,
            self.styles | other.styles,
            self.style_attributes | other.style_attributes,
            self.has_frames or other.has_frames,
        )


# What a page may begin with before anything that a policy could forbid. No part of it is ever read
# in two ways (`++`, `?>`): a comment would otherwise end where a later one does.
_BLANK = r"\s++|(?><!--.*?-->)"
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*+"""
_OPENING = rf"\ufeff|{_BLANK}|<(?:!doctype|html|head)(?=[\s/>]){_ATTRIBUTES}>"
_SILENT = rf"{_BLANK}|<meta\s{_ATTRIBUTES}>|<title>[^<]*+</title\s*>"
_CONTENT_TYPE = r"""(?:"content-type"|'content-type'|content-type(?=[\s/>]))"""
_CHARSET = rf"<meta\s+(?:charset\s*=|http-equiv\s*=\s*{_CONTENT_TYPE}){_ATTRIBUTES}>"
BEGINNING = re.compile(
    rf"(?:{_OPENING})*+(?P<charset>(?:{_SILENT})*?{_CHARSET})?", re.DOTALL | re.IGNORECASE
)


def hash_text(text: str) -> str:
    """Return what stands in a policy for an inline script or style."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def write_policy(inline: Inline, *, has_service_worker: bool = False) -> str:
    """Return the policy, the same for the same contents."""
    directives = {
        # What no other line speaks of. Firefox asks it whether it may fetch the next page ahead.
        "default-src": ["'self'"],
        # WebAssembly is the Python runtime. Text can't be made into script: no 'unsafe-eval'.
        "script-src": ["'self'", "'wasm-unsafe-eval'", *sorted(inline.scripts)],
        "style-src": ["'self'", *sorted(inline.styles)],
        "style-src-attr": _allow_attributes(inline.style_attributes),
        "connect-src": ["'self'"],
        # Icons of the theme lie in its style sheets.
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "manifest-src": ["'self'"],
        # A worker from a `blob:` is under this policy too, and one from a file is under none. Only
        # what works offline comes from a file, and the page's first script names that.
        "worker-src": ["blob:", *(["'self'"] if has_service_worker else [])],
        "frame-src": ["'self'" if inline.has_frames else "'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        # The form of an assessment has the method `dialog`, which sends nothing.
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


def _allow_attributes(hashes: Iterable[str]) -> list[str]:
    """Allow these very attributes. The word says that hashes are to hold for attributes too."""
    allowed = sorted(hashes)
    return ["'unsafe-hashes'", *allowed] if allowed else ["'none'"]


def add_policy(html: str, policy: str, others: str = "") -> str:
    """Return a page with the policy before everything that it could forbid, then ``others``.

    It stands behind the declaration of the encoding, which browsers look for in the first 1024
    bytes only. A page without that gets one: a long policy would push a later one out of sight.
    """
    match = BEGINNING.match(html)
    assert match is not None, "an empty beginning is one too"
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">{others}'
    if not match["charset"]:
        tag = f'<meta charset="utf-8">{tag}'
    return f"{html[: match.end()]}{tag}{html[match.end() :]}"
