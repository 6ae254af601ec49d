"""What has been compiled: a valid document and its compiled form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mirrormark.model import Assessment, Document, Profile
from mirrormark_engine import contract

if TYPE_CHECKING:
    from typing_extensions import TypeIs  # Python itself has it from 3.13 on

__all__ = [
    "Compiled",
    "CompiledAssessment",
    "CompiledDocument",
    "CompiledProfile",
    "is_assessment",
    "is_profile",
]


@dataclass(frozen=True, slots=True)
class Compiled[D: Document, F: (contract.CompiledAssessment, contract.CompiledProfile)]:
    """A valid document and its compiled form."""

    document: D
    """In the words that readers see."""
    data: F
    """The compiled form, for the engine and the script of the page."""
    authored: D
    """The same in the author's Markdown, for the page."""
    uses: Mapping[str, "CompiledAssessment"] = field(default_factory=dict)
    """The assessments that a profile reads, by id, in its order."""


type CompiledAssessment = Compiled[Assessment, contract.CompiledAssessment]
type CompiledProfile = Compiled[Profile, contract.CompiledProfile]
type CompiledDocument = CompiledAssessment | CompiledProfile


def is_assessment(compiled: CompiledDocument) -> "TypeIs[CompiledAssessment]":
    """Tell type checkers, too, which of the shapes it has."""
    return compiled.document.shape == "assessment"


def is_profile(compiled: CompiledDocument) -> "TypeIs[CompiledProfile]":
    """Tell type checkers, too, which of the shapes it has."""
    return compiled.document.shape == "profile"
