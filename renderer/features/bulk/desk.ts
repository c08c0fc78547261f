import type { BulkRun, CheckedSecrets } from '../../../shared/bulk';
import type { AccessStore } from '../access';
import type { SealingStore } from '../sealing';
import type { OpenSession } from '../session';
import type { BulkStore } from './store';

/** What each step works with. */
export interface BulkDesk {
  readonly bulk: BulkStore;
  readonly session: OpenSession;
  readonly host: string;
  readonly sealing: SealingStore;
  readonly reasons: Pick<AccessStore, 'tickets'>;
  readonly locale: string;
  readonly onSignInAgain: () => void;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}

export interface PlanDesk extends BulkDesk {
  readonly checked: CheckedSecrets;
}

export interface RunDesk extends BulkDesk {
  readonly run: BulkRun;
}
