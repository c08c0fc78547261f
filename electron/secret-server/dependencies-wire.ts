import * as z from 'zod/mini';
import { MOST_DEPENDENCIES } from '../../shared/secret-dependencies';
import type { DependencyPage } from '../domain/vault-secret';
import { parsed } from './wire';

const text = z.pipe(
  z.catch(z.string(), ''),
  z.transform((said) => said.slice(0, 1_000)),
);
const dependencySchema = z.object({
  id: z.int(),
  typeName: text,
  serviceName: text,
  machineName: text,
  enabled: z.catch(z.boolean(), true),
  runResult: text,
});
const pageSchema = z.object({ records: z.array(z.unknown()), total: z.catch(z.int().check(z.gte(0)), 0) });

/** One that is not understood does not hide the others; how many there are counts it. */
export const dependenciesIn = (body: string): DependencyPage | undefined => {
  const { data } = z.safeParse(pageSchema, parsed(body));
  if (data === undefined) return undefined;
  const records = data.records.slice(0, MOST_DEPENDENCIES).flatMap((each) => {
    const { data: one } = z.safeParse(dependencySchema, each);
    if (one === undefined) return [];
    const { id, typeName: type, serviceName: name, machineName: machine, enabled, runResult: result } = one;
    return [{ id, type, name, machine, isEnabled: enabled, result }];
  });
  return { records, total: Math.max(data.total, data.records.length) };
};
