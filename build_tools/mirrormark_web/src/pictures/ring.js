/**
 * The ring in which two scores lie 8 times in 10 on answering again, as the normal curve has it: all
 * points at one distance from the middle, in errors of the two scores and as they move together.
 */

/** In a plane, 8 of 10 lie within so many errors. */
const EIGHT_IN_TEN = Math.sqrt(-2 * Math.log(1 - 0.8));
const CORNERS = 72;

/**
 * @typedef {{value: number, error: number}} Measured
 *
 * @param {Measured} x
 * @param {Measured} y
 * @param {number} together from -1 to 1
 * @returns {[number, number][]} corners, some of which may lie beyond the ends of the scores
 */
export function ringAround(x, y, together) {
  const apart = Math.sqrt(1 - together * together);
  return Array.from({ length: CORNERS }, (_, number) => {
    const turn = (2 * Math.PI * number) / CORNERS;
    const across = Math.cos(turn);
    const up = together * across + apart * Math.sin(turn);
    return [x.value + EIGHT_IN_TEN * x.error * across, y.value + EIGHT_IN_TEN * y.error * up];
  });
}
