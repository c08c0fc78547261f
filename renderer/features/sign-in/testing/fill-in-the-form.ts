import { act, render, screen } from '@testing-library/react';
import type { KeyturnDoubles } from '../../../../shared/ipc/contract';
import type { Reply } from '../../../../shared/ipc/reply';
import type { Profiles } from '../../../../shared/profiles';
import type { Session } from '../../../../shared/session';
import { createSignInDouble } from '../SignInDouble';
import type { EarlierSession } from '../use-sign-in-form';
import { user } from '../../../testing/user';

/** The sign-in screen as its user handles it. */
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
export const button = (name: string) => screen.getByRole('button', { name });
export const fill = async (name: string, text: string) => {
  await user.click(field(name));
  await user.clear(field(name));
  await user.paste(text);
};

export const show = (earlier?: EarlierSession, saved?: Profiles, computer?: KeyturnDoubles['computer']) => {
  const { view, ...page } = createSignInDouble({ earlier, saved, computer });
  render(view);
  const answer = (reply: Reply<Session>) =>
    act(async () => {
      page.answer(reply);
      await Promise.resolve();
    });
  const send = (session: Session) => {
    act(() => {
      page.send(session);
    });
  };
  const sendProfiles = (profiles: Profiles) => {
    act(() => {
      page.sendProfiles(profiles);
    });
  };
  return { ...page, answer, send, sendProfiles };
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
