"""One text on every page of a real site: the words come from what the site has rendered."""

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.building import build
from tests.test_plugin import write_project

pytestmark = pytest.mark.slow

MARKED = """\
---
title: Focus
scale: agreement
dimensions:
  focus: {title: Focus, bands: {low: 0, high: 60}}
---
*[OKR]: Objectives and key results

[pol]: https://example.org/policy

## One :material-check: {#one}
- We celebrate wins 🎉 and know our OKR. {#plans}
- We follow [our policy](https://x.org/p){target=_blank} on H~2~O and ==waste==. {#keep reverse}
- We read [the policy][pol] and press ++ctrl+c++ at 10^6^ $x^2$. {#third}
- We know the rule[^1] well, :tada: and all. {#fourth}

[^1]: A footnote's text.

### Which :material-check: one? {#q}
- Yes 👍 (1)
- No :material-close: (2)
# Outcomes
## Good 🎉 [too][pol] {#good when="focus is high and q is 2"}
Yes.
## Not ==quite== {#no otherwise}
No.
# Advice
## Do ==it== {#do for="good" when="keep >= 4"}
"""

PROFILE = """\
---
title: Both
uses: {marked: {}}
---
# Outcomes
## So ==be== it {#so when="marked is good"}
Yes.
## Not ~~now~~ {#no otherwise}
No.
"""

CONFIG = """\
site_name: Small
site_url: https://example.org/small/
theme: {name: material, font: false}
plugins: [search, mirrormark]
markdown_extensions:
  - abbr
  - attr_list
  - footnotes
  - pymdownx.mark
  - pymdownx.caret
  - pymdownx.tilde
  - pymdownx.keys
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:pymdownx.emoji.to_alt
nav:
  - Home: index.md
  - Assessments: assessments/
"""

ITEMS = [
    "We celebrate wins 🎉 and know our OKR.",
    "We follow our policy on H2O and waste.",
    "We read the policy and press Ctrl+C at 10⁶ x^2.",
    "We know the rule well, 🎉 and all.",
    "Which :material-check: one?",
]

RAW = ["[the policy]", "[pol]", "target=_blank", "[^1]", "==", "~2~", "++ctrl", "10^6^", "$x"]


def write_site(folder: Path, assessment: str, config: str = CONFIG) -> Path:
    write_project(folder)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "assessments/tiny.md").write_text(assessment, encoding="utf-8")
    return folder


def add_hook(folder: Path, source: str) -> None:
    (folder / "hooks.py").write_text(source, encoding="utf-8")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"{config}hooks: [hooks.py]\n", encoding="utf-8")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from mirrormark.cli import main; main()", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def read_page(folder: Path, name: str) -> str:
    return (folder / "site/assessments" / name / "index.html").read_text(encoding="utf-8")


def read_data(page: str) -> dict:
    text = page.partition('<template class="mm-data">')[2].partition("</template>")[0]
    return json.loads(html.unescape(text))["compiled"]


def read_article(page: str) -> str:
    article = LexborHTMLParser(page).css_first("article")
    for data in article.css("template, script"):
        data.decompose()
    return " ".join(article.text().split())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_site(tmp_path_factory.mktemp("site"), MARKED.replace(":material-", ":x-"))
    (folder / "assessments/tiny.md").rename(folder / "assessments/marked.md")
    (folder / "assessments/both.md").write_text(PROFILE, encoding="utf-8")
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stderr
    return folder


def test_the_compiled_form_has_the_words_that_the_form_shows(site: Path) -> None:
    page = read_page(site, "marked")
    data = read_data(page)
    assert [item["text"] for item in data["items"]] == [
        words.replace(":material-", ":x-") for words in ITEMS
    ]
    assert [option["label"] for option in data["items"][4]["options"]] == [
        "Yes 👍",
        "No :x-close:",
    ]
    assert [outcome["title"] for outcome in data["outcomes"]] == ["Good 🎉 too", "Not quite"]
    assert [advice["title"] for advice in data["advice"]] == ["Do it"]
    shown = LexborHTMLParser(page)
    for item, words in zip(data["items"], ITEMS, strict=True):
        text = shown.css_first(f"#text-{item['id']}")
        assert text is not None
        for raw in RAW:
            assert raw not in text.text()
        assert text.text().split()[0] == words.split()[0]


