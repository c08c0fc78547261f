/** @typedef {{ median: number, min: number, max: number }} Spread */

/**
 * @param {readonly number[]} figures
 * @returns {Spread}
 */
export function spreadOf(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return { median: (low + high) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share 0.99 for what 99 of 100 stay below
 */
export function quantile(sorted, share) {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? NaN;
}

/**
 * @param {readonly (readonly string[])[]} rows the first one holds the headings
 * @returns {string}
 */
export function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
