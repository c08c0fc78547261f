import type { Reply } from '../testing/client';
import { endpoints } from './all';
import type { Difference } from './compare';
import { deviations } from './deviations';
import { replaced } from './replace-part';
import type { Members, Shape } from './shape';

/** What a parameter is called is nobody's business but the route's. */
export const plain = (call: string): string => call.replace(/:\w+/gu, ':');

export const byCall = <T>(given: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(given).map(([call, value]) => [plain(call), value]));

export const documented = byCall(endpoints);

/** What the address gives by its description, but for the deviations that are known. */
export function servedShape(call: string, known = deviations): Shape {
  return known
    .filter((deviation) => plain(deviation.call) === plain(call))
    .reduce(
      (whole, { at, gives }) => replaced(whole, at, gives),
      documented.get(plain(call))?.gives ?? 'absent',
    );
}

export const takenBy = (call: string): Members | undefined => documented.get(plain(call))?.takes;

export const contentOf = ({ headers, text, json }: Reply): unknown => {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) return json;
  return type.startsWith('application/octet-stream') ? Buffer.from(text) : text;
};

/** Each difference once, however many records have it. */
export const told = (differences: readonly Difference[]): string =>
  [...new Set(differences.map(({ at, problem }) => `${at} ${problem}`))].join('\n');
