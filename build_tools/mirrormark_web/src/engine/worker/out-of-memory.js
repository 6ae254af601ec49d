/**
 * Whether an error is for want of memory, in the words of Python and of every browser. A RangeError may
 * as well be a stack that is too deep, or a length that makes no sense.
 *
 * @param {unknown} error
 */
export function isOutOfMemory(error) {
  return /MemoryError|out of memory|(could not|cannot) allocate|allocation failed/i.test(
    String(error),
  );
}
