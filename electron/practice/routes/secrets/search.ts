import { json, type Answer } from '../../http/answer';
import { on, type Route, type UserCall } from '../../http/call';
import { envelope, windowOf } from '../../http/paging';
import type { Secret } from '../../world/secret';
import { level } from '../../world/user';
import { secretAt } from './admission';
import { filterOf, type SecretFilter } from './search-filter';
import { search } from './search-walk';
import { summaryModel, type ExtendedField } from './summary-model';

/** Fields marked as exposed, of the names asked for, to whoever may view the secret. */
function extendedFields(call: UserCall, secret: Secret, names: readonly string[]): readonly ExtendedField[] {
  const { world, user } = call;
  if (world.access.secret(user, secret) < level.view) return [];
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return secret.items.flatMap((item) => {
    const field = world.field(item.fieldId);
    if (field?.isIndexable !== true || field.kind === 'Password') return [];
    const isWanted = wanted.has(field.name.toLowerCase()) || wanted.has(field.slug.toLowerCase());
    return isWanted ? [{ name: field.name, value: item.value }] : [];
  });
}

function summaryOf(call: UserCall, secret: Secret, filter: SecretFilter): object {
  const { world, user } = call;
  const names = filter.extendedFields;
  return summaryModel(world, secret, {
    lastAccessed: filter.scope === 'recent' ? (world.memory(user).recent.get(secret.id) ?? null) : null,
    extendedFields: names.length === 0 ? null : extendedFields(call, secret, names),
  });
}

type RecordOf = (call: UserCall, secret: Secret, filter: SecretFilter) => object;

const searched =
  (recordOf: RecordOf) =>
  (call: UserCall): Answer => {
    const { query, vault } = call;
    const window = windowOf(query, vault.chosen);
    const filter = filterOf(query);
    const { secrets, total } = search(call, filter, window);
    const records = secrets.map((secret) => recordOf(call, secret, filter));
    const page = envelope(query, window, { records, total });
    const isZero = !filter.countsAll && vault.chosen.totalNotCalculated === 'zero';
    return json(isZero ? { ...page, total: 0, pageCount: 0 } : page);
  };

const ALL = { skip: 0, take: Number.MAX_SAFE_INTEGER };

function total(call: UserCall): Answer {
  return json(search(call, { ...filterOf(call.query), countsAll: true }, { skip: 0, take: 0 }).total);
}

function ids(call: UserCall): Answer {
  return json(search(call, filterOf(call.query), ALL).secrets.map(({ id }) => id));
}

const lookupModel = ({ id, name }: Secret): object => ({ id, value: name });

function lookup(call: UserCall): Answer {
  return json(lookupModel(secretAt(call, { needs: level.list })));
}

const searchSummaries = searched(summaryOf);
const searchNames = searched((_, secret) => lookupModel(secret));

export const searchRoutes: readonly Route[] = [
  on('GET', '/api/v1/secrets', searchSummaries),
  on('GET', '/api/v2/secrets', searchSummaries),
  on('GET', '/api/v1/secrets/lookup', searchNames),
  on('GET', '/api/v1/secrets/lookup/:id', lookup),
  on('GET', '/api/v1/secrets/search-total', total),
  on('GET', '/api/v2/secrets/search-total', total),
  on('GET', '/api/v1/secrets/search-for-ids', ids),
  on('GET', '/api/v2/secrets/search-for-ids', ids),
];
