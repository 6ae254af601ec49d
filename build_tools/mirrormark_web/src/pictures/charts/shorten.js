/**
 * Cuts words that have no room. Tables have them whole.
 *
 * @param {string} words
 * @param {number} room
 * @param {number} letter how wide one is
 */
export function shorten(words, room, letter) {
  const letters = Math.floor(room / letter);
  return words.length <= letters ? words : `${words.slice(0, Math.max(letters - 1, 4)).trimEnd()}…`;
}
