"""An author's HTML: it stays within its text, whatever it is, and hides nothing from the checks."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.review import review_text
from mirrormark.language.rendering import OURS, cut_at_markers, page_markdown
from mirrormark.language.rendering.active import find_deeds
from mirrormark.model.problems import AssessmentError
from mirrormark.site.page.assemble import Links, assemble
from mirrormark.site.page.languages import Languages
from mirrormark.site.publishing.publish_page import read_page
from mirrormark.wording.catalogue import load_catalogue

TEXT = """---
title: Mini
scale: agreement
dimensions:
  main: {{title: Main, bands: {{low: 0, high: 60}}}}
---

{intro}

## One {section} {{#one}}

- We plan. {item} {{#a}}
- We keep plans. {{#b reverse}}

{prose}

- Third holds. {{#c}}

### Which one? {{#which type=choice unscored}}

Help.

{help}

- This {option} {{#this}}
- That {{#that}}

### First? {{#first type=ranking unscored}}

- One {option} {{#one}}
- Two {{#two}}

## Two {{#two}}

- Fourth holds. {{#d}}

# Outcomes

## Good {outcome_title} {{#good when="main is high"}}

{outcome}

## Not {{#no otherwise}}

No.

# Advice

## Do {advice_title} {{#do when="main is high"}}

{advice}
"""
LINES = {"section", "item", "option", "outcome_title", "advice_title"}
PIECES = (*LINES, "intro", "prose", "help", "outcome", "advice")
HOME = "https://example.org"
CATALOGUE = load_catalogue()


def compile_with(**texts):
    filled = dict.fromkeys(PIECES, "") | texts
    return compile_text(TEXT.format(**filled), "mini.md", "mini")


def errors_of(**texts):
    try:
        compile_with(**texts)
    except AssessmentError as error:
        return error.problems
    return []


def page_of(**texts):
    """Return the page of a file, as MkDocs puts it into that of a theme."""
    compiled = compile_with(**texts)
    cut = cut_at_markers(OURS(page_markdown(compiled.authored)), compiled.authored)
    html = assemble(cut, compiled, CATALOGUE, Languages("en", "en"), Links())
    return f"<!doctype html><body><main><div><article>{html}</article></div></main></body>"


def skeleton_of(html, *, scripting):
    """Return the template's elements, each with all that it stands in."""
    ways = {}
    for node in LexborHTMLParser(html, scripting=scripting).root.traverse():
        attributes = node.attributes
        own = node.tag, attributes.get("class"), attributes.get("id")
        ways[node.mem_id] = (*ways.get(node.parent and node.parent.mem_id, ()), own)
    return [way for way in ways.values() if "mm-" in f"{way[-1]}"]


NAMES = [
    "a",
    "b",
    "i",
    "p",
    "div",
    "span",
    "section",
    "article",
    "main",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "td",
    "caption",
    "col",
    "select",
    "option",
    "textarea",
    "title",
    "svg",
    "math",
    "mtext",
    "mglyph",
    "desc",
    "template",
    "noscript",
    "noembed",
    "xmp",
    "plaintext",
    "iframe",
    "form",
    "fieldset",
    "legend",
    "label",
    "button",
    "details",
    "summary",
    "html",
    "head",
    "body",
    "frameset",
    "nobr",
    "font",
    "center",
    "br",
    "pre",
    "kbd",
    "mirrormark-assessment",
    "image",
    "input",
    "hr",
    "ruby",
    "rt",
    "object",
    "marquee",
    "dialog",
]
ENDS = st.sampled_from(["", "", "/"])
TAGS = st.builds("<{}{}{}>".format, ENDS, st.sampled_from(NAMES), ENDS)
ODD = st.sampled_from(
    ["<", ">", "<!--", "-->", "`", "**", "_", "&lt;", "[x](y)", '<a title="', "'", '"', "<b", "</"]
)
WORDS = st.sampled_from(["words", "more ", " "])
MIXED = st.lists(TAGS | TAGS | WORDS | ODD, min_size=1, max_size=8)
BLOCKS = st.lists(
    TAGS | WORDS | ODD | st.sampled_from(["\n\n", "\n", "\n\n> ", "\n* "]), max_size=9
)


@given(st.sampled_from(sorted({*PIECES} - LINES)), BLOCKS.map("".join))
@example("intro", "Text <b>never closed")
@example("prose", "x </form> y")
@example("outcome", "a </section> b")
@example("intro", "<svg><title><a></svg>")
def test_what_passes_leaves_the_page_as_it_is(piece, html):
    expect_the_same_page(piece, f"Words {html}")
    expect_the_same_page(piece, html)


@given(st.sampled_from(sorted(LINES)), MIXED.map("".join))
@example("outcome_title", "<h3>x</h3>")
@example("option", "<li>x</li>")
def test_what_passes_in_a_line_leaves_the_page_as_it_is(piece, html):
    expect_the_same_page(piece, html)


def expect_the_same_page(piece, html):
    try:
        page = page_of(**{piece: html})
    except AssessmentError:
        return
    for scripting in (False, True):
        assert skeleton_of(page, scripting=scripting) == plain_skeleton(scripting=scripting)


@cache
def plain_skeleton(*, scripting):
    return skeleton_of(page_of(), scripting=scripting)


HONEST = [
    "Some <kbd>Ctrl</kbd>, <abbr title='x'>OKR</abbr>, <br> <wbr> and <img src=a.png alt='b < c'>",
    "<ul><li>one<li>two</ul>\n\n<dl><dt>Term<dd>What it is</dl>",
    "<details markdown>\n<summary>More</summary>\n\n* one\n* two\n\n</details>",
    "<figure markdown>\n![A plan](plan.png)\n<figcaption>A plan</figcaption>\n</figure>",
    "<table><tr><td>one<td>two</table>\n\n| A | B |\n| --- | --- |\n| one | *two* |",
    '!!! note "Mind"\n\n    * one\n\n??? tip\n\n    Text.',
    '=== "One"\n\n    Words.\n\n=== "Two"\n\n    Others.',
    "Words.[^1]\n\n[^1]: A note with <b>bold</b> words.\n\n    * in it",
    "Term\n:   What it is.\n\n    > Quoted.",
    "<svg viewBox='0 0 1 1'><title>One</title><path d='M0 0'/><g><path d='M1 1'/></g></svg>",
    "<math><mi>x</mi><mo>=</mo><mn>1</mn></math> and :tada:",
    "<!-- A <b> comment -->\n\nWords `<div>` and\n\n```html\n<div>\n```",
    "<iframe src='film.html' title='A film'></iframe>",
    "<p>One</p>\n<p>two</p>",
    "<div class=grid markdown>\n\n* one\n* two\n\n</div>",
    "<b>bold <i>both</b> slanted</i>, <span style='background: url(plan.png)'>x</span>",
    "An entry with <input type=checkbox disabled> and <label>words</label>",
    "<img src=plan.png alt='javascript: what it is'> and <b title='VBScript: of old'>x</b>",
]


@pytest.mark.parametrize("html", HONEST)
def test_honest_html_passes(html):
    for piece in ("intro", "outcome", "help", "advice"):
        assert [str(each) for each in errors_of(**{piece: html})] == []


ACTING = [
    "<button formaction='https://example.org/'>x</button>",
    "<input type=submit formaction=x>",
    "<frameset><meta http-equiv=refresh content='0;url=https://other.example/'>",
    "<audio src='data:audio/ogg;base64,T2dn'></audio>",
    "<iframe src='data:text/html,x'></iframe>",
    "<p style='background: url(https://other.example/a.png'>x</p>",
    "<p style='background: image-set(\"https://other.example/a.png\" 1x)'>x</p>",
    "<p style='src: url(data:font/woff2;base64,d09G)'>x</p>",
    "<svg><rect fill='url(//other.example/a.svg#b)'/></svg>",
    "<pre class=mermaid>x</pre>",
    "<base href=x>",
    "<object data=x></object>",
    "<embed src=x>",
    "<img src=a.png srcset='a.png, https://other.example/b.png 2x'>",
    "<p onclick='x()'>x</p>",
    "<a href='javascript:x()'>x</a>",
    "<link rel=alternate href=https://other.example/>",
    "<script>x()</script>",
    "<script type=speculationrules>{}</script>",
    "<style>p {}</style>",
    "<select><option>x</option><meta http-equiv=refresh content='0;url=//other.example'></select>",
    "<select><title></select><meta http-equiv=refresh content='0;url=//other.example/'></title>",
    "<p style='background: u\\72l(https://other.example/a.png)'>x</p>",
    """<p style='background: url("\\68ttps://other.example/a.png")'>x</p>""",
    "<style>@\\69mport 'https://other.example/a.css';</style>",
    "<svg><image><set attributeName=href to='https://other.example/a.png'/></image></svg>",
    "<svg><a><animate attributeName=xlink:href values='#;javascript:x()'/></a></svg>",
    "<iframe src='javascript:x()'></iframe>",
    "<a href=' \x01java\tscr&#10;ipt:x()'>x</a>",
    "<area href='VBScript:x()'>",
    "<svg><a xlink:href='javascript:x()'>x</a></svg>",
    """<noscript><p title="</noscript><base href=x>">x</p></noscript>""",
    """<noscript><textarea></noscript><base href=x></textarea></noscript>""",
    """<noscript><!-- </noscript><base href=x> --></noscript>""",
    """<noscript><style></noscript><base href=x></style></noscript>""",
    """<noscript><title></noscript><base href=x></title></noscript>""",
    """<noscript><select></noscript><base href=x></select></noscript>""",
    """<noscript><template></noscript><base href=x></template></noscript>""",
    """<svg><title><noscript><i title="</noscript><base href=x>"></i></noscript></title></svg>""",
    """<math><mtext><table><mglyph><style><!--</style><base href=x>--></table></mtext></math>""",
    """<math><annotation-xml encoding=text/html><noscript><i title="</noscript><base href=x>">""",
    """<template><noscript><i title="</noscript><base href=x>"></i></noscript></template>""",
]


@pytest.mark.parametrize("html", ACTING)
def test_a_check_stops_at_what_a_build_stops_at(html):
    """Whatever a piece does, in some browser: it is seen in the text already."""
    page = f"<!doctype html><html><head><title>x</title></head><body><p>x</p>{html}</body></html>"
    is_style = html.startswith("<style") or "speculationrules" in html
    assert is_style or read_page(page, HOME).breaches
    assert list(find_deeds(html, HOME))


@pytest.mark.parametrize("html", ["<body class=x>", "<html class=x>", "<body dir=rtl></body>"])
@pytest.mark.parametrize("piece", ["prose", "item"])
def test_nothing_in_a_text_changes_the_whole_page(piece, html):
    assert errors_of(**{piece: f"Words {html} more"})


@pytest.mark.parametrize("element", ["mirrormark-assessment", "mirrormark-profile"])
def test_what_a_page_is_made_of_stands_in_no_text(element):
    (error,) = errors_of(prose=f"<{element}></{element}>")
    assert error.name == "unfit-tag"


@pytest.mark.parametrize("start", ["x", "1.5", "", "9" * 5000, " +3", "-2"])
def test_a_list_begins_with_whatever_its_author_writes(start):
    text = TEXT.format(
        **dict.fromkeys(PIECES, "") | {"prose": f'<ol start="{start}"><li>One</li></ol>'}
    )
    assert review_text(text, "mini.md", "mini").errors == ()
