import { describe, expect, it } from 'vitest';
import type { VaultSecret } from '../vault-secret';
import { createSecretActs } from './secret-acts';
import { ledVault, no, summaryOf, yes } from './testing/led-vault';

const leadActs = (secret: Partial<VaultSecret> = {}) => {
  const copied: unknown[] = [];
  const acts = createSecretActs({
    ...ledVault({ secret }),
    server: () => 'https://vault.example.test/SecretServer',
    requestFor: (id) => `Let me see ${id}.`,
    clipboard: {
      copy: (what) => {
        copied.push(what);
        return Promise.resolve(yes({ clearsAt: null }));
      },
    },
  });
  return { acts, copied };
};

describe('a try of the password', () => {
  it.each([
    ['Pending', true],
    ['Processing', true],
    ['Success', false],
    ['Failed', false],
    [null, false],
  ])('that stands at %s goes on: %s', async (heartbeat, isRunning) => {
    const { acts } = leadActs({ summary: () => Promise.resolve(yes(summaryOf({ heartbeat }))) });
    expect(await acts.beatOf(7)).toEqual(yes({ heartbeat, isRunning }));
  });

  it('is ordered as it is, and fails as its server does', async () => {
    const { acts } = leadActs({
      beat: () => Promise.resolve(no('outcome-unknown')),
      expire: () => Promise.resolve(yes(true as const)),
      summary: () => Promise.resolve(no('no-answer')),
    });
    expect(await acts.beat(7)).toEqual(no('outcome-unknown'));
    expect(await acts.expire(7)).toEqual(yes(true));
    expect(await acts.beatOf(7)).toEqual(no('no-answer'));
  });
});

describe('what a server has written down', () => {
  it('is never more at once than was asked for', async () => {
    const shown = { id: 1, at: '2026-11-21T10:00:00', action: 'VIEW', by: 'Ada', notes: '', ticket: '' };
    const record = { ...shown, account: 'ada' };
    const { acts } = leadActs({
      audits: () => Promise.resolve(yes({ records: Array.from({ length: 9 }, () => record), total: 9 })),
    });
    const page = await acts.audits({ id: 7, skip: 0, take: 2 });
    expect(page).toMatchObject({ value: { total: 9 } });
    expect(page.ok && page.value.records).toEqual([shown, shown]);
  });

  it('cannot be shown where it is refused', async () => {
    const { acts } = leadActs({ audits: () => Promise.resolve(no('access-denied')) });
    expect(await acts.audits({ id: 7, skip: 0, take: 2 })).toEqual(no('access-denied'));
  });
});

it.each([
  ['id', '7'],
  ['link', 'https://vault.example.test/SecretServer/SecretView.aspx?secretid=7'],
  ['request', 'Let me see 7.'],
  ['powershell', 'Get-TssSecret -TssSession $session -Id 7'],
] as const)('the %s of a secret is copied as what it is: nothing to be cleared away', async (what, value) => {
  const { acts, copied } = leadActs();
  await acts.copyAbout({ id: 7, what, label: 'About' });
  expect(copied).toEqual([{ label: 'About', value, isSecret: false }]);
});
