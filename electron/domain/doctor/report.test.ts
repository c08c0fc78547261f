import { describe, expect, it } from 'vitest';
import { loadWords } from '../../shell/words';
import { reportOf } from './report';
import { examine, failing } from './testing/led-doctor';

const ORIGIN = { version: '1.2.3', platform: 'linux x64', time: new Date(Date.UTC(2026, 10, 21, 9, 0)) };

const reportIn = async (world: Parameters<typeof examine>[0]) =>
  reportOf(loadWords(), { isRunning: false, results: (await examine(world)).results }, ORIGIN);

describe('the report of the doctor', () => {
  it('has a line for each check, with what was found, and where it was made', async () => {
    const lines = (await reportIn({})).split('\n');
    expect(lines[0]).toBe('Keyturn 1.2.3 on linux x64, sign-in doctor, 2026-11-21T09:00:00.000Z');
    expect(lines.slice(1, 3)).toEqual([
      '1. address: passed',
      '   The address is https://vault.corp.example/SecretServer.',
    ]);
    expect(lines.filter((line) => /^\d+\. /u.test(line))).toHaveLength(12);
  });

  it('has one sentence and one step for a problem', async () => {
    const report = await reportIn({
      instruments: { lookUp: failing('name-not-found', 'ENOTFOUND') },
    });
    expect(report).toContain(
      [
        '2. name lookup: problem',
        '   vault.corp.example is not known to this computer (ENOTFOUND).',
        '   Check the spelling. Is the VPN on?',
        '3. proxy: not checked',
        '   What comes before it has to work first.',
      ].join('\n'),
    );
  });

  it('holds nothing that looks like a token, whoever said it', async () => {
    const detail = 'Bearer AgLNqrQSDBTFW4mBfzU4q5nX, access_token=abc123';
    const report = await reportIn({
      soundings: {
        services: () => Promise.resolve({ kind: 'failed', failure: { code: 'server-error', detail } }),
      },
    });
    expect(report).toContain('8. REST services on: problem');
    for (const secret of ['AgLNqrQSDBTFW4mBfzU4q5nX', 'abc123']) expect(report).not.toContain(secret);
  });
});
