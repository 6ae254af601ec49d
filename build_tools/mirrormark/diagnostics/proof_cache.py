"""Proofs of earlier runs, in a folder: what hasn't changed isn't proven again."""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from importlib.resources import files
from pathlib import Path

from mirrormark.diagnostics.compile import CompiledDocument
from mirrormark.diagnostics.proofs import Doubt, Proof
from mirrormark.model import Place
from mirrormark.model.problems import Problem

__all__ = ["ProofCache"]

PLACE = ".cache/plugin/mirrormark"
"""Beside a site's settings, where Material's plugins keep what they don't want to make again."""
CODE = ("mirrormark", "mirrormark_engine")


class ProofCache:
    """One file for each assessment and profile, with its newest proof.

    What can't be read, or was proven of something else or by other code, is proven anew. What
    can't be written isn't kept: a cache is never in the way.
    """

    def __init__(self, folder: Path | None) -> None:
        """Keep proofs in ``folder``, which is made when it is needed; None keeps nothing."""
        self._folder = folder

    @classmethod
    def of_site(cls, settings: Path | None) -> "ProofCache":
        """Return that of the site with this file of settings; without one, nothing is kept."""
        return cls(settings and settings.parent / PLACE)

    def prove(
        self, compiled: CompiledDocument, prove: Callable[[CompiledDocument], Proof]
    ) -> Proof:
        """Return what ``prove`` gives, or what it gave for the same in an earlier run."""
        if self._folder is None:
            return prove(compiled)
        path = compiled.authored.place.path
        # All that a proof can depend on: places move with the text, whose version is in the data.
        key = _digest(_version_of_code(), path, json.dumps(compiled.data))
        file = self._folder / f"{Path(path).stem}-{_digest(path)[:8]}.json"
        kept = _read(file, key)
        if kept is None:
            kept = prove(compiled)
            _write(file, key, kept)
        return kept


def _read(file: Path, key: str) -> Proof | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["key"] != key:
            return None
        return Proof(
            tuple(Problem(name, Place(*place), *rest) for name, place, *rest in kept["problems"]),
            tuple(Doubt(Place(*place), *rest) for place, *rest in kept["doubts"]),
            {(kind, name): answers for kind, name, answers in kept["examples"]},
        )
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _write(file: Path, key: str, proof: Proof) -> None:
    kept = {
        "key": key,
        "problems": [astuple(each) for each in proof.problems],
        "doubts": [astuple(each) for each in proof.doubts],
        "examples": [[*name, answers] for name, answers in proof.examples.items()],
    }
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # A site that was there before ignores what it knew of, and this belongs into no repository.
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        beside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        beside.replace(file)
    except (OSError, ValueError):  # a name may have signs that UTF-8 hasn't
        with suppress(OSError):
            beside.unlink(missing_ok=True)


@cache
def _version_of_code() -> str:
    """Return what tells this very code from any other: whoever works on it has one version only."""
    folders = [Path(str(files(package))) for package in CODE]
    sources = sorted(path for folder in folders for path in folder.rglob("*.py"))
    return _digest(*(path.read_text(encoding="utf-8") for path in sources))


def _digest(*texts: str) -> str:
    """Return a hash of texts that also tells where one ends."""
    parts = (hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts)
    return hashlib.sha256(b"".join(parts)).hexdigest()
