import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Access, AccessRequest } from '../../../shared/access';
import { fail, succeed } from '../../../shared/ipc/reply';
import { user } from '../../testing/user';
import { button, show } from './testing/lead-access';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const systems = () => Promise.resolve(succeed([{ id: 3, name: 'Service desk', isDefault: true }]));
const type = async (name: string, text: string) => {
  await user.type(screen.getByRole('textbox', { name }), text);
};

describe('a secret that asks for a reason', () => {
  it('opens with the reason, which must not be missing', async () => {
    const { asked, answer, said } = show({ gate: 'comment' });
    await user.click(button('Leave reason and open'));
    const reason = screen.getByRole('textbox', { name: 'Reason' });
    expect([reason.getAttribute('aria-invalid'), document.activeElement, asked]).toEqual([
      'true',
      reason,
      [],
    ]);
    await type('Reason', 'Disk is full');
    await user.click(button('Leave reason and open'));
    expect(asked).toEqual([
      'leaveReason {"id":7,"reason":{"text":"Disk is full","ticket":null},"takesOut":false}',
    ]);
    await answer(succeed({ outcome: 'done', failure: null, access: { gate: 'open', checkout: null } }));
    expect(said).toEqual(['The secret is open.']);
    expect(screen.queryByRole('textbox', { name: 'Ticket number' })).toBeNull();
  });

  it('takes a ticket along where there are ticket systems, and says so where it is not accepted', async () => {
    const { asked, answer } = show({ gate: 'comment' }, { tickets: systems });
    await screen.findByRole('combobox', { name: 'Ticket system' });
    await type('Reason', 'Disk');
    await type('Ticket number', 'INC1');
    await user.click(button('Leave reason and open'));
    expect(asked.at(-1)).toContain('"ticket":{"system":3,"number":"INC1"}');
    const failure = { code: 'ticket-refused', detail: 'A valid ticket is needed.' } as const;
    await answer(succeed({ outcome: 'refused', failure, access: { gate: 'comment' } }));
    expect(screen.getByText('The reason was not taken')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Ticket number' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reason' }).value).toBe('Disk');
  });

  it('is taken out with the same form where it has to be', async () => {
    const { asked } = show({ gate: 'comment-and-checkout', minutes: 15, changesPassword: null });
    await type('Reason', 'Disk');
    await user.click(button('Leave reason and check out'));
    expect(asked.at(-1)).toContain('"takesOut":true');
  });
});

describe('a secret that somebody else has to approve', () => {
  const request = (change: Partial<AccessRequest> = {}): AccessRequest => ({
    ...{ number: 5, state: 'pending', askedAt: new Date().setHours(9, 5, 0, 0) },
    ...{ from: null, until: null, by: null, answer: null, ...change },
  });

  it('is asked for with a reason and times, and then waited for', async () => {
    let looks = 0;
    const { asked, answer } = show(
      { gate: 'approval' },
      {
        request: () => {
          looks += 1;
          return Promise.resolve(succeed(looks === 1 ? null : request()));
        },
      },
    );
    await screen.findByRole('heading', { name: 'Approval needed' });
    await type('Reason', 'Audit');
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2020-01-01T00:00' } });
    await user.click(button('Ask for access'));
    expect(screen.getByLabelText('Until').getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2099-01-01T00:00' } });
    await user.click(button('Ask for access'));
    const until = new Date(2099, 0, 1).getTime();
    expect(asked).toEqual([
      `ask {"id":7,"reason":{"text":"Audit","ticket":null},"from":null,"until":${until}}`,
    ]);
    await answer(succeed({ outcome: 'done', failure: null, access: { gate: 'approval' } }));
    expect(await screen.findByRole('heading', { name: 'Waiting for approval' })).toBeTruthy();
    expect(screen.getByText('Asked 09:05. It opens here as soon as somebody approves it.')).toBeTruthy();
    await user.click(button('Withdraw'));
    expect(asked.at(-1)).toBe('withdraw {"id":7,"number":5}');
  });

  it('says who has denied it, and why, and can be asked for again', async () => {
    show(
      { gate: 'approval' },
      {
        request: () => Promise.resolve(succeed(request({ state: 'denied', by: 'Anna', answer: 'Not now.' }))),
      },
    );
    expect(await screen.findByText('Access was denied')).toBeTruthy();
    expect(screen.getByText('Anna wrote: Not now.')).toBeTruthy();
    expect(button('Ask for access')).toBeTruthy();
  });

  it.each([
    ['Anna', 'The last approval has run out'],
    [null, 'Nobody answered the last request in its time'],
  ])('that has run out, answered by %s, says so, and can be asked for again', async (by, title) => {
    const expired = request({ state: 'expired', by });
    show({ gate: 'approval' }, { request: () => Promise.resolve(succeed(expired)) });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(button('Ask for access')).toBeTruthy();
  });

  it('that is approved for later says from when and until when, and is not asked for once more', async () => {
    const from = new Date(2099, 0, 1, 9, 0).getTime();
    const until = new Date(2099, 0, 1, 17, 0).getTime();
    const approved = request({ state: 'approved', from, until, by: 'Anna', answer: 'Go.' });
    const { asked } = show({ gate: 'approval' }, { request: () => Promise.resolve(succeed(approved)) });
    expect(await screen.findByRole('heading', { name: 'Access is approved for later' })).toBeTruthy();
    expect(screen.getByText(/^It opens here at 1 Jan 2099, 09:00, until 1 Jan 2099, 17:00\.$/u)).toBeTruthy();
    expect(screen.getByText('Anna wrote: Go.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask for access' })).toBeNull();
    await user.click(button('Check again'));
    expect(asked).toEqual(['look {"id":7}', 'look {"id":7}']);
  });

  it('says that nobody knows of a request where the requests cannot be read', async () => {
    show({ gate: 'approval' }, { request: () => Promise.resolve(fail('server-error')) });
    expect(await screen.findByText(/It is not known whether you have asked already/u)).toBeTruthy();
  });

  it('is looked at less and less often while it waits, and opens once it is approved', async () => {
    vi.useFakeTimers();
    let state: AccessRequest['state'] = 'pending';
    let looks = 0;
    const { asked } = show(
      { gate: 'approval' },
      {
        request: () => {
          looks += 1;
          return Promise.resolve(succeed(request({ state })));
        },
      },
    );
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    await pass(0);
    expect(looks).toBe(1);
    const counts: number[] = [];
    for (const ms of [5_000, 7_500, 11_250, 16_875]) {
      await pass(ms - 1);
      counts.push(looks);
      await pass(1);
    }
    expect([counts, looks]).toEqual([[1, 2, 3, 4], 5]);
    await pass(600_000);
    const many = looks;
    expect(many).toBeLessThan(17);
    state = 'approved';
    await pass(60_000);
    expect(asked).toEqual(['look {"id":7}']);
    await pass(600_000);
    expect(looks).toBe(many + 1);
  });
});

