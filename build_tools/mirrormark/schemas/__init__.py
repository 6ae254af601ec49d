"""JSON Schemas of what authors write and of what programs exchange.

Those of front matter are made from the tables that the parser uses, so that a key that is added
there and not described here is noticed at once. All others are made of the types in
`mirrormark_engine.contract`, by `make contract`.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from mirrormark.schemas.front_matter import FRONT_MATTER
from mirrormark.schemas.profile import PROFILE_FRONT_MATTER

__all__ = ["SCHEMAS"]


def _read(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((files(__name__) / f"{name}.json").read_text("utf-8"))
    return schema


SCHEMAS: Mapping[str, dict[str, Any]] = {
    "front-matter": FRONT_MATTER,
    "compiled": _read("compiled"),
    "result": _read("result"),
    "profile-front-matter": PROFILE_FRONT_MATTER,
    "compiled-profile": _read("compiled-profile"),
    "profile-result": _read("profile-result"),
}
"""The front matter as YAML reads it; the compiled form; what scoring gives. For profiles, too."""
