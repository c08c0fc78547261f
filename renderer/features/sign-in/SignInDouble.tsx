import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Session, SignIn } from '../../../shared/session';
import { createPracticeDouble } from '../../app/practice-double';
import { createSessionDouble } from '../../app/session-double';
import { createNetworkStore } from '../network';
import { SignInView } from './SignInView';
import type { EndedSession } from './use-sign-in-form';

export const user = userEvent.setup({ delay: null });
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
export const button = (name: string) => screen.getByRole('button', { name });
export const fill = async (name: string, text: string) => {
  await user.click(field(name));
  await user.clear(field(name));
  await user.paste(text);
};

/** The sign-in screen before a server whose answers the test gives, one for each try. */
export const show = (ended?: EndedSession) => {
  const waiting: ((reply: Reply<Session>) => void)[] = [];
  const signIn = vi.fn<(entered: SignIn) => Promise<Reply<Session>>>(
    () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  );
  const cancelSignIn = vi.fn(() => Promise.resolve(succeed<Session>({ state: 'signed-out' })));
  const { store, event } = createSessionDouble({ signIn, cancelSignIn });
  store.follow();
  const say = vi.fn();
  const alert = vi.fn();
  render(
    <SignInView
      network={createNetworkStore({ systemProxy: () => Promise.resolve(succeed({ kind: 'none' })) })}
      practice={createPracticeDouble().store}
      session={store}
      ended={ended}
      locale="en-GB"
      version="1.2.3"
      onWindows={false}
      say={say}
      alert={alert}
      onNetworkSettings={vi.fn()}
    />,
  );
  const answer = (reply: Reply<Session>) =>
    act(async () => {
      waiting.shift()?.(reply);
      await Promise.resolve();
    });
  const send = (session: Session) => {
    act(() => {
      event.send(session);
    });
  };
  return { signIn, cancelSignIn, say, alert, answer, send };
};

export const fillAll = async () => {
  await fill('Server URL', 'vault.corp.example');
  await fill('User name', 'adm-ops7');
  await fill('Domain', 'CORP');
  await fill('Password', 'pass word');
};

export const tried = async () => {
  const page = show();
  await fillAll();
  await user.click(button('Sign in'));
  return page;
};
