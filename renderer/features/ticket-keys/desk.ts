import type { TicketKeyFile } from '../../../shared/ticket-keys';
import type { DateStyle } from '../../app/dates';
import type { FoldersStore } from '../folders';
import type { KeysStore } from './store';

/** What the view works with. */
export interface KeysDesk {
  readonly keys: KeysStore;
  /** The server that one is signed in to; undefined without a session. All but secrets works without. */
  readonly server: string | undefined;
  readonly folders: Pick<FoldersStore, 'store' | 'read'>;
  readonly dates: DateStyle;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onOpenSecret: (id: number) => void;
}

/** What is asked for over the view. */
export type Question =
  | { readonly what: 'new'; readonly raw: string | null }
  | { readonly what: 'open'; readonly path: string }
  | { readonly what: 'rotate' | 'password' | 'store' | 'cms' };

export interface FileDesk extends KeysDesk {
  readonly file: TicketKeyFile;
  readonly now: number;
  readonly onAsk: (question: Question) => void;
}
