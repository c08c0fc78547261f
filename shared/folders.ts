import * as z from 'zod/mini';
import { call } from './ipc/channel';

/** More in one place than anybody looks through: what is beyond them is found by its path. */
export const MOST_FOLDERS = 20_000;

const LONGEST_FOLDER_NAME = 1000;
const LONGEST_FOLDER_PATH = 4000;

const folderSchema = z.strictObject({
  id: z.int(),
  name: z.string().check(z.maxLength(LONGEST_FOLDER_NAME)),
  /** The names from the root on, each after a backslash; empty where the server does not say. */
  path: z.string().check(z.maxLength(LONGEST_FOLDER_PATH)),
  /** Null at the root. */
  parent: z.nullable(z.int()),
});

export type Folder = Readonly<z.infer<typeof folderSchema>>;

/** What lies in one folder, or, for null, in none. */
const childrenSchema = z.strictObject({
  folders: z.readonly(z.array(folderSchema).check(z.maxLength(MOST_FOLDERS))),
  /** There are more than are told. */
  isCut: z.boolean(),
});

export type Children = Readonly<z.infer<typeof childrenSchema>>;

export const channels = {
  children: call(z.strictObject({ parent: z.nullable(z.int()) }), childrenSchema),
  /** The folder at this path, in any casing; null where none may be seen. */
  at: call(
    z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(LONGEST_FOLDER_PATH)) }),
    z.nullable(folderSchema),
  ),
} as const;
