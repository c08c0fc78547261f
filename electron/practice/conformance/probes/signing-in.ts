import { member } from '../../testing/client';
import { at, PERSON, statusOf, textOf, type Prober, type Probes } from './prober';

const ME = '/api/v1/users/current';
const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const refreshed = ({ token }: Prober, by: unknown) =>
  token({ grant_type: 'refresh_token', refresh_token: String(member(by, 'refresh_token')) });
const lineOf = async (asked: Promise<{ readonly text: string }>): Promise<string> =>
  (await asked).text.slice(0, 12);

/** Guesses about the site, its tokens and those who come with one. */
export const signingInProbes: Probes<
  | ('health' | 'versionShape' | 'strangerBody' | 'endedToken' | 'lockedAccount' | 'unwelcomeAccount')
  | ('otpRefused' | 'windowsSecondFactor' | 'refreshRefused' | 'lastRefresh' | 'oldTokenAfterRefresh')
  | ('unlimitedExpiresIn' | 'generatedToken' | 'grantUnknown' | 'webServicesOff')
> = {
  health: ({ ask }) => lineOf(ask('/api/v1/healthcheck')),
  versionShape: async ({ ask }) => textOf(await ask('/api/v1/version')),
  strangerBody: async ({ ask }) => textOf(await ask(ME, { token: 'never-valid' })),
  endedToken: async ({ ask }) => {
    await ask('/api/v1/oauth-expiration', { method: 'POST' });
    return textOf(await ask(ME));
  },
  lockedAccount: async ({ token }) => textOf(await token({ ...PERSON, username: 'locked' })),
  unwelcomeAccount: async ({ token }) => textOf(await token({ ...PERSON, username: 'disabled' })),
  otpRefused: async ({ token }) => textOf(await token({ ...PERSON, username: 'coded' })),
  windowsSecondFactor: async ({ bench, control }) => {
    await control('users', { username: 'dora', otpSecret: KEY });
    return statusOf(await bench.ask(`/winauthwebservices${ME}`, { headers: { 'x-user': 'PRACTICE\\dora' } }));
  },
  refreshRefused: async (prober) => textOf(await refreshed(prober, { refresh_token: 'made up' })),
  lastRefresh: async (prober) => {
    await prober.control('rules', { maxRefreshes: 1 });
    const { json } = await refreshed(prober, (await prober.token(PERSON)).json);
    return typeof member(json, 'refresh_token');
  },
  oldTokenAfterRefresh: async (prober) => {
    const { json } = await prober.token(PERSON);
    await refreshed(prober, json);
    return statusOf(await prober.ask(ME, { token: String(member(json, 'access_token')) }));
  },
  unlimitedExpiresIn: async ({ control, token }) => {
    await control('rules', { tokenSeconds: 'unlimited' });
    return at('expires_in')(await token(PERSON)) ?? 'nothing';
  },
  generatedToken: async ({ ask, passMinutes }) => {
    const { json } = await ask('/api/v1/api-token/generate-token');
    const token = String(member(member(json, 'generatedToken'), 'value'));
    const now = statusOf(await ask(ME, { token }));
    passMinutes(24 * 60);
    return [now, statusOf(await ask(ME, { token }))];
  },
  grantUnknown: async ({ token }) => textOf(await token({ grant_type: 'magic' })),
  webServicesOff: async ({ control, token, ask }) => {
    await control('mode', { webServices: false });
    const healthy = statusOf(await ask('/api/v1/healthcheck'));
    return [healthy, statusOf(await token(PERSON)), statusOf(await ask(ME))];
  },
};
