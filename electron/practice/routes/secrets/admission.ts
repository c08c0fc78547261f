import type { UserCall } from '../../http/call';
import { refusalOf, wordsOf } from '../../http/barriers';
import { createFields, type Fields } from '../../http/fields';
import { accessDenied, invalidRequest, unexpected } from '../../http/refusals';
import { checkIn, holdOn } from '../../world/check-out';
import { enter, isHolder, type Obstacle, type Papers, type Visit } from '../../world/gate';
import type { Secret } from '../../world/secret';
import { level, type Level } from '../../world/user';
import type { World } from '../../world/world';
import type { Viewer } from './item-model';

const NOTHING: Fields = createFields({});

/** `\Folder\Name`; a name may have a backslash of its own. */
function byPath(world: World, given: string): Secret | undefined {
  const path = `\\${given.replace(/^[\\/]+/u, '')}`.toLowerCase();
  for (const secret of world.secrets.all()) {
    const name = secret.name.toLowerCase();
    if (!path.endsWith(`\\${name}`)) continue;
    const folder = world.folders.path(secret.folderId).toLowerCase();
    if (`${folder}\\${name}` === path) return secret;
  }
  return undefined;
}

/** The secret that the address names, whether or not the caller may know of it. */
function named({ world, params, query }: UserCall, parameter: string): Secret | undefined {
  const id = params.id(parameter);
  const path = id === 0 ? query.text('secretPath') : undefined;
  return path === undefined ? world.secrets.get(id) : byPath(world, path);
}

export interface Wanted {
  readonly needs: Level;
  /** The name of the secret's id in the path. */
  readonly parameter?: string;
}

/** For what is no look at values: only the permission counts. */
export function secretAt(call: UserCall, { needs, parameter = 'id' }: Wanted): Secret {
  const secret = named(call, parameter);
  if (secret === undefined || call.world.access.secret(call.user, secret) < needs) {
    throw accessDenied(call.vault.chosen.deniedStatus);
  }
  return secret;
}

/** An argument that is there and says nothing is refused by the framework: it has no null for a number or a flag. */
export function refuseHollow(args: Fields): void {
  const hollow = ['ticketSystemId', 'forceCheckIn', 'includeInactive', 'noAutoCheckout'].find(
    (name) => args.has(name) && (args.raw(name) === null || args.raw(name) === ''),
  );
  if (hollow !== undefined) throw invalidRequest(`args.${hollow}`, `The value is not valid for ${hollow}.`);
  if (args.integer('ticketSystemId') === 0) {
    throw invalidRequest('args.ticketSystemId', 'There is no such ticket system.');
  }
}

interface PaperRules {
  /** The members of the body that open a secret; some calls take none. */
  readonly args?: Fields | undefined;
  /** Whether the call checks out by itself unless told not to. */
  readonly checksOut: boolean;
}

/** What the caller brings along, in the body or as `auto…` in the address. */
export function papersOf({ query }: UserCall, { args = NOTHING, checksOut }: PaperRules): Papers {
  const flag = (name: string): boolean => args.flag(name) ?? query.flag(name) ?? false;
  return {
    comment: args.text('comment') ?? query.text('autoComment'),
    ticketNumber: args.text('ticketNumber'),
    ticketSystemId: args.integer('ticketSystemId'),
    doubleLockPassword: args.text('doubleLockPassword'),
    forceCheckIn: flag('forceCheckIn'),
    includeInactive: flag('includeInactive'),
    checkOut: flag('autoCheckout') || (checksOut && !flag('noAutoCheckout')),
  };
}

function refuse(call: UserCall, secret: Secret, obstacle: Obstacle): never {
  const holder = holdOn(call.world, secret)?.userId;
  const name = holder === undefined ? undefined : call.world.users.get(holder)?.displayName;
  throw refusalOf(obstacle, call.vault.chosen, name);
}

/** Through the gate, with whatever that entails; throws what the gate says. */
export function admit(call: UserCall, wanted: Wanted & { papers: Papers }): Secret {
  const secret = secretAt(call, wanted);
  const { world, user } = call;
  const obstacle = enter({ world, user, secret, needs: wanted.needs }, wanted.papers);
  if (obstacle !== undefined) refuse(call, secret, obstacle);
  return secret;
}

/** As `admit`, for the calls that meet a rule of the vault only inside, and then fail as if something had gone wrong. */
export function admitToPatch(call: UserCall, papers: Papers): Secret {
  const secret = secretAt(call, { needs: level.edit });
  const { world, user } = call;
  const obstacle = enter({ world, user, secret, needs: level.edit }, papers);
  if (obstacle === 'denied' || obstacle === 'inactive') refuse(call, secret, obstacle);
  if (obstacle !== undefined) throw unexpected(wordsOf(obstacle));
  return secret;
}

/** Gives the secret back where the caller asked for that. */
export function leave({ world, user, query }: UserCall, secret: Secret): void {
  const visit: Visit = { world, user, secret, needs: level.view };
  if (query.flag('autoCheckIn') === true && isHolder(visit)) {
    checkIn(world, secret, { user, notes: query.text('autoComment') ?? '' });
  }
}

export const viewerOf = ({ world, user, vault }: UserCall): Viewer => ({ world, user, chosen: vault.chosen });
