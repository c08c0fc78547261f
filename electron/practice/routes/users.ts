import { json, type Answer } from '../http/answer';
import { on, type Route, type UserCall } from '../http/call';

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

export const userRoutes: readonly Route[] = [
  on('GET', '/api/v1/users/current', current),
  on('POST', '/api/v1/oauth-expiration', expire),
];
