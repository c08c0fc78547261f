import type { KnownSecret, SecretStore } from './store';
import { rotatableField } from './verbs-of';

/** What is there to be rotated is known once nothing stands before it any more. */
const isStillComing = (known: KnownSecret, id: number): boolean => {
  if (known.state === 'looking') return known.id === id;
  return known.state === 'looked' && known.id === id && known.looked.fields === null;
};

/** Opens the way to another password once it is known which of its fields that is, and no later than its user goes elsewhere. */
export const rotateOnceLooked = (
  { store, rotate }: Pick<SecretStore, 'store' | 'rotate'>,
  id: number,
): void => {
  const go = (known: KnownSecret): boolean => {
    if (isStillComing(known, id)) return false;
    const field = known.state === 'looked' && known.id === id ? rotatableField(known.looked) : undefined;
    if (field) rotate({ id, slug: field.slug });
    return true;
  };
  if (go(store.getState())) return;
  const end = store.subscribe((known) => {
    if (go(known)) end();
  });
};
