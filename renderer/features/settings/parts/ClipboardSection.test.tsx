import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClipboardAbilities } from '../../../../shared/clipboard';
import { succeed } from '../../../../shared/ipc/reply';
import { createClientDouble, exampleSettings } from '../../../app/client-double';
import { user } from '../../../testing/user';
import { createClipboardStore } from '../../clipboard';
import { createSettingsStore } from '../store';
import { ClipboardSection } from './ClipboardSection';

afterEach(cleanup);

const time = () => screen.getByRole('combobox', { name: 'Clear the clipboard after' });
const show = (abilities: ClipboardAbilities) => {
  const { client } = createClientDouble(
    {},
    {
      clipboard: { abilities: () => Promise.resolve(succeed(abilities)) },
    },
  );
  const said: string[] = [];
  const told = { failed: () => undefined, worked: () => undefined };
  const settings = createSettingsStore({ ...client.settings, ...told });
  settings.fromSnapshot(exampleSettings);
  render(
    <ClipboardSection
      settings={settings}
      clipboard={createClipboardStore({ ...client.clipboard, ...told })}
      say={(text) => said.push(text)}
    />,
  );
  return said;
};

describe('the time after which the clipboard is cleared', () => {
  it('is what is in force, and can be any of those that are offered', async () => {
    show({ hides: true, primary: false, needsFocus: false });
    expect(time().textContent).toContain('30 seconds');
    await user.click(time());
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      '5 seconds',
      '10 seconds',
      '20 seconds',
      '30 seconds',
      '1 minute',
      '2 minutes',
      'Never',
    ]);
    await user.click(screen.getByRole('option', { name: '10 seconds' }));
    expect(time().textContent).toContain('10 seconds');
    expect(screen.queryByText('Copied secrets stay on the clipboard')).toBe(null);
  });

  it('is warned of where it never comes, and that is said', async () => {
    const said = show({ hides: true, primary: false, needsFocus: false });
    await user.click(time());
    await user.click(await screen.findByRole('option', { name: 'Never' }));
    expect(await screen.findByText('Copied secrets stay on the clipboard')).toBeTruthy();
    expect(said.map((text) => text.startsWith('Copied secrets stay on the clipboard. '))).toEqual([true]);
  });
});

describe('the histories of clipboards', () => {
  it('are asked to leave secrets out, unless the user does not want that', async () => {
    show({ hides: true, primary: false, needsFocus: false });
    const hide = await screen.findByRole('switch', { name: 'Keep out of clipboard histories' });
    expect(hide.getAttribute('aria-checked')).toBe('true');
    await user.click(hide);
    expect(hide.getAttribute('aria-checked')).toBe('false');
    expect(screen.queryByText('Selection of this desktop')).toBe(null);
  });

  it('that cannot be asked are said to keep secrets, and nothing is offered that does nothing', async () => {
    show({ hides: false, primary: true, needsFocus: true });
    expect(await screen.findByText('Not possible here')).toBeTruthy();
    expect(screen.getByText(/will keep secrets too/u)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBe(null);
    expect(screen.getByText('Selection of this desktop')).toBeTruthy();
  });
});

describe('a desktop on which the clipboard is for whoever has the focus', () => {
  it('is said to be one, and what to do about it', async () => {
    show({ hides: true, primary: true, needsFocus: true });
    expect(await screen.findByText('Not certain in the background')).toBeTruthy();
    expect(screen.getByText(/press Clear now/u)).toBeTruthy();
  });

  it('is not spoken of where it is none', async () => {
    show({ hides: true, primary: true, needsFocus: false });
    expect(await screen.findByText('Selection of this desktop')).toBeTruthy();
    expect(screen.queryByText('Not certain in the background')).toBe(null);
  });
});
