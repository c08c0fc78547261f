import { MOST_DEPENDENCIES } from '../../shared/secret-dependencies';
import type { VaultSecretActs } from '../domain/vault-secret';
import { auditsIn, favouritesIn, isFlag } from './acts-wire';
import { dependenciesIn } from './dependencies-wire';
import type { Ordering } from './ordering';
import type { Reading } from './reading';

/** What is done with one secret and shows no value of it, over HTTP. */
export const createSecretActs = (read: Reading, order: Ordering): VaultSecretActs => ({
  favourites: (pass, cancel) => read({ path: 'secrets/favorite', read: favouritesIn }, pass, cancel),
  mark: (pass, { id, isFavourite }, cancel) => {
    const body = { isFavorite: isFavourite };
    // The answer is how it is from now on: a no is as good as a yes.
    const isDone = isFlag(isFavourite);
    return order({ method: 'POST', path: `secrets/${id}/favorite`, body, isDone }, pass, cancel);
  },
  beat: (pass, id, cancel) => order({ method: 'POST', path: `secrets/${id}/heartbeat` }, pass, cancel),
  expire: (pass, id, cancel) =>
    order({ method: 'POST', path: `secrets/${id}/expire`, body: {} }, pass, cancel),
  dependencies: (pass, id, cancel) => {
    const query = new URLSearchParams({
      'filter.secretId': String(id),
      'filter.includeInactive': 'true',
      take: String(MOST_DEPENDENCIES),
    });
    const path = `secret-dependencies?${query.toString()}`;
    return read({ path, read: dependenciesIn }, pass, cancel);
  },
  audits: (pass, { id, skip, take, withChanges }, cancel) => {
    const query = new URLSearchParams({
      skip: String(skip),
      take: String(take),
      'sortBy[0].name': 'dateRecorded',
      'sortBy[0].direction': 'desc',
      ...(withChanges && { 'filter.includePasswordChangeLog': 'true' }),
    });
    const path = `secrets/${id}/audits?${query.toString()}`;
    return read({ path, read: auditsIn }, pass, cancel);
  },
});
