"""From the text of a file to the compiled form, the one contract with the engine and the page.

The compiled form is plain JSON data. Points and weights are whole numbers, so that scoring is
exact: points are the author's times `points_scale`, weights the smallest in the same proportions.
"""

from mirrormark.diagnostics.compile.charts import choose_axes
from mirrormark.diagnostics.compile.compiled import (
    Compiled,
    CompiledAssessment,
    CompiledDocument,
    CompiledProfile,
    is_assessment,
    is_profile,
)
from mirrormark.diagnostics.compile.compiled_conditions import condition_of
from mirrormark.diagnostics.compile.compiled_document import (
    Beside,
    compile_document,
    compile_text,
    decode,
    tell_anew,
    tell_in,
    version_of,
)

__all__ = [
    "Beside",
    "Compiled",
    "CompiledAssessment",
    "CompiledDocument",
    "CompiledProfile",
    "choose_axes",
    "compile_document",
    "compile_text",
    "condition_of",
    "decode",
    "is_assessment",
    "is_profile",
    "tell_anew",
    "tell_in",
    "version_of",
]
