import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { SecretHistory } from '../../../shared/secret-history';
import type { Authorised } from '../session/authorised';
import type { DependencyPage } from '../vault-secret';
import { AUDITS_AT_ONCE, readAllAudits } from './all-audits';
import { historyOf } from './history-of';

export interface ValueHistory {
  /** Reads the audit, which shows no value and takes nothing out. */
  readonly history: (id: number) => Promise<Reply<SecretHistory>>;
  /** What signs in elsewhere with its password, as far as the server tells. */
  readonly dependencies: (id: number) => Promise<Reply<DependencyPage>>;
}

export const createValueHistory = ({ read }: Pick<Authorised, 'read'>): ValueHistory => ({
  history: async (id) => {
    const audits = await readAllAudits((skip) =>
      read((server, pass, cancel) =>
        server.secret.audits(pass, { id, skip, take: AUDITS_AT_ONCE, withChanges: true }, cancel),
      ),
    );
    if (!audits.ok) return audits;
    const { records, isCut } = audits.value;
    return succeed({ ...historyOf(records), entries: records.length, isCut });
  },
  dependencies: (id) => read((server, pass, cancel) => server.secret.dependencies(pass, id, cancel)),
});
