import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Settings } from '../../shared/settings';
import { App } from './App';
import { createClientDouble, exampleSettings } from './client-double';
import { createStores } from './stores';
import { words } from './words';
import { user } from '../testing/user';

afterEach(cleanup);

/** As by pasting: key by key takes seconds. */
const fill = async (field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};

const open = async (...arguments_: Parameters<typeof createClientDouble>) => {
  const { client, events } = createClientDouble(...arguments_);
  const root: Pick<HTMLElement, 'dataset' | 'lang'> = { dataset: {}, lang: 'en' };
  const stores = createStores({ client, words, root });
  const onReload = vi.fn();
  render(<App stores={stores} onReload={onReload} />);
  await act(async () => {
    stores.start();
    await Promise.resolve();
  });
  return { events, onReload, root, stores };
};

const goTo = async (page: Awaited<ReturnType<typeof open>>, section?: string) => {
  act(() => {
    page.events.goTo.send('settings');
  });
  const sections = within(await screen.findByRole('navigation', { name: 'Settings sections' }));
  if (section !== undefined) await user.click(sections.getByRole('link', { name: section }));
  return sections;
};

const choose = async (name: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
};

const heading = () => screen.getByRole('heading', { level: 1 });
const combobox = (name: string) => screen.getByRole('combobox', { name });

describe('the window', () => {
  it('has its live regions from the first moment, and empty', async () => {
    await open();
    expect(screen.getByRole('status', { name: 'Announcements' }).textContent).toBe('');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('opens the network settings from the sign-in screen and keeps what was typed there, password included', async () => {
    await open();
    await fill(screen.getByLabelText('Server URL'), 'https://vault.corp.example');
    await fill(screen.getByLabelText('Password'), 'secret');
    await user.click(screen.getByRole('button', { name: 'Proxy and certificates' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Network' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to sign-in' }));
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('secret');
    // The first field that is still empty.
    expect(document.activeElement).toBe(screen.getByLabelText('User name'));
  });

  it('follows the menu to settings, to About and back', async () => {
    const page = await open();
    await goTo(page);
    expect(heading().textContent).toBe('General');
    act(() => {
      page.events.goTo.send('about');
    });
    expect(heading().textContent).toBe('About');
    expect(screen.getByText('/data/Keyturn')).toBeTruthy();
    act(() => {
      page.events.goTo.send('sign-in');
    });
    expect(heading().textContent).toBe('Sign in to Secret Server');
  });
});

describe('settings', () => {
  it('have only the sections that do something, and move the focus to the heading of each', async () => {
    const page = await open();
    const sections = await goTo(page);
    const names = sections.getAllByRole('link').map((link) => link.textContent);
    expect(names).toEqual([
      'General',
      'Session and lock',
      'Clipboard',
      'Quick access',
      'Tray',
      'Rotation',
      'Certificates',
      'Network',
      'Privacy',
      'Appearance',
      'About',
    ]);
    for (const name of [...names.slice(1), 'General']) {
      await user.click(sections.getByRole('link', { name }));
      expect(document.activeElement).toBe(heading());
      expect(sections.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
    }
  });

  it('change the theme at once, for the whole window', async () => {
    const page = await open();
    await goTo(page, 'Appearance');
    await choose('Theme', 'High contrast');
    expect(combobox('Theme').textContent).toBe('High contrast');
    expect(page.root.dataset['theme']).toBe('contrast');
  });

  it('show today in each date format', async () => {
    const page = await open();
    await goTo(page);
    await user.click(combobox('Date format'));
    const options = (await screen.findAllByRole('option')).map((option) => option.textContent);
    const year = String(new Date().getFullYear());
    expect(options).toHaveLength(4);
    expect(options.filter((option) => option.includes(year))).toHaveLength(4);
  });

  it('keep showing the value in force while a change is not confirmed', async () => {
    const answer: { give: (reply: Reply<Settings>) => void } = { give: () => undefined };
    const change = () =>
      new Promise<Reply<Settings>>((resolve) => {
        answer.give = resolve;
      });
    const page = await open({}, { settings: { change } });
    await goTo(page, 'Appearance');
    await choose('Theme', 'Dark');
    expect(combobox('Theme').textContent).toBe('Light');
    expect(combobox('Theme').getAttribute('aria-busy')).toBe('true');
    await act(async () => {
      answer.give(succeed({ ...exampleSettings, theme: 'dark' }));
      await Promise.resolve();
    });
    expect(combobox('Theme').textContent).toBe('Dark');
  });

  it('keep the old value when it cannot be saved, and say why, once to the eye and once to the ear', async () => {
    const page = await open(
      {},
      { settings: { change: () => Promise.resolve(fail('disk-full', 'settings.json')) } },
    );
    await goTo(page, 'Tray');
    await choose('When the window is closed', 'Keep running');
    const messages = within(await screen.findByRole('region', { name: 'Messages' }));
    expect(messages.getByText('The setting was not changed')).toBeTruthy();
    expect(messages.getByText('Detail: settings.json')).toBeTruthy();
    expect(combobox('When the window is closed').textContent).toBe('Quit Keyturn');
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
    await user.click(messages.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region', { name: 'Messages' })).toBeNull();
  });

  it('follow a change that came from elsewhere', async () => {
    const page = await open();
    await goTo(page, 'Appearance');
    act(() => {
      page.events.settings.send({ ...exampleSettings, theme: 'dark' });
    });
    expect(combobox('Theme').textContent).toBe('Dark');
  });
});

describe('what the user should know about this run', () => {
  it.each([
    [{ kind: 'file-set-aside', file: 'settings.json', keptAs: 'settings.json.bad' }, 'settings.json.bad'],
    [{ kind: 'file-newer', file: 'settings.json' }, 'newer Keyturn'],
    [{ kind: 'file-unreadable', file: 'settings.json', reason: 'EACCES' }, 'EACCES'],
  ] as const)('is shown with cause and next step: %j', async (notice, mentioned) => {
    await open({ notices: [notice] });
    const messages = within(screen.getByRole('region', { name: 'Messages' }));
    expect(messages.getByText(/^settings\.json .+/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain(mentioned);
    await user.click(messages.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region', { name: 'Messages' })).toBeNull();
  });

  it('is announced once, not again when another is dismissed', async () => {
    const newer = (file: string) => ({ kind: 'file-newer', file }) as const;
    await open({ notices: [newer('settings.json'), newer('window.json')] });
    const spoken = screen.getByRole('status').firstChild;
    await user.click(screen.getAllByRole('button', { name: 'Dismiss' })[0] ?? document.body);
    expect(screen.queryByText('settings.json was written by a newer Keyturn')).toBeNull();
    expect(screen.getByRole('status').firstChild).toBe(spoken);
  });

  it('is that nothing could be loaded, with a way to try again', async () => {
    const snapshot = vi.fn(() => Promise.resolve(fail('unanswered')));
    await open({}, { app: { snapshot } });
    expect(screen.getByRole('alert').textContent).toContain('Keyturn could not load its settings');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(snapshot).toHaveBeenCalledTimes(2);
  });
});
