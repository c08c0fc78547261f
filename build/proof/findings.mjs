/**
 * One figure of this run beside what it had to be.
 *
 * @typedef {object} Finding
 * @property {string} what
 * @property {string} figure
 * @property {string} goal
 * @property {number | null} ratio of the figure to its goal; of what passed to all
 * @property {boolean | null} met null where there is no figure, and `figure` says why
 */

/** @typedef {{ what: string, value: unknown, goal: number, unit?: string, digits?: number }} Measured */

/**
 * @param {string} what
 * @param {string} why
 * @returns {Finding}
 */
const noFigure = (what, why) => ({ what, figure: why, goal: '', ratio: null, met: null });

/**
 * @param {Measured} measured
 * @param {{ sign: string, isMet: (value: number, goal: number) => boolean }} how
 * @returns {Finding}
 */
function compared({ what, value, goal, unit = '', digits = 1 }, { sign, isMet }) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return noFigure(what, 'no figure');
  const ratio = goal === 0 ? null : value / goal;
  return {
    what,
    figure: `${value.toFixed(digits)}${unit}`,
    goal: `${sign} ${goal}${unit}`,
    ratio,
    met: isMet(value, goal),
  };
}

/** @param {Measured} measured */
export const atMost = (measured) =>
  compared(measured, { sign: 'at most', isMet: (value, goal) => value <= goal });

/** @param {Measured} measured */
export const atLeast = (measured) =>
  compared(measured, { sign: 'at least', isMet: (value, goal) => value >= goal });

/**
 * @param {string} what
 * @param {{ passed: number, failed: number, skipped?: number }} counts
 * @returns {Finding} nothing that passed is no proof, and what was skipped is told
 */
export function allPass(what, { passed, failed, skipped = 0 }) {
  const count = passed + failed;
  if (count === 0) return noFigure(what, skipped > 0 ? `all ${skipped} skipped` : 'none was found');
  const figure = `${passed} of ${count}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { what, figure, goal: 'all', ratio: passed / count, met: failed === 0 };
}

/**
 * @param {string} what
 * @param {number} count
 * @param {string} among
 * @returns {Finding}
 */
export const noneOf = (what, count, among) => ({
  what,
  figure: `${count} in ${among}`,
  goal: 'none',
  ratio: null,
  met: count === 0,
});
