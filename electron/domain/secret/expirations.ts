import { succeed, type Reply } from '../../../shared/ipc/reply';
import type {
  Expiration,
  ExpirationEdit,
  SetExpiration,
  ToldExpiration,
} from '../../../shared/secret-expiration';
import type { Authorised } from '../session/authorised';

export interface Expirations {
  readonly expiration: (id: number) => Promise<Reply<ToldExpiration>>;
  /** Writes once, and only over what its user has seen. */
  readonly setExpiration: (edit: ExpirationEdit) => Promise<Reply<SetExpiration>>;
}

const keyOf = (expiration: Expiration | null): string => {
  switch (expiration?.kind) {
    case undefined:
      return '';
    case 'template':
      return 'template';
    case 'days':
      return `days ${expiration.days}`;
    case 'date':
      return `date ${expiration.date}`;
  }
};

export const createExpirations = ({ read, write }: Pick<Authorised, 'read' | 'write'>): Expirations => {
  const told = (id: number) =>
    read((server, pass, cancel) => server.secret.expiration.told(pass, id, cancel));

  return {
    expiration: told,
    setExpiration: async ({ id, before, after }) => {
      const current = await told(id);
      if (!current.ok) return current;
      const { expiration } = current.value;
      if (keyOf(expiration) !== keyOf(before))
        return succeed({ outcome: 'conflict', current: current.value });
      // There already: nothing is sent.
      if (keyOf(expiration) === keyOf(after)) return succeed({ outcome: 'done' });
      const written = await write((server, pass, cancel) =>
        server.secret.expiration.set(pass, { id, before, after }, cancel),
      );
      return written.ok ? succeed({ outcome: 'done' }) : written;
    },
  };
};
