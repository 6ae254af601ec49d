"""What `components.toml` says, with the texts that it names."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from mirrormark.bundle.notices import Component

__all__ = ["Addition", "list_stored", "read_additions", "read_text"]

FOLDER = files("mirrormark.bundle.licences")


@dataclass(frozen=True, slots=True)
class Addition:
    """What an npm package doesn't say of itself; empty where there is nothing to add."""

    part: str = ""
    name: str = ""
    source: str = ""
    """With `{version}` where its version goes."""
    note: str = ""
    texts: tuple[str, ...] = ()


def list_stored(*parts: str) -> list[Component]:
    """Return the components of these parts, in the order of the file."""
    return [
        Component(
            part=each["part"],
            name=each["name"],
            version=each.get("version", ""),
            licence=each["licence"],
            source=each["source"],
            note=each.get("note", ""),
            texts=_read_texts(each["texts"]),
        )
        for each in _read()["component"]
        if each["part"] in parts
    ]


def read_additions() -> dict[str, Addition]:
    """Return additions by the names of npm packages."""
    return {
        name: Addition(**{**entry, "texts": _read_texts(entry["texts"])})
        for name, entry in _read()["npm"].items()
    }


def read_text(name: str) -> str:
    """Return one of the texts in `texts/`."""
    return FOLDER.joinpath("texts", name).read_text(encoding="utf-8").rstrip()


def _read() -> dict[str, Any]:  # as tomllib hands it over
    return tomllib.loads(FOLDER.joinpath("components.toml").read_text(encoding="utf-8"))


def _read_texts(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(read_text(name) for name in names)
