"""What readers' browsers keep of a site, so that it works offline: files -> a service worker.

A file is kept under its hash, and fetched only if it has that hash. So a reader has one version of
the site as a whole, whatever the host delivers while a newer one is being published.
"""

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from mirrormark.wording.catalogue import Catalogue

__all__ = [
    "SEARCH_INDEX",
    "SERVICE_WORKER",
    "Kept",
    "Offline",
    "is_english",
    "is_script",
    "is_worth_keeping",
    "read_file",
]

SERVICE_WORKER = "service-worker.js"
"""In the root of the site: a service worker is only for what lies below it."""
LARGEST_SITE = 5_000_000
"""Bytes, compressed, up to which a visitor's browser keeps the whole site."""
LARGEST_FILE = 2_000_000
"""Bytes, compressed, of what is kept at all."""
COMPRESSION = 6
"""As most hosts compress."""

SITE_MAP = "sitemap.xml"
"""Instant navigation looks up in it what is a page of the site."""
BUILD_DATE = re.compile(r"\s*<lastmod>[^<]*</lastmod>")
SCRIPTS = {".js", ".mjs"}
FRAME = {".css", ".otf", ".ttf", ".woff", ".woff2", *SCRIPTS}
"""What every page needs."""
PAGES = {".htm", ".html"}
# Neither sound nor video: browsers ask for pieces of these. Nor what only the host reads.
SHOWN = {
    ".avif",
    ".gif",
    ".ico",
    ".jpeg",
    ".jpg",
    ".json",
    ".pdf",
    ".png",
    ".svg",
    ".webmanifest",
    ".webp",
}
SEARCH_INDEX = "search/search_index.json"
FROM_THE_START = {"404.html", "index.html", SEARCH_INDEX, SITE_MAP}

ON_DEMAND = re.compile(r"(?:^|/)assets/mirrormark/(?:charts|codes)-[^/]*$")
"""What a page loads only once there is a diagnosis, or a link to make a code of.

Who never gets there doesn't have to fetch it.
"""

OTHER_LANGUAGES = "assets/javascripts/lunr/"
"""What the theme's search needs for other languages than English: a third of a small site."""
ENGLISH = b'"lang":["en"]'
"""In what the search index says of itself, at its beginning."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it is published."""

    path: str
    """Within the site, with `/`."""
    hash: str
    """A change of it is a new version. With `sha256-` before it, the file itself has this hash."""
    size: int
    """In bytes, compressed."""


@dataclass(frozen=True, slots=True)
class Offline:
    """How a site works offline, or how readers' browsers forget that it did."""

    script: str
    """The service worker of the bundle, without the list of files."""
    words: Catalogue | None
    """What a page says about it; none if the site doesn't work offline."""
    without: Collection[str] = ()
    """Paths of pages that are for readers with a connection alone."""

    def tag(self) -> str:
        """Return what has the script of a page register the service worker."""
        if self.words is None:
            return ""
        t = self.words.text
        words = {
            "newer": t("offline-newer"),
            "load": t("offline-load"),
            "absent": t("offline-absent"),
        }
        language = f'lang="{self.words.language}"'
        data = " ".join(f'data-{name}="{Markup.escape(text)}"' for name, text in words.items())
        return f'<meta name="mirrormark-offline" content="{SERVICE_WORKER}" {language} {data}>'

    def service_worker(self, files: Iterable[Kept]) -> str:
        """Return the service worker that keeps these files, as it lies in the site."""
        if self.words is None:
            return self.script
        wanted = (file for file in files if file.path not in self.without)
        kept = sorted((file for file in wanted if file.size <= LARGEST_FILE), key=_path)
        is_small = sum(file.size for file in kept) <= LARGEST_SITE
        lists: dict[str, list[tuple[str, str]]] = {"whole": [], "visited": []}
        for file in kept:
            at_once = is_small or _is_needed_everywhere(file.path)
            at_once = at_once and not ON_DEMAND.search(file.path)
            lists["whole" if at_once else "visited"].append((_address(file.path), file.hash))
        return f"const KEPT={json.dumps(lists, separators=(',', ':'))};\n{self.script}"


def is_script(path: str) -> bool:
    """Whether the file at ``path`` is one that a page may run."""
    return _suffix(path) in SCRIPTS


def is_english(search_index: bytes) -> bool:
    """Whether the search is in English alone; not where it can't be told."""
    return ENGLISH in search_index[:1000]


def is_worth_keeping(path: str, *, in_english: bool = False) -> bool:
    """Whether a page may show the file at ``path``, so that it may be missed offline.

    ``in_english`` is what `is_english` says. A list with a file that the host doesn't deliver would
    be of no use to anybody. So it has no hidden files, and nothing that a host reads itself, such
    as `CNAME`.
    """
    is_hidden = any(part.startswith(".") for part in path.split("/"))
    is_shown = _suffix(path) in FRAME | PAGES | SHOWN or path == SITE_MAP
    is_idle = path == SERVICE_WORKER or (in_english and path.startswith(OTHER_LANGUAGES))
    return is_shown and not is_hidden and not is_idle


def read_file(path: str, content: bytes) -> Kept:
    """Return what there is to know of a file."""
    size = len(zlib.compress(content, COMPRESSION))
    if path == SITE_MAP:
        # It holds the date of the build, and a new date alone is no newer version.
        lasting = BUILD_DATE.sub("", content.decode())
        return Kept(path, hashlib.sha256(lasting.encode()).hexdigest(), size)
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return Kept(path, f"sha256-{digest}", size)


def _is_needed_everywhere(path: str) -> bool:
    return path in FROM_THE_START or _suffix(path) in FRAME


def _address(path: str) -> str:
    """Return the address as links have it, from the home page."""
    folder, slash, name = path.rpartition("/")
    return quote(f"{folder}{slash}" if name == "index.html" else path)


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _path(file: Kept) -> str:
    return file.path
