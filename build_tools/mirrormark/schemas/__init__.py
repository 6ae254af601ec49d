"""JSON Schemas of what authors write and of what programs exchange.

They are made from the tables that the parser, the compiler and the engine use, so that a key or a
kind that is added there and not described here is noticed at once.
"""

from collections.abc import Mapping
from typing import Any

from mirrormark.schemas.compiled import COMPILED
from mirrormark.schemas.front_matter import FRONT_MATTER
from mirrormark.schemas.profile import COMPILED_PROFILE, PROFILE_FRONT_MATTER, PROFILE_RESULT
from mirrormark.schemas.result import RESULT

__all__ = ["SCHEMAS"]

SCHEMAS: Mapping[str, dict[str, Any]] = {
    "front-matter": FRONT_MATTER,
    "compiled": COMPILED,
    "result": RESULT,
    "profile-front-matter": PROFILE_FRONT_MATTER,
    "compiled-profile": COMPILED_PROFILE,
    "profile-result": PROFILE_RESULT,
}
"""The front matter as YAML reads it; the compiled form; what scoring gives. For profiles, too."""
