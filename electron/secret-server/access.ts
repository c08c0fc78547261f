import type { Reason, WantedAccess } from '../../shared/access';
import type { VaultAccess, WantedUnlock } from '../domain/vault-access';
import { newestRequestIn, ticketSystemsIn } from './access-wire';
import type { Ordering } from './ordering';
import type { Reading } from './reading';

const TICKET = { said: /ticket/iu, code: 'ticket-refused' } as const;
const DOUBLE_LOCK = { said: /double ?lock/iu, code: 'double-lock-refused' } as const;

/** What an argument does not say is left out: a server may refuse one that says nothing. */
const ticketOf = ({ ticket }: Reason) =>
  ticket === null ? {} : { ticketNumber: ticket.number, ticketSystemId: ticket.system };

const dateOf = (at: number): string => new Date(at).toISOString();

const wishOf = ({ id, reason, from, until }: WantedAccess) => ({
  secretId: id,
  ...(from !== null && { startDate: dateOf(from) }),
  expirationDate: dateOf(until),
  requestComment: reason.text,
  ...ticketOf(reason),
});

const unlockPath = ({ id, slug }: WantedUnlock): string =>
  `secrets/${id}/restricted/fields/${encodeURIComponent(slug)}`;

const REQUESTS = 'secret-access-requests';

/** The orders about a secret: where it is, and what they say. */
const ordersOf = (order: Ordering): Pick<VaultAccess, 'checkOut' | 'checkIn' | 'extend' | 'reactivate'> => ({
  checkOut: (pass, id, cancel) => order({ method: 'POST', path: `secrets/${id}/check-out` }, pass, cancel),
  checkIn: (pass, { id, isForced }, cancel) => {
    const body = isForced ? { forceCheckIn: true } : {};
    return order({ method: 'POST', path: `secrets/${id}/check-in`, body }, pass, cancel);
  },
  extend: (pass, { id, minutes }, cancel) => {
    const body = { data: { minutesToAdd: minutes, notes: '' } };
    return order({ method: 'POST', path: `secrets/${id}/extend-check-out`, body }, pass, cancel);
  },
  reactivate: (pass, id, cancel) => order({ method: 'PUT', path: `secrets/${id}/undelete` }, pass, cancel),
});

export const createVaultAccess = (order: Ordering, read: Reading): VaultAccess => ({
  ...ordersOf(order),
  leaveReason: (pass, { id, reason }, cancel) => {
    const path = `${REQUESTS}/secrets/${id}/view-comment`;
    const body = { comment: reason.text, ...ticketOf(reason) };
    return order({ method: 'POST', path, body, refusedAs: [TICKET] }, pass, cancel);
  },
  ask: (pass, wanted, cancel) =>
    order({ method: 'POST', path: REQUESTS, body: wishOf(wanted), refusedAs: [TICKET] }, pass, cancel),
  withdraw: (pass, number, cancel) => {
    const body = { secretAccessRequestId: number, status: 'Canceled' };
    return order({ method: 'PUT', path: REQUESTS, body }, pass, cancel);
  },
  unlock: (pass, wanted, cancel) => {
    const { password, reason, takesOut } = wanted;
    const why = reason && { comment: reason.text, ...ticketOf(reason) };
    const body = { doubleLockPassword: password, ...why, noAutoCheckout: !takesOut };
    const secret = { body, secrets: [password], refusedAs: [DOUBLE_LOCK, TICKET] };
    return order({ method: 'POST', path: unlockPath(wanted), ...secret }, pass, cancel);
  },
  tickets: (pass, cancel) => read({ path: 'ticket-systems', read: ticketSystemsIn }, pass, cancel),
  request: (pass, id, cancel) => {
    const query = new URLSearchParams({ 'filter.isMyRequest': 'true', take: '200' }).toString();
    return read({ path: `${REQUESTS}?${query}`, read: newestRequestIn(id) }, pass, cancel);
  },
});
