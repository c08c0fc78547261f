/**
 * @typedef {{ total: number, covered: number }} Lines
 * @typedef {Record<string, { lines: Lines }>} CoverageReport by absolute path, and `total`
 */

/**
 * @param {CoverageReport} report of what is decided, which is what has a floor
 * @returns {string} one line for people
 */
export const coverageLine = (report) => {
  const files = Object.entries(report).filter(([path]) => path !== 'total');
  const sum = (/** @type {keyof Lines} */ key) =>
    files.reduce((whole, [, { lines }]) => whole + lines[key], 0);
  const [total, covered] = [sum('total'), sum('covered')];
  const share = total === 0 ? 100 : (covered / total) * 100;
  return `coverage of decisions: ${share.toFixed(1)} % of ${total} lines (at least 95)`;
};
