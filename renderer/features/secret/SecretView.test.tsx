import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { LookedSecret, ShownValue } from '../../../shared/secret';
import { exampleLooked, exampleSecret } from '../../app/secret-double';
import { user } from '../../testing/user';
import { SecretView } from './SecretView';
import { createSecretStore } from './store';

afterEach(cleanup);

const region = () => document.querySelector<HTMLElement>('[aria-busy]') ?? document.body;
const costs = () =>
  within(screen.getByRole('list', { name: 'What reading costs' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

const show = (first = 7) => {
  const asked: number[] = [];
  const onEntered = vi.fn();
  const reveals: ((reply: Reply<ShownValue>) => void)[] = [];
  const answers: ((reply: Reply<LookedSecret>) => void)[] = [];
  const secret = createSecretStore({
    rotate: vi.fn(),
    now: () => 0,
    onLooked: () => undefined,
    look: ({ id }) => {
      asked.push(id);
      return new Promise((resolve) => answers.push(resolve));
    },
    values: { ...exampleSecret, reveal: () => new Promise((resolve) => reveals.push(resolve)) },
    folderAt: () => Promise.resolve(succeed(null)),
  });
  const view = (open: number, isEntering = false) => (
    <SecretView
      secret={secret}
      open={open}
      isEntering={isEntering}
      onEntered={onEntered}
      isLive
      host="vault.corp.example"
      locale="en-GB"
      say={vi.fn()}
      gateOf={({ access }) => <p>{`gate: ${access.gate}`}</p>}
    />
  );
  const { rerender } = render(view(first));
  return {
    asked,
    onEntered,
    fails: async (code: FailureCode) => {
      await act(async () => {
        reveals.at(-1)?.(fail(code));
        await Promise.resolve();
      });
    },
    answer: async (reply: Reply<LookedSecret>, at = answers.length - 1) => {
      await act(async () => {
        answers[at]?.(reply);
        await Promise.resolve();
      });
    },
    open: (id: number) => {
      rerender(view(id));
    },
    enter: (id: number) => {
      rerender(view(id, true));
    },
  };
};

describe('a secret that is open', () => {
  it('has its name as heading, where it lies, what it is and its number below', async () => {
    const { answer, asked } = show();
    expect([asked, region().getAttribute('aria-busy')]).toEqual([[7], 'true']);
    await answer(succeed(exampleLooked));
    expect(screen.getByRole('heading', { level: 1, name: 'NAS-A root' })).toBeTruthy();
    expect(region().textContent).toContain('\\Infrastructure\\Backup · Unix account · ID 7');
    const tabs = screen.getByRole('tablist', { name: 'Secret' });
    expect(
      within(tabs)
        .getAllByRole('tab')
        .map(({ textContent }) => textContent),
    ).toEqual(['Fields', 'History', 'Audit', 'Dependencies']);
  });

  it('covers every value alike, of whatever kind it is', async () => {
    const { answer } = show();
    await answer(succeed(exampleLooked));
    const covered = screen.getAllByRole('img', { name: 'Hidden value' });
    expect(covered.map(({ textContent }) => textContent)).toEqual(Array(4).fill('••••••••••'));
  });

  it.each([
    [{}, []],
    [{ checkoutMinutes: 30 }, ['Checks out for 30 minutes']],
    [{ checkoutMinutes: 0 }, ['Checks out']],
    [{ comment: true }, ['Needs a comment']],
    [{ approval: true }, ['Needs approval']],
    [{ doubleLock: true }, ['DoubleLock']],
    [{ notifies: true }, ['Others are told by mail']],
  ])('says what reading a value costs: %j', async (cost, words) => {
    const { answer } = show();
    await answer(succeed({ ...exampleLooked, cost: { ...exampleLooked.cost, ...cost } }));
    expect(costs()).toEqual(['Reading is audited', ...words]);
  });

  it('says so where its fields are not known', async () => {
    const { answer } = show();
    await answer(succeed({ ...exampleLooked, fields: null, folder: null }));
    expect(region().textContent).toContain('Unix account · ID 7');
    expect(region().textContent).toContain('its template could not be read');
  });
});

describe('opening one secret after the other', () => {
  it('shows the one that was opened last, in whatever order the answers come', async () => {
    const { answer, open, asked } = show();
    open(8);
    await answer(succeed({ ...exampleLooked, id: 8, name: 'newer' }), 1);
    await answer(succeed({ ...exampleLooked, name: 'older' }), 0);
    expect(asked).toEqual([7, 8]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('newer');
  });

  it('shows nothing of the one before while the next is looked at', async () => {
    const { answer, open } = show();
    await answer(succeed(exampleLooked));
    open(8);
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });

  it('gives its heading the focus only where somebody means to go on there, and once it is there', async () => {
    const { answer, enter, onEntered } = show();
    await answer(succeed(exampleLooked));
    expect(document.activeElement).toBe(document.body);
    enter(8);
    expect(onEntered).not.toHaveBeenCalled();
    await answer(succeed({ ...exampleLooked, id: 8, name: 'newer' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'newer' }));
    expect(onEntered).toHaveBeenCalledOnce();
  });

  it('shows what stands in the way of its values in place of them, and both where that is not known', async () => {
    const { answer, open } = show();
    await answer(succeed({ ...exampleLooked, access: { gate: 'comment' } }));
    expect(region().textContent).toContain('gate: comment');
    expect(screen.queryByRole('button', { name: 'Reveal Password' })).toBeNull();
    open(8);
    await answer(succeed({ ...exampleLooked, id: 8, access: { gate: 'unknown' } }));
    expect(region().textContent).toContain('gate: unknown');
    expect(screen.getByRole('button', { name: 'Reveal Password' })).toBeTruthy();
  });

  it('says why one could not be opened, and tries again when that is wanted', async () => {
    const { answer, asked } = show();
    await answer(fail('access-denied', 'Access Denied'));
    expect(region().textContent).toContain('You may not do this.');
    expect(region().textContent).toContain('Access Denied');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([7, 7]);
    await answer(succeed(exampleLooked));
    expect(screen.getByRole('heading', { level: 1, name: 'NAS-A root' })).toBeTruthy();
  });
});

describe('a secret of which nobody answers any more', () => {
  const gone = async () => {
    const shown = show();
    await shown.answer(succeed({ ...exampleLooked, actions: ['Edit'] }));
    await user.click(screen.getByRole('button', { name: 'Reveal Password' }));
    return shown;
  };

  it('stays readable with its age, does nothing and says why, and recovers by itself', async () => {
    const { answer, asked, fails } = await gone();
    await fails('no-answer');
    expect(asked).toEqual([7, 7]);
    await answer(fail('no-answer'));
    expect(screen.getByRole('heading', { level: 1, name: 'NAS-A root' })).toBeTruthy();
    expect(region().textContent).toMatch(/As of .*\d\d:\d\d: nothing newer came from the server/u);
    const reveal = screen.getByRole('button', { name: 'Reveal Password' });
    expect(document.getElementById(reveal.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Needs the server.',
    );
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await answer(succeed(exampleLooked));
    expect(region().textContent).not.toContain('nothing newer');
    expect(screen.getByRole('button', { name: 'Reveal Password' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('is not kept on screen where the server says that its user may not see it', async () => {
    const { answer, fails } = await gone();
    await fails('access-denied');
    await answer(fail('access-denied'));
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    expect(screen.getByRole('group', { name: 'The secret could not be opened' })).toBeTruthy();
  });
});
