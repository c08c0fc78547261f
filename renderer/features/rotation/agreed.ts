import type { Confirm } from '../../../shared/rotation';

/** What the user has agreed to by pressing the button. */
export type Agreed = Omit<Confirm, 'ticket'>;
