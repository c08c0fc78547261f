import type { Answered, Cancel, Pass } from './asking-ports';
import type { PickedFile, Taker } from './bulk-ports';
import type { FieldPlace } from './field-place';

interface Wanted extends FieldPlace {
  readonly taker: Taker;
}

interface Sent extends FieldPlace {
  readonly file: PickedFile;
  readonly onSent: (bytes: number) => void;
}

/** The files that lie in fields of secrets. */
export interface VaultFiles {
  /** Hands the file to the taker, which its server writes down. It takes no secret out. */
  readonly bring: (pass: Pass, wanted: Wanted, cancel: Cancel) => Promise<Answered<true>>;
  /** Puts another file into the field. */
  readonly put: (pass: Pass, sent: Sent, cancel: Cancel) => Promise<Answered<true>>;
  readonly remove: (pass: Pass, place: FieldPlace, cancel: Cancel) => Promise<Answered<true>>;
}
