import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { ChangedSecret, SecretChange } from '../../../shared/secret';
import type { Authorised } from '../session/authorised';

export interface GeneralEdits {
  /** Renames, moves and switches off. A name that somebody else has changed meanwhile is told instead of written over. */
  readonly change: (change: SecretChange) => Promise<Reply<ChangedSecret>>;
}

export const createGeneralEdits = ({ read, write }: Pick<Authorised, 'read' | 'write'>): GeneralEdits => ({
  change: async ({ id, nameBefore, name, folder, isActive }) => {
    if (name !== undefined) {
      const summary = await read((server, pass, cancel) => server.secret.summary(pass, id, cancel));
      if (!summary.ok) return summary;
      const current = summary.value.name;
      if (current !== nameBefore) return succeed({ outcome: 'conflict', current });
    }
    const change = {
      id,
      ...(name !== undefined && { name }),
      ...(folder !== undefined && { folder }),
      ...(isActive !== undefined && { isActive }),
    };
    const written = await write((server, pass, cancel) => server.secret.change(pass, change, cancel));
    return written.ok ? succeed({ outcome: 'done' }) : written;
  },
});
