"""From the text of a file to the compiled form, the one contract with the engine and the page.

The compiled form is plain JSON data. Points and weights are whole numbers, so that scoring is
exact: points are the author's times `points_scale`, weights the smallest in the same proportions.
"""

from mirrormark.compile.charts import choose_axes
from mirrormark.compile.conditions import condition_of
from mirrormark.compile.document import (
    Compiled,
    compile_assessment,
    compile_text,
    decode,
    tell_anew,
    tell_in,
)
from mirrormark.compile.profile import CompiledProfile, compile_profile, tell_profile_anew

__all__ = [
    "Compiled",
    "CompiledProfile",
    "choose_axes",
    "compile_assessment",
    "compile_profile",
    "compile_text",
    "condition_of",
    "decode",
    "tell_anew",
    "tell_in",
    "tell_profile_anew",
]