def test_no_page_shows_the_marks(site: Path) -> None:
    for name in ("marked", "marked/how-it-is-scored", "both"):
        page = read_page(site, name)
        said = read_article(page)
        assert [raw for raw in RAW if raw in said] == []
        assert "<title>" in page
        assert not [raw for raw in RAW if raw in page.split("<title>")[1].split("</title>")[0]]
    assert "We follow our policy on H2O and waste." in read_article(
        read_page(site, "marked/how-it-is-scored")
    )


def test_a_profile_has_the_words_of_its_assessments(site: Path) -> None:
    data = read_data(read_page(site, "both"))
    used = data["uses"][0]["compiled"]
    assert used == read_data(read_page(site, "marked"))
    assert [outcome["title"] for outcome in data["outcomes"]] == ["So be it", "Not now"]
    assert "“Focus” came out as “Good 🎉 too”" in read_article(read_page(site, "both"))


def test_rules_are_told_in_the_words_of_the_page(site: Path) -> None:
    said = read_article(read_page(site, "marked"))
    assert "Focus is “High” and the answer to “Which :x-check: one?” is “No :x-close:”" in said
    rules = said.split("What to do next", maxsplit=1)[1]
    assert "We follow our policy on H2O and waste." in rules


def test_the_search_finds_the_words(site: Path) -> None:
    index = (site / "site/search/search_index.json").read_text(encoding="utf-8")
    assert "[pol]" not in index
    assert "the policy" in index


