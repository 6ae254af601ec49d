import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrivals } from "../../../src/assessment/arrivals.js";
import { loadCarry } from "../../../src/carry/load-carry.js";
import { writeLink } from "../../../src/responses/link.js";
import { replaceGlobals, t } from "../../fakes.js";
import { readCompiled, readVectors } from "../../vectors.js";

const compiled = readCompiled("item-kinds");
const links = readVectors("links")
  .filter((/** @type {any} */ each) => each.case === "item-kinds" && each.answers)
  .map((/** @type {any} */ each) => ({ link: each.link, answers: each.answers }));
const full = links.find((/** @type {any} */ { answers }) => Object.keys(answers).length > 3);
const [counted] = Object.keys(full.answers);

/**
 * A page with these answers, and what has become of them: `said` and `asked` are what the reader sees.
 *
 * @param {{mine?: object, isKnown?: boolean, trouble?: string, day?: Date, earlier?: object,
 *   sitting?: string, isHere?: boolean, load?: typeof loadCarry}} [start] `isHere` where a sitting has the link's answers already
 */
function open({
  mine = {},
  isKnown = true,
  trouble = "",
  day = new Date(0),
  earlier,
  sitting,
  isHere = false,
  load = loadCarry,
} = {}) {
  /** @type {string[]} */
  const inbox = [];
  const state = {
    answers: /** @type {any} */ (mine),
    begun: 0,
    said: "",
    asked: /** @type {any} */ (undefined),
    timesAsked: 0,
    wentOn: 0,
    returned: /** @type {string[]} */ ([]),
  };
  const answers = {
    isKnown,
    trouble,
    sitting,
    form: {
      read: () => state.answers,
      write: (/** @type {object} */ all) => (state.answers = all),
    },
    findDay: async () => day,
    fill: (/** @type {object} */ brought) => (state.answers = { ...state.answers, ...brought }),
    bring: async (/** @type {object} */ brought) => {
      if (trouble === "refused") throw new Error("refused");
      state.answers = brought;
      state.begun += 1;
      return { isKept: trouble !== "unkept", isNew: !isHere };
    },
    unkeep: async () => {
      if (trouble === "waiting") throw new Error();
    },
  };
  const place = {
    say: (/** @type {string} */ words) => (state.said = words),
    ask: (/** @type {unknown} */ question) => {
      state.asked = question;
      if (question) state.timesAsked += 1;
    },
  };
  const goOn = () => (state.wentOn += 1);
  const collect = () => inbox.shift();
  const giveBack = (/** @type {string} */ link) => state.returned.push(link);
  const links = { collect, giveBack };
  const parts = /** @type {any} */ ({ compiled, answers, earlier, links, load, place, t });
  const page = new AbortController();
  const arrivals = new Arrivals(parts, goOn, page.signal);
  const receive = (/** @type {string} */ link) => {
    inbox.push(link);
    return arrivals.receive();
  };
  return { state, answers, arrivals, receive, leave: () => page.abort() };
}

/** @param {any} part of a template @returns {(() => void)[]} */
function pressesOf(part) {
  return part instanceof Function ? [part] : (part?.values ?? []).flatMap(pressesOf);
}

/** Presses a button of the question: the first takes the link's answers, the second doesn't. */
async function press(/** @type {any} */ question, /** @type {0 | 1} */ button) {
  pressesOf(question)[button]?.();
  await new Promise(setImmediate);
}

test("where there is nothing, answers are filled in, and it is said where they came from", async () => {
  const { state, receive } = open();
  await receive(full.link);
  assert.deepEqual({ ...state.answers }, full.answers);
  assert.match(state.said, /^carry-filled/);
  assert.equal(state.wentOn, 1);
});

test("where the form is empty, and something is kept beside it, that stays apart", async () => {
  const { state, receive } = open({ sitting: "one" });
  await receive(full.link);
  assert.equal(state.begun, 1);
  assert.deepEqual({ ...state.answers }, full.answers);
  assert.match(state.said, /carry-kept-apart/);
  assert.equal(state.asked, undefined);
});

test("who opens a link on a device of others may still have nothing kept there", async () => {
  for (const [trouble, words] of Object.entries({ "": "unkept", waiting: "not-cleared" })) {
    const { state, receive } = open({ trouble });
    await receive(full.link);
    await press(state.asked, 0);
    assert.equal(state.asked, undefined);
    assert.equal(state.said, `store-${words}`);
  }
});

