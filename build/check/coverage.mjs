/**
 * @typedef {{ total: number, covered: number }} Lines
 * @typedef {Record<string, { lines: Lines }>} CoverageReport by absolute path, and `total`
 */

/** @param {readonly Lines[]} parts */
const percent = (parts) => {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const covered = parts.reduce((sum, part) => sum + part.covered, 0);
  return `${(total === 0 ? 100 : (covered / total) * 100).toFixed(1)} % of ${total} lines`;
};

/**
 * @param {CoverageReport} report
 * @returns {string} one line for people
 */
export const coverageLine = (report) => {
  const files = Object.entries(report).filter(([path]) => path !== 'total');
  const decisions = files.filter(([path]) => /[\\/]electron[\\/]domain[\\/]/u.test(path));
  const [ofDecisions, ofAll] = [decisions, files].map((some) => percent(some.map(([, { lines }]) => lines)));
  return `coverage: decisions ${ofDecisions} (at least 95), everything ${ofAll}`;
};
