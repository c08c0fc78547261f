import type { UserCall } from '../../http/call';
import { sortingOf, type Sorting } from '../../http/paging';
import type { Secret } from '../../world/secret';
import type { NameOrder } from '../../world/secret-store';
import type { World } from '../../world/world';
import type { SecretFilter } from './search-filter';
import { fieldTest, testsOf, type Test } from './search-conditions';
import { daysLeft } from './summary-model';

export interface Found {
  readonly secrets: readonly Secret[];
  readonly total: number;
}

interface Limits {
  readonly skip: number;
  readonly take: number;
}

/** By place in the order of names: the lower-case texts are ready there. */
function textTest({ vault, world }: UserCall, filter: SecretFilter): (at: number) => boolean {
  const { secrets, names, texts }: NameOrder = world.secrets.inNameOrder();
  const { text, isExact } = filter;
  const ofField = fieldTest(world, filter);
  if (ofField !== undefined) {
    return (at) => {
      const secret = secrets[at];
      return secret !== undefined && ofField(secret);
    };
  }
  if (text === '') return () => true;
  const isNameAlone = vault.chosen.searchTextCovers === 'name';
  if (!isExact) {
    const within = isNameAlone ? names : texts;
    return (at) => within[at]?.includes(text) === true;
  }
  return (at) => names[at] === text || (!isNameAlone && texts[at]?.split('\n').includes(text) === true);
}

const passes = (tests: readonly Test[], secret: Secret): boolean => {
  for (const test of tests) if (!test(secret)) return false;
  return true;
};

/** Secrets that fit, in the order of their names, one by one: whoever has enough stops. */
function* fitting(call: UserCall, filter: SecretFilter, isBackwards: boolean): Generator<Secret> {
  const { secrets } = call.world.secrets.inNameOrder();
  const hasText = textTest(call, filter);
  const tests = testsOf(call, filter);
  const { length } = secrets;
  for (let step = 0; step < length; step += 1) {
    const at = isBackwards ? length - 1 - step : step;
    if (!hasText(at)) continue;
    const secret = secrets[at];
    if (secret !== undefined && passes(tests, secret)) yield secret;
  }
}

type Key = string | number;

/** A map: the name comes from the caller, and an object would know `constructor`, too. */
const KEYS: ReadonlyMap<string, (world: World, secret: Secret) => Key> = new Map(
  Object.entries<(world: World, secret: Secret) => Key>({
    id: (_, { id }) => id,
    name: (_, { name }) => name.toLowerCase(),
    secretname: (_, { name }) => name.toLowerCase(),
    folderid: (_, { folderId }) => folderId,
    folderpath: (world, { folderId }) => world.folders.path(folderId).toLowerCase(),
    secrettemplateid: (_, { templateId }) => templateId,
    secrettemplatename: (world, secret) => world.template(secret).name.toLowerCase(),
    siteid: (_, { siteId }) => siteId,
    active: (_, { active }) => Number(active),
    createdate: (_, { createdAt }) => createdAt,
    lastheartbeatstatus: (_, { remote }) => remote.heartbeatStatus,
    lastpasswordchangeattempt: (_, { remote }) => remote.lastAttemptAt ?? 0,
    daysuntilexpiration: (world, secret) => daysLeft(world, secret) ?? Number.MAX_SAFE_INTEGER,
  }),
);

interface Order {
  readonly keyOf: (secret: Secret) => Key;
  readonly isBackwards: boolean;
}

/** An unknown name sorts nothing. */
function ordersOf({ world, user }: UserCall, sorting: readonly Sorting[]): readonly Order[] {
  const { recent } = world.memory(user);
  return sorting.flatMap(({ name, direction }) => {
    const wanted = name.toLowerCase();
    const key = KEYS.get(wanted);
    const isBackwards = direction === 'Desc';
    if (wanted === 'lastaccessed') {
      return [{ keyOf: (secret: Secret) => recent.get(secret.id) ?? 0, isBackwards }];
    }
    return key === undefined ? [] : [{ keyOf: (secret: Secret) => key(world, secret), isBackwards }];
  });
}

function sorted(found: readonly Secret[], orders: readonly Order[]): readonly Secret[] {
  const keyed = found.map((secret) => ({ secret, keys: orders.map(({ keyOf }) => keyOf(secret)) }));
  keyed.sort((one, other) => {
    for (const [index, { isBackwards }] of orders.entries()) {
      const [mine = '', theirs = ''] = [one.keys[index], other.keys[index]];
      if (mine !== theirs) return mine < theirs === isBackwards ? 1 : -1;
    }
    return 0;
  });
  return keyed.map(({ secret }) => secret);
}

const byName = (sorting: readonly Sorting[]): boolean =>
  sorting.length === 0 || sorting[0]?.name.toLowerCase() === 'name';

/** One page in the order that the secrets lie in anyway: nothing is collected but what is shown. */
function pageByName(
  call: UserCall,
  filter: SecretFilter,
  { skip, take, isBackwards }: Limits & { isBackwards: boolean },
): Found {
  const page: Secret[] = [];
  let total = 0;
  for (const secret of fitting(call, filter, isBackwards)) {
    if (total >= skip && page.length < take) page.push(secret);
    total += 1;
    if (!filter.countsAll && total > skip + take) break;
  }
  return { secrets: page, total };
}

export function search(call: UserCall, filter: SecretFilter, limits: Limits): Found {
  const sorting = sortingOf(call.query);
  const isRecent = sorting.length === 0 && filter.scope === 'recent';
  if (byName(sorting) && !isRecent) {
    return pageByName(call, filter, { ...limits, isBackwards: sorting[0]?.direction === 'Desc' });
  }
  const orders = isRecent
    ? ordersOf(call, [{ name: 'lastAccessed', direction: 'Desc', priority: 0 }])
    : ordersOf(call, sorting);
  const all = sorted([...fitting(call, filter, false)], orders);
  return { secrets: all.slice(limits.skip, limits.skip + limits.take), total: all.length };
}
