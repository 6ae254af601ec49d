"""The npm packages that esbuild has put into the bundle."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from mirrormark.bundle.licences.stored import Addition
from mirrormark.bundle.notices import Component, is_allowed
from mirrormark.bundle.tools import BundleError

__all__ = ["describe_package", "find_packages"]

WITHIN_PACKAGE = re.compile(r"(.*/node_modules/(?:@[^/]+/)?[^/]+)/")
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)\b", re.IGNORECASE)
ABOUT = "package.json"


def find_packages(inputs: Iterable[str]) -> list[Path]:
    """Return the folders of the npm packages that these files belong to, in the order of names."""
    matches = (WITHIN_PACKAGE.match(Path(path).as_posix()) for path in inputs)
    return sorted({Path(match[1]) for match in matches if match}, key=_name)


def describe_package(folder: Path, additions: Mapping[str, Addition]) -> Component:
    """Return what the package in ``folder`` is, with the files that hold its licence.

    Raises BundleError where it has no licence, or one under which it may not be in a bundle.
    """
    about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    name, version = about["name"], about["version"]
    addition = additions.get(name, Addition())
    licence = about.get("license")
    if not isinstance(licence, str):
        raise BundleError(_complain(name, version, "names no licence in its package.json"))
    if not is_allowed(licence):
        raise BundleError(_complain(name, version, f"has the licence '{licence}'"))
    texts = (*_read_texts(folder), *addition.texts)
    if not texts:
        mend = "Put its licence into bundle/licences/texts, and name it in components.toml."
        raise BundleError(f"The npm package {name} {version} comes without a licence file. {mend}")
    return Component(
        part=addition.part or "script",
        name=addition.name or name,
        version=version,
        licence=licence,
        source=addition.source.format(version=version) or _find_source(about),
        note=addition.note,
        texts=texts,
    )


def _complain(name: str, version: str, what: str) -> str:
    mend = "Take another. If its licence asks for no more than a notice, add it to ALLOWED"
    where = "in bundle/notices.py"
    return f"The npm package {name} {version} {what}, and can't be bundled. {mend} {where}."


def _read_texts(folder: Path) -> list[str]:
    paths = (path for path in sorted(folder.iterdir()) if LICENCE_FILE.match(path.name))
    texts = (path.read_text(encoding="utf-8") for path in paths if path.is_file())
    return [text.replace("\r\n", "\n").strip("\n").rstrip() for text in texts]


def _find_source(about: Mapping[str, object]) -> str:
    """Return the address of the package's sources, or of what else there is about it."""
    repository = about.get("repository") or ""
    if isinstance(repository, dict):
        repository = repository.get("url", "")
    address = str(repository)
    if re.fullmatch(r"(github:)?[\w.-]+/[\w.-]+", address):
        return f"https://github.com/{address.removeprefix('github:')}"
    bare = re.sub(r"^(git\+)?(https?|git|ssh)://(git@)?", "https://", address).removesuffix(".git")
    return bare if bare.startswith("https://") else str(about.get("homepage", ""))


def _name(folder: Path) -> str:
    return folder.as_posix().rpartition("/node_modules/")[2]
