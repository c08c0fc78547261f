import type { Session } from '../auth/sessions';
import { taken } from '../choices';
import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';
import { listed } from '../http/paging';
import { accessDenied } from '../http/refusals';
import { wireDate } from '../http/wire-date';

function current({ user }: UserCall): Answer {
  return json({
    id: user.id,
    userName: user.userName,
    displayName: user.displayName,
    emailAddress: user.emailAddress,
    dateOptionId: 1,
    timeOptionId: 1,
    userLcid: 1033,
    userTheme: null,
    permissions: user.permissions.map((name) => ({ name })),
    adminLinks: user.unrestricted ? [{ name: 'Admin', link: 'AdminMenu.aspx' }] : [],
    profileLinks: [{ name: 'Preferences', link: 'UserPreferences.aspx' }],
  });
}

/** The token dies; whoever uses it afterwards is told that it is expired. */
function expire({ vault, session }: UserCall): Answer {
  if (session !== null) vault.sessions.revoke(session);
  return json(true);
}

/** Whoever administers users sees everybody's sessions, everybody else his own. */
function visibleSessions({ vault, world, user }: UserCall): readonly Session[] {
  const seesAll = user.permissions.includes(taken.permissions.administerUsers);
  return [...vault.sessions.all()].filter(
    (session) => (seesAll || session.userId === user.id) && world.users.has(session.userId),
  );
}

const isOpen = (session: Session, now: number): boolean => !session.revoked && now < session.expiresAt;

function listSessions(call: UserCall): Answer {
  const { vault, world, query } = call;
  const now = vault.clock.now();
  const records = visibleSessions(call)
    .filter((session) => isOpen(session, now))
    .map((session) => ({
      id: session.id,
      userId: session.userId,
      userName: world.users.get(session.userId)?.userName,
      displayName: world.users.get(session.userId)?.displayName,
      startDateTime: wireDate(session.startedAt),
      expirationDateTime: Number.isFinite(session.expiresAt) ? wireDate(session.expiresAt) : null,
      isCurrentSession: session === call.session,
    }));
  return json(listed(query, records, vault.chosen));
}

/** One session by its id, or every one that the caller may see. */
function terminate(call: UserCall): Answer {
  const fields = call.body.fields();
  const id = fields.integer('id') ?? fields.integer('sessionId');
  const chosen = visibleSessions(call).filter((session) => id === undefined || session.id === id);
  if (chosen.length === 0) throw accessDenied(call.vault.chosen.deniedStatus);
  for (const session of chosen) call.vault.sessions.revoke(session);
  return json(true);
}

export const userRoutes: readonly Route[] = [
  on('GET', '/api/v1/users/current', current),
  on('GET', '/api/v1/users/sessions', listSessions),
  on('POST', '/api/v1/users/sessions/terminate', terminate),
  on('POST', '/api/v1/oauth-expiration', expire),
];
