import type { ListedSecret, SecretsQuery } from '../../../shared/secrets';
import { fold } from '../../../shared/fold';
import { expiresSoon, hasFailed, isHeldBy } from '../../../shared/standing';

export type Fits = (secret: ListedSecret) => boolean;

const ofView = ({ view }: SecretsQuery, user: string): Fits | undefined => {
  if (view === 'my-checkouts') return (secret) => isHeldBy(secret, user);
  if (view !== 'attention') return undefined;
  return (secret) => secret.isOutOfSync || hasFailed(secret) || expiresSoon(secret);
};

const ofState = ({ only }: SecretsQuery): Fits | undefined => {
  if (only === 'out-of-sync') return ({ isOutOfSync }) => isOutOfSync;
  if (only === 'expiring') return expiresSoon;
  return only === 'checked-out' ? ({ isCheckedOut }) => isCheckedOut : undefined;
};

/** What a server searches is not names alone. Accents count with some servers, and not with others. */
const ofText = ({ text, scope, isExact }: SecretsQuery): Fits | undefined => {
  const wanted = fold(text);
  if (wanted === '' || scope === 'fields') return undefined;
  return ({ name }) => (isExact ? fold(name) === wanted : fold(name).includes(wanted));
};

/** What of a query has to be looked for among what a server sends, as no server, or not every one, can be asked for it. */
export const siftOf = (query: SecretsQuery, user: string): Fits | undefined => {
  const all = [ofView(query, user), ofState(query), ofText(query)].filter((fits) => fits !== undefined);
  return all.length === 0 ? undefined : (secret) => all.every((fits) => fits(secret));
};
