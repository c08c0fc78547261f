import type { AccessStore } from '../access';
import type { QuickStore } from './store';

/** What every part of the popup needs: what it shows, how gates are opened, and whom to tell. */
export interface QuickViewProps {
  readonly quick: QuickStore;
  readonly acts: AccessStore;
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
}
