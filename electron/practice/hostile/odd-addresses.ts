import type { Random } from '../random';

const ODD_SEGMENTS = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e%2f',
  '..%5c',
  '%252e%252e',
  '%00',
  '%0d%0aSet-Cookie:a=b',
  '%ff',
  '%c0%ae',
  '%',
  '%zz',
  '%u0041',
  '-1',
  '0',
  '1.5',
  '1e3',
  '99999999999999999999',
  '2147483648',
  'NaN',
  '%27%20OR%201=1--',
  '%3Cscript%3E',
  '%F0%9F%94%91',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  'toString',
  'password;a=b',
  '$%7B1%7D',
  ' ',
  '\u00e9',
  'x'.repeat(3_000),
] as const;

const ODD_QUERIES = [
  '?',
  '&&&',
  'take=-1',
  'take=0',
  'take=99999999999',
  'take=abc',
  'skip=-5&take=2147483647',
  'skip=2147483647',
  'filter.searchText=%',
  'filter.searchText=%ff%fe',
  'filter.searchText=\\',
  'filter.searchText=((((((((a*)*)*)*)*',
  `filter.searchText=${'a'.repeat(5_000)}`,
  'filter.folderId=abc',
  'filter.scope=999',
  'filter.permissionRequired=Nobody',
  'filter.heartbeatStatus=',
  'filter.extendedFields=a&filter.extendedFields=b',
  'sortBy[0].name=__proto__&sortBy[0].direction=sideways',
  'sortBy[0].name=records&sortBy[0].priority=x',
  'sortBy[99999999].name=id',
  'paging.paging.take=3',
  '__proto__=1&constructor=2',
  'autoCheckout=maybe',
  'secretPath=..\\..\\..',
  'folderPath=%00',
  'a=b&a=c&A=d',
  '=novalue',
  'numberOfCodesToGenerate=1000000000',
  'includeInactive=TRUE&noAutoCheckout=tRuE',
] as const;

export interface Known {
  readonly method: string;
  readonly path: string;
}

/** A route with something in the place of each parameter: mostly what is there, sometimes what cannot be. */
function filled(random: Random, path: string): string {
  return path.replace(/:(\w+)/gu, (_, name: string) => {
    const kind = random.below(4);
    if (kind === 0) return random.pick(ODD_SEGMENTS);
    if (name === 'slug')
      return random.pick(['password', 'username', 'notes', 'Machine', 'private-key', 'none']);
    return String(random.below(kind === 1 ? 100_000 : 60));
  });
}

function tricked(random: Random, path: string): string {
  const parts = path.split('/');
  const at = 1 + random.below(Math.max(parts.length - 1, 1));
  const kind = random.below(5);
  if (kind === 0) return [...parts.slice(0, at), random.pick(ODD_SEGMENTS), ...parts.slice(at)].join('/');
  if (kind === 1) return parts.join('//');
  if (kind === 2) return `${path}/`;
  if (kind === 3) return path.toUpperCase();
  return parts.slice(0, at).join('/');
}

/** An address below the base that is, or almost is, one of the vault's. */
export function oddAddress(random: Random, { path }: Known): string {
  const base =
    random.below(40) === 0
      ? random.pick(['', '/secretserver', '/other', '/SecretServer/..', '*'])
      : '/SecretServer';
  const way = filled(random, path);
  const shown = `${base}${random.below(3) === 0 ? tricked(random, way) : way}`;
  if (random.below(2) === 0) return shown;
  const queries = Array.from({ length: 1 + random.below(2) }, () => random.pick(ODD_QUERIES));
  return `${shown}?${queries.join('&')}`;
}
