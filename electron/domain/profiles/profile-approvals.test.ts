import { describe, expect, it } from 'vitest';
import type { Profiles } from '../../../shared/profiles';
import type { TokenCommand, Written } from '../ports';
import { createProfileApprovals } from './profile-approvals';
import { keepInMemory, provenUser, SITE } from './testing/kept-in-memory';

const TSS: TokenCommand = { server: SITE, program: '/opt/tss', arguments: ['token'] };
const account = { method: 'command', program: TSS.program, arguments: TSS.arguments } as const;

/** As much as a digest promises: another one for each text. */
const digest = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(600, '0');

const setUp = (stored?: Profiles, write?: () => Promise<Written>) => {
  const { keeper, saved } = keepInMemory(stored, write);
  const lines: string[] = [];
  const note = (message: string) => lines.push(message);
  const log = { info: note, warn: note, error: note };
  const approvals = createProfileApprovals({ profiles: keeper, digest, log });
  const save = async () => {
    await approvals.takeFor(TSS, (approved) =>
      keeper.remember({ ...provenUser('robot', { account }), approved }),
    );
  };
  return { keeper, saved, approvals, lines, save };
};

const others: readonly [string, TokenCommand][] = [
  ['server', { ...TSS, server: 'https://vault.evil.example' }],
  ['program', { ...TSS, program: '/tmp/tss' }],
  ['argument', { ...TSS, arguments: ['token', '--all'] }],
  ['place of a blank', { ...TSS, program: '/opt/tss token', arguments: [] }],
];

describe('a command whose sign-in is being saved', () => {
  it('may run meanwhile, and not once more by what was said before that was saved', async () => {
    const { approvals } = setUp();
    approvals.approve(TSS);
    const meanwhile = await approvals.takeFor(TSS, () => Promise.resolve(approvals.isApproved(TSS)));
    expect([meanwhile, approvals.isApproved(TSS)]).toEqual([true, false]);
  });
});

describe('a command that may always run for a sign-in', () => {
  it('may run before the sign-in is saved, and after a restart once it is', async () => {
    const { approvals, saved, save } = setUp();
    expect(approvals.isApproved(TSS)).toBe(false);
    approvals.approve(TSS);
    expect(approvals.isApproved(TSS)).toBe(true);
    await save();
    expect(approvals.isApproved(TSS)).toBe(true);

    const restarted = setUp(saved.at(-1));
    await restarted.keeper.start();
    expect(restarted.approvals.isApproved(TSS)).toBe(true);
  });

  it('may run for one that was saved before', async () => {
    const { approvals, keeper, save } = setUp();
    await save();
    expect(approvals.isApproved(TSS)).toBe(false);
    approvals.approve(TSS);
    await keeper.settled();
    expect(approvals.isApproved(TSS)).toBe(true);
    await save();
    expect(approvals.isApproved(TSS)).toBe(true);
  });

  it.each(others)('is asked about anew with another %s, saved or not', async (_, other) => {
    const { approvals, save } = setUp();
    approvals.approve(TSS);
    expect(approvals.isApproved(other)).toBe(false);
    await save();
    expect(approvals.isApproved(other)).toBe(false);
  });

  it('is asked about anew where somebody has changed the program in the file', async () => {
    const { approvals, saved, save } = setUp();
    approvals.approve(TSS);
    await save();
    const stored = saved.at(-1);
    const list = (stored?.list ?? []).map((each) => ({
      ...each,
      account: { ...account, arguments: [...account.arguments], program: '/tmp/tss' },
    }));
    const changed = setUp({ list, lastUsed: null });
    await changed.keeper.start();
    expect(changed.approvals.isApproved({ ...TSS, program: '/tmp/tss' })).toBe(false);
  });

  it('is asked about anew once its sign-in was removed, though that is saved again', async () => {
    const { approvals, keeper, save } = setUp();
    approvals.approve(TSS);
    await save();
    await keeper.remove(keeper.current().list[0]?.id ?? '');
    expect(approvals.isApproved(TSS)).toBe(false);
    await save();
    expect(approvals.isApproved(TSS)).toBe(false);
  });

  it('is asked about anew where the disk did not keep that, or broke over it', async () => {
    const full = setUp(undefined, () => Promise.resolve({ ok: false, failure: { code: 'disk-full' } }));
    full.approvals.approve(TSS);
    await full.save();
    expect(full.approvals.isApproved(TSS)).toBe(false);

    const first = setUp();
    await first.save();
    const broken = setUp(first.saved.at(-1), () => Promise.reject(new Error('broken')));
    await broken.keeper.start();
    broken.approvals.approve(TSS);
    await broken.keeper.settled();
    expect(broken.approvals.isApproved(TSS)).toBe(false);
    expect(broken.lines).toHaveLength(1);
  });

  it('keeps its name and its place when it is renamed and moved, and stays approved', async () => {
    const { approvals, keeper, save } = setUp();
    approvals.approve(TSS);
    await save();
    const id = keeper.current().list[0]?.id ?? '';
    await keeper.remember(provenUser('ada'));
    await keeper.change({ id, name: 'Automation', refreshesAllowed: null });
    await keeper.move(id, 'down');
    expect(keeper.current().list[1]).toMatchObject({ name: 'Automation' });
    expect(approvals.isApproved(TSS)).toBe(true);
  });
});
