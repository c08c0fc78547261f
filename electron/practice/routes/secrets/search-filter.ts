import { invalidRequest } from '../../http/refusals';
import type { Query } from '../../http/query';
import { heartbeatStatuses, type HeartbeatStatus } from '../../world/secret';
import { level, type Level } from '../../world/user';

export type Scope = 'all' | 'recent' | 'favorites';

export interface SecretFilter {
  readonly text: string;
  readonly isExact: boolean;
  /** By name or, which counts for more, by slug; undefined where the search is not about one field. */
  readonly field: { readonly by: 'name' | 'slug'; readonly text: string } | undefined;
  readonly folderId: number | undefined;
  readonly includeSubFolders: boolean;
  readonly includeActive: boolean;
  readonly includeInactive: boolean;
  readonly includeRestricted: boolean | undefined;
  readonly needs: Level;
  readonly scope: Scope;
  readonly seen: { readonly from: number | undefined; readonly until: number | undefined };
  readonly ids: ReadonlySet<number>;
  readonly templateIds: ReadonlySet<number>;
  readonly passwordTypeIds: ReadonlySet<number>;
  readonly siteId: number | undefined;
  readonly heartbeat: HeartbeatStatus | undefined;
  readonly onlyRpc: boolean;
  readonly onlyShared: boolean;
  readonly hasLauncher: boolean | undefined;
  readonly checkedOut: boolean | undefined;
  readonly checkedOutByMe: boolean | undefined;
  readonly doubleLockId: number | undefined;
  readonly allowDoubleLocks: boolean;
  readonly extendedFields: readonly string[];
  readonly extendedTypeId: number | undefined;
  readonly countsAll: boolean;
}

/** A name may be given once, again and again, or with an index. */
function every(query: Query, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const names = query.names().filter((each) => each.replace(/\[\d*\]$/u, '') === wanted);
  return [...new Set(names)].flatMap((each) => query.every(each));
}

function everyId(query: Query, name: string): ReadonlySet<number> {
  const combined = query.text(`${name}Combined`)?.split(',') ?? [];
  const texts = combined.length > 0 ? combined : every(query, name);
  return new Set(
    texts.map((text) => {
      if (/^\s*-?\d{1,9}\s*$/u.test(text)) return Number(text);
      throw invalidRequest(name, `The value '${text}' is not valid for ${name}.`);
    }),
  );
}

/** An enum, by its name in any case or by its number. */
function oneOf<T>(query: Query, name: string, values: Readonly<Record<string, T>>): T | undefined {
  const text = query.text(name)?.trim().toLowerCase() ?? '';
  if (text === '') return undefined;
  const found = Object.entries(values).find(([each]) => each.toLowerCase() === text);
  if (found === undefined) throw invalidRequest(name, `The value '${text}' is not valid for ${name}.`);
  return found[1];
}

const SCOPES: Readonly<Record<string, Scope>> = {
  All: 'all',
  Recent: 'recent',
  Favorites: 'favorites',
  1: 'all',
  2: 'recent',
  3: 'favorites',
};

const LEVELS: Readonly<Record<string, Level>> = {
  List: level.list,
  View: level.view,
  Edit: level.edit,
  Owner: level.owner,
};

const HEARTBEATS = Object.fromEntries(heartbeatStatuses.map((status) => [status, status]));

function fieldOf(query: Query): SecretFilter['field'] {
  const slug = query.text('filter.searchFieldSlug') ?? '';
  if (slug !== '') return { by: 'slug', text: slug.toLowerCase() };
  const name = query.text('filter.searchField') ?? '';
  return name === '' ? undefined : { by: 'name', text: name.toLowerCase() };
}

function extendedFieldsOf(query: Query): readonly string[] {
  const combined = query.text('filter.extFieldsCombined') ?? '';
  if (combined !== '') return combined.split(',').map((name) => name.trim());
  return [...every(query, 'filter.extendedFields'), ...every(query, 'filter.extendedField')];
}

const templateIdsOf = (query: Query): ReadonlySet<number> =>
  new Set([...everyId(query, 'filter.secretTemplateIds'), ...everyId(query, 'filter.secretTemplateId')]);

const flag =
  (query: Query, otherwise: boolean) =>
  (name: string): boolean =>
    query.flag(`filter.${name}`) ?? otherwise;

export function filterOf(query: Query): SecretFilter {
  const isOn = flag(query, false);
  const isOnUnlessTold = flag(query, true);
  const maybe = (name: string): boolean | undefined => query.flag(`filter.${name}`);
  const integer = (name: string): number | undefined => query.integer(`filter.${name}`);
  return {
    text: query.text('filter.searchText')?.toLowerCase() ?? '',
    isExact: isOn('isExactMatch'),
    field: fieldOf(query),
    folderId: integer('folderId'),
    includeSubFolders: isOn('includeSubFolders'),
    includeActive: isOnUnlessTold('includeActive'),
    includeInactive: isOn('includeInactive'),
    includeRestricted: maybe('includeRestricted'),
    needs: oneOf(query, 'filter.permissionRequired', LEVELS) ?? level.list,
    scope: oneOf(query, 'filter.scope', SCOPES) ?? 'all',
    seen: {
      from: query.date('filter.recentMinDateTime'),
      until: query.date('filter.recentMaxDateTime'),
    },
    ids: everyId(query, 'filter.secretIds'),
    templateIds: templateIdsOf(query),
    passwordTypeIds: everyId(query, 'filter.passwordTypeIds'),
    siteId: integer('siteId'),
    heartbeat: oneOf(query, 'filter.heartbeatStatus', HEARTBEATS),
    onlyRpc: isOn('onlyRPCEnabled'),
    onlyShared: isOn('onlySharedWithMe'),
    hasLauncher: maybe('hasLauncher'),
    checkedOut: maybe('onlyCheckedOutSecrets'),
    checkedOutByMe: maybe('onlySecretsCheckedOutByUser'),
    doubleLockId: integer('doubleLockId'),
    allowDoubleLocks: isOnUnlessTold('allowDoubleLocks'),
    extendedFields: extendedFieldsOf(query),
    extendedTypeId: integer('extendedTypeId'),
    countsAll: !isOn('doNotCalculateTotal'),
  };
}
