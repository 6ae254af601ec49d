"""Writes the pages and files of a plan among the Markdown of a site."""

from pathlib import Path

from mirrormark.generators.site_file import SITE_FILE
from mirrormark.generators.written.marks import find_mark, mark_page
from mirrormark.generators.written.replan import replan
from mirrormark.site import RESULTS_URI, PlanningError

__all__ = ["write_pages"]


def write_pages(root: Path) -> tuple[str, list[str]]:
    """Write all pages and files, and take out those of an earlier time that are gone.

    Returns the folder, and the names of all that the site has in it because of its assessments.
    Raises PlanningError where an assessment has to be mended, or the host's own files have
    addresses of ours; then nothing is written. Raises SiteFileError as well.
    """
    site, plan = replan(root)
    docs = root / site.docs
    if docs.resolve().is_relative_to((root / site.assessments).resolve()):
        what = f"'{site.docs}' is in the folder of assessments, or is that folder"
        raise PlanningError(f"{what}. Name the folder of pages by 'docs' in {SITE_FILE}.")
    pages = {
        each.uri: mark_page(each.source, each.uri).encode()
        for each in plan.list_pages()
        if not (each.gives_way and _is_theirs(docs / each.uri))
    }
    taken = [uri for uri in pages if _is_theirs(docs / uri)]
    if taken:
        raise PlanningError(
            "\n".join(
                f"{site.docs}/{uri}: this file has the name of a page that Mirrormark writes. "
                "Rename it, or move it elsewhere."
                for uri in taken
            )
        )
    files = {each.uri: Path(each.path).read_bytes() for each in plan.assets}
    _take_out(docs, {*pages, *files}, plan.folder, Path(plan.script).parent.as_posix())
    for uri, content in {**pages, **files}.items():
        path = docs / uri
        if not path.is_file() or path.read_bytes() != content:  # else `serve` would build anew
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return site.docs, [*pages, *files]


def _is_theirs(path: Path) -> bool:
    return path.exists() and not _is_ours(path)


def _is_ours(path: Path) -> bool:
    return (
        path.is_file() and find_mark(path.read_text(encoding="utf-8", errors="replace")) is not None
    )


def _take_out(docs: Path, wanted: set[str], folder: str, assets: str) -> None:
    written = [*(docs / folder).rglob("*.md"), docs / RESULTS_URI]
    pages = [path for path in written if _is_ours(path)]
    files = [path for path in (docs / assets).rglob("*") if path.is_file()]
    for path in (*pages, *files):
        if path.relative_to(docs).as_posix() not in wanted:
            path.unlink()
