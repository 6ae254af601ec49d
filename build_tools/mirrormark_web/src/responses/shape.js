/**
 * Whether data has the shape that the contract's JSON Schema of responses asks for. It knows what that
 * schema is written in, and no more.
 *
 * @typedef {import("./faults.js").Fault} Fault
 * @typedef {import("./faults.js").FaultName} FaultName
 *
 * @typedef {{$ref?: string, $defs?: Record<string, Schema>, anyOf?: Schema[], type?: string,
 *   const?: unknown, enum?: unknown[], minLength?: number, maxLength?: number, pattern?: string,
 *   minimum?: number, maximum?: number, items?: Schema, maxItems?: number,
 *   properties?: Record<string, Schema>, required?: string[], additionalProperties?: Schema | boolean,
 *   propertyNames?: Schema}} Schema
 */
import { isMapping } from "./canonical.js";
import { isMoment } from "./moments.js";
import schema from "./schema.json" with { type: "json" };

/** @type {Schema} */
const SCHEMA = schema;
/** By how others name them. @type {Map<string | undefined, Schema>} */
const NAMED = new Map(
  Object.entries(SCHEMA.$defs ?? {}).map(([name, each]) => [`#/$defs/${name}`, each]),
);
const RESPONSE = resolve("#/$defs/KeptResponse");
/** Half a character, which no UTF-8 has. */
const SURROGATE = /\p{Surrogate}/u;

/** Made once: each is asked for hundreds of times. @type {Map<string, RegExp>} */
const PATTERNS = new Map();

/** Names that are right where they stand, of which many responses have the same. @type {Map<Schema, Set<string>>} */
const NAMES = new Map();

/** What a schema can't say of a type. @type {Record<string, (text: string) => boolean>} */
const EXTRA = { "#/$defs/Moment": isMoment, "#/$defs/Day": isMoment };

/** @type {Record<string, (value: unknown) => boolean>} */
const TYPES = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  array: Array.isArray,
  object: isMapping,
};

/**
 * Returns what keeps data from being a file of responses.
 *
 * @param {unknown} value
 */
export function findFaultsOfFile(value) {
  return look(value, SCHEMA, "", []);
}

/**
 * Returns what keeps data from being one response.
 *
 * @param {unknown} value
 * @param {string} at where it stands
 */
export function findFaults(value, at) {
  return look(value, RESPONSE, at, []);
}

/**
 * Whether a value can stand in a field of a response. Of a field with many entries, one can be asked for
 * alone, as `{flat: "4"}`.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function fits(field, value) {
  const schema = RESPONSE.properties?.[field];
  return schema !== undefined && !look(value, schema, "", []).length;
}

/**
 * Adds what is wrong with a value to the faults, and returns them. A page looks at hundreds of responses before
 * it shows them, and a list that is handed on is quicker than generators.
 *
 * @param {unknown} value
 * @param {Schema} schema
 * @param {string} at
 * @param {Fault[]} faults
 */
function look(value, schema, at, faults) {
  if (schema.$ref !== undefined) {
    look(value, resolve(schema.$ref), at, faults);
    const isRight = EXTRA[schema.$ref];
    if (isRight && typeof value === "string" && !isRight(value))
      faults.push({ name: "bad-time", at });
  } else if (schema.anyOf) choose(value, schema.anyOf, at, faults);
  else if (!isOfType(value, schema)) faults.push({ name: "wrong-type", at });
  else if (Array.isArray(value)) lookAtList(value, schema, at, faults);
  else if (isMapping(value)) lookInto(value, schema, at, faults);
  else {
    const name = judge(value, schema);
    if (name) faults.push({ name, at });
  }
  return faults;
}

/**
 * Looks by the one that is of the value's type: no two of a choice are of one.
 *
 * @param {unknown} value
 * @param {Schema[]} schemas
 * @param {string} at
 * @param {Fault[]} faults
 * @returns {void}
 */
