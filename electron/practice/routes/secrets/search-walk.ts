import type { UserCall } from '../../http/call';
import { sortingOf, type Sorting } from '../../http/paging';
import type { Secret } from '../../world/secret';
import type { NameOrder } from '../../world/secret-store';
import type { World } from '../../world/world';
import type { SecretFilter } from './search-filter';
import { fieldTest, testsOf, type Test } from './search-conditions';
import { createRanking, type Key, type Order } from './search-ranking';
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
      // What is not among the searchable texts of a secret is not in one of its searchable fields.
      if (ofField.isSearchable && texts[at]?.includes(text) !== true) return false;
      const secret = secrets[at];
      return secret !== undefined && ofField.test(secret);
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

type Visitor = (secret: Secret) => 'go on' | 'enough';

interface Walk {
  readonly call: UserCall;
  readonly filter: SecretFilter;
  readonly isBackwards: boolean;
}

/** Shows the secrets that fit in the order of their names, until somebody has enough. A plain loop: it runs a hundred thousand times. */
function walk({ call, filter, isBackwards }: Walk, visit: Visitor): void {
  const { secrets } = call.world.secrets.inNameOrder();
  const hasText = textTest(call, filter);
  const tests = testsOf(call, filter);
  const step = isBackwards ? -1 : 1;
  for (let at = isBackwards ? secrets.length - 1 : 0; at >= 0 && at < secrets.length; at += step) {
    const secret = secrets[at];
    if (secret === undefined || !hasText(at) || !passes(tests, secret)) continue;
    if (visit(secret) === 'enough') return;
  }
}

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

const byName = (sorting: readonly Sorting[]): boolean =>
  sorting.length === 0 || sorting[0]?.name.toLowerCase() === 'name';

/** One page in the order that the secrets lie in anyway: nothing is collected but what is shown. */
function pageByName(
  call: UserCall,
  filter: SecretFilter,
  { skip, take, isBackwards }: Limits & { isBackwards: boolean },
): Found {
  const page: Secret[] = [];
  const enough = filter.countsAll ? Infinity : skip + take;
  let total = 0;
  walk({ call, filter, isBackwards }, (secret) => {
    if (total >= skip && page.length < take) page.push(secret);
    total += 1;
    return total > enough ? 'enough' : 'go on';
  });
  return { secrets: page, total };
}

function pageInOrder(
  call: UserCall,
  filter: SecretFilter,
  { skip, take, orders }: Limits & { orders: readonly Order[] },
): Found {
  const ranking = createRanking(orders, skip + take);
  let total = 0;
  walk({ call, filter, isBackwards: false }, (secret) => {
    ranking.add(secret);
    total += 1;
    return 'go on';
  });
  return { secrets: ranking.all().slice(skip, skip + take), total };
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
  return pageInOrder(call, filter, { ...limits, orders });
}