test("what was kept before the link came isn't offered to be deleted", async () => {
  const { state, receive } = open({ isHere: true });
  await receive(full.link);
  assert.deepEqual({ ...state.answers }, full.answers);
  assert.equal(state.asked, undefined);
});

test("where the browser takes nothing, a link is filled in beside what the form holds", async () => {
  const { state, answers, receive } = open({ mine: { own: "words" }, trouble: "waiting" });
  answers.bring = () => Promise.reject(new Error("silent"));
  await receive(full.link);
  assert.deepEqual({ ...state.answers }, { ...full.answers, own: "words" });
});

test("the choice is gone with the next step, and isn't offered where nothing is kept", async () => {
  const { state, arrivals, receive } = open();
  await receive(full.link);
  arrivals.forget();
  assert.deepEqual([state.asked, state.said], [undefined, ""]);
  for (const trouble of ["refused", "unkept"]) {
    const unkept = open({ trouble });
    await unkept.receive(full.link);
    assert.equal(unkept.state.asked, undefined);
  }
});

test("where there are answers the reader is asked, and they stay until that is answered", async () => {
  const mine = Object.freeze({ [counted ?? ""]: full.answers[counted ?? ""] });
  for (const button of /** @type {const} */ ([0, 1])) {
    const { state, receive } = open({ mine });
    await receive(full.link);
    assert.equal(state.answers, mine);
    assert.match(JSON.stringify(state.asked.values), /carry-asks-own .*1970/);
    await press(state.asked, button);
    assert.equal(state.asked, undefined);
    assert.equal(state.begun, button === 0 ? 1 : 0);
    if (button) assert.equal(state.answers, mine);
    else assert.deepEqual({ ...state.answers }, full.answers);
    assert.match(state.said, button ? /^carry-not-taken/ : /^carry-filled.*carry-kept-apart/);
  }
});

test("where the browser keeps nothing, it isn't promised that answers are kept beside", async () => {
  const mine = { [counted ?? ""]: full.answers[counted ?? ""] };
  const { state, receive } = open({ mine, trouble: "refused", day: undefined });
  await receive(full.link);
  assert.match(JSON.stringify(state.asked.values), /carry-asks-instead/);
  await press(state.asked, 0);
  assert.doesNotMatch(state.said, /carry-kept-apart/);
});

test("the same answers change nothing, and neither does a link without any", async () => {
  const mine = Object.freeze({ ...full.answers });
  const { state, receive } = open({ mine });
  await receive(full.link);
  assert.equal(state.said, "carry-same");
  await receive(writeLink(compiled, {}));
  assert.equal(state.said, "carry-blank");
  assert.equal(state.answers, mine);
});

test("a link waits until it is known what is kept, and isn't forgotten meanwhile", async () => {
  const { state, answers, arrivals, receive } = open({ isKnown: false });
  await receive(full.link);
  arrivals.forget();
  assert.equal(state.said, "carry-waits");
  assert.deepEqual(state.answers, {});
  answers.isKnown = true;
  await arrivals.receive();
  assert.deepEqual({ ...state.answers }, full.answers);
  await arrivals.receive();
  assert.equal(state.wentOn, 1);
});

test("of a link from before an edit it is said which questions fit no more", async () => {
  const choice = compiled.items.find(({ kind, allow }) => kind === "choice" && !allow.length);
  const { id, options, kind } = choice ?? assert.fail();
  const [{ id: chosen } = { id: "" }] = options;
  const items = compiled.items.map((item) => (item.id === id ? { ...item, id: "gone" } : item));
  const link = writeLink({ ...compiled, items }, { ...full.answers, gone: chosen });
  const answered = { kind, options: options.map((option) => option.id) };
  const layout = {
    fingerprint: link.split(".")[1],
    items: items.map((item) => (item.id === "gone" ? { id: "gone", answered } : item.id)),
  };
  const texts = [{ gone: [{ id: "gone", text: "How was it?" }] }];
  const { state, receive } = open({ earlier: { layouts: [layout], texts } });
  await receive(link);
  assert.match(state.said, /^carry-filled .*responses-left-out .*How was it\?/);
  assert.ok(!("gone" in state.answers) && Object.keys(state.answers).length > 2);
});

