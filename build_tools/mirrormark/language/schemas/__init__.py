"""JSON Schemas of what authors write and of what programs exchange.

Those of front matter are made from the tables that the parser uses, so that a key that is added
there and not described here is noticed at once. All others are made of the types in
`mirrormark_engine.contract` and `mirrormark.contract`, by `make contract`.
"""

import json
from collections.abc import Mapping
from importlib.resources import files

from mirrormark.language.schemas.front_matter_schema import FRONT_MATTER, Schema
from mirrormark.language.schemas.profile_schema import PROFILE_FRONT_MATTER

__all__ = ["OF_CONTRACT", "SCHEMAS"]


OF_CONTRACT_FILES = files("mirrormark.contract") / "schemas"


def _read(name: str) -> Schema:
    schema: Schema = json.loads((OF_CONTRACT_FILES / f"{name}.json").read_text("utf-8"))
    return schema


OF_CONTRACT = (
    *("compiled", "result", "comparison", "compiled-profile", "profile-result", "responses"),
    *("versions", "answers", "request", "compare-request", "profile-request", "reply"),
    *("page-data", "profile-page-data", "results-page-data", "to-worker", "from-worker"),
)
"""Those that are made of the contract."""

SCHEMAS: Mapping[str, Schema] = {
    "front-matter": FRONT_MATTER,
    "profile-front-matter": PROFILE_FRONT_MATTER,
    **{name: _read(name) for name in OF_CONTRACT},
}
"""The front matter as YAML reads it, and what programs exchange."""
