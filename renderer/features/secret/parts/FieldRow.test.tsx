import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { FieldKind, SecretField, ShownValue } from '../../../../shared/secret';
import { user } from '../../../testing/user';
import { exampleVerbs } from '../testing/example-verbs';
import { FieldRow } from './FieldRow';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const seen = () => document.body.textContent;

const show = (kind: FieldKind = 'password', unavailable?: string) => {
  const field: SecretField = {
    slug: 'password',
    name: 'Password',
    kind,
    isRequired: true,
    editing: 'editors',
  };
  const answers: ((reply: Reply<ShownValue>) => void)[] = [];
  const reveal = vi.fn(() => new Promise<Reply<ShownValue>>((resolve) => answers.push(resolve)));
  const copy = vi.fn((slug: string) =>
    Promise.resolve(slug === 'none' ? fail('internal') : succeed({ clearsAt: null })),
  );
  const onRefused = vi.fn();
  const say = vi.fn();
  const view = (reason?: string) => (
    <dl>
      <FieldRow
        field={field}
        row="0"
        verbs={exampleVerbs({ reveal, copy, unavailable: reason, onRefused, say })}
      />
    </dl>
  );
  const { rerender } = render(view(unavailable));
  const answer = async (reply: Reply<ShownValue>) => {
    await act(async () => {
      answers.shift()?.(reply);
      await Promise.resolve();
    });
  };
  return {
    reveal,
    copy,
    onRefused,
    say,
    answer,
    answerWith: (value: string) => answer(succeed({ value })),
    makeUnavailable: () => {
      rerender(view('No.'));
    },
  };
};

describe('the value of a field', () => {
  it('is read when it is asked for and not before, shown, and covered again', async () => {
    const { reveal, answerWith, say } = show();
    expect(reveal).not.toHaveBeenCalled();
    await user.click(button('Reveal Password'));
    expect(reveal.mock.calls).toEqual([['password']]);
    await answerWith('s3cr-et');
    expect(document.body.textContent).toContain('s3cr-et');
    await user.click(button('Hide Password'));
    expect(seen()).not.toContain('s3cr');
    expect(screen.getByRole('img', { name: 'Hidden value' }).textContent).toBe('••••••••••');
    expect(say.mock.calls).toEqual([['Password revealed.'], ['Password hidden.']]);
  });

  it('is shown as it is, whatever is in it', async () => {
    const { answerWith } = show('notes');
    const value = '  "a\\b"\n<b>é</b> 🗝️ \u202e';
    await user.click(button('Reveal Password'));
    await answerWith(value);
    expect(screen.getAllByRole('definition')[0]?.textContent).toBe(value);
  });

  it('is said to be empty where it is', async () => {
    const { answerWith } = show();
    await user.click(button('Reveal Password'));
    await answerWith('');
    expect(document.body.textContent).toContain('Empty');
    expect(screen.queryByRole('button', { name: 'Large type' })).toBeNull();
  });

  it('covers itself after half a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { answerWith } = show();
    fireEvent.click(button('Reveal Password'));
    await answerWith('s3cr-et');
    await act(() => vi.advanceTimersByTimeAsync(29_000));
    expect(seen()).toContain('s3cr');
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(seen()).not.toContain('s3cr');
  });

  it.each([
    ['the window loses the focus', () => fireEvent.blur(window)],
    [
      'the window is hidden',
      () => {
        const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        fireEvent(document, new Event('visibilitychange'));
        hidden.mockRestore();
      },
    ],
  ])('is covered when %s, and one that comes after that is not shown', async (_, leave) => {
    const { answerWith } = show();
    await user.click(button('Reveal Password'));
    await answerWith('s3cr-et');
    act(leave);
    expect(seen()).not.toContain('s3cr');
    await user.click(button('Reveal Password'));
    act(leave);
    await answerWith('s3cr-et');
    expect(seen()).not.toContain('s3cr');
  });

  it('is covered when it cannot be read any more, and then cannot be asked for', async () => {
    const { reveal, answerWith, makeUnavailable } = show();
    await user.click(button('Reveal Password'));
    await answerWith('s3cr-et');
    makeUnavailable();
    expect(seen()).not.toContain('s3cr');
    await user.click(button('Reveal Password'));
    expect(reveal).toHaveBeenCalledOnce();
  });

  it('is shown as long as the button is held', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { reveal, answerWith } = show();
    fireEvent.pointerDown(button('Reveal Password'), { button: 0 });
    expect(reveal).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(350));
    await answerWith('s3cr-et');
    expect(seen()).toContain('s3cr');
    fireEvent.pointerUp(button('Hide Password'), { button: 0 });
    fireEvent.click(button('Reveal Password'));
    expect(seen()).not.toContain('s3cr');
    expect(reveal).toHaveBeenCalledOnce();
  });

  it('that could not be read is said with the cause, and has the secret looked at again', async () => {
    const { answer, onRefused, say } = show();
    await user.click(button('Reveal Password'));
    await answer(fail('no-answer'));
    expect(document.body.textContent).toContain('The server did not answer.');
    await user.click(button('Reveal Password'));
    await answer(fail('access-denied', 'Access Denied'));
    expect(onRefused).toHaveBeenCalledTimes(2);
    expect(say).toHaveBeenLastCalledWith('Password could not be read.');
  });

  it('is copied without coming into the page, and a copy that failed is said', async () => {
    const { copy, reveal, say, onRefused } = show();
    await user.click(button('Copy Password'));
    expect(copy.mock.calls).toEqual([['password']]);
    expect(say).not.toHaveBeenCalled();
    // A press while the first is under way is none.
    await expect.poll(() => button('Copy Password').getAttribute('aria-busy')).toBe('false');
    copy.mockResolvedValueOnce(fail('access-denied', 'Access Denied'));
    await user.click(button('Copy Password'));
    await expect.poll(seen).toContain('Access Denied');
    expect(say).toHaveBeenCalledWith('Password was not copied.');
    expect(onRefused).toHaveBeenCalledOnce();
    expect(reveal).not.toHaveBeenCalled();
  });
});

describe('a value in large type', () => {
  const open = async (value: string) => {
    const shown = show();
    await user.click(button('Reveal Password'));
    await shown.answerWith(value);
    await user.click(button('Large type'));
    return shown;
  };
  const heard = async () => {
    const dialog = await screen.findByRole('dialog', { name: 'Password in large type' });
    return within(dialog)
      .getAllByRole('img')
      .map((cell) => cell.getAttribute('aria-label'));
  };

  it('is one character after the other, each told apart from those that look like it', async () => {
    await open('aA1l|\t \ud800🗝');
    expect(await heard()).toEqual([
      'small a',
      'capital A',
      'digit 1',
      'small l',
      'symbol |',
      'unseen character U+0009',
      'space',
      'unseen character U+D800',
      'symbol 🗝',
    ]);
  });

  it('ends where nobody reads any further, and says so', async () => {
    await open('x'.repeat(8192));
    expect(await heard()).toHaveLength(512);
    expect(document.body.textContent).toContain('Only the first 512 characters are shown.');
  });

  it('goes away with the value', async () => {
    await open('s3cr-et');
    await heard();
    act(() => {
      fireEvent.blur(window);
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(seen()).not.toContain('s3cr');
  });
});
