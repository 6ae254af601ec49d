"""Laws of putting a file in order, on every file that there is: it means the same, and stays so."""

import pytest

from mirrormark.diagnostics import formatted
from mirrormark.diagnostics.compile import compile_document, is_assessment
from mirrormark.diagnostics.formatted import ChangedMeaningError, format_text
from mirrormark.diagnostics.kept_versions import take_version
from mirrormark.diagnostics.review import review_text
from mirrormark.diagnostics.simulated import read_simulated
from mirrormark.diagnostics.sources import read_beside
from mirrormark.language.meaning import meaning_of
from mirrormark.language.rendering import OURS, collapse_space, page_markdown
from mirrormark.model.problems import AssessmentError
from tests.formatting.texts import ROOT, list_files, list_texts, put_in_order, read

FILES = list_files()
TEXTS = list_texts()


def name_of(path):
    return str(path.relative_to(ROOT))


def read_all(compiled):
    """Return all that a file says: for the engine, for the page, and for examples."""
    page = collapse_space(OURS(page_markdown(compiled.authored)))
    return {**compiled.data, "content_version": ""}, meaning_of(compiled.authored), page


def obey(text, name, beside=None):
    """Put a text in order, by all the laws; return it, or None where it has mistakes."""
    found = put_in_order(text, name, beside)
    if found is None:
        with pytest.raises(AssessmentError):
            compile_document(text, f"{name}.md", name, beside=beside or {})
        return None
    before, after = (
        compile_document(each, f"{name}.md", name, beside=beside or {})
        for each in (text, found.text)
    )
    assert read_all(after) == read_all(before)
    assert (found.before, found.after) == (
        before.data["content_version"],
        after.data["content_version"],
    )
    if is_assessment(before) and is_assessment(after):
        assert take_version(after, "").items == take_version(before, "").items
    assert found.text.endswith("\n")
    assert not found.text.endswith("\n\n")
    assert "\r" not in found.text
    assert put_in_order(found.text, name, beside).text == found.text
    return found.text


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_in_order_means_the_same(path):
    text, beside = read(path)
    obey(text, path.stem, beside)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_in_order_means_the_same(name):
    assert obey(TEXTS[name], "a") or name.partition("-")[0] not in ("starter", "drawn")


@pytest.mark.parametrize(
    "path", [each for each in FILES if each.parent.name == "advisories"], ids=name_of
)
def test_what_is_advised_stays(path):
    def advise(text):
        found = review_text(text, path.name, path.stem).advisories
        return [(each.name, each.what) for each in found if "line " not in each.what]

    text, _ = read(path)
    if found := put_in_order(text, path.stem):
        assert advise(found.text) == advise(text)


@pytest.mark.parametrize(
    "path", [each for each in FILES if read_beside(each, "simulated")], ids=name_of
)
def test_what_was_simulated_still_fits(path):
    text, _ = read(path)
    kept = read_beside(path, "simulated")
    before = compile_document(text, path.name, path.stem)
    after = compile_document(put_in_order(text, path.stem).text, path.name, path.stem)
    assert is_assessment(before)
    assert is_assessment(after)
    assert read_simulated(kept, after) == read_simulated(kept, before)


WHOLE = """---
title: Whole
# of the scale
scale: agreement
dimensions: {need: {title: Need}}
---

Some words, and <!-- a comment -->.

## Need {#need}

- We plan. {#plan}
- We stop. {#stop reverse}

# Outcomes

## Go {#go otherwise}

Go *on*, with

    code  here

# Examples

```yaml
name: One # of them
answers: {plan: 4}
expect: {outcome: go}
```
"""


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("We plan", "We plan well", "rules, items or scores"),
        ("reverse", "", "rules, items or scores"),
        ("*on*", "on", "words or examples"),
        ("code  here", "code here", "texts of the page"),
        ("Some words", "Some other words", "words or examples"),
        ("plan: 4", "plan: 3", "words or examples"),
        ("title: Whole", "title: All", "rules, items or scores"),
        ("# of the scale\n", "", "comments"),
        (" # of them", "", "comments"),
        ("<!-- a comment -->", "<!-- comment -->", "words or examples"),
        ("otherwise", 'when="need >= 50"', "rules, items or scores"),
        ("## Go", "### Go", "outcome"),
    ],
)
def test_a_mistake_of_ours_changes_no_file(old, new, why, monkeypatch):
    assert format_text(WHOLE, "a.md", "a").text == WHOLE
    assert old in WHOLE
    monkeypatch.setattr(formatted, "lay_out_file", lambda text, _: text.replace(old, new))
    with pytest.raises(ChangedMeaningError, match=why):
        format_text(WHOLE, "a.md", "a")
