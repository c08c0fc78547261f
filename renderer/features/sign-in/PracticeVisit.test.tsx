import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Practice } from '../../../shared/practice';
import type { Session, SignIn } from '../../../shared/session';
import { createComputerDouble } from '../../app/computer-double';
import { openedSession, openPractice } from '../../app/client-double';
import { createNetworkStore } from '../network';
import { createActivityDouble } from '../../app/activity-double';
import { createDoctorDouble } from '../../app/doctor-double';
import { createFinderDouble } from '../../app/finder-double';
import { createPracticeDouble } from '../../app/practice-double';
import { createProfilesDouble } from '../../app/profiles-double';
import { createSessionDouble } from '../../app/session-double';
import { createTrustDouble } from '../../app/trust-double';
import { SignInView } from './SignInView';
import { user } from '../../testing/user';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });
const strip = () => screen.queryByRole('region', { name: 'Practice vault' });
const valueOf = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' }).value;
const filled = () => ['Server URL', 'User name', 'Password', 'Domain', 'One-time code'].map(valueOf);

const FILLED = ['http://127.0.0.1:43210/SecretServer', 'admin', 'Practice-1', '', ''];
const EMPTY = ['', '', '', '', ''];
const ended = (because: 'not-started' | 'too-slow' | 'stopped'): Practice => {
  return { state: 'ended', because, detail: 'exit code 3' };
};

const show = (practice?: KeyturnDoubles['practice']) => {
  const double = createPracticeDouble(practice);
  double.store.follow();
  const signIn = vi.fn<(entered: SignIn) => Promise<Reply<Session>>>(() =>
    Promise.resolve(succeed(openedSession())),
  );
  const say = vi.fn();
  const alert = vi.fn();
  render(
    <SignInView
      activity={createActivityDouble().store}
      computer={createComputerDouble()}
      doctor={createDoctorDouble()}
      finder={createFinderDouble()}
      network={createNetworkStore({ systemProxy: () => Promise.resolve(succeed({ kind: 'none' })) })}
      practice={double.store}
      profiles={createProfilesDouble().store}
      session={createSessionDouble({ signIn }).store}
      trust={createTrustDouble()}
      dates={{ format: 'iso', locale: 'en-GB' }}
      earlier={undefined}
      locale="en-GB"
      version="1.2.3"
      onWindows={false}
      say={say}
      alert={alert}
      onNetworkSettings={vi.fn()}
      onActivity={() => undefined}
      onTicketKeys={() => undefined}
    />,
  );
  const send = (state: Practice) => {
    act(() => {
      double.event.send(state);
    });
  };
  return { send, say, alert, signIn };
};

const ask = () => user.click(button('Open the practice vault'));
/** The last that happens is that the focus goes to where it is signed in from. */
const open = async () => {
  await ask();
  await waitFor(() => {
    expect(document.activeElement).toBe(button('Sign in'));
  });
};

describe('the practice vault on the sign-in screen', () => {
  it('is offered with what it is, and nothing else is said of it', () => {
    show();
    expect(button('Open the practice vault').textContent).toContain('Sample data, works offline');
    expect(strip()).toBeNull();
  });

  it('fills in address, user and password, and leaves nothing but to press Sign in', async () => {
    const { say, signIn } = show();
    await user.click(screen.getByRole('tab', { name: 'Windows' }));
    await open();
    expect(filled()).toEqual(FILLED);
    expect(document.activeElement).toBe(button('Sign in'));
    expect(say).toHaveBeenLastCalledWith(expect.stringContaining('is open'));
    await user.keyboard('{Enter}');
    expect(signIn).toHaveBeenCalledWith({
      method: 'credentials',
      remember: false,
      refreshesAllowed: null,
      server: 'http://127.0.0.1:43210/SecretServer',
      userName: 'admin',
      password: 'Practice-1',
      domain: '',
      code: '',
    });
  });

  it('has nothing to remember: its address is another one the next time', async () => {
    show();
    await open();
    const remember = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'Remember server and user name',
    });
    expect(remember.checked).toBe(false);
  });

  it('says that nothing in it is real, with whom to sign in and how it ends', async () => {
    show();
    await open();
    const said = strip()?.textContent;
    expect(said).toContain('Practice vault. Nothing here is real.');
    expect(said).toContain('user admin has the password Practice-1');
    expect(button('Open the practice vault').textContent).toContain('Open at 127.0.0.1:43210');
  });

  it('says that it starts, for as long as it does', () => {
    const { send } = show();
    send({ state: 'starting' });
    expect(button('Open the practice vault').textContent).toContain('Starting...');
    send({ state: 'off' });
    expect(button('Open the practice vault').textContent).not.toContain('Starting...');
  });

  it('fills the form in again when it is asked for again', async () => {
    show();
    await open();
    await user.click(button('New sign-in'));
    expect(filled()).toEqual(EMPTY);
    await open();
    expect(filled()).toEqual(FILLED);
  });
});