function choose(value, schemas, at, faults) {
  for (const each of schemas) {
    const meant = each.$ref === undefined ? each : resolve(each.$ref);
    if (!meant.anyOf && isOfType(value, meant)) return void look(value, each, at, faults);
    if (!meant.anyOf) continue;
    /** @type {Fault[]} */
    const found = [];
    choose(value, meant.anyOf, at, found);
    if (found.some((fault) => fault.name === "wrong-type" && fault.at === at)) continue;
    for (const fault of found) faults.push(fault);
    return;
  }
  faults.push({ name: "wrong-type", at });
}

/**
 * @param {unknown[]} list
 * @param {Schema} schema
 * @param {string} at
 * @param {Fault[]} faults
 */
function lookAtList(list, { items = {}, maxItems = Infinity }, at, faults) {
  if (list.length > maxItems) faults.push({ name: "wrong-value", at });
  for (const [place, each] of list.entries()) look(each, items, `${at}[${place}]`, faults);
}

/**
 * @param {Record<string, unknown>} value
 * @param {Schema} schema
 * @param {string} at
 * @param {Fault[]} faults
 */
function lookInto(value, schema, at, faults) {
  const { properties = {}, required = [], additionalProperties: others, propertyNames } = schema;
  for (const name of required)
    if (!Object.hasOwn(value, name)) faults.push({ name: "missing-field", at: join(at, name) });
  for (const name of Object.keys(value)) {
    const place = join(at, name);
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (field) look(value[name], field, place, faults);
    else if (SURROGATE.test(name)) faults.push({ name: "bad-text", at });
    else if (!others || others === true) faults.push({ name: "unknown-field", at: place });
    else if (propertyNames && !isName(name, propertyNames))
      faults.push({ name: "wrong-value", at: place });
    else look(value[name], others, place, faults);
  }
}

/** @param {string} name @param {Schema} schema */
function isName(name, schema) {
  const known = NAMES.get(schema) ?? new Set();
  if (known.has(name)) return true;
  if (look(name, schema, "", []).length) return false;
  NAMES.set(schema, known.add(name));
  return true;
}

/**
 * @param {unknown} value
 * @param {Schema} schema
 * @returns {FaultName | undefined}
 */
function judge(value, schema) {
  if (typeof value === "string") return judgeText(value, schema);
  return typeof value === "number" ? judgeNumber(value, schema) : undefined;
}

/**
 * @param {string} text
 * @param {Schema} schema
 * @returns {FaultName | undefined}
 */
function judgeText(
  text,
  { enum: known, const: only, minLength = 0, maxLength = Infinity, pattern },
) {
  if (SURROGATE.test(text)) return "bad-text";
  if (only !== undefined) return text === only ? undefined : "wrong-value";
  if (known) return known.includes(text) ? undefined : "wrong-value";
  // Characters, of which some are two places of a text.
  const length = text.length > maxLength ? [...text].length : text.length;
  if (length < minLength || length > maxLength) return "wrong-value";
  return pattern && !readPattern(pattern).test(text) ? "wrong-value" : undefined;
}

/** @param {string} pattern */
function readPattern(pattern) {
  const made = PATTERNS.get(pattern) ?? new RegExp(pattern, "u");
  PATTERNS.set(pattern, made);
  return made;
}

/**
 * @param {number} value
 * @param {Schema} schema
 * @returns {FaultName | undefined}
 */
function judgeNumber(value, { const: only, minimum = -Infinity, maximum = Infinity }) {
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return "bad-number";
  if (only !== undefined && value !== only) return "wrong-value";
  return value < minimum || value > maximum ? "wrong-value" : undefined;
}

/**
 * @param {unknown} value
 * @param {Schema} schema
 */
function isOfType(value, { type = "" }) {
  return TYPES[type]?.(value) === true;
}

/** @param {string} ref @returns {Schema} */
function resolve(ref) {
  return NAMED.get(ref) ?? {};
}

/**
 * @param {string} at
 * @param {string} name
 */
function join(at, name) {
  return at ? `${at}.${name}` : name;
}
