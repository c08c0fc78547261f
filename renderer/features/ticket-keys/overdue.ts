import { keyAge } from '../../../shared/ticket-key-servers';
import type { TicketKeyFiles } from '../../../shared/ticket-keys';

/** Those whose current key has encrypted for longer than any should. */
export const overdueIn = (files: TicketKeyFiles, now: number): TicketKeyFiles =>
  files.filter(({ currentSince }) => keyAge(currentSince, now) === 'overdue');
