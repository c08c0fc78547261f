import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createNetworkStore } from '../network';
import { createActivityDouble } from '../../app/activity-double';
import { createComputerDouble } from '../../app/computer-double';
import { createDoctorDouble } from '../../app/doctor-double';
import { createFinderDouble } from '../../app/finder-double';
import { createPracticeDouble } from '../../app/practice-double';
import { createProfilesDouble } from '../../app/profiles-double';
import { createSessionDouble } from '../../app/session-double';
import { createTrustDouble } from '../../app/trust-double';
import { SignInView } from './SignInView';
import { user } from '../../testing/user';

afterEach(cleanup);

const show = () => {
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
      locale="en-GB"
      say={say}
      alert={vi.fn()}
      onNetworkSettings={onNetworkSettings}
      onActivity={() => undefined}
      onTicketKeys={() => undefined}
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

describe('the sign-in screen', () => {
  it('has the landmarks, names and roles of the design', () => {
    show();
    expect(screen.getByRole('complementary', { name: 'Saved sign-ins' })).toBeTruthy();
    expect(screen.getByText('No saved sign-ins yet.')).toBeTruthy();
    expect(screen.getByRole('main', { name: 'Sign in to Secret Server' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Sign in to Secret Server' })).toBeTruthy();
    const form = within(screen.getByRole('form', { name: 'Sign in' }));
    expect(form.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Credentials',
      'Access token',
      'Windows',
    ]);
    for (const name of ['Server URL', 'User name', 'Domain', 'One-time code']) {
      expect(form.getByRole('textbox', { name })).toBeTruthy();
    }
    expect(field('Password').getAttribute('type')).toBe('password');
    for (const name of ['Certificate', 'Show password', 'Sign in', 'Proxy and certificates']) {
      expect(form.getByRole('button', { name })).toBeTruthy();
    }
    expect(
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Remember server and user name' }).checked,
    ).toBe(true);
    expect(
      within(screen.getByRole('contentinfo', { name: 'Status' })).getByText('Keyturn 1.2.3'),
    ).toBeTruthy();
  });

  it('begins at the Server URL', () => {
    show();
    expect(document.activeElement).toBe(field('Server URL'));
  });

  it('asks for the proxy of the system after it is painted', async () => {
    show();
    expect(await screen.findByText('Proxy from the system: none')).toBeTruthy();
  });

  it('says that the proxy is not known when nobody can tell', async () => {
    render(
      <SignInView
        activity={createActivityDouble().store}
        computer={createComputerDouble()}
        doctor={createDoctorDouble()}
        finder={createFinderDouble()}
        network={createNetworkStore({ systemProxy: () => Promise.resolve(fail('internal')) })}
        version={undefined}
        onWindows={false}
        practice={createPracticeDouble().store}
        profiles={createProfilesDouble().store}
        session={createSessionDouble().store}
        trust={createTrustDouble()}
        dates={{ format: 'iso', locale: 'en-GB' }}
        earlier={undefined}
        locale="en-GB"
        say={vi.fn()}
        alert={vi.fn()}
        onNetworkSettings={vi.fn()}
        onActivity={() => undefined}
        onTicketKeys={() => undefined}
      />,
    );
    expect(await screen.findByText('Proxy from the system: not known')).toBeTruthy();
  });

  it('leads to the network settings', async () => {
    const { onNetworkSettings } = show();
    await user.click(button('Proxy and certificates'));
    expect(onNetworkSettings).toHaveBeenCalledTimes(1);
  });
});

describe('the methods of signing in', () => {
  it('are one stop for Tab, and the arrow keys choose and move the focus', async () => {
    show();
    const tab = (name: string) => screen.getByRole('tab', { name });
    tab('Credentials').focus();
    await user.keyboard('{ArrowRight}');
    expect(tab('Access token').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab('Access token'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(tab('Windows'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('Credentials'));
    await user.keyboard('{ArrowLeft}{Home}');
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it('take a token that is pasted, or a command that prints one', async () => {
    show();
    await user.click(screen.getByRole('tab', { name: 'Access token' }));
    const source = within(screen.getByRole('radiogroup', { name: 'Token source' }));
    expect(field('Access token').getAttribute('type')).toBe('password');
    await user.click(source.getByRole('radio', { name: 'Run a command' }));
    expect(screen.getByRole('textbox', { name: 'Program' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Arguments, one per line' })).toBeTruthy();
    expect(button('Browse')).toBeTruthy();
  });

  it('name the address of the Windows sign-in, and ask for nothing', async () => {
    show();
    await fill('Server URL', 'vault.corp.example/SecretServer');
    await user.click(screen.getByRole('tab', { name: 'Windows' }));
    expect(
      screen.getByText('The address used is https://vault.corp.example/SecretServer/winauthwebservices.'),
    ).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('know where the Windows sign-in will be before there is an address', async () => {
    show();
    await user.click(screen.getByRole('tab', { name: 'Windows' }));
    expect(screen.getByText('The address used is the Server URL with /winauthwebservices.')).toBeTruthy();
  });
});

describe('the list beside the form, where the window is narrow', () => {
  it('is opened and closed by a button whose name stays', async () => {
    show();
    const toggle = button('Show sidebar');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(toggle.getAttribute('aria-controls') ?? '')?.tagName).toBe('ASIDE');
  });
});
