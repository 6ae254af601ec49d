/**
 * Each answer has a number, so that all of a response fit into a few signs of a link. The generator's
 * kinds count in the same way.
 *
 * @typedef {import("../../contract.js").Item} Item
 * @typedef {import("../../contract.js").Answer} Answer
 *
 * @typedef {object} Numbering States in the place of an answer are none of its.
 * @property {(item: Item) => bigint} count How many answers there are
 * @property {(answer: Answer, item: Item) => bigint | undefined} find The number of an answer, from 0
 *   on; undefined where it is none to the item
 * @property {(number: bigint, item: Item) => Answer} spell The answer that has a number
 */
import { isList } from "./list.js";
import { countAllSteps, countSteps, takeSteps } from "./quantity.js";

/** One of the options. @type {Numbering} */
export const ofOne = {
  count: ({ options }) => BigInt(options.length),
  find: (answer, { options }) => placeOf(answer, idsOf(options)),
  spell: (number, { options }) => idsOf(options)[Number(number)] ?? "",
};

/** Options that are ticked, counted in binary from 1; what stands alone comes behind. @type {Numbering} */
export const ofSome = {
  count(item) {
    const { joined, alone } = part(item);
    return 2n ** BigInt(joined.length) - 1n + BigInt(alone.length);
  },
  find(answer, item) {
    const { joined, alone } = part(item);
    if (!isList(answer) || !answer.length || new Set(answer).size < answer.length) return undefined;
    const [first] = answer;
    const place = answer.length === 1 ? placeOf(first, alone) : undefined;
    if (place !== undefined) return 2n ** BigInt(joined.length) - 1n + place;
    const places = answer.map((each) => placeOf(each, joined));
    if (places.includes(undefined)) return undefined;
    return places.reduce((/** @type {bigint} */ sum, each) => sum + 2n ** (each ?? 0n), -1n);
  },
  spell(number, item) {
    const { joined, alone } = part(item);
    const ticks = number + 1n;
    const least = 2n ** BigInt(joined.length);
    if (ticks >= least) return [alone[Number(ticks - least)] ?? ""];
    return joined.filter((_, place) => (ticks >> BigInt(place)) & 1n);
  },
};

/** Orders of all options, as in a dictionary: D. H. Lehmer's code. @type {Numbering} */
export const ofOrders = {
  count: ({ options }) => options.reduce((ways, _, place) => ways * BigInt(place + 1), 1n),
  find(answer, { options }) {
    const left = idsOf(options);
    if (!isList(answer) || answer.length !== left.length) return undefined;
    let number = 0n;
    for (const each of answer) {
      const place = left.indexOf(each);
      if (place < 0) return undefined;
      number = number * BigInt(left.length) + BigInt(place);
      left.splice(place, 1);
    }
    return number;
  },
  spell(number, { options }) {
    const places = options.map((_, place) => {
      const count = BigInt(place + 1);
      const found = Number(number % count);
      number /= count;
      return found;
    });
    const left = idsOf(options);
    return places.reverse().flatMap((place) => left.splice(place, 1));
  },
};

/** Numbers, by steps from the lowest on. @type {Numbering} */
export const ofSteps = {
  count: (item) => BigInt(stepsOf(item)) + 1n,
  find(answer, { quantity }) {
    if (typeof answer !== "number" || !quantity) return undefined;
    const steps = countSteps(answer, quantity);
    return steps === undefined ? undefined : BigInt(steps);
  },
  spell: (number, { quantity }) => (quantity ? takeSteps(Number(number), quantity) : 0),
};

/** Ways to share a total out, as in a dictionary: with less for the first part first. @type {Numbering} */
export const ofShares = {
  count: (item) => countWays(stepsOf(item), item.options.length - 1),
  find(answer, item) {
    const steps = readShares(answer, item);
    if (!steps) return undefined;
    let left = stepsOf(item);
    let number = 0n;
    for (const [place, share] of steps.slice(0, -1).entries()) {
      const parts = steps.length - 1 - place;
      number += countWays(left, parts) - countWays(left - share, parts);
      left -= share;
    }
    return number;
  },
  spell(number, item) {
    const { options, quantity } = item;
    let left = stepsOf(item);
    const shares = options.map(({ id }, place) => {
      const parts = options.length - 1 - place;
      const after = parts ? findLeft(countWays(left, parts) - number, left, parts) : 0;
      number -= countWays(left, parts) - countWays(after, parts);
      const share = left - after;
      left = after;
      return [id, quantity ? takeSteps(share, { ...quantity, lowest: 0 }) : 0];
    });
    return Object.fromEntries(shares);
  },
};

/** Words of one's own have no numbers, and stay out of links. @type {Numbering} */
export const ofNothing = {
  count: () => 0n,
  find: () => undefined,
  spell: () => "",
};

/** @param {{id: string}[]} options */
function idsOf(options) {
  return options.map(({ id }) => id);
}

/**
 * @param {unknown} answer
 * @param {string[]} ids
 */
function placeOf(answer, ids) {
  const place = ids.indexOf(
    typeof answer === "number" ? `${answer}` : /** @type {string} */ (answer),
  );
  return place < 0 ? undefined : BigInt(place);
}

/** @param {Item} item the options that can be ticked together, and those that exclude all others */
function part({ options }) {
  return {
    joined: idsOf(options.filter(({ none }) => !none)),
    alone: idsOf(options.filter(({ none }) => none)),
  };
}

/** @param {Item} item how many steps its quantity has */
function stepsOf({ quantity }) {
  return quantity ? countAllSteps(quantity) : 0;
}

/**
 * Returns how many steps each part gets; undefined where that is no way to share the total out.
 *
 * @param {Answer} answer
 * @param {Item} item
 */
function readShares(answer, item) {
  const { options, quantity } = item;
  if (typeof answer !== "object" || Array.isArray(answer) || !quantity) return undefined;
  const ids = idsOf(options);
  if (Object.keys(answer).some((each) => !ids.includes(each))) return undefined;
  const steps = ids.map((id) => {
    const share = Object.hasOwn(answer, id) ? answer[id] : 0;
    return countSteps(share ?? 0, { ...quantity, lowest: 0 }) ?? NaN;
  });
  return steps.reduce((sum, each) => sum + each, 0) === stepsOf(item) ? steps : undefined;
}

/**
 * Returns in how many ways so many steps go to so many parts and one more.
 *
 * @param {number} steps
 * @param {number} parts
 */
function countWays(steps, parts) {
  let ways = 1n;
  for (let part = 1; part <= parts; part += 1) ways = (ways * BigInt(steps + part)) / BigInt(part);
  return ways;
}

/**
 * Returns the least that may be left to so many parts and one more in as many ways as wanted.
 *
 * @param {bigint} wanted
 * @param {number} most
 * @param {number} parts
 */
function findLeft(wanted, most, parts) {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (countWays(middle, parts) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
