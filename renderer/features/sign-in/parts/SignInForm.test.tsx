import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../../shared/ipc/reply';
import { createNetworkStore } from '../../network';
import { createActivityDouble } from '../../../app/activity-double';
import { createComputerDouble } from '../../../app/computer-double';
import { createDoctorDouble } from '../../../app/doctor-double';
import { createFinderDouble } from '../../../app/finder-double';
import { createPracticeDouble } from '../../../app/practice-double';
import { createProfilesDouble } from '../../../app/profiles-double';
import { createSessionDouble } from '../../../app/session-double';
import { createTrustDouble } from '../../../app/trust-double';
import { SignInView } from '../SignInView';
import { user } from '../../../testing/user';

afterEach(cleanup);

const show = (change: { readonly onWindows?: boolean } = {}) => {
  const say = vi.fn();
  const onNetworkSettings = vi.fn();
  render(
    <SignInView
      activity={createActivityDouble().store}
      computer={createComputerDouble()}
      doctor={createDoctorDouble()}
      finder={createFinderDouble()}
      network={createNetworkStore({ systemProxy: () => Promise.resolve(succeed({ kind: 'none' })) })}
      version="1.2.3"
      onWindows={false}
      practice={createPracticeDouble().store}
      profiles={createProfilesDouble().store}
      session={createSessionDouble().store}
      trust={createTrustDouble()}
      dates={{ format: 'iso', locale: 'en-GB' }}
      earlier={undefined}
      stillOpen={undefined}
      locale="en-GB"
      say={say}
      alert={vi.fn()}
      onNetworkSettings={onNetworkSettings}
      onActivity={() => undefined}
      onTicketKeys={() => undefined}
      {...change}
    />,
  );
  return { say, onNetworkSettings };
};

const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });

/** As by pasting: key by key takes seconds. */
const fill = async (name: string, text: string) => {
  await user.click(field(name));
  await user.paste(text);
};

const button = (name: string) => screen.getByRole('button', { name });
const said = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('the address of the server', () => {
  const url = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Server URL' });

  it('is mended at once when it is pasted, and the line under it says what was cut off', async () => {
    show();
    await user.click(url());
    await user.paste('https://vault.corp.example/SecretServer/api/v1/');
    expect(url().value).toBe('https://vault.corp.example/SecretServer');
    expect(said(url())).toBe('Removed /api/v1 from the address');
  });

  it('is mended on leaving the field when it is typed, not under the fingers', async () => {
    show();
    await user.type(url(), 'a.example/api/v1');
    expect(url().value).toBe('a.example/api/v1');
    await user.tab();
    expect(url().value).toBe('https://a.example');
  });

  it('is refused over http with the reason, and the reason goes as soon as the address changes', async () => {
    show();
    await fill('Server URL', 'http://vault.corp.example');
    expect(url().getAttribute('aria-invalid')).toBe('true');
    expect(said(url())).toBe('This address is not encrypted. Keyturn signs in over https only.');
    await user.type(url(), '/x');
    expect(url().getAttribute('aria-invalid')).not.toBe('true');
  });
});

describe('signing in', () => {
  const submit = async () => {
    await user.click(button('Sign in'));
  };

  it('with nothing filled in names each missing field and goes to the first', async () => {
    show();
    await submit();
    expect(said(field('Server URL'))).toBe('Enter the address of your Secret Server.');
    expect(said(field('User name'))).toBe('Enter your user name.');
    expect(said(field('Password'))).toBe('Enter your password.');
    expect(document.activeElement).toBe(field('Server URL'));
  });

  it('goes to the first field that is missing, by Enter in any field', async () => {
    show();
    await fill('Server URL', 'vault.corp.example');
    await fill('User name', 'adm-ops7');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('Password'));
  });
});

describe('a new sign-in', () => {
  it('empties the form, the password first of all, and begins at the Server URL', async () => {
    show();
    await fill('Server URL', 'vault.corp.example');
    await fill('Password', 'secret');
    await user.click(button('New sign-in'));
    expect(
      screen
        .getAllByRole<HTMLInputElement>('textbox')
        .map(({ value }) => value)
        .join(''),
    ).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    expect(document.activeElement).toBe(field('Server URL'));
  });
});

describe('a password that is shown', () => {
  it('is covered again by the same button, and by itself when the window loses the focus', async () => {
    show();
    await user.click(button('Show password'));
    expect(field('Password').getAttribute('type')).toBe('text');
    await user.click(button('Hide password'));
    expect(field('Password').getAttribute('type')).toBe('password');
    await user.click(button('Show password'));
    fireEvent.blur(window);
    expect(field('Password').getAttribute('type')).toBe('password');
    expect(button('Show password')).toBeTruthy();
  });
});
