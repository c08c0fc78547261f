import type { SecretsQuery } from '../../shared/secrets';
import type { VaultList, WantedPage } from '../domain/vault-list';
import { secretsIn } from './list-wire';
import type { Reading } from './reading';

type Asking = readonly (readonly [name: string, value: string])[];

const filter = (name: string, value: string | number | boolean): Asking => [
  [`filter.${name}`, String(value)],
];
const when = (isAsked: boolean, asking: () => Asking): Asking => (isAsked ? asking() : []);

const ofView = ({ view, folder, isDeep }: SecretsQuery): Asking => {
  switch (view) {
    case 'favourites':
      return filter('scope', 'Favorites');
    case 'recent':
      return filter('scope', 'Recent');
    case 'inactive':
      return [...filter('includeInactive', true), ...filter('includeActive', false)];
    case 'folder':
      return [...filter('folderId', folder ?? -1), ...when(isDeep, () => filter('includeSubFolders', true))];
    case 'my-checkouts':
      return filter('onlySecretsCheckedOutByUser', true);
    case 'all':
    case 'attention':
      return [];
  }
};

const SORTED_BY: Readonly<Record<SecretsQuery['sort'], string>> = {
  name: 'name',
  template: 'secretTemplateName',
  folder: 'folderPath',
  heartbeat: 'lastHeartBeatStatus',
  'last-used': 'lastAccessed',
  expires: 'daysUntilExpiration',
};

const SECOND_BY_NAME: Asking = [
  ['sortBy[1].name', 'name'],
  ['sortBy[1].direction', 'asc'],
];

/** Those that need a reason, an approval or another password are listed like any other. */
const askingFor = ({ query, skip, take }: WantedPage): Asking => {
  const { text, isExact, template, only, sort, isBackwards } = query;
  const heartbeat = only === 'failed-heartbeat' ? 'Failed' : query.heartbeat;
  return [
    ...ofView(query),
    ...filter('includeRestricted', true),
    // Servers of later years know it; the others send all, among which it is looked for.
    ...when(only === 'checked-out', () => filter('onlyCheckedOutSecrets', true)),
    ...when(text !== '', () => filter('searchText', text)),
    ...when(text !== '' && isExact, () => filter('isExactMatch', true)),
    ...(template === null ? [] : filter('secretTemplateId', template)),
    ...(heartbeat === null ? [] : filter('heartbeatStatus', heartbeat)),
    ['sortBy[0].name', SORTED_BY[sort]],
    ['sortBy[0].direction', isBackwards ? 'desc' : 'asc'],
    // A page has to go on where the one before has ended, also among equals.
    ...(sort === 'name' ? [] : SECOND_BY_NAME),
    ['skip', String(skip)],
    ['take', String(take)],
  ];
};

const written = (asking: Asking): string =>
  asking.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

/** The lists of a vault, over HTTP. */
export const createVaultList = (read: Reading): VaultList => ({
  page: (pass, wanted, cancel) =>
    read({ path: `secrets?${written(askingFor(wanted))}`, read: secretsIn(wanted) }, pass, cancel),
});
