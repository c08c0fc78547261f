import type { Unsubscribe } from '../../../shared/ipc/channel';
import type { Reply } from '../../../shared/ipc/reply';
import type {
  BegunEdit,
  CopiedValue,
  LinkTarget,
  LookedEdit,
  PasswordRules,
  PutField,
  ShownCodes,
  ShownValue,
} from '../../../shared/secret';
import type { FileProgress, SavedFile, SentFile } from '../../../shared/secret-files';
import type { FieldList, ListsEdit, PutLists, ShownList } from '../../../shared/secret-lists';

/** What can be done with the fields of the secret that is open. */
export interface FieldVerbs {
  readonly reveal: (slug: string) => Promise<Reply<ShownValue>>;
  readonly copy: (slug: string) => Promise<Reply<CopiedValue>>;
  readonly askToOpen: (slug: string) => Promise<Reply<LinkTarget>>;
  readonly open: (slug: string) => Promise<Reply<true>>;
  readonly leaveLink: () => void;
  readonly codes: () => Promise<Reply<ShownCodes>>;
  readonly copyCode: (label: string) => Promise<Reply<CopiedValue>>;
  readonly edit: (slug: string) => Promise<Reply<BegunEdit>>;
  readonly rules: (slug: string) => Promise<Reply<PasswordRules | null>>;
  readonly put: (slug: string, value: string) => Promise<Reply<PutField>>;
  readonly lookAtEdit: (slug: string) => Promise<Reply<LookedEdit>>;
  readonly stopEdit: () => void;
  readonly list: (slug: string) => Promise<Reply<ShownList>>;
  readonly copyListItem: (slug: string, item: string) => Promise<Reply<CopiedValue>>;
  readonly listsOf: (slug: string) => Promise<Reply<{ readonly lists: readonly FieldList[] }>>;
  readonly putLists: (slug: string, change: Pick<ListsEdit, 'before' | 'after'>) => Promise<Reply<PutLists>>;
  readonly saveFile: (slug: string) => Promise<Reply<SavedFile>>;
  readonly sendFile: (slug: string) => Promise<Reply<SentFile>>;
  readonly removeFile: (slug: string) => Promise<Reply<true>>;
  readonly stopFile: (slug: string) => void;
  /** How far the file of one field is. */
  readonly onFileProgress: (slug: string, listener: (progress: FileProgress) => void) => Unsubscribe;
  /** Opens the way to another password. */
  readonly rotate: (slug: string) => void;
  /** How often a password of this secret has become another one since it was opened. */
  readonly changes: number;
  /** As whom the user may change it, as far as its server says. */
  readonly editing: 'nobody' | 'editor' | 'owner';
  /** Why no value can be read now. */
  readonly unavailable: string | undefined;
  /** The server would not: something may stand in the way that did not before. */
  readonly onRefused: () => void;
  readonly say: (text: string) => void;
}
