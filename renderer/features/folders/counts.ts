import type { ListedSecret } from '../../../shared/secrets';

/** How many secrets lie right in a folder, as far as a list has told it. */
export interface FolderCounts {
  readonly of: ReadonlyMap<number, number>;
  /** Every secret that the user may see is known: a folder that is not among these has none. */
  readonly isWhole: boolean;
}

export const NOT_COUNTED: FolderCounts = { of: new Map(), isWhole: false };

/** By folder, from all secrets that there are. What is inactive lies in no folder that one sees. */
export const countAll = (secrets: Iterable<ListedSecret | undefined>): FolderCounts => {
  const of = new Map<number, number>();
  for (const secret of secrets) {
    if (!secret?.isActive || secret.folder === null) continue;
    of.set(secret.folder, (of.get(secret.folder) ?? 0) + 1);
  }
  return { of, isWhole: true };
};

export const withCount = (counts: FolderCounts, folder: number, count: number): FolderCounts =>
  counts.of.get(folder) === count ? counts : { ...counts, of: new Map(counts.of).set(folder, count) };

/** Undefined where nobody knows: a guess is none. */
export const countOf = ({ of, isWhole }: FolderCounts, folder: number): number | undefined =>
  of.get(folder) ?? (isWhole ? 0 : undefined);
