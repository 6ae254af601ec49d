"""What a file looks like in order, piece by piece."""

import pytest

from mirrormark.diagnostics.formatted import format_text
from mirrormark.language.formatting.key_orders import ATTRIBUTES, FRONT_MATTER, order_attributes
from mirrormark.language.formatting.yaml_layout import lay_out_yaml
from mirrormark.language.parse.braces import KNOWN
from mirrormark.model.rules import space_rule

MESSY = """\ufeff---

# Above all: this is the first.

summary:   'It''s about us'   # one sentence


title: Tried
minutes:
# what we measure
dimensions:
    need:
        bands: { low: 0,high:   60 }
        title:   "Need"
        # of need
    # of load
    load: {title: Load}
missing: {at least: 1/2}
scale: agreement
pairs:
- opposite: [plan,
        stop]
  ask: 'You say both. Which is
      closer?'
history:
- change: |
     All is new,
       and more.

     So it is.
  date: 2026-11-22

---
Words that
stay as they   are.\t


Others with a break  \nand no end. \n
Need {reverse=no}
----------------
## Need ##
-   We plan. { reverse #plan}
-   We stop
what we began. {  weight = '2'   #stop }

- Of load.
  {dimension="load"}
<!-- mirrormark: allow long: "it is" -->
- Last. <!-- mirrormark: allow jargon: "it is" -->
### How many?   {unit='people' max=4 type="number" unscored}
Help.
### Which? {#which}
- One(1)
-   Two   (2)
# Outcomes
## Go {#go   when='need>=60 AND(load is high)'}
```
code


    more  \n```
## Stay {otherwise}
# Advice
- Stop. {for='go,stay'}
# Examples
~~~ yaml
expect: {outcome: stay}
name:   Somebody
answers: {plan: 1,stop: 1}
~~~
"""
MESSY = MESSY.replace("Need {reverse=no}\n----------------\n", "").replace(
    "load: {title: Load}", "load: {title: Load, bands: {low: 0, high: 50}}"
)
IN_ORDER = """---
# Above all: this is the first.

title: Tried
summary: "It's about us" # one sentence
minutes:
scale: agreement
# what we measure
dimensions:
  need:
    title: "Need"
    bands: {low: 0, high: 60}
    # of need
  # of load
  load: {title: Load, bands: {low: 0, high: 50}}
missing: {at least: 1/2}
pairs:
  - opposite: [plan,
      stop]
    ask: "You say both. Which is
      closer?"
history:
  - date: 2026-11-22
    change: |
      All is new,
        and more.

      So it is.
---

Words that
stay as they   are.

Others with a break  \nand no end.

## Need {#need}

- We plan. {#plan reverse}
- We stop
  what we began. {#stop weight=2}
- Of load.
  {#of-load dimension=load}
<!-- mirrormark: allow long: "it is" -->
- Last. {#last} <!-- mirrormark: allow jargon: "it is" -->

### How many? {#how-many type=number max=4 unit=people unscored}

Help.

### Which? {#which}

- One (1)
- Two (2)

# Outcomes

## Go {#go when="need >= 60 and (load is high)"}

```
code


    more  \n```

## Stay {#stay otherwise}

# Advice

- Stop. {#stop for="go, stay"}

# Examples

~~~ yaml
name: Somebody
answers: {plan: 1, stop: 1}
expect: {outcome: stay}
~~~
"""


def test_a_messy_file_is_put_in_order():
    messy = MESSY.replace("---\n\n# Above", "---\n# Above", 1)
    assert format_text(messy, "a.md", "a").text == IN_ORDER


def test_a_file_in_order_stays():
    assert format_text(IN_ORDER, "a.md", "a").text == IN_ORDER


@pytest.mark.parametrize("kind", KNOWN)
def test_each_attribute_has_its_place(kind):
    assert sorted(order_attributes(kind)) == sorted(KNOWN[kind])
    assert len(set(ATTRIBUTES)) == len(ATTRIBUTES)


@pytest.mark.parametrize(
    ("rule", "spaced"),
    [
        ("need>=60", "need >= 60"),
        (" need  is\thigh ", "need is high"),
        ("NOT need IS low", "not need is low"),
        ("((a<1)or(b > 2 ))and not(c is x)", "((a < 1) or (b > 2)) and not (c is x)"),
        ("0<need<=50", "0 < need <= 50"),
        ("clarity.goals>=-1.5", "clarity.goals >= -1.5"),
    ],
)
def test_a_rule_has_one_space_between_its_words(rule, spaced):
    assert space_rule(rule) == spaced
    assert space_rule(spaced) == spaced


@pytest.mark.parametrize(
    ("yaml", "laid_out"),
    [
        # What stands above the first key may be about all, so it stays there.
        ("# all\nsummary: b\ntitle: a\n", "# all\ntitle: a\nsummary: b"),
        # A remark above a key that would come first would be about all.
        (
            'summary: b\n# mirrormark: allow long: "x"\ntitle: a\n',
            'summary: b\n# mirrormark: allow long: "x"\ntitle: a',
        ),
        # Comments go where their key goes, those below a mapping with it.
        (
            "focus:\n  title: x\n  # low\n# s\nscale: y # z\n\n\n# end\n",
            "# s\nscale: y # z\nfocus:\n  title: x\n  # low\n\n# end",
        ),
        ("chart:\n# c\n- {y: a, x: b}\n", "chart:\n  # c\n  - {x: b, y: a}"),
        # Lines stay the author's.
        ("title:\n    a b\n    c\n", "title:\n  a b\n  c"),
        ("scales:\n  x: [\n   A,\n      B ]\n", "scales:\n  x: [\n    A,\n    B]"),
        ("scales: {x: [\n   A,\n      B\n ]}\n", "scales: {x: [\n  A,\n  B,\n]}"),
        # Words with a quote keep the quotes that they have.
        ("title: 'a \"b\"'\n", "title: 'a \"b\"'"),
        ("'title': \"a\"\n", 'title: "a"'),
        ("scales: {'no': [a, b]}\n", "scales: {'no': [a, b]}"),
        # What few know stays as it is, and all else with it.
        ("summary:  &a b\ntitle: *a\n", "summary:  &a b\ntitle: *a\n"),
        ("summary:  !!str b\ntitle: a\n", "summary:  !!str b\ntitle: a\n"),
        ("? summary\n:  b\n", "? summary\n:  b\n"),
        ("summary: |+\n  b\n\ntitle:  a\n", "summary: |+\n  b\n\ntitle:  a\n"),
        ("summary: |2\n   b\ntitle:  a\n", "summary: |2\n   b\ntitle:  a\n"),
        ("scale:  [a, # b\n  c]\n", "scale:  [a, # b\n  c]\n"),
        ('title:  "a \\\n  b"\n', 'title: "a \\\n  b"'),
        ('title:  "a \\ \n  b"\n', 'title:  "a \\ \n  b"\n'),
        ("# nothing\n", "# nothing\n"),
    ],
)
def test_yaml_is_put_in_order(yaml, laid_out):
    assert lay_out_yaml(yaml, FRONT_MATTER) == laid_out
    assert lay_out_yaml(laid_out, FRONT_MATTER) == laid_out
