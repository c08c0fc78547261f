import { at, keysOf, statusOf, textOf, type Probes } from './prober';

const total = at('total');

/** Guesses about lists, folders, words in an address, and what a refusal says. */
export const findingProbes: Probes<
  | ('defaultTake' | 'largestTake' | 'deniedStatus' | 'pathIdNotNumber' | 'maintenanceBody')
  | ('tooManyRequests' | 'parentFolderCovers' | 'partialFolder' | 'restrictedInSearch' | 'searchTextCovers')
  | ('extendedType' | 'totalNotCalculated' | 'folderForSecret' | 'favouriteUnsaid' | 'stateFlags')
> = {
  defaultTake: async ({ ask }) => at('take')(await ask('/api/v1/secrets')),
  largestTake: async ({ ask }) => [
    at('take')(await ask('/api/v1/secrets?take=2147483647')),
    at('take')(await ask('/api/v1/folders?take=2147483647')),
  ],
  deniedStatus: async ({ ask }) => textOf(await ask('/api/v1/secrets/999999')),
  pathIdNotNumber: async ({ ask }) => statusOf(await ask('/api/v1/secrets/word')),
  maintenanceBody: async ({ ask, control, called }) => {
    await control('mode', { maintenance: true });
    const path = `/api/v1/secrets/${called('app01').id}/fields/notes`;
    return textOf(await ask(path, { method: 'PUT', body: { value: 'x' } }));
  },
  tooManyRequests: async ({ ask, control }) => {
    await control('mischief', { do: 'too-many-requests' });
    return textOf(await ask('/api/v1/version'));
  },
  parentFolderCovers: async ({ ask, bench }) => {
    const servers = [...bench.running.vault.world.folders.all()].find(({ name }) => name === 'Servers');
    return total(await ask(`/api/v1/folders?filter.parentFolderId=${servers?.id ?? 0}`));
  },
  partialFolder: async ({ ask }) => textOf(await ask('/api/v1/folders', { body: { folderName: 'Half' } })),
  restrictedInSearch: async ({ ask }) => total(await ask('/api/v1/secrets')),
  searchTextCovers: async ({ ask, control, called }) => {
    await control('fields', { secretId: called('app01').id, slug: 'username', value: 'unheard-of' });
    return total(await ask('/api/v1/secrets?filter.searchText=unheard-of'));
  },
  extendedType: async ({ ask }) => total(await ask('/api/v1/secrets?filter.extendedTypeId=3')),
  totalNotCalculated: async ({ ask }) =>
    total(await ask('/api/v1/secrets?filter.doNotCalculateTotal=True&take=2')),
  folderForSecret: async ({ ask }) => statusOf(await ask('/api/v1/secrets/stub?secretTemplateId=6001')),
  favouriteUnsaid: async ({ ask, called }) => {
    const path = `/api/v1/secrets/${called('app01').id}/favorite`;
    return [textOf(await ask(path, { body: {} })), textOf(await ask(path, { body: {} }))];
  },
  stateFlags: async ({ ask, called }) =>
    keysOf(await ask(`/api/v1/secrets/${called('app01').id}/state/flags`)),
};
