import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../../shared/ipc/reply';
import type { FieldKind, SecretField } from '../../../../shared/secret';
import { user } from '../../../testing/user';
import { exampleVerbs } from '../testing/example-verbs';
import { FieldList } from './FieldList';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (slug: string, kind: FieldKind = 'text'): SecretField => ({
  slug,
  name: slug,
  kind,
  isRequired: false,
  editing: 'editors',
});

const show = (hasCodes = true) => {
  const now = Date.now();
  const verbs = {
    reveal: vi.fn((slug: string) => Promise.resolve(succeed({ value: `the ${slug}` }))),
    copy: vi.fn(() => Promise.resolve(succeed({ clearsAt: null }))),
    codes: vi.fn(() =>
      Promise.resolve(
        succeed({
          codes: [
            { code: '012345', endsAt: now + 12_000 },
            { code: '678901', endsAt: now + 42_000 },
          ],
        }),
      ),
    ),
    copyCode: vi.fn(() => Promise.resolve(succeed({ clearsAt: null }))),
    unavailable: undefined,
    onRefused: vi.fn(),
    say: vi.fn(),
  };
  const fields = [field('machine'), field('username'), field('password', 'password'), field('key', 'file')];
  render(<FieldList fields={fields} hasCodes={hasCodes} verbs={exampleVerbs(verbs)} />);
  return verbs;
};

const press = (code: string) =>
  fireEvent.keyDown(document.body, { code, key: code.slice(3), ctrlKey: true, shiftKey: true });

describe('the fields of a secret', () => {
  it('can be copied and revealed by keys wherever the focus is', async () => {
    const { copy, copyCode, reveal } = show();
    press('KeyC');
    press('KeyU');
    press('KeyT');
    press('KeyE');
    await screen.findByRole('button', { name: 'Hide password' });
    expect(copy.mock.calls).toEqual([['password'], ['username']]);
    expect(copyCode.mock.calls).toEqual([['One-time code']]);
    expect(reveal.mock.calls).toEqual([['password']]);
  });

  it('are left alone by keys that mean something else', () => {
    const { copy } = show();
    fireEvent.keyDown(document.body, { code: 'KeyC', ctrlKey: true });
    fireEvent.keyDown(document.body, { code: 'KeyC', shiftKey: true });
    press('KeyZ');
    expect(copy).not.toHaveBeenCalled();
  });

  it('show no file as if it were text', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Reveal key' })).toBeNull();
  });

  it('have a one-time code only where the server says so', () => {
    show(false);
    expect(screen.queryByRole('button', { name: 'Reveal One-time code' })).toBeNull();
  });

  it('show a code with the time it has left, and the next one after it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { codes } = show();
    expect(codes).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Reveal One-time code' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(document.body.textContent).toContain('012 34512 s');
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(document.body.textContent).toContain('678 90130 s');
    await act(() => vi.advanceTimersByTimeAsync(18_000));
    expect(document.body.textContent).not.toContain('678 901');
    expect(codes).toHaveBeenCalledOnce();
  });

  it('say that a code is copied through whoever guards the clipboard, and nothing of their own', async () => {
    const { copyCode, say } = show();
    await user.click(screen.getByRole('button', { name: 'Copy One-time code' }));
    expect(copyCode).toHaveBeenCalledOnce();
    expect(say).not.toHaveBeenCalled();
  });
});
