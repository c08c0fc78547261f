import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type FailureCode, type Reply } from '../../../../shared/ipc/reply';
import type { BegunEdit, FieldKind, PutField, SecretField } from '../../../../shared/secret';
import { user } from '../../../testing/user';
import { exampleVerbs } from '../testing/example-verbs';
import { EditField } from './EditField';

afterEach(cleanup);

const settle = () =>
  act(async () => {
    await Promise.resolve();
  });
const button = (name: string) => screen.getByRole('button', { name });
const box = () => screen.getByLabelText<HTMLInputElement>(/^(?:New )?Machine$/u);
const seen = () => document.body.textContent;
const reasonOf = (name: string) =>
  document.getElementById(button(name).getAttribute('aria-describedby') ?? '')?.textContent;

interface Given {
  readonly kind?: FieldKind;
  readonly begun?: Reply<BegunEdit>;
}

const show = async ({ kind = 'text', begun = succeed({ value: 'old', isBlind: false }) }: Given = {}) => {
  const field: SecretField = { slug: 'machine', name: 'Machine', kind, isRequired: true, editing: 'editors' };
  const put = vi.fn<(slug: string, value: string) => Promise<Reply<PutField>>>();
  put.mockResolvedValue(succeed({ outcome: 'done' }));
  const lookAtEdit = vi.fn(() => Promise.resolve(succeed({ outcome: 'not-done' as const })));
  const stopEdit = vi.fn();
  const onSaved = vi.fn();
  const verbs = exampleVerbs({ edit: () => Promise.resolve(begun), put, lookAtEdit, stopEdit });
  const { unmount } = render(<EditField field={field} verbs={verbs} onClose={vi.fn()} onSaved={onSaved} />);
  await settle();
  return { put, lookAtEdit, stopEdit, onSaved, unmount };
};
const type = async (text: string) => {
  await user.clear(box());
  await user.type(box(), text);
};
const save = async () => {
  await user.click(button('Save'));
  await settle();
};

describe('another value for a field', () => {
  it('begins with what is there, and is saved alone', async () => {
    const { put, onSaved } = await show();
    expect(box().value).toBe('old');
    expect(reasonOf('Save')).toBe('Nothing has changed.');
    await type('new');
    await save();
    expect(put.mock.calls).toEqual([['machine', 'new']]);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('is not saved empty where the template wants one', async () => {
    const { put } = await show();
    await user.clear(box());
    expect(reasonOf('Save')).toBe('This field cannot be empty.');
    await save();
    expect(put).not.toHaveBeenCalled();
  });

  it('begins empty for a password, which the page does not get to see', async () => {
    await show({ kind: 'password', begun: succeed({ value: null, isBlind: false }) });
    expect([box().value, box().type]).toEqual(['', 'password']);
    expect(seen()).toContain('not the account itself');
  });

  it('says so where the present one may not be read', async () => {
    await show({ begun: succeed({ value: null, isBlind: true }) });
    expect(seen()).toContain('You may not read the present value');
  });

  it('cannot be given where the present one could not be read', async () => {
    await show({ begun: fail('no-answer') });
    expect(seen()).toContain('The server did not answer.');
    expect(reasonOf('Save')).toBe('The present value could not be read.');
  });

  it('that somebody else has changed meanwhile is shown before it is overwritten', async () => {
    const { put, onSaved } = await show();
    put.mockResolvedValueOnce(succeed({ outcome: 'conflict', current: 'theirs' }));
    await type('mine');
    await save();
    expect(seen()).toContain('theirs');
    expect(box().value).toBe('mine');
    expect(onSaved).not.toHaveBeenCalled();
    await user.click(button('Overwrite'));
    await settle();
    expect(put).toHaveBeenCalledTimes(2);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('is said to be unknown where nobody knows, cannot be sent again then, and can be looked at', async () => {
    const { put, lookAtEdit } = await show();
    put.mockResolvedValueOnce(fail('outcome-unknown'));
    await type('mine');
    await save();
    expect(seen()).toContain('We do not know whether this was saved');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await user.click(button('Look again'));
    await settle();
    expect([put.mock.calls.length, lookAtEdit.mock.calls.length]).toEqual([1, 1]);
    expect(seen()).toContain('It was not saved');
    expect(box().value).toBe('mine');
  });

  it.each<FailureCode>(['request-refused', 'access-denied'])('tells of a refusal: %s', async (code) => {
    const { put } = await show();
    put.mockResolvedValueOnce(fail(code, 'Not like that.'));
    await type('mine');
    await save();
    expect(seen()).toContain('Not like that.');
  });

  it('is forgotten with its window', async () => {
    const { stopEdit, unmount } = await show();
    unmount();
    expect(stopEdit).toHaveBeenCalledOnce();
  });
});

const paste = async (text: string) => {
  await user.click(box());
  await user.paste(text);
};

describe('a value of several lines', () => {
  it('that is pasted into a password keeps its line ends, and is covered until its user wants to see it', async () => {
    const { put } = await show({ kind: 'password', begun: succeed({ value: null, isBlind: false }) });
    await paste('one\r\ntwo');
    expect(seen()).toContain('2 lines, covered');
    expect(seen()).not.toContain('two');
    expect(document.activeElement).toBe(button('Show Machine'));
    await user.click(button('Show Machine'));
    expect(box().tagName).toBe('TEXTAREA');
    act(() => {
      window.dispatchEvent(new Event('blur'));
    });
    expect(seen()).toContain('2 lines, covered');
    await save();
    expect(put.mock.calls).toEqual([['machine', 'one\r\ntwo']]);
  });

  it('is put where the caret is in what is there, and stays in lines once they are joined', async () => {
    const { put } = await show();
    await user.click(box());
    await user.keyboard('{Home}');
    await user.paste('a\nb');
    expect(box().tagName).toBe('TEXTAREA');
    expect(document.activeElement).toBe(box());
    await type('joined');
    expect(box().tagName).toBe('TEXTAREA');
    await save();
    expect(put.mock.calls).toEqual([['machine', 'joined']]);
  });
});
