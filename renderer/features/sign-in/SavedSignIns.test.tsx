import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../../shared/session';
import { exampleOpened } from '../../app/client-double';
import { exampleProfiles, manyProfiles } from '../../app/profiles-double';
import { user } from '../../testing/user';
import { button, field, fill, show } from './testing/fill-in-the-form';

afterEach(cleanup);

const saved = () => within(screen.getByRole('complementary', { name: 'Saved sign-ins' }));
const toggle = (name: string) => saved().getByRole('button', { name });
const isPressed = (name: string) => toggle(name).getAttribute('aria-pressed') === 'true';
const values = (...names: string[]) => names.map((name) => field(name).value);
const showSaved = (lastUsed: string | null = exampleProfiles.lastUsed) =>
  show(undefined, { ...exampleProfiles, lastUsed });

describe('the saved sign-ins', () => {
  it('are told to be none before there is one', () => {
    show();
    expect(saved().getByText('No saved sign-ins yet.')).toBeTruthy();
  });

  it('are there in their order, each with where and as whom, and the last used one is chosen and filled in', () => {
    showSaved();
    const toggles = saved()
      .getAllByRole('button')
      .filter((each) => each.hasAttribute('aria-pressed'));
    expect(toggles.map((each) => each.textContent)).toEqual([
      'Productionvault.corp.example · adm-ops7',
      'Recovery sitevault-dr.corp.example · Windows',
      'Automationvault.corp.example · tss token',
    ]);
    expect(toggles.map((each) => each.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false']);
    expect(values('Server URL', 'User name', 'Domain', 'Password')).toEqual([
      'https://vault.corp.example/SecretServer',
      'adm-ops7',
      'CORP',
      '',
    ]);
    expect(document.activeElement).toBe(field('Password'));
  });

  it('leave the form empty where none was used last', () => {
    showSaved(null);
    expect(field('Server URL').value).toBe('');
    expect(document.activeElement).toBe(field('Server URL'));
  });

  it('are one stop of the Tab key, gone through by the arrows', async () => {
    show(undefined, manyProfiles(12));
    const stops = saved()
      .getAllByRole('button')
      .filter((each) => each.tabIndex === 0)
      .map((each) => each.getAttribute('aria-label') ?? each.textContent);
    expect(stops.filter((name) => name.startsWith('Vault '))).toEqual(['Vault 1']);

    toggle('Vault 1').focus();
    const reached = async (key: string) => {
      await user.keyboard(key);
      return document.activeElement?.getAttribute('aria-label');
    };
    expect(await reached('{ArrowDown}')).toBe('Vault 2');
    expect(await reached('{ArrowUp}{ArrowUp}')).toBe('Vault 1');
    expect(await reached('{End}{ArrowDown}')).toBe('Vault 12');
    expect(await reached('{Home}')).toBe('Vault 1');
  });
});

describe('choosing a saved sign-in', () => {
  it('fills the form in with it, and takes away the password that was typed for another', async () => {
    showSaved();
    await fill('Password', 'for production alone');
    await user.click(toggle('Recovery site'));
    expect(isPressed('Recovery site')).toBe(true);
    expect(isPressed('Production')).toBe(false);
    expect(screen.getByRole('tab', { name: 'Windows' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(button('Sign in'));
    await user.click(toggle('Production'));
    expect(field('Password').value).toBe('');
    expect(document.activeElement).toBe(field('Password'));
  });

  it('that runs a command fills in the program and each argument on a line', async () => {
    showSaved();
    await user.click(toggle('Automation'));
    expect(field('Program').value).toBe('/opt/tss/tss');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Arguments, one per line').value).toBe(
      'token\n--quiet',
    );
  });

  it('again keeps what was typed', async () => {
    showSaved();
    await fill('Password', 'typed already');
    await user.click(toggle('Production'));
    expect(field('Password').value).toBe('typed already');
  });

  it('ends as soon as the form is about another user, and is there again with this one', async () => {
    showSaved();
    await fill('User name', 'somebody-else');
    expect(isPressed('Production')).toBe(false);
    await fill('User name', 'ADM-OPS7');
    expect(isPressed('Production')).toBe(true);
    await user.click(button('New sign-in'));
    expect(isPressed('Production')).toBe(false);
    expect(document.activeElement).toBe(field('Server URL'));
  });
});

describe('signing in with a saved sign-in', () => {
  it('by Enter on the chosen one sends what is complete, once', async () => {
    const { asked } = showSaved();
    await fill('Password', 'pass word');
    toggle('Production').focus();
    await user.keyboard('{Enter}');
    expect(asked).toMatchObject([{ userName: 'adm-ops7', password: 'pass word', remember: true }]);
    await user.keyboard('{Enter}');
    expect(asked).toHaveLength(1);
  });

  it('by a double click asks for the password that is missing, without a complaint', async () => {
    const { asked } = showSaved(null);
    await user.dblClick(toggle('Production'));
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(field('Password'));
    expect(field('Password').getAttribute('aria-invalid')).toBeNull();
  });
});

describe('a form in which somebody has begun to type', () => {
  it('is not filled in by a start that answers late', async () => {
    const { sendProfiles } = show();
    await fill('Server URL', 'vault.elsewhere.example');
    sendProfiles(exampleProfiles);
    expect(field('Server URL').value).toContain('vault.elsewhere.example');
    expect(toggle('Production')).toBeTruthy();
  });
});

describe('the form after the end of a session', () => {
  const showAfter = (change: Partial<Opened>) =>
    show({ at: 1_800_000_000_000, opened: { ...exampleOpened, ...change } }, exampleProfiles);
  const chosenTab = () => screen.getByRole('tab', { selected: true }).textContent;

  it('is about the saved sign-in that it was opened with', () => {
    showAfter({});
    expect(isPressed('Production')).toBe(true);
    expect(values('Domain')).toEqual(['CORP']);
  });

  it.each([
    ['windows', 'Windows'],
    ['token', 'Access token'],
    ['command', 'Access token'],
  ] as const)('that nobody has saved is about the same server in the same way: %s', (method, tab) => {
    showAfter({ method, server: 'https://vault.elsewhere.example' });
    expect(values('Server URL')).toEqual(['https://vault.elsewhere.example']);
    expect(chosenTab()).toBe(tab);
    expect(isPressed('Production')).toBe(false);
  });

  it('that was opened at the server of the last one in another way is not about the last one', () => {
    showAfter({ method: 'windows' });
    expect(chosenTab()).toBe('Windows');
    expect(isPressed('Production')).toBe(false);
  });
});
