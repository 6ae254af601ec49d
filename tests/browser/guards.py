"""What guards the pages of a built site: the policy, and the script that comes first."""

import re
from pathlib import Path

from mirrormark.site.publishing.policy import hash_text

__all__ = ["rename_script", "unguard"]

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FIRST = re.compile(r"<script data-site=[^>]*>(.*?)</script>", re.DOTALL)


def unguard(folder: Path) -> None:
    """Take both out of every page of a site."""
    for path in folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        for guard in (POLICY, FIRST):
            html, count = guard.subn("", html)
            assert count == 1
        path.write_text(html, encoding="utf-8")


def rename_script(html: str, name: str, other: str) -> str:
    """Return a page with another name for a script, and with what guards it knowing that."""
    (before,) = FIRST.findall(html)
    html = html.replace(name, other)
    (after,) = FIRST.findall(html)
    return html.replace(hash_text(before), hash_text(after))
