"""The file `NAME.versions.json`: text to versions and back, and what may be wrong with it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from mirrormark.contract.versions import KeptItem, KeptVersion, VersionsFile
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.kept_versions.taken import Kept
from mirrormark.language.schemas.canonical import JsonError, load_json
from mirrormark.language.schemas.shape import UnfitName, find_unfit
from mirrormark.model import Place
from mirrormark.model.problems import AssessmentError, Problem

__all__ = ["find_unkept", "read_versions", "write_versions"]

FORMAT = "mirrormark-versions"
VERSION = 1
MEND = "Take the file from your version control, or see 'mirrormark versions --help'."
WORDS: Mapping[UnfitName, str] = {
    "unknown-field": "there is no such field",
    "missing-field": "this field is missing",
    "wrong-type": "this is of the wrong type",
    "wrong-value": "this can't stand here",
    "bad-number": "this number is too large",
    "bad-text": "this text holds half a character",
    "bad-time": "this day never was",
}


def read_versions(text: str, path: str, assessment_id: str) -> list[Kept]:
    """Read the versions of an assessment.

    Args:
        text: What stands in the file.
        path: How messages name it.
        assessment_id: Of which assessment it has to be.

    Returns:
        All versions with all their items, the earliest first.

    Raises:
        AssessmentError: It is damaged, of another assessment, or of a newer Mirrormark.
    """
    try:
        data = load_json(text)
    except JsonError as error:
        raise _refuse(path, [f"{error}"]) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _refuse(path, ["these are no versions of an assessment"])
    if data.get("version") != VERSION:
        what = "this was written by a newer Mirrormark"
        raise _refuse(path, [what], "Update Mirrormark.")
    if wrong := [f"{each.at}: {WORDS[each.name]}" for each in find_unfit(data, "versions")]:
        raise _refuse(path, wrong)
    whole = cast("VersionsFile", data)
    if whole["assessment"] != assessment_id:
        what = f"these are the versions of '{whole['assessment']}', and not of '{assessment_id}'"
        raise _refuse(path, [what])
    versions, wrong = _unfold(whole)
    if wrong:
        raise _refuse(path, wrong)
    return versions


def _refuse(path: str, wrong: Sequence[str], mend: str = MEND) -> AssessmentError:
    place = Place(path, 1)
    return AssessmentError(Problem("damaged-versions", place, each, mend) for each in wrong[:10])


def _unfold(whole: VersionsFile) -> tuple[list[Kept], list[str]]:
    """Return versions with all items of each, and what doesn't fit together."""
    versions: list[Kept] = []
    wrong: list[str] = []
    known: dict[str, KeptItem] = {}
    items: list[KeptItem] = []
    for number, each in enumerate(whole["versions"]):
        at = f"versions[{number}]"
        for place, item in enumerate(each.get("items", [])):
            if isinstance(item, str) and item not in known:
                wrong.append(f"{at}.items[{place}]: no version above has an item '{item}'")
            elif not isinstance(item, str):
                known[item["id"]] = item
        if wrong:
            break
        if "items" in each:
            items = [known[item if isinstance(item, str) else item["id"]] for item in each["items"]]
        same = each.get("same_as", "")
        version = Kept(each["content_version"], each["date"], tuple(items), same)
        wrong += (f"{at}: {what}" for what in _judge(version, each, versions, whole["assessment"]))
        versions.append(version)
    return versions, wrong


def _judge(
    version: Kept, written: KeptVersion, before: Sequence[Kept], assessment_id: str
) -> Iterator[str]:
    names = [each["id"] for each in version.items]
    if not names:
        yield "it has no items"
    if len(set(names)) < len(names):
        yield "an item stands here twice"
    if any(each.content_version == version.content_version for each in before):
        yield "this version stands above already"
    if version.same_as and all(each.content_version != version.same_as for each in before):
        yield "no version above is the one that it means the same as"
    if before and before[-1].date > version.date:
        yield "it is earlier than the one above"
    if version.fingerprint(assessment_id) != written["fingerprint"]:
        yield "its items aren't those of its fingerprint"


def write_versions(assessment_id: str, versions: Sequence[Kept]) -> str:
    """Return the text of the file: a line for each item that is new, so that edits can be seen."""
    head = {"format": FORMAT, "version": VERSION, "assessment": assessment_id}
    fields = "".join(f' "{name}": {_write(each)},\n' for name, each in head.items())
    lines = ",\n".join(_fold(assessment_id, versions))
    return f'{{\n{fields} "versions": [\n{lines}\n ]\n}}\n'


def _fold(assessment_id: str, versions: Sequence[Kept]) -> Iterator[str]:
    """Yield each version with only what isn't written above."""
    known: dict[str, KeptItem] = {}
    last: tuple[KeptItem, ...] = ()
    for each in versions:
        head = {
            "content_version": each.content_version,
            "date": each.date,
            "fingerprint": each.fingerprint(assessment_id),
        }
        written = _write({**head, "same_as": each.same_as} if each.same_as else head)
        if each.items != last:
            items = [item["id"] if known.get(item["id"]) == item else item for item in each.items]
            lines = ",\n".join(f"   {_write(item)}" for item in items)
            written = f'{written[:-1]}, "items": [\n{lines}\n  ]}}'
        known |= {item["id"]: item for item in each.items}
        last = each.items
        yield f"  {written}"


def _write(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def find_unkept(versions: Sequence[Kept] | None, compiled: CompiledAssessment) -> list[Problem]:
    """Say that the text of now isn't among the versions that were kept.

    Args:
        versions: Those that were kept; None where nothing was. Then it is said only to authors who
            tell their readers of changes.
        compiled: The assessment as it is.
    """
    authored, now = compiled.authored, compiled.data["content_version"]
    if any(each.content_version == now for each in versions or ()):
        return []
    if versions is None and not authored.history:
        return []
    place = authored.history[0].place if authored.history else authored.place
    what = "this version isn't kept, so after the next edit links to it can't be opened"
    mend = f"Run 'mirrormark versions {authored.place.path} --keep' before you publish it."
    return [Problem("unkept-version", place, what, mend)]
