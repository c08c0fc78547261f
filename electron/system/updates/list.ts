import * as z from 'zod/mini';
import type { UpdateList } from '../../domain/updates/update-ports';
import { isVersion } from '../../domain/updates/version';

/** A name beside the list and nothing else: no path, no address. */
const name = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u));
const MOST_BYTES = 2 ** 31;

const listSchema = z.object({
  version: z.string().check(z.refine(isVersion)),
  releaseNotes: z.optional(z.string().check(z.maxLength(4000))),
  files: z
    .array(
      z.object({
        url: name,
        sha512: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/u)),
        size: z.int().check(z.gte(1), z.lte(MOST_BYTES)),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
});

/** The file is called as other updaters call it, and is YAML that is JSON as well: so nothing here has to read YAML. */
export const readList = (text: string): UpdateList | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = listSchema.safeParse(value);
  if (!read.success) return undefined;
  const { version, releaseNotes = '', files } = read.data;
  return {
    version,
    notes: releaseNotes,
    files: files.map(({ url, sha512, size }) => ({ name: url, sha512, sizeBytes: size })),
  };
};
