import * as z from 'zod/mini';
import type { Document, Sealer, SealFailure } from '../domain/ports';
import { createCoveredDocument, type Cover, type DocumentOptions } from './document';
import { createVersioned } from './versioned';

export interface SealedDocumentOptions<T> extends DocumentOptions<T> {
  readonly sealer: Pick<Sealer, 'open' | 'seal'>;
}

const wrapping = z.strictObject({ sealed: z.string() });
const same = (value: unknown): unknown => value;

/**
 * A document of which the disk holds only the sealed text. The name and the version stand outside too, so that a newer one is
 * known without opening it; those inside count, so that nobody can pass one document off as another.
 */
export const createSealedDocument = <T>(options: SealedDocumentOptions<T>): Document<T, SealFailure> => {
  const { name, version, sealer } = options;
  const earlier = Array.from({ length: version }, (_, index) => [index, same] as const);
  const outside = createVersioned({
    name,
    version,
    schema: wrapping,
    migrations: Object.fromEntries(earlier),
  });

  const cover: Cover<SealFailure> = {
    put: async (text) => {
      const result = await sealer.seal(text);
      return result.ok ? { ok: true, text: outside.encode({ sealed: result.sealed }) } : result;
    },
    lift: async (text) => {
      const found = outside.decode(text);
      if (found.state !== 'whole') return found;
      const opened = await sealer.open(found.value.sealed);
      if (opened.ok) return { state: 'whole', value: opened.text };
      const { code } = opened.failure;
      // Without the right key it may be whole: it stays where it is until somebody can tell.
      if (code !== 'internal') return { state: 'locked', reason: code };
      return { state: 'damaged' };
    },
  };
  return createCoveredDocument(options, cover);
};
