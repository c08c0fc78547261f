import { describe, expect, it } from 'vitest';
import { createReport, megabytes } from './report.mjs';

/** @param {boolean} isTTY */
function written(isTTY) {
  let text = '';
  const out = { isTTY, columns: 30, write: (/** @type {string} */ more) => (text += more) };
  return { report: createReport(out), text: () => text };
}

describe('progress', () => {
  it('goes into a log as a line when a step begins and one when it is done', async () => {
    const { report, text } = written(false);
    await expect(report.step('Fetching', () => Promise.resolve(7))).resolves.toBe(7);
    expect(text()).toBe('Fetching ...\nFetching: done (0 s)\n');
  });

  it('leaves a single line on a terminal', async () => {
    const { report, text } = written(true);
    await report.step('Fetching', () => Promise.resolve());
    expect(text().split('\n')).toHaveLength(2);
    expect(text()).toContain('Fetching: done');
  });

  it('tells a step that failed as failed, and passes the failure on', async () => {
    const { report, text } = written(false);
    await expect(report.step('Fetching', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(text()).toContain('Fetching: failed');
  });

  it('counts in megabytes', () => {
    expect(megabytes(196_264_810)).toBe('196 MB');
  });
});
