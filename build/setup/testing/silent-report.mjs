/**
 * @returns {import('../report.mjs').Report & { readonly lines: string[] }} a report that keeps what it was told
 */
export function silentReport() {
  /** @type {string[]} */
  const lines = [];
  return {
    lines,
    line: (text) => void lines.push(text),
    step: (text, work) => {
      lines.push(text);
      return work(() => undefined);
    },
  };
}
