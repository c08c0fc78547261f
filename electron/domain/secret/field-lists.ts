import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { CopiedValue } from '../../../shared/secret';
import type { FieldList, ListsEdit, PutLists, ShownList } from '../../../shared/secret-lists';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { FieldPlace } from '../field-place';
import type { Authorised } from '../session/authorised';
import type { KnownFields } from './known-fields';

export interface FieldLists {
  /** Reads what the lists of a field offer, and keeps nothing of it. */
  readonly list: (place: FieldPlace) => Promise<Reply<ShownList>>;
  /** One item, past the page: it is read again. */
  readonly copyListItem: (place: FieldPlace & { readonly item: string }) => Promise<Reply<CopiedValue>>;
  readonly listsOf: (place: FieldPlace) => Promise<Reply<{ readonly lists: readonly FieldList[] }>>;
  /** Writes once, and only over what its user has seen. */
  readonly putLists: (edit: ListsEdit) => Promise<Reply<PutLists>>;
}

interface FieldListsDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly known: Pick<KnownFields, 'find'>;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
}

const LONGEST_LABEL = 200;

/** As sets: a server tells them in an order of its own, and in letters of either size. */
const areSame = (some: readonly string[], others: readonly string[]): boolean => {
  const key = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => id.toLowerCase()))].toSorted().join('\n');
  return key(some) === key(others);
};

export const createFieldLists = ({ read, write, known, clipboard }: FieldListsDeps): FieldLists => {
  const contents = (place: FieldPlace) =>
    read((server, pass, cancel) => server.secret.lists.contents(pass, place, cancel));
  const lists = (place: FieldPlace) =>
    read((server, pass, cancel) => server.secret.lists.lists(pass, place, cancel));

  return {
    list: contents,
    copyListItem: async ({ id, slug, item }) => {
      const shown = await contents({ id, slug });
      if (!shown.ok) return shown;
      const value = shown.value.items.find((each) => each.id === item)?.value ?? '';
      if (value === '') return fail('nothing-to-copy');
      const label = (known.find({ id, slug })?.name ?? slug).slice(0, LONGEST_LABEL);
      return clipboard.copy({ label, value, isSecret: true });
    },
    listsOf: async (place) => {
      const found = await lists(place);
      return found.ok ? succeed({ lists: found.value }) : found;
    },
    putLists: async ({ id, slug, before, after }) => {
      const found = await lists({ id, slug });
      if (!found.ok) return found;
      const current = found.value.map((list) => list.id);
      if (!areSame(current, before)) return succeed({ outcome: 'conflict', current: found.value });
      // There already: nothing is sent.
      if (areSame(current, after)) return succeed({ outcome: 'done' });
      const written = await write((server, pass, cancel) =>
        server.secret.lists.point(pass, { id, slug, lists: after }, cancel),
      );
      return written.ok ? succeed({ outcome: 'done' }) : written;
    },
  };
};
