import assert from "node:assert/strict";
import { test } from "node:test";
import { putAside } from "../../../src/embed/styles.js";

test("styles in attributes become data", () => {
  for (const [html, aside] of [
    ['<td style="text-align: right;">1</td>', '<td data-style="text-align: right;">1</td>'],
    ["<p class=a STYLE='top: 0' id=b>", "<p class=a data-style='top: 0' id=b>"],
    [`<p\nstyle="a"><b style="c">`, `<p\ndata-style="a"><b data-style="c">`],
  ])
    assert.equal(putAside(html ?? ""), aside);
});

test("what isn't an attribute stays", () => {
  for (const html of [
    '&lt;p style="top: 0"&gt;',
    'Write style="top: 0".',
    "<style>p { top: 0 }</style>",
    '<p data-style="a" my-style="b">',
  ])
    assert.equal(putAside(html), html);
});
