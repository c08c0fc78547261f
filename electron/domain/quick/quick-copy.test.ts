import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { LookedSecret, SecretField } from '../../../shared/secret';
import { createQuickCopy, type CopyingSecret, type Wanted } from './quick-copy';

const field = (slug: string, kind: SecretField['kind'], name = slug): SecretField => ({
  ...{ slug, name, kind, isRequired: false, editing: 'editors' },
});

const copying = (looked: Partial<LookedSecret>, clearsAt: number | null = 31_000) => {
  const copy = vi.fn(() => Promise.resolve(succeed({ label: 'x', clearsAt })));
  const copyCode = vi.fn(() => Promise.resolve(succeed({ label: 'x', clearsAt })));
  const look = vi.fn(() => Promise.resolve(succeed(looked as LookedSecret)));
  // Nothing else of it is asked for.
  const secret = { look, copy, copyCode } as unknown as CopyingSecret;
  const ask = createQuickCopy({
    secret: () => Promise.resolve(secret),
    clock: { now: () => 1_000 },
    codeLabel: () => 'One-time code',
  });
  return { ask: (wanted: Wanted, isWanted = () => true) => ask(wanted, isWanted), copy, copyCode, look };
};

const open = { gate: 'open', checkout: null } as unknown as LookedSecret['access'];
const fields = [
  field('machine', 'text'),
  field('user-name', 'text', 'Login name'),
  field('password', 'password'),
];

describe('a copy by quick access', () => {
  it('is of the first password, and tells for how long it stays', async () => {
    const { ask, copy } = copying({ access: open, fields });
    expect(await ask({ id: 4, what: 'password' })).toEqual(succeed({ outcome: 'copied', seconds: 30 }));
    expect(copy.mock.calls).toEqual([[{ id: 4, slug: 'password' }, expect.any(Function)]]);
  });

  it('is of what is called a user name, and may stay', async () => {
    const { ask, copy } = copying({ access: open, fields }, null);
    expect(await ask({ id: 4, what: 'user' })).toEqual(succeed({ outcome: 'copied', seconds: null }));
    expect(copy.mock.calls).toEqual([[{ id: 4, slug: 'user-name' }, expect.any(Function)]]);
  });

  it('is of a one-time code, under its own label', async () => {
    const { ask, copyCode } = copying({ access: open, fields });
    await ask({ id: 4, what: 'code' });
    expect(copyCode.mock.calls).toEqual([[{ id: 4, label: 'One-time code' }, expect.any(Function)]]);
  });

  it('reads nothing where something stands in the way, and says what', async () => {
    const access = { gate: 'comment' } as unknown as LookedSecret['access'];
    const { ask, copy, copyCode } = copying({ access, fields });
    expect(await ask({ id: 4, what: 'password' })).toEqual(succeed({ outcome: 'gate', access }));
    expect(copy).not.toHaveBeenCalled();
    expect(copyCode).not.toHaveBeenCalled();
  });

  it('reads nothing once it is not wanted any more', async () => {
    const { ask, copy } = copying({ access: open, fields });
    expect(await ask({ id: 4, what: 'password' }, () => false)).toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(copy).not.toHaveBeenCalled();
  });

  it('says where there is nothing to copy, and where nobody answers', async () => {
    const { ask } = copying({ access: open, fields: [field('notes', 'notes')] });
    expect(await ask({ id: 4, what: 'password' })).toMatchObject({ failure: { code: 'nothing-to-copy' } });
    const gone = copying({});
    gone.look.mockResolvedValue(fail('no-answer'));
    expect(await gone.ask({ id: 4, what: 'password' })).toMatchObject({ failure: { code: 'no-answer' } });
  });
});
