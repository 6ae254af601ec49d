"""What edits have changed: questions that were reworded, are new or gone, or answered otherwise."""

from collections.abc import Sequence

from mirrormark.contract.versions import Earlier, EarlierLayout, EarlierText
from mirrormark.diagnostics.kept_versions.taken import Kept

__all__ = ["find_edits", "list_earlier", "list_same"]


def list_earlier(versions: Sequence[Kept], now: Kept, assessment_id: str) -> Earlier:
    """Return what a page, or a program, needs to know of the earlier versions of an assessment.

    Args:
        versions: Those that were kept.
        now: The assessment as it is.
        assessment_id: Its name.
    """
    earlier = [each for each in versions if each.content_version != now.content_version]
    by_fingerprint = {each.fingerprint(assessment_id): each for each in earlier}
    by_fingerprint.pop(now.fingerprint(assessment_id), None)
    same = list_same(versions, now.content_version)
    found: Earlier = {
        "layouts": [_lay_out(name, each, now) for name, each in by_fingerprint.items()],
        "texts": [find_edits(each, now) for each in earlier if each.content_version not in same],
    }
    return {**found, "same": same} if same else found


def list_same(versions: Sequence[Kept], now: str) -> list[str]:
    """Return which texts mean the same as that of now, by their content versions."""
    first: dict[str, str] = {}
    for each in versions:
        first[each.content_version] = first.get(each.same_as, each.content_version)
    return [each for each, alike in first.items() if each != now and alike == first.get(now)]


def _lay_out(fingerprint: str, then: Kept, now: Kept) -> EarlierLayout:
    answered = {each["id"]: each["answered"] for each in now.items}
    return {
        "fingerprint": fingerprint,
        "items": [
            each["id"]
            if answered.get(each["id"]) == each["answered"]
            else {"id": each["id"], "answered": each["answered"]}
            for each in then.items
        ],
    }


def find_edits(then: Kept, now: Kept) -> EarlierText:
    """Return what is different now from a version that was kept."""
    before = {each["id"]: each for each in then.items}
    after = {each["id"]: each for each in now.items}
    return {
        "content_version": then.content_version,
        "date": then.date,
        "reworded": [
            name
            for name, each in after.items()
            if name in before and before[name]["words"] != each["words"]
        ],
        "added": [name for name in after if name not in before],
        "gone": [
            {"id": name, "text": each["text"]} for name, each in before.items() if name not in after
        ],
    }