/** A page that a link comes to, and whose part that reads links can't be loaded at first. */
function openWithoutReader(/** @type {NonNullable<Parameters<typeof open>[0]>} */ start = {}) {
  const host = { isThere: false, tries: 0 };
  const load = async () => {
    host.tries += 1;
    return host.isThere ? loadCarry() : undefined;
  };
  return { ...open({ ...start, load }), host };
}

test("where the part that reads links lacks, it is said whether answers outlast the page", async (context) => {
  replaceGlobals(context, { window: new EventTarget() });
  const kept = openWithoutReader();
  await kept.receive(full.link);
  assert.match(JSON.stringify(kept.state.asked.values), /"part-kept"/);
  for (const trouble of ["refused", "unkept"]) {
    const { state, receive } = openWithoutReader({ trouble });
    await receive(full.link);
    assert.match(JSON.stringify(state.asked.values), /"part-not-kept"/);
  }
});

test("a link that can't be read yet waits for a button, a connection or another link", async (context) => {
  const window = new EventTarget();
  replaceGlobals(context, { window });
  const { state, arrivals, receive, host } = openWithoutReader();
  await receive(full.link);
  await arrivals.receive(); // as whenever the page looks at what is kept
  assert.deepEqual([host.tries, state.timesAsked], [1, 1]);
  await press(state.asked, 0);
  assert.deepEqual([host.tries, state.timesAsked], [2, 2]);
  await receive(full.link);
  assert.deepEqual([host.tries, state.timesAsked], [3, 3]);
  host.isThere = true;
  window.dispatchEvent(new Event("online"));
  await new Promise(setImmediate);
  assert.equal(host.tries, 4);
  assert.deepEqual({ ...state.answers }, full.answers);
  assert.equal(state.wentOn, 1);
});

test("a link that nobody has decided on is given back as the page goes, and no other", async (context) => {
  replaceGlobals(context, { window: new EventTarget() });
  const mine = { [counted ?? ""]: full.answers[counted ?? ""] };
  for (const page of [openWithoutReader(), open({ isKnown: false }), open({ mine })]) {
    await page.receive(full.link);
    page.leave();
    assert.deepEqual(page.state.returned, [full.link]);
  }
  const loading = open();
  const received = loading.receive(full.link);
  loading.leave();
  await received;
  assert.deepEqual(loading.state.returned, [full.link]);
  const settled = [open(), open({ mine: full.answers }), open({ mine }), open({ mine })];
  for (const [number, page] of settled.entries()) {
    await page.receive(full.link);
    if (number >= 2) await press(page.state.asked, number === 2 ? 0 : 1);
    page.leave();
    assert.deepEqual(page.state.returned, []);
  }
});

test("a question that is on show is left alone while the page looks at what is kept", async () => {
  const mine = { [counted ?? ""]: full.answers[counted ?? ""] };
  const { state, arrivals, receive } = open({ mine });
  await receive(full.link);
  const { asked } = state;
  await arrivals.receive();
  assert.deepEqual([state.asked === asked, state.timesAsked], [true, 1]);
});

/** Numbers from 0 to below 1, the same each time. @param {number} seed */
function chance(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

test("10,000 damaged links: each is told, none throws, nothing is overwritten", async () => {
  const draw = chance(7);
  const signs = [..."0159AZaz.#=r-_%<>\"'& \n\u0660é\ud800"];
  const mine = Object.freeze({ [counted ?? ""]: full.answers[counted ?? ""] });
  const { state, receive } = open({ mine });
  const ends = { said: 0, asked: 0 };
  for (let number = 0; number < 10_000; number += 1) {
    const { link } = links[number % links.length];
    const at = Math.floor(draw() * (link.length + 1));
    const sign = signs[Math.floor(draw() * signs.length)] ?? "";
    const damaged =
      link.slice(0, at) + (draw() < 0.8 ? sign : "") + link.slice(at + Math.floor(draw() * 3));
    state.said = "";
    state.asked = undefined;
    await receive(damaged);
    assert.equal(Boolean(state.said), !state.asked, damaged);
    ends[state.asked ? "asked" : "said"] += 1;
  }
  assert.equal(state.answers, mine);
  assert.deepEqual([state.begun, state.wentOn], [0, 0]);
  assert.equal(ends.said + ends.asked, 10_000);
  assert.ok(ends.said > 8000 && ends.asked > 10, JSON.stringify(ends));
});
