/** @typedef {{ held: number, resident: number }} AtRest bytes right after a garbage collection */
/** @typedef {{ low: number, high: number }} Round resident bytes while requests came in, nothing asked of the collector */
/** @typedef {{ percent: number, perRound: number }} Growth */

/**
 * @param {number} before
 * @param {number} after
 * @param {number} rounds
 * @returns {Growth}
 */
export function growthOf(before, after, rounds) {
  return { percent: ((after - before) / before) * 100, perRound: (after - before) / rounds };
}

/**
 * @param {number} bytes
 */
function kilobytes(bytes) {
  return `${bytes < 0 ? '' : '+'}${(bytes / 1e3).toFixed(0)} kB`;
}

/**
 * @param {Growth} growth
 * @param {string} per
 */
export function growthInWords({ percent, perRound }, per) {
  return `${percent < 0 ? '' : '+'}${percent.toFixed(1)} %, ${kilobytes(perRound)} per ${per}`;
}

/**
 * The least and the most of what is read again and again while some work goes on.
 *
 * @template T
 * @param {{ read: () => number, everyMs: number }} reading
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, round: Round }>}
 */
export async function watched({ read, everyMs }, work) {
  const figures = [read()];
  const timer = setInterval(() => figures.push(read()), everyMs);
  try {
    const result = await work();
    figures.push(read());
    return { result, round: { low: Math.min(...figures), high: Math.max(...figures) } };
  } finally {
    clearInterval(timer);
  }
}
