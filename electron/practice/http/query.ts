import { createFields, type Fields } from './fields';

/** As `Fields`, and a name may be given more than once. */
export interface Query extends Fields {
  every(name: string): readonly string[];
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Clients that do not encode send a lone percent sign as it is.
    return text;
  }
};

/** `paging.filter.searchText` is another name of `filter.searchText`. */
const plainName = (name: string): string => name.toLowerCase().replace(/^paging\./u, '');

const NOTHING: Query = { ...createFields({}), every: () => [] };

export function parseQuery(text: string): Query {
  if (text === '') return NOTHING;
  const all = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = plainName(decoded(equals === -1 ? pair : pair.slice(0, equals)));
    const value = equals === -1 ? '' : decoded(pair.slice(equals + 1));
    const known = all.get(name);
    if (known === undefined) all.set(name, [value]);
    else known.push(value);
  }
  const fields = createFields(Object.fromEntries([...all].map(([name, values]) => [name, values[0]])));
  return {
    ...fields,
    every: (name) => {
      const values = all.get(name.toLowerCase()) ?? all.get(`${name.toLowerCase()}[0]`) ?? [];
      return values.filter((value) => value !== '');
    },
  };
}
