/**
 * @typedef {object} Report
 * @property {(text: string) => void} line
 * @property {<T>(text: string, work: (progress: (detail: string) => void) => Promise<T>) => Promise<T>} step
 */

/** @typedef {{ readonly isTTY?: boolean, readonly columns?: number, write(text: string): unknown }} Stream */

const drawMs = 250;
const repeatMs = 15_000;

/**
 * Says what the set-up is doing: one line redrawn on a terminal, now and then a line in a log.
 *
 * @param {Stream} [out]
 * @returns {Report}
 */
export function createReport(out = process.stdout) {
  const line = (/** @type {string} */ text) => void out.write(`${text}\n`);
  return {
    line,
    async step(text, work) {
      const started = Date.now();
      let detail = '';
      const now = () => `${text} (${seconds(started)}${detail && `, ${detail}`})`;
      const draw = () =>
        out.write(out.isTTY ? `\r\x1b[2K${now().slice(0, (out.columns ?? 80) - 1)}` : `${now()}\n`);
      if (!out.isTTY) line(`${text} ...`);
      const timer = setInterval(draw, out.isTTY ? drawMs : repeatMs);
      try {
        const value = await work((next) => (detail = next));
        if (out.isTTY) out.write('\r\x1b[2K');
        line(`${text}: done (${seconds(started)})`);
        return value;
      } catch (error) {
        if (out.isTTY) out.write('\r\x1b[2K');
        line(`${text}: failed (${seconds(started)})`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

/** @param {number} started */
function seconds(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
