import type { Access } from '../../../shared/access';
import type { AccessStore } from './store';

/** What every part of the view needs: which secret it is about, how that stands, and whom to tell. */
export interface Desk {
  readonly id: number;
  readonly access: Access;
  readonly acts: AccessStore;
  /** It asks for a reason, too, whatever stands before that. */
  readonly needsReason?: boolean;
  /** For how many minutes it has to be taken out, too; null where it need not be, 0 where nobody says how many. */
  readonly takesOutFor?: number | null;
  /** Puts onto the clipboard what one writes who asks to be let in. */
  readonly copyRequest?: (label: string) => Promise<unknown>;
  /** Nothing can be asked of a session that is over. */
  readonly isLive: boolean;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}
