"""What options say to readers: the compiled form has no words of ours."""

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.model.scales import labelled_options

__all__ = ["label_items"]


def label_items(compiled: CompiledAssessment) -> dict[str, dict[str, str]]:
    """Return the labels of all options, by item and id."""
    return {
        item.id: {each.id: each.label for each in labelled_options(item, compiled.document)}
        for item in compiled.document.items
    }
