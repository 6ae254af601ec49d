"""Puts the text of a file in order, and leaves what it says: text in, text out.

Whoever writes the new text proves first that it means the same, see `diagnostics/formatted`.
"""

from mirrormark.language.formatting.file_comments import list_comments
from mirrormark.language.formatting.file_layout import lay_out_file

__all__ = ["lay_out_file", "list_comments"]
