import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { BegunEdit, FieldEdit, LookedEdit, PutField } from '../../../shared/secret';
import type { Authorised } from '../session/authorised';
import type { FieldPlace } from '../vault-secret';
import type { KnownFields } from './known-fields';

export interface FieldEdits {
  /** Reads what is there now. What it is stays here where it is a password. */
  readonly edit: (place: FieldPlace) => Promise<Reply<BegunEdit>>;
  /** Writes once, and only over what its user knows of: what somebody else has put there meanwhile is told instead. */
  readonly put: (edit: FieldEdit) => Promise<Reply<PutField>>;
  /** Whether what was written is there, after nobody has said so. */
  readonly lookAtEdit: (place: FieldPlace) => Promise<Reply<LookedEdit>>;
  readonly stopEdit: () => void;
}

interface FieldEditsDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly known: Pick<KnownFields, 'find'>;
}

/** One field at a time is edited. */
interface Begun extends FieldPlace {
  /** Undefined where the user may write the value and not read it. */
  readonly before: string | undefined;
  readonly wanted?: string;
}

export const createFieldEdits = ({ read, write, known }: FieldEditsDeps): FieldEdits => {
  let begun: Begun | undefined;

  const valueOf = (place: FieldPlace) =>
    read((server, pass, cancel) => server.secret.value(pass, place, cancel));
  const begunAt = ({ id, slug }: FieldPlace): Begun | undefined =>
    begun?.id === id && begun.slug === slug ? begun : undefined;
  const shownOf = (place: FieldPlace, value: string): string | null =>
    known.find(place)?.kind === 'password' ? null : value;

  /** Whoever is told of it knows it from now on, and may write over it. */
  const conflict = (edit: Begun, current: string) => {
    begun = { ...edit, before: current };
    return { outcome: 'conflict' as const, current: shownOf(edit, current) };
  };

  const writeOnce = async (edit: Begun, value: string): Promise<Reply<PutField>> => {
    const { id, slug } = edit;
    begun = { ...edit, wanted: value };
    const written = await write((server, pass, cancel) =>
      server.secret.put(pass, { id, slug, value }, cancel),
    );
    if (!written.ok) return written;
    begun = undefined;
    return succeed({ outcome: 'done' });
  };

  return {
    edit: async ({ id, slug }) => {
      begun = undefined;
      const value = await valueOf({ id, slug });
      if (!value.ok && value.failure.code !== 'access-denied') return value;
      begun = { id, slug, before: value.ok ? value.value : undefined };
      return succeed({ value: value.ok ? shownOf({ id, slug }, value.value) : null, isBlind: !value.ok });
    },
    put: async ({ id, slug, value }) => {
      const edit = begunAt({ id, slug });
      if (!edit) return fail('bad-request', 'edit');
      if (edit.before === undefined) return writeOnce(edit, value);
      const current = await valueOf({ id, slug });
      if (!current.ok) return current;
      if (current.value !== edit.before) return succeed(conflict(edit, current.value));
      // There already: nothing is sent.
      if (current.value === value) return succeed({ outcome: 'done' });
      return writeOnce(edit, value);
    },
    lookAtEdit: async ({ id, slug }) => {
      const edit = begunAt({ id, slug });
      if (edit?.wanted === undefined) return fail('bad-request', 'edit');
      const current = await valueOf({ id, slug });
      if (!current.ok) return current;
      if (current.value === edit.wanted) return succeed({ outcome: 'done' });
      return succeed(current.value === edit.before ? { outcome: 'not-done' } : conflict(edit, current.value));
    },
    stopEdit: () => {
      begun = undefined;
    },
  };
};
