import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { SecretVerbs } from '../secret-verbs';
import { user } from '../../../testing/user';
import { exampleActs } from '../testing/example-verbs';
import { AuditPanel } from './AuditPanel';

afterEach(cleanup);

const record = (id: number, action: string) => ({
  id,
  action,
  by: 'somebody',
  at: '2026-11-03T16:20:34.917',
  notes: `note ${id}`,
  ticket: '',
});

const show = (audits: SecretVerbs['audits']) => {
  render(<AuditPanel verbs={exampleActs({ audits })} />);
};

describe('the audit of a secret', () => {
  it('is read by the page, and filtered among what has been read', async () => {
    const audits = vi.fn<SecretVerbs['audits']>((skip) =>
      Promise.resolve(succeed({ records: [record(skip, skip === 0 ? 'View' : 'Edit')], total: 2 })),
    );
    show(audits);
    expect((await screen.findByRole('table', { name: 'Audit' })).textContent).toContain(
      '2026-11-03 16:20:34View',
    );
    await user.click(screen.getByRole('button', { name: 'Read more' }));
    await screen.findByText('Edit');
    expect(audits.mock.calls).toEqual([
      [0, 50],
      [1, 50],
    ]);
    expect(screen.queryByRole('button', { name: 'Read more' })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'ÉDIT');
    expect(screen.queryByText('View')).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'x');
    expect(document.body.textContent).toContain('Nothing of what has been read contains that.');
  });

  it('has each entry once, though others are written down while it is read', async () => {
    const older = Array.from({ length: 110 }, (_, id) => record(1_000 - id, 'View'));
    const written = [[], [2_001], Array.from({ length: 60 }, (_, id) => 3_000 - id)];
    const all = [...older];
    const audits = vi.fn<SecretVerbs['audits']>((skip, take) => {
      all.unshift(...(written.shift() ?? []).map((id) => record(id, 'Edit')));
      return Promise.resolve(succeed({ records: all.slice(skip, skip + take), total: all.length }));
    });
    show(audits);
    for (const read of ['50 of 110', '99 of 111', '99 of 171']) {
      await screen.findByText(new RegExp(read, 'u'));
      await user.click(screen.getByRole('button', { name: 'Read more' }));
    }
    await screen.findByText(/110 of 110/u);
    expect(screen.queryByRole('button', { name: 'Read more' })).toBeNull();
    const notes = screen.getAllByText(/^note/u).map(({ textContent }) => textContent);
    expect(notes).toEqual(older.map(({ notes: note }) => note));
  });

  it('that cannot be read is said with its cause, and read when that is tried again', async () => {
    const audits = vi.fn<SecretVerbs['audits']>(() => Promise.resolve(fail('no-answer')));
    show(audits);
    await screen.findByText('The audit could not be read');
    audits.mockResolvedValueOnce(succeed({ records: [], total: 0 }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing has been written down.');
  });
});
