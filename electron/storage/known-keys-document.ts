import * as z from 'zod/mini';
import { fileSchema } from '../../shared/ticket-keys';
import type { Document } from '../domain/ports';
import type { KnownFile } from '../domain/ticket-keys/known-files';
import { createDocument } from './document';

const MOST_FILES = 500;
const MOST_EXPORTED = 500;

const knownFileSchema = z.strictObject({
  ...z.omit(fileSchema, { opened: true, exportedLeft: true }).shape,
  exported: z.readonly(z.array(z.string().check(z.maxLength(4_096))).check(z.maxLength(MOST_EXPORTED))),
});

/** The list of key files. It is apart from the other documents, which a start reads in. */
export const knownKeysDocument = (folder: string): Document<readonly KnownFile[]> =>
  createDocument<readonly KnownFile[]>({
    folder,
    name: 'ticket-keys',
    version: 1,
    schema: z.readonly(z.array(knownFileSchema).check(z.maxLength(MOST_FILES))),
  });
