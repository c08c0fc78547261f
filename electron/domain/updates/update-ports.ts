import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { Cancel } from '../ports';

export interface UpdateFile {
  /** Its name, beside the list that names it. */
  readonly name: string;
  readonly sizeBytes: number;
  /** In base64. */
  readonly sha512: string;
}

/** What a feed says of the newest Keyturn, once the signature of whoever makes it was found right. */
export interface UpdateList {
  readonly version: string;
  readonly notes: string;
  readonly files: readonly UpdateFile[];
}

/** A newer Keyturn, and the file of it for this computer. */
export interface Offer {
  readonly version: string;
  readonly notes: string;
  readonly file: UpdateFile;
}

export interface UpdateFeed {
  /** Nothing of a list is believed, and none of it is read, before its signature was found right. */
  readonly read: (cancel: Cancel) => Promise<Reply<UpdateList>>;
}

export interface UpdateEngine {
  /** Answers once the file is here, as long as it should be and with its sum; else nothing is left of it. */
  readonly download: (
    offer: Offer,
    onPercent: (percent: number) => void,
    cancel: Cancel,
  ) => Promise<Reply<true>>;
  /** Looks at the sum of the file once more, and whether the system lets this app be replaced as far as that can be known. */
  readonly mayInstall: (offer: Offer) => Promise<Reply<true>>;
  /** Whether it ends the app itself, or is the last act of a run that has ended. */
  readonly installs: 'by-leaving' | 'at-the-end';
  /** Tells where the system says at once, or while the app still runs, that it does not work. */
  readonly install: (onFailed: (failure: Failure) => void) => void;
}
