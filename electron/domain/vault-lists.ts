import type { FieldList, ShownList } from '../../shared/secret-lists';
import type { Answered, Cancel, Pass } from './asking-ports';
import type { FieldPlace } from './field-place';

interface Pointed extends FieldPlace {
  readonly lists: readonly string[];
}

/** The lists that fields of secrets point at. */
export interface VaultLists {
  /** All that they offer, as one. */
  readonly contents: (pass: Pass, place: FieldPlace, cancel: Cancel) => Promise<Answered<ShownList>>;
  readonly lists: (pass: Pass, place: FieldPlace, cancel: Cancel) => Promise<Answered<readonly FieldList[]>>;
  /** Has the field point at these and no others. */
  readonly point: (pass: Pass, pointed: Pointed, cancel: Cancel) => Promise<Answered<true>>;
}
