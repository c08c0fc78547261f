import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { newToken } from '../auth/sessions';
import { view } from './secrets/view-model';

/** What a user copies out of the user interface to give it to a program. */
function generate({ vault, user }: UserCall): Answer {
  const { sessions, chosen } = vault;
  const session =
    chosen.generatedToken === 'endless' ? sessions.adopt(user, newToken()) : sessions.issue(user);
  return json({ generatedToken: view('generatedToken', session.accessToken) });
}

/** The first address is the one that is written down, and it looks as if a word had got lost there: the second is the likely whole. */
export const generatedTokenRoutes: readonly Route[] = ['-token', 'api-token'].map((word) =>
  on('GET', `/api/v1/${word}/generate-token`, generate),
);
