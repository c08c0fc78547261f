import type { Folder } from '../../shared/folders';
import type { Answered, Cancel, Pass } from './asking-ports';

export interface FolderPage {
  readonly folders: readonly Folder[];
  /** How many the server sent, those that were not understood among them: the next page begins after them. */
  readonly sent: number;
  readonly hasMore: boolean;
}

export interface WantedFolders {
  /** Null means the root. Left out, all are wanted whose names fit. */
  readonly parent?: number | null;
  readonly named?: string;
  readonly skip: number;
  readonly take: number;
}

/** The folders of a vault, as far as the user may see them. */
export interface VaultFolders {
  readonly page: (pass: Pass, wanted: WantedFolders, cancel: Cancel) => Promise<Answered<FolderPage>>;
}
