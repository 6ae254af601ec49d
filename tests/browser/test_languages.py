"""Every word on a page is said to be in its language, whatever the site's and the author's are."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.sources import compile_files
from mirrormark.wording.catalogue import load_catalogue
from tests.browser.conftest import build_site
from tests.browser.reader import Reader, go_to, random_answers
from tests.browser.result.conftest import unfold_everything
from tests.browser.serving import serve
from tests.sites import copy_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("languages")]

FRENCH = """\
---
title: Le cap
question: Où allez-vous ?
summary: Le chemin est-il clair ?
language: fr
dimensions:
  cap: {title: Le cap de l'équipe, summary: Ce qui guide., bands: {flou: 0, net: 60}}
---
Une page d'introduction.

## La route {#route}
Une remarque en passant.

- Nous savons où aller. {#savoir scale=agreement}
- Nous le disons. {#dire scale=agreement allow=dont-know}

### Qui décide ? {#qui}
- Une seule tête (1)
- Nous tous (2)

### Où va le temps ? {#temps type=allocation total=100 unit=jours}
- Les réunions
- Le travail

# Outcomes
## Le cap est net {#net when="cap is net"}
Continuez.
## Le cap est flou {#flou otherwise}
Parlez-en.
# Advice
## Dites-le {#dites for="flou"}
Chaque lundi.
"""


PROFILE = """\
---
title: Le tout
uses: {cap: {}}
---
Un résumé.
# Outcomes
## Le chemin est clair {#clair when="cap is net"}
Allez.
## Le chemin reste à trouver {#obscur otherwise}
Cherchez.
"""

FIND_WORDS = r"""() => {
  const ours = "mirrormark-assessment, mirrormark-profile, mirrormark-results";
  const pages = `${ours}, .mm-scored, .mm-cards`;
  const roots = `${pages}, h1:has(~ mirrormark-assessment)`;
  return [...document.querySelectorAll(roots)].flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode;
      if (parent.closest("template, script, style, svg[role=img]")) continue;
      const words = data.replace(/\s+/g, " ").trim();
      if (/\p{L}{2}/u.test(words)) found.push([words, parent.closest("[lang]").lang.split("-")[0]]);
    }
    return found;
  });
}"""


@pytest.fixture(scope="module", params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def project(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in ``language`` whose assessment is in French."""
    project = copy_site(tmp_path_factory.mktemp(language))
    shutil.rmtree(project / "assessments")
    (project / "assessments").mkdir()
    (project / "assessments/cap.md").write_text(FRENCH)
    if language == "fr":  # a profile is in the language of its site
        (project / "assessments/tout.md").write_text(PROFILE)
    shutil.rmtree(project / "docs")
    (project / "docs").mkdir()
    (project / "docs/index.md").write_text("# Nous\n\n<!-- mirrormark: assessments -->\n")
    config = (project / "mkdocs.yml").read_text().replace("language: en", f"language: {language}")
    start, end = config.index("nav:"), config.index("theme:")
    config = config[:start] + config[end:].replace("extra_css:\n  - stylesheets/palette.css\n", "")
    (project / "mkdocs.yml").write_text(config)
    return project


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with serve(project / "site") as address:
        build_site(project / "site", address, project=project)
        yield address


@pytest.mark.corners("fr")
def test_every_word_is_said_to_be_in_its_language(
    page: Page, address: str, project: Path, language: str
) -> None:
    compiled = compile_files([project / "assessments/cap.md"], project)[0]
    reader = Reader(page, compiled)
    page.goto(address)
    expect_languages(page)
    page.goto(f"{address}assessments/cap/")
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_visible()
    expect_languages(page)
    page.reload()
    answers = random_answers(compiled, seed=2, blanks=0.3)
    reader.answer_at_once({"temps": answers["temps"]})  # of which nothing can be said
    expect_languages(page)
    reader.see_diagnosis()
    expect(page.locator("[data-state=incomplete]")).to_be_visible()
    expect_languages(page)
    go_to(page, "#section-la-route")
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    expect(page.locator("[data-state=scored]")).to_be_visible()
    unfold_everything(page)
    expect_languages(page)
    page.goto(f"{address}assessments/cap/how-it-is-scored/")
    expect_languages(page)
    page.goto(f"{address}your-results/")
    expect(page.locator("[data-kept]")).to_be_visible()
    expect_languages(page)
    if language == "fr":
        page.goto(f"{address}assessments/tout/")
        expect(page.locator("[data-use=cap][data-state]")).to_be_visible()
        expect_languages(page)


def expect_languages(page: Page) -> None:
    """What stands in the files is French; all else is ours, and so are sentences that quote it."""
    source = " ".join((FRENCH + PROFILE).replace("agreement", "").casefold().split())
    entries = [each.value for each in load_catalogue().entries.values() if each.value]
    texts = [each.elements for each in entries if len(each.elements) == 1]
    ours = {each.value for [each] in texts if isinstance(each, ast.TextElement)}
    found = page.evaluate(FIND_WORDS)
    assert "fr" in {language for _, language in found}
    wrong = [
        (words, language)
        for words, language in found
        if words not in ours and language != ("fr" if words.casefold() in source else "en")
    ]
    assert wrong == [], wrong
