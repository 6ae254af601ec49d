"""The versions that an assessment has had: what its author keeps of them, and what that is for.

Links and responses outlive an edit. A link says by a fingerprint of which items it is, and can be
read for as long as somebody knows these; a response says to which text it was given. So a file
beside an assessment, which `mirrormark versions --keep` writes, has the items of each version.
"""

from mirrormark.diagnostics.kept_versions.edits import find_edits, list_earlier, list_same
from mirrormark.diagnostics.kept_versions.fingerprints import check_sum, find_fingerprint, spell
from mirrormark.diagnostics.kept_versions.layouts import lay_out
from mirrormark.diagnostics.kept_versions.taken import (
    Kept,
    add_version,
    keep_alike,
    take_version,
)
from mirrormark.diagnostics.kept_versions.versions_file import (
    find_unkept,
    read_versions,
    write_versions,
)
from mirrormark.diagnostics.kept_versions.versions_report import describe_versions

__all__ = [
    "Kept",
    "add_version",
    "check_sum",
    "describe_versions",
    "find_edits",
    "find_fingerprint",
    "find_unkept",
    "keep_alike",
    "lay_out",
    "list_earlier",
    "list_same",
    "read_versions",
    "spell",
    "take_version",
    "write_versions",
]
