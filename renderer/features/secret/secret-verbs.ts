import type { Folder } from '../../../shared/folders';
import type { Reply } from '../../../shared/ipc/reply';
import type {
  AboutSecret,
  Beat,
  ChangedSecret,
  CopiedValue,
  LinkTarget,
  Marked,
  SecretChange,
} from '../../../shared/secret';
import type { AuditsPage, ExportedAudits } from '../../../shared/secret-audits';

import type { Expiration, SetExpiration, ToldExpiration } from '../../../shared/secret-expiration';

import type { SecretHistory } from '../../../shared/secret-history';

import type { Dependency } from '../../../shared/secret-dependencies';

/** What can be done with the secret that is open, besides its values. */
export interface SecretVerbs {
  readonly mark: (isFavourite: boolean) => Promise<Reply<Marked>>;
  readonly beat: () => Promise<Reply<true>>;
  readonly beatOf: () => Promise<Reply<Beat>>;
  readonly expire: () => Promise<Reply<true>>;
  readonly pageOf: () => Promise<Reply<LinkTarget>>;
  readonly openPage: (host: string) => Promise<Reply<true>>;
  readonly expiration: () => Promise<Reply<ToldExpiration>>;
  readonly setExpiration: (before: Expiration | null, after: Expiration) => Promise<Reply<SetExpiration>>;
  readonly dependencies: () => Promise<
    Reply<{ readonly records: readonly Dependency[]; readonly total: number }>
  >;
  readonly history: () => Promise<Reply<SecretHistory>>;
  readonly audits: (skip: number, take: number) => Promise<Reply<AuditsPage>>;
  readonly exportAudits: (headings: readonly string[]) => Promise<Reply<ExportedAudits>>;
  readonly stopExport: () => void;
  readonly copyAbout: (what: AboutSecret['what'], label: string) => Promise<Reply<CopiedValue>>;
  readonly change: (change: Omit<SecretChange, 'id'>) => Promise<Reply<ChangedSecret>>;
  readonly folderAt: (path: string) => Promise<Reply<Folder | null>>;
  readonly lookAgain: () => void;
  /** Why nothing can be done now. */
  readonly unavailable: string | undefined;
  readonly say: (text: string) => void;
}
