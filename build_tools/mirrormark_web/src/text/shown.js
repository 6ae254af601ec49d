/**
 * Scores are rounded down: so 59.8 reads as 59, on the side of a bound of 60 where it really lies.
 *
 * @param {number} score
 */
export const shown = (score) => Math.floor(score);