describe('leaving the practice vault', () => {
  it('takes its address and its password out of the form, and says so', async () => {
    const { say } = show();
    await open();
    await user.click(within(strip() as HTMLElement).getByRole('button', { name: 'Leave' }));
    expect(filled()).toEqual(EMPTY);
    expect(strip()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Server URL' }));
    expect(say).toHaveBeenLastCalledWith('You have left the practice vault.');
  });

  it('leaves alone what was entered for another server meanwhile', async () => {
    show();
    await open();
    await user.click(button('New sign-in'));
    await user.type(screen.getByRole('textbox', { name: 'Server URL' }), 'vault.corp.example');
    await user.click(button('Leave'));
    expect(valueOf('Server URL')).toContain('vault.corp.example');
  });
});

describe('a practice vault that is not there', () => {
  it.each([
    ['not-started', 'The practice vault did not start'],
    ['too-slow', 'The practice vault took too long to start'],
  ] as const)(
    'because it was %s is said with what to do, and nothing is filled in',
    async (because, title) => {
      const { alert } = show({ open: () => Promise.resolve(succeed(ended(because))) });
      await ask();
      await waitFor(() => {
        expect(alert).toHaveBeenCalled();
      });
      expect(strip()?.textContent).toContain(title);
      expect(strip()?.textContent).toContain('Detail: exit code 3');
      expect(filled()).toEqual(EMPTY);
      expect(alert).toHaveBeenCalledTimes(1);
      expect(alert).toHaveBeenCalledWith(
        expect.stringMatching(new RegExp(`^${title}\\..*Open it again`, 'u')),
      );
    },
  );

  it('because it stopped is said, its dead address is taken out, and it is offered again', async () => {
    const { send, alert } = show();
    await open();
    send(ended('stopped'));
    expect(strip()?.textContent).toContain('The practice vault has stopped');
    expect(filled()).toEqual(EMPTY);
    expect(alert).toHaveBeenCalledTimes(1);
    await user.click(button('Open it again'));
    await waitFor(() => {
      expect(filled()).toEqual(FILLED);
    });
  });

  it('can be put out of sight', async () => {
    const { send } = show();
    send(ended('stopped'));
    await user.click(button('Dismiss'));
    expect(strip()).toBeNull();
  });

  it('leaves the focus in the form when it was asked for in vain by a button that has gone', async () => {
    let answer: (reply: Reply<Practice>) => void = () => undefined;
    const open = () =>
      new Promise<Reply<Practice>>((resolve) => {
        answer = resolve;
      });
    const { send } = show({ open });
    send(ended('stopped'));
    await user.click(button('Open it again'));
    send({ state: 'starting' });
    expect(document.activeElement).toBe(document.body);
    send(ended('not-started'));
    await act(() => {
      answer(succeed(ended('not-started')));
      return Promise.resolve();
    });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Server URL' }));
  });

  it('at that address, but at another one, is not what the form was filled in with', async () => {
    const { send } = show();
    await open();
    send({
      ...(openPractice as Extract<Practice, { state: 'open' }>),
      url: 'http://127.0.0.1:1/SecretServer',
    });
    expect(filled()).toEqual(EMPTY);
  });
});
