/**
 * Responses as a table, one row each, for spreadsheets; and the way back, which loses nothing.
 *
 * @typedef {import("../contract.js").Answer} Answer
 * @typedef {import("../contract.js").KeptResponse} KeptResponse
 * @typedef {import("../contract.js").KeptResult} KeptResult
 * @typedef {Record<string, string>} Row cells by column
 */
import { loadJson, writeJson } from "./canonical.js";
import { findSeparator, readCells, writeCells } from "./cells.js";
import { refuse, takeFaults } from "./faults.js";
import { loadOr, takeResponses, tidy } from "./response-file.js";

const PLAIN = /** @type {const} */ ([
  ...["id", "assessment", "content_version"],
  ...["name", "site", "language", "begun", "answered", "changed"],
]);
/** The columns of a field that has entries by item. */
const BY_ITEM = /** @type {[kind: string, field: "answers" | "texts" | "notes"][]} */ (
  Object.entries({ item: "answers", text: "texts", note: "notes" })
);
const SCORED = ["score", "low", "high", "band"];
const ALONE = ["group", "state", "outcome", "call", "plan", "numbers"];
const ORDER = [
  ...PLAIN,
  "group",
  ...BY_ITEM.map(([kind]) => kind),
  ...["state", "outcome", "call"],
  ...SCORED,
  ...["plan", "numbers"],
];
const NUMERAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;
/** As spreadsheets of many countries write numbers, which separate cells by something else then. */
const WITH_COMMA = /^-?[0-9]+,[0-9]+([eE][+-]?[0-9]+)?$/;
const MEASURED = /^(score|low|high):/;
/** How an answer begins that is a list, shares, or a text that would be taken for one of these. */
const WRITTEN_AS_JSON = /^[[{"]/;

/**
 * Writes responses as comma-separated values.
 *
 * @param {KeptResponse[]} responses as they were read, or made
 * @param {string[]} [items] in which order items stand; others come behind, by name
 */
export function writeTable(responses, items = []) {
  const rows = responses.map((each) => spread(tidy(each)));
  const used = new Set([...PLAIN.slice(0, 3), ...rows.flatMap((row) => Object.keys(row))]);
  const places = new Map(items.map((name, place) => [name, place]));
  const header = [...used].sort((one, other) => {
    const [a, b] = [one, other].map((column) => {
      const [kind = "", name = ""] = column.split(":");
      return { kind: ORDER.indexOf(kind), place: places.get(name) ?? items.length };
    });
    if (!a || !b) return 0;
    return a.kind - b.kind || a.place - b.place || (one < other ? -1 : 1);
  });
  return writeCells([header, ...rows.map((row) => header.map((column) => row[column] ?? ""))]);
}

/**
 * @param {KeptResponse} response
 * @returns {Row}
 */
function spread(response) {
  /** @type {Row} */
  const row = {};
  for (const name of PLAIN) if (response[name] !== undefined) row[name] = response[name];
  for (const [kind, field] of BY_ITEM)
    for (const [name, value] of Object.entries(response[field] ?? {}))
      row[`${kind}:${name}`] = kind === "item" ? writeAnswer(value) : String(value);
  const numbers = Object.entries(response.answers).filter(([, each]) => Number.isFinite(each));
  if (numbers.length)
    row.numbers = numbers
      .map(([name]) => name)
      .sort()
      .join(" ");
  if (response.rater) row.group = response.rater.group;
  if (response.plan) row.plan = writeJson(response.plan);
  return response.result ? { ...row, ...spreadResult(response.result) } : row;
}

/** @param {Answer | null} answer */
function writeAnswer(answer) {
  const isBare = typeof answer === "string" && !WRITTEN_AS_JSON.test(answer);
  return isBare ? answer : writeJson(answer);
}

/**
 * @param {KeptResult} result
 * @returns {Row}
 */
function spreadResult({ outcome, call, scores }) {
  /** @type {Row} */
  const row = outcome === null ? { state: "incomplete" } : { state: "scored", outcome };
  if (call) row.call = call;
  for (const [name, { score, low, high, band }] of Object.entries(scores)) {
    for (const [key, each] of Object.entries({ score, low, high }))
      if (each !== null) row[`${key}:${name}`] = writeJson(each);
    if (band !== null) row[`band:${name}`] = band;
  }
  return row;
}

/**
 * Reads such a table. A spreadsheet may have saved it, with semicolons or tabs, and then with commas before
 * decimals. Throws a `ResponseFileError` with all that is wrong.
 *
 * @param {string} text
 * @returns {KeptResponse[]}
 */
export function readTable(text) {
  const [first, ...others] = readCells(text);
  if (!first) refuse("not-responses", "");
  const [line, header] = first;
  takeFaults(judgeHeader(header, line));
  const isApart = findSeparator(text) !== ",";
  return takeResponses(
    others.map(([number, cells]) => {
      const at = `line ${number}`;
      if (cells.slice(header.length).some(Boolean)) refuse("not-csv", at);
      const filled = header.flatMap((name, place) => {
        const cell = cells[place];
        return cell ? [/** @type {[string, string]} */ ([name, cell])] : [];
      });
      return [gather(isApart ? writePoints(filled) : filled, at), at];
    }),
  );
}

/**
 * Writes numbers with points where their decimals stand behind commas.
 *
 * @param {[column: string, cell: string][]} filled
 * @returns {[column: string, cell: string][]}
 */
function writePoints(filled) {
  const named = filled.find(([name]) => name === "numbers")?.[1] ?? "";
  const numbers = new Set(named.split(" ").map((name) => `item:${name}`));
  return filled.map(([name, cell]) => {
    const isNumber = WITH_COMMA.test(cell) && (numbers.has(name) || MEASURED.test(name));
    return [name, isNumber ? cell.replace(",", ".") : cell];
  });
}

/**
 * @param {string[]} header
 * @param {number} line
 * @returns {Generator<import("./faults.js").Fault>}
 */
function* judgeHeader(header, line) {
  if (!header.some((name) => name === "id" || name.startsWith("item:")))
    return yield { name: "not-responses", at: "" };
  const times = new Map();
  for (const name of header) times.set(name, (times.get(name) ?? 0) + 1);
  for (const name of header) {
    const [kind = "", ...rest] = name.split(":");
    const key = rest.join(":");
    const isByName = SCORED.includes(kind) || BY_ITEM.some(([each]) => each === kind);
    const isKnown = rest.length ? isByName && key : isAlone(kind);
    if (!isKnown || times.get(name) > 1)
      yield { name: "unknown-field", at: `line ${line}.${name}` };
  }
}

/** @param {string} kind */
function isAlone(kind) {
  return ALONE.includes(kind) || PLAIN.some((each) => each === kind);
}

/**
 * @param {[column: string, cell: string][]} filled
 * @param {string} at
 */
function gather(filled, at) {
  const cells = new Map(filled);
  const numbers = (cells.get("numbers") ?? "").split(" ");
  const plain = PLAIN.flatMap((name) => (cells.has(name) ? [[name, cells.get(name)]] : []));
  /** @type {Record<string, unknown>} */
  const fields = Object.fromEntries(plain);
  fields.answers = Object.fromEntries(
    pick(filled, "item").map(([name, cell]) => [
      name,
      readAnswer(cell, `${at}.answers.${name}`, numbers.includes(name)),
    ]),
  );
  for (const [kind, field] of BY_ITEM.slice(1)) {
    const entries = pick(filled, kind);
    if (entries.length) fields[field] = Object.fromEntries(entries);
  }
  const [group, plan] = [cells.get("group"), cells.get("plan")];
  if (group) fields.rater = { group };
  if (plan) fields.plan = loadOr(plan, () => refuse("not-json", `${at}.plan`));
  if (cells.has("state")) fields.result = gatherResult(cells, filled);
  return fields;
}

/**
 * @param {[column: string, cell: string][]} filled
 * @param {string} kind
 * @returns {[name: string, cell: string][]}
 */
function pick(filled, kind) {
  const start = `${kind}:`;
  return filled.flatMap(([name, cell]) =>
    name.startsWith(start)
      ? [/** @type {[string, string]} */ ([name.slice(start.length), cell])]
      : [],
  );
}

/**
 * @param {string} cell
 * @param {string} at
 * @param {boolean} isNumber
 */
function readAnswer(cell, at, isNumber) {
  if (WRITTEN_AS_JSON.test(cell)) return loadOr(cell, () => refuse("not-json", at));
  return isNumber ? readNumber(cell) : cell;
}

/** @param {string} cell */
function readNumber(cell) {
  return NUMERAL.test(cell) ? loadJson(cell) : cell;
}

/**
 * @param {Map<string, string>} cells
 * @param {[column: string, cell: string][]} filled
 */
function gatherResult(cells, filled) {
  const names = new Set(SCORED.flatMap((kind) => pick(filled, kind).map(([name]) => name)));
  const scores = [...names].map((name) => {
    const [score, low, high] = ["score", "low", "high"].map((kind) => {
      const cell = cells.get(`${kind}:${name}`);
      return cell === undefined ? null : readNumber(cell);
    });
    return [name, { score, low, high, band: cells.get(`band:${name}`) ?? null }];
  });
  const call = cells.get("call");
  return {
    outcome: cells.get("outcome") ?? null,
    scores: Object.fromEntries(scores),
    ...(call ? { call } : {}),
  };
}
