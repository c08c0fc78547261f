import * as z from 'zod/mini';
import type { Folder } from '../../shared/folders';
import type { FolderPage } from '../domain/vault-folders';
import { parsed } from './wire';

/** What belongs to none lies in this one. */
const ROOT = -1;
const LONGEST_NAME = 1000;
const LONGEST_PATH = 4000;

const folderSchema = z.object({
  id: z.int(),
  folderName: z.string(),
  folderPath: z.catch(z.string(), ''),
  parentFolderId: z.catch(z.int(), ROOT),
});

const pageSchema = z.object({
  records: z.array(z.unknown()),
  total: z.catch(z.optional(z.int().check(z.gte(0))), undefined),
  hasNext: z.catch(z.optional(z.boolean()), undefined),
});

/** One that is not understood is as good as none; it does not hide the others. */
const folderIn = (record: unknown): readonly Folder[] => {
  const { data } = z.safeParse(folderSchema, record);
  if (data === undefined) return [];
  return [
    {
      id: data.id,
      name: data.folderName.slice(0, LONGEST_NAME),
      // A path that is cut would be another one.
      path: data.folderPath.length > LONGEST_PATH ? '' : data.folderPath,
      parent: data.parentFolderId <= 0 ? null : data.parentFolderId,
    },
  ];
};

type Envelope = z.infer<typeof pageSchema>;

/** Told in two ways, and by some servers in neither: then a page that is full may have another after it. */
const hasMore = ({ records, total, hasNext }: Envelope, { skip, take }: Asked): boolean => {
  if (records.length === 0) return false;
  if (hasNext !== undefined) return hasNext;
  return total === undefined ? records.length >= take : skip + records.length < total;
};

interface Asked {
  readonly skip: number;
  readonly take: number;
}

export const foldersIn =
  (asked: Asked) =>
  (body: string): FolderPage | undefined => {
    const { data } = z.safeParse(pageSchema, parsed(body));
    if (data === undefined) return undefined;
    return {
      folders: data.records.flatMap(folderIn),
      sent: data.records.length,
      hasMore: hasMore(data, asked),
    };
  };
