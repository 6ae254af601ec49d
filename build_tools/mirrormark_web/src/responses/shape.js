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
/** Half a character, which no UTF-8 has. */
const SURROGATE = /\p{Surrogate}/u;

/** What a schema can't say of a type. @type {Record<string, (text: string) => boolean>} */
const EXTRA = { Moment: isMoment, Day: isMoment };

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
 * Yields what keeps data from being a file of responses.
 *
 * @param {unknown} value
 * @returns {Iterable<Fault>}
 */
export function findFaultsOfFile(value) {
  return look(value, SCHEMA, "");
}

/**
 * Yields what keeps data from being one response.
 *
 * @param {unknown} value
 * @param {string} at where it stands
 * @returns {Iterable<Fault>}
 */
export function findFaults(value, at) {
  return look(value, resolve("#/$defs/KeptResponse"), at);
}

/**
 * Whether a value can stand in a field of a response. Of a field with many entries, one can be asked for
 * alone, as `{flat: "4"}`.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function fits(field, value) {
  const schema = resolve("#/$defs/KeptResponse").properties?.[field];
  return schema !== undefined && look(value, schema, "").next().done === true;
}

/**
 * @param {unknown} value
 * @param {Schema} schema
 * @param {string} at
 * @returns {Generator<Fault>}
 */
function* look(value, schema, at) {
  if (schema.$ref !== undefined) {
    yield* look(value, resolve(schema.$ref), at);
    const isRight = EXTRA[nameOf(schema.$ref)];
    if (isRight && typeof value === "string" && !isRight(value)) yield { name: "bad-time", at };
  } else if (schema.anyOf) yield* choose(value, schema.anyOf, at);
  else if (!isOfType(value, schema)) yield { name: "wrong-type", at };
  else if (Array.isArray(value)) yield* lookAtList(value, schema, at);
  else if (isMapping(value)) yield* lookInto(value, schema, at);
  else {
    const name = judge(value, schema);
    if (name) yield { name, at };
  }
}

/**
 * Looks by the one that is of the value's type: no two of a choice are of one.
 *
 * @param {unknown} value
 * @param {Schema[]} schemas
 * @param {string} at
 * @returns {Generator<Fault>}
 */
function* choose(value, schemas, at) {
  for (const each of schemas) {
    const meant = each.$ref === undefined ? each : resolve(each.$ref);
    if (!meant.anyOf && isOfType(value, meant)) return yield* look(value, each, at);
    if (!meant.anyOf) continue;
    const found = [...choose(value, meant.anyOf, at)];
    if (!found.some((fault) => fault.name === "wrong-type" && fault.at === at)) return yield* found;
  }
  yield { name: "wrong-type", at };
}

/**
 * @param {unknown[]} list
 * @param {Schema} schema
 * @param {string} at
 * @returns {Generator<Fault>}
 */
function* lookAtList(list, { items = {}, maxItems = Infinity }, at) {
  if (list.length > maxItems) yield { name: "wrong-value", at };
  for (const [place, each] of list.entries()) yield* look(each, items, `${at}[${place}]`);
}

/**
 * @param {Record<string, unknown>} value
 * @param {Schema} schema
 * @param {string} at
 * @returns {Generator<Fault>}
 */
function* lookInto(value, schema, at) {
  const { properties = {}, required = [], additionalProperties: others, propertyNames } = schema;
  for (const name of required)
    if (!Object.hasOwn(value, name)) yield { name: "missing-field", at: join(at, name) };
  for (const name of Object.keys(value)) {
    const place = join(at, name);
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (SURROGATE.test(name)) yield { name: "bad-text", at };
    else if (field) yield* look(value[name], field, place);
    else if (!others || others === true) yield { name: "unknown-field", at: place };
    else if (propertyNames && ![...look(name, propertyNames, at)].length)
      yield* look(value[name], others, place);
    else if (propertyNames) yield { name: "wrong-value", at: place };
    else yield* look(value[name], others, place);
  }
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
  return pattern && !new RegExp(pattern, "u").test(text) ? "wrong-value" : undefined;
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
  return SCHEMA.$defs?.[nameOf(ref)] ?? {};
}

/** @param {string} ref */
function nameOf(ref) {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

/**
 * @param {string} at
 * @param {string} name
 */
function join(at, name) {
  return at ? `${at}.${name}` : name;
}