describe('a secret with a DoubleLock', () => {
  it('opens with its password, of which nothing stays in the page once it is sent', async () => {
    const { asked, answer, acts } = show({ gate: 'double-lock', isYours: true });
    const password = screen.getByLabelText<HTMLInputElement>('DoubleLock password');
    expect(password.type).toBe('password');
    await user.click(button('Unlock'));
    expect([password.getAttribute('aria-invalid'), asked]).toEqual(['true', []]);
    await user.type(password, 'Second-1');
    await user.click(button('Unlock'));
    expect(asked).toEqual(['unlock {"id":7,"password":"Second-1","reason":null,"takesOut":false}']);
    expect(password.value).toBe('');
    expect(JSON.stringify(acts.store.getState())).not.toContain('Second-1');
    expect(document.documentElement.outerHTML).not.toContain('Second-1');
    const failure = { code: 'double-lock-refused' } as const;
    await answer(succeed({ outcome: 'refused', failure, access: { gate: 'double-lock', isYours: true } }));
    expect(screen.getByText('It was not unlocked')).toBeTruthy();
  });

  it('that asks for a reason as well takes both in one form, and sends both in one order', async () => {
    const access = { gate: 'double-lock', isYours: true } as const;
    const { asked, answer } = show(access, {}, { needsReason: true });
    const password = screen.getByLabelText<HTMLInputElement>('DoubleLock password');
    await user.type(password, 'Second-1');
    await user.click(button('Unlock'));
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reason' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Backup');
    await user.click(button('Unlock'));
    expect(asked).toEqual([
      'unlock {"id":7,"password":"Second-1","reason":{"text":"Backup","ticket":null},"takesOut":false}',
    ]);
    await answer(succeed({ outcome: 'refused', failure: { code: 'double-lock-refused' }, access }));
    expect([
      password.value,
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reason' }).value,
    ]).toEqual(['', 'Backup']);
  });

  it('says so where its user has no password for it', () => {
    show({ gate: 'double-lock', isYours: false });
    expect(screen.queryByLabelText('DoubleLock password')).toBeNull();
    expect(screen.getByText(/You have no password for this DoubleLock/u)).toBeTruthy();
  });
});

describe('a secret that is inactive', () => {
  it('is made active by somebody who may', async () => {
    const { asked, answer, said } = show({ gate: 'inactive', mayReactivate: true });
    await user.click(button('Reactivate'));
    await answer(succeed({ outcome: 'done', failure: null, access: { gate: 'open', checkout: null } }));
    expect([asked, said]).toEqual([['reactivate {"id":7}'], ['The secret is active again.']]);
  });
});

it('a secret that may not be seen has the words to ask for it copied, and nothing else', async () => {
  const copied: string[] = [];
  const copyRequest = (label: string) => Promise.resolve(copied.push(label));
  const { asked } = show({ gate: 'no-view' }, {}, { copyRequest });
  await user.click(button('Copy request text'));
  expect([copied, asked]).toEqual([['Request text'], []]);
});

describe('every state that only time or somebody else ends', () => {
  it.each<[Access, string]>([
    [{ gate: 'pending-change' }, 'Waiting for a password change'],
    [{ gate: 'double-lock', isYours: false }, 'This secret has a DoubleLock'],
    [{ gate: 'no-view' }, 'You may see this secret exists, but not open it'],
    [{ gate: 'inactive', mayReactivate: false }, 'This secret is inactive'],
    [{ gate: 'unknown' }, 'It is not known what this secret takes'],
  ])('%j has its heading, and can be looked at again', async (access, heading) => {
    const { asked } = show(access);
    expect(screen.getByRole('heading', { level: 2, name: heading })).toBeTruthy();
    await user.click(button('Check again'));
    expect(asked).toEqual(['look {"id":7}']);
  });
});
