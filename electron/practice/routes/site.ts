import { html, json, plain, type Answer } from '../http/answer';
import { on, openOn, type Call, type Route, type UserCall } from '../http/call';
import { page } from '../http/pages';
import { accessDenied } from '../http/refusals';
import { wireDate } from '../http/wire-date';

const VERSION = '11.7.000002';

export function health({ vault }: Call): Answer {
  if (vault.chosen.health === 'text') return plain('Healthy');
  const now = wireDate(vault.clock.now());
  const model = {
    databaseHealthy: true,
    databaseMismatch: false,
    serviceBusHealthy: true,
    storageAccountHealthy: true,
    readOnlyMode: vault.mode.readOnly,
    scheduledForDeletion: false,
    now,
    utcNow: now,
    provisionDeletionDateTime: null,
  };
  return json({ [vault.chosen.health]: true, ...model });
}

function version({ vault }: UserCall): Answer {
  const { versionShape } = vault.chosen;
  if (versionShape === 'hidden') throw accessDenied(vault.chosen.deniedStatus);
  const plainly = { version: VERSION };
  if (versionShape === 'plain') return json(plainly);
  return json(versionShape === 'model' ? { model: plainly } : { ...plainly, model: plainly });
}

const loginPage = (): Answer => html(page('Secret Server', 'Sign in to continue.'));

export const siteRoutes: readonly Route[] = [
  openOn('GET', '/api/v1/healthcheck', health),
  openOn('GET', '/healthcheck.aspx', () => html(page('Health check', 'Secret Server is running.'))),
  openOn('GET', '/', loginPage),
  openOn('GET', '/login.aspx', loginPage),
  on('GET', '/api/v1/version', version),
];
