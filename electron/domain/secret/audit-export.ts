import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { AuditsToExport, ExportedAudits } from '../../../shared/secret-audits';
import { csvOf } from '../export/csv';
import { fileNameOf } from '../export/file-name';
import type { Cancel, FileWriter } from '../ports';
import type { Authorised } from '../session/authorised';
import { cancelledByEither, createCanceller } from '../session/canceller';
import type { Audit } from '../vault-secret';
import { AUDITS_AT_ONCE, readAllAudits } from './all-audits';

export interface AuditExport {
  /** All that is written down about a secret, into a file of the user's choice: the whole of it, or none. */
  readonly exportAudits: (wanted: AuditsToExport) => Promise<Reply<ExportedAudits>>;
  /** Nobody wants it any more. */
  readonly stopExport: () => void;
}

export interface AuditExportDeps extends Pick<Authorised, 'read'> {
  /** Asks the user; null where he has thought better of it. */
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly files: FileWriter;
  /** At which server, and as whom: what begins in one session does not go on in another. Null without one. */
  readonly whose: () => string | null;
}

const rowOf = ({ at, action, by, notes, ticket }: Audit): readonly string[] => [
  at,
  action,
  by,
  notes,
  ticket,
];

export const createAuditExport = ({ read, chooseFile, files, whose }: AuditExportDeps): AuditExport => {
  let stop: () => void = () => undefined;

  const run = async (
    { id, name, headings }: AuditsToExport,
    stopped: Cancel,
  ): Promise<Reply<ExportedAudits>> => {
    const begunBy = whose();
    if (begunBy === null) return fail('session-ended');
    const path = await chooseFile(fileNameOf(name, 'audit.csv'));
    if (path === null) return succeed({ outcome: 'not-chosen' });
    const audits = await readAllAudits(async (skip) => {
      if (stopped.isCancelled()) return fail('cancelled');
      if (whose() !== begunBy) return fail('session-ended');
      return read((at, pass, left) =>
        at.secret.audits(pass, { id, skip, take: AUDITS_AT_ONCE }, cancelledByEither(stopped, left)),
      );
    });
    if (stopped.isCancelled()) return fail('cancelled');
    if (!audits.ok) return audits;
    const { records, isCut } = audits.value;
    const written = await files.write(path, csvOf([headings, ...records.map(rowOf)]));
    return written.ok ? succeed({ outcome: 'saved', entries: records.length, isCut }) : written;
  };

  return {
    exportAudits: (wanted) => {
      stop();
      const { cancel, cancelNow } = createCanceller();
      stop = cancelNow;
      return run(wanted, cancel);
    },
    stopExport: () => {
      stop();
    },
  };
};
