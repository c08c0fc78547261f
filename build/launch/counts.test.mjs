import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../setup/testing/temp-folder.mjs';
import { atMostUnsteady, checkCounts, countLine, playwrightCounts, total, vitestCounts } from './counts.mjs';

/** @param {string} text */
function file(text) {
  const path = join(tempFolder(), 'report.json');
  writeFileSync(path, text);
  return path;
}

describe('the count', () => {
  it('takes what the check wrote', () => {
    const path = file('{"passed":10,"failed":1,"skipped":2}');
    expect(checkCounts(path, 1)).toEqual({ passed: 10, failed: 1, skipped: 2 });
  });

  it('takes two tests at most that passed at the second try as passed', () => {
    const path = file('{"stats":{"expected":5,"unexpected":1,"flaky":3,"skipped":0}}');
    const counts = playwrightCounts(path, 0);
    expect(atMostUnsteady(counts, 2)).toEqual({ passed: 8, failed: 1, skipped: 0 });
    expect(atMostUnsteady(counts, 3)).toEqual({ passed: 5, failed: 4, skipped: 0 });
  });

  it('takes what Vitest wrote, with tests left out as skipped', () => {
    const path = file(
      '{"numTotalTests":9,"numPassedTests":5,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}',
    );
    expect(vitestCounts(path, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it.each([checkCounts, playwrightCounts, vitestCounts])(
    'takes a step that wrote no report as one failure',
    (read) => {
      expect(read(join(tempFolder(), 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
      expect(read(file('{"passed":'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );

  it('takes a step that ended badly as failed, even where all its tests passed', () => {
    expect(checkCounts(file('{"passed":10,"failed":0,"skipped":0}'), 1).failed).toBe(1);
    expect(playwrightCounts(file('{"stats":{"expected":5}}'), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
  });

  it('sums the steps into the last line, which names skipped ones where there are any', () => {
    const first = { passed: 10, failed: 0, skipped: 0 };
    expect(countLine(total([first, { passed: 5, failed: 0, skipped: 0 }]))).toBe('15 passed, 0 failed');
    expect(countLine(total([first, { passed: 0, failed: 1, skipped: 3 }]))).toBe(
      '10 passed, 1 failed, 3 skipped',
    );
  });
});
