"""What can be found in a file: each kind of mistake or advisory has one name, which never changes.

Messages end in it. `docs/findings/` has a page for each, with an example that is wrong and one that
is right.
"""

from mirrormark.model.finding_kinds.finding_titles import FINDINGS, FindingKind
from mirrormark.model.finding_kinds.known import FindingName

__all__ = ["FINDINGS", "FindingKind", "FindingName"]
