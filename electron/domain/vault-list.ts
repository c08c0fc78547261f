import type { ListedSecrets, WantedSecrets } from '../../shared/secrets';
import type { Answered, Cancel, Pass } from './asking-ports';

export type WantedPage = Omit<WantedSecrets, 'ticket'>;

/** The lists of a vault. */
export interface VaultList {
  /** Those that the user may see, by what a list tells of them. A server may give fewer at once than were asked for. */
  readonly page: (pass: Pass, wanted: WantedPage, cancel: Cancel) => Promise<Answered<ListedSecrets>>;
}
