import type { Session } from '../auth/sessions';
import type { Vault } from '../vault';
import type { User } from '../world/user';
import type { Answer } from './answer';
import type { Body } from './body';
import type { Call, Params, Route, UserCall } from './call';
import { isEdit } from './edits';
import { below } from './path';
import { parseQuery } from './query';
import {
  expiredToken,
  invalidRequest,
  neverValid,
  noSuchMethod,
  noSuchPage,
  noSuchRoute,
  Refusal,
  underMaintenance,
  webServicesOff,
  windowsUnknown,
} from './refusals';
import type { Match, Router } from './router';

/** A request whose address was understood and whose body has arrived. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  /** Below the base. */
  readonly segments: readonly string[];
  readonly query: string;
  readonly body: Body;
  header(name: string): string | undefined;
  /** The user a trusted proxy vouches for. */
  readonly windowsUser: string | undefined;
}

/** Member by member: made for every request, it would leave more behind if it were spread. */
const callOf = (call: Call, { user, session }: Pick<UserCall, 'user' | 'session'>): UserCall => ({
  vault: call.vault,
  world: call.world,
  params: call.params,
  query: call.query,
  body: call.body,
  header: (name) => call.header(name),
  user,
  session,
});

const toId = (text: string): number | undefined => (/^-?\d{1,9}$/u.test(text) ? Number(text) : undefined);

function createParams(values: ReadonlyMap<string, string>, vault: Vault, url: string): Params {
  const text = (name: string): string => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the path has no ${name}`);
    return value;
  };
  return {
    text,
    id: (name) => {
      const id = toId(text(name));
      if (id !== undefined) return id;
      throw vault.chosen.pathIdNotNumber === 404
        ? noSuchRoute(url)
        : invalidRequest(name, `The value '${text(name)}' is not valid for ${name}.`);
    },
  };
}

function userOf(vault: Vault, session: Session): User {
  const user = vault.world.users.get(session.userId);
  if (user === undefined || !user.enabled) throw expiredToken(vault.chosen.endedToken);
  return user;
}

function bearer(vault: Vault, header: string | undefined): { user: User; session: Session } {
  const token = /^bearer\s+(\S+)\s*$/iu.exec(header ?? '')?.[1];
  const found = token === undefined ? undefined : vault.sessions.find(token);
  if (found === undefined) throw neverValid(vault.chosen.strangerBody);
  if (!found.isGood) throw expiredToken(vault.chosen.endedToken);
  return { user: userOf(vault, found.session), session: found.session };
}

/** Windows knows of no code, so whoever is asked for one does not get in this way. */
const lacksSecondFactor = ({ mode, chosen }: Vault, { otpSecret }: User): boolean =>
  otpSecret !== null && mode.otp && chosen.windowsSecondFactor === 'asked';

/** A proxy hands on `DOMAIN\user`, `user@realm` or the bare name. */
function windowsAccount(vault: Vault, given: string | undefined): { user: User; session: null } {
  const name = given?.replace(/^.*\\/u, '').replace(/@.*$/u, '').toLowerCase();
  const user = [...vault.world.users.values()].find(
    (each) => each.userName.toLowerCase() === name && each.domain !== null && each.enabled,
  );
  if (user === undefined || lacksSecondFactor(vault, user)) throw windowsUnknown();
  return { user, session: null };
}

/** Where Windows vouches for the caller there is no token, and so nothing to ask for one. */
const WINDOWS = ['winauthwebservices'];

/** What the switch for web services closes; the health check is asked by machines that look after the site. */
function isWebService([first = '', ...rest]: readonly string[]): boolean {
  if (rest.at(-1)?.toLowerCase() === 'healthcheck') return false;
  return ['api', 'internals', 'oauth2'].includes(first.toLowerCase());
}

function refuseClosed({ mode, chosen }: Vault, segments: readonly string[]): void {
  if (!mode.webServices && isWebService(segments)) throw webServicesOff(chosen.webServicesOff);
}

function refuseEdit({ mode, chosen }: Vault, { method, path }: Route): void {
  const isClosed = mode.maintenance || mode.readOnly;
  if (isClosed && isEdit(method, path)) throw underMaintenance(chosen.maintenanceBody);
}

function refuseNothing(match: Match, arrival: Arrival): Refusal {
  if (match.kind === 'wrong-method') return noSuchMethod(arrival.method);
  const isApi = ['api', 'internals', 'practice'].includes(arrival.segments[0]?.toLowerCase() ?? '');
  return isApi ? noSuchRoute(arrival.url) : noSuchPage();
}

export function createDispatch(vault: Vault, router: Router): (arrival: Arrival) => Promise<Answer> {
  return async (arrival) => {
    const inside = below(arrival.segments, WINDOWS);
    const windows = inside === undefined ? undefined : windowsAccount(vault, arrival.windowsUser);
    const segments = inside ?? arrival.segments;
    refuseClosed(vault, segments);
    const match = router.find(arrival.method, segments);
    if (match.kind !== 'route') throw refuseNothing(match, arrival);
    const { route } = match;
    const call: Call = {
      vault,
      world: vault.world,
      params: createParams(match.params, vault, arrival.url),
      query: parseQuery(arrival.query),
      body: arrival.body,
      header: (name) => arrival.header(name),
    };
    if (route.access === 'anybody') return route.handle(call);
    const caller = windows ?? bearer(vault, arrival.header('authorization'));
    refuseEdit(vault, route);
    return route.handle(callOf(call, caller));
  };
}