def test_the_terminal_says_what_the_site_says(site: Path) -> None:
    told = run(site, "explain", "assessments/marked.md", "--format", "json")
    assert told.returncode == 0, told.stderr
    assert told.stderr == ""
    for words in ITEMS[:4]:
        assert words in told.stdout
    away = subprocess.run(
        [
            sys.executable,
            "-c",
            "from mirrormark.cli import main; main()",
            "explain",
            str(site / "assessments/marked.md"),
        ],
        cwd="/",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "H2O and waste" in away.stdout


def test_saved_answers_stay_valid_whatever_the_site_renders(site: Path, tmp_path: Path) -> None:
    plain = write_site(tmp_path, (site / "assessments/marked.md").read_text(encoding="utf-8"))
    (plain / "assessments/tiny.md").rename(plain / "assessments/marked.md")
    front, _, _ = CONFIG.partition("markdown_extensions")
    few = f"{front}markdown_extensions: [attr_list, footnotes]\n"
    (plain / "mkdocs.yml").write_text(few, encoding="utf-8")
    done = build(plain)
    assert done.returncode == 0, done.stderr
    many, less = (read_data(read_page(each, "marked")) for each in (site, plain))
    assert many["items"][1]["text"] != less["items"][1]["text"]
    for data in (many, less):
        for each in (*data["items"], *data["outcomes"], *data["advice"], *data["sections"]):
            for words in ("text", "title", "because", "options"):
                each.pop(words, None)
    assert many == less


def test_an_icon_of_the_theme_is_no_word(tmp_path: Path) -> None:
    config = CONFIG.replace(
        "python/name:pymdownx.emoji.to_alt", "python/name:material.extensions.emoji.to_svg"
    )
    text = MARKED.replace(":tada: ", "")
    done = build(write_site(tmp_path, text, config))
    assert done.returncode == 0, done.stderr
    data = read_data(read_page(tmp_path, "tiny"))
    assert data["sections"][0]["title"] == "One"
    assert data["items"][4]["text"] == "Which one?"
    assert data["items"][4]["options"][1]["label"] == "No"
    assert "material" not in read_article(read_page(tmp_path, "tiny"))


def test_what_is_fetched_from_another_site_is_a_mistake_to_check_and_build(tmp_path: Path) -> None:
    config = CONFIG.replace("emoji.to_alt", "emoji.to_png")
    text = MARKED.replace("# Outcomes", "\n![](https://example.org/own.png)\n\n# Outcomes", 1)
    write_site(tmp_path, text, config)
    found = run(tmp_path, "check", "--format", "json")
    said = [each for each in json.loads(found.stdout) if each["severity"] == "error"]
    message = (
        "':tada:' is fetched from another site, which would see who reads this. "
        "Write '🎉' in the place of ':tada:'."
    )
    assert message in {each["message"] for each in said}
    assert not any("own.png" in each["message"] for each in said), "the site's own picture"
    done = build(tmp_path)
    assert done.returncode == 1
    for each in said:
        assert f"tiny.md:{each['line']}:{each['column']}: {each['message']}" in done.stderr


SMALL = """\
---
title: Mini
scale: agreement
dimensions:
  main: {title: Main, bands: {low: 0, high: 60}}
---
Intro.
## One {#one}
- We at {{ company }} plan. {#a}
- We keep plans. {#b reverse}
- Third holds. {#c}
# Outcomes
## Good {#good when="main is high"}
### Steps {#steps}

* Do it.
## Not {#no otherwise}
No.
"""

TITLED = """\
---
title: Both at {{ company }}
uses: {tiny: {}}
---
# Outcomes
## So {#so otherwise}
Yes.
"""

FILLED = """\
def on_page_markdown(markdown, page, **_):
    page.title = page.title.replace("{{ company }}", "Acme &amp; Sons")
    return markdown.replace("{{ company }}", "Acme & *Sons*")
"""

MACROS = """\
def on_page_markdown(markdown, **_):
    if "{#" in markdown:
        return "# _Macro Syntax Error_\\n\\nMissing end of comment tag"
    return markdown.replace("{{ company }}", "Acme")
"""

SWALLOWS = """\
import re
def on_page_markdown(markdown, **_):
    return re.sub("<!--.*?-->", "", markdown)
"""

MINIFIES = """\
import re
from mkdocs.plugins import event_priority
@event_priority(50)
def on_page_content(html, **_):
    return re.sub("<!--.*?-->", "", html)
"""

TURNS = """\
def on_files(files, **_):
    files._src_uris = dict(reversed(files._src_uris.items()))
    return files
"""

LISTS = """\
def on_page_markdown(markdown, **_):
    return markdown.replace("We keep plans.", "- We keep plans.")
"""


def test_what_another_plugin_fills_in_is_said_everywhere(tmp_path: Path) -> None:
    titled = SMALL.replace("title: Mini", 'title: "{{ company }}: <how>"')
    add_hook(write_site(tmp_path, titled), FILLED)
    (tmp_path / "assessments/both.md").write_text(TITLED, encoding="utf-8")
    done = build(tmp_path, "--strict")
    assert done.returncode == 0, done.stderr
    title = "Acme & Sons: <how>"
    for name in ("tiny", "tiny/how-it-is-scored", "both"):
        assert title in read_article(read_page(tmp_path, name))
    assert read_data(read_page(tmp_path, "tiny"))["title"] == title
    assert read_data(read_page(tmp_path, "both"))["title"] == f"Both at {title[:11]}"
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert title in read_article(home)
    assert "{{" not in home
    assert read_data(read_page(tmp_path, "tiny"))["items"][0]["text"] == "We at Acme & Sons plan."
    for name in ("tiny", "tiny/how-it-is-scored"):
        assert "We at Acme & Sons plan." in read_article(read_page(tmp_path, name))
        assert "company" not in read_page(tmp_path, name)


def test_a_title_in_the_navigation_is_for_the_navigation(tmp_path: Path) -> None:
    config = CONFIG.replace("- Assessments: assessments/", "- Short: assessments/tiny.md")
    add_hook(write_site(tmp_path, SMALL, config), FILLED)
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    page = read_page(tmp_path, "tiny")
    assert read_data(page)["title"] == "Mini"
    assert "<h1>Mini</h1>" in page


def test_the_words_hold_in_whatever_order_pages_are_made(tmp_path: Path) -> None:
    text = SMALL.replace("{{ company }}", "==Acme==")
    add_hook(write_site(tmp_path, text), TURNS)
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    scored = read_article(read_page(tmp_path, "tiny/how-it-is-scored"))
    assert "We at Acme plan." in scored
    assert "==" not in scored


@pytest.mark.parametrize(
    ("hook", "text", "told"),
    [
        (
            MACROS,
            SMALL,
            (
                "assessments/tiny.md:14:11: the hook 'hooks.py' changed this page, and the "
                "comments '<!--mirrormark …-->' that part it are gone; it now begins "
                "'Macro Syntax Error'. To many plugins '{#' begins a comment: write '{: #steps}'."
            ),
        ),
        (
            SWALLOWS,
            SMALL.replace("{#steps}", ""),
            (
                "assessments/tiny.md:1:1: the hook 'hooks.py' changed this page, and the "
                "comments '<!--mirrormark …-->' that part it are gone; it now begins "
                "'Intro.'. Have it leave these comments alone, or this page."
            ),
        ),
        (
            MINIFIES,
            SMALL,
            "assessments/tiny.md:1:1: the hook 'hooks.py' changed this page, and the comments",
        ),
        (
            LISTS,
            SMALL,
            (
                "assessments/tiny.md:10:3: the hook 'hooks.py' made something else of this: the "
                "words 'We keep plans.' read as a list to the site's Markdown. Keep it off"
            ),
        ),
        (
            FILLED,
            SMALL.replace("Intro.", "<div>\n\nIntro."),
            "assessments/tiny.md:7:1: '<div' is never closed in this text",
        ),
    ],
    ids=["macros", "swallows", "minifies", "lists", "own"],
)
def test_who_broke_a_page_is_named(tmp_path: Path, hook: str, text: str, told: str) -> None:
    add_hook(write_site(tmp_path, text), hook)
    done = build(tmp_path)
    assert done.returncode == 1
    assert told in " ".join(done.stderr.split()), done.stderr
    assert "Traceback" not in done.stderr


def test_what_mends_a_heading_that_macros_swallowed_works(tmp_path: Path) -> None:
    add_hook(write_site(tmp_path, SMALL.replace("{#steps}", "{: #steps}")), MACROS)
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    page = read_page(tmp_path, "tiny")
    assert '<h3 id="steps">Steps</h3>' in page
    assert "We at Acme plan." in read_article(page)


@pytest.mark.parametrize("name", ["mkdocs.yml", "none"])
def test_what_stops_a_build_is_a_mistake_to_check_too(tmp_path: Path, name: str) -> None:
    folder = write_site(tmp_path, SMALL.replace("We keep plans.", "#1 is to plan."))
    done = build(folder)
    assert done.returncode == 1
    told = "assessments/tiny.md:10:3: the words '#1 is to plan.' read as a heading to the site's"
    assert told in done.stderr
    if name == "none":
        (folder / "mkdocs.yml").unlink()
    checked = run(folder, "check")
    assert checked.returncode == 1
    assert told in checked.stderr


def test_check_reads_with_the_extensions_of_the_site(tmp_path: Path) -> None:
    text = SMALL.replace("{#steps}", "").replace(
        "* Do it.", '```\nDo it.\n```\n\n=== "A tab"\n\n    It.'
    )
    folder = write_site(tmp_path, text)
    assert "other-reading" not in run(folder, "check").stderr
    text = text.replace("### Steps", "So:\n* this\n\n### Steps")
    (folder / "assessments/tiny.md").write_text(text, encoding="utf-8")
    checked = run(folder, "check")
    assert checked.returncode == 0
    assert (
        "tiny.md:15:1: 'this' reads as an entry of a list, but the page shows it" in checked.stderr
    )


def test_a_site_that_cannot_be_read_is_named_and_done_without(tmp_path: Path) -> None:
    folder = write_site(tmp_path, SMALL, CONFIG.replace("pymdownx.mark", "there_is_none"))
    checked = run(folder, "check")
    assert checked.returncode == 0
    assert "mkdocs.yml can't be used: " in checked.stderr
    assert "there_is_none" in checked.stderr
    assert "So the words are read without the site's extensions." in checked.stderr


def test_settings_that_are_inherited_count(tmp_path: Path) -> None:
    folder = write_site(tmp_path, SMALL.replace("{{ company }}", "==us=="))
    (folder / "mkdocs.yml").rename(folder / "base.yml")
    (folder / "mkdocs.yml").write_text("INHERIT: base.yml\nplugins: [there_is_none]\n")
    told = run(folder, "explain", "assessments/tiny.md")
    assert "We at us plan." in told.stdout
    assert told.stderr == ""
