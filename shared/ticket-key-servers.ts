/** The servers that keys are made for. */
export const TICKET_SERVERS = ['nginx', 'haproxy', 'envoy', 'apache', 'node', 'go'] as const;

export type TicketServer = (typeof TICKET_SERVERS)[number];
export type KeySize = 80 | 48 | 32;

/** How long the keys of a file are that is made for this server. A file keeps to it for life. */
export const SIZE_FOR: Readonly<Record<TicketServer, KeySize>> = {
  nginx: 80,
  haproxy: 80,
  envoy: 80,
  apache: 48,
  node: 48,
  go: 32,
};

/** Those two tell by the length which cipher is wanted. */
const TAKES_48_TOO: readonly TicketServer[] = ['nginx', 'haproxy'];

/** A longer key is never cut: what one server then knew would be a part of what another one relies on. */
export const takesSize = (server: TicketServer, size: KeySize): boolean =>
  SIZE_FOR[server] === size || (size === 48 && TAKES_48_TOO.includes(server));

const HOUR_MS = 3_600_000;
const FRESH_MS = 24 * HOUR_MS;
/** RFC 9325, 3.4: ticket keys are changed regularly, such as every week. */
const OVERDUE_MS = 7 * FRESH_MS;

export type KeyAge = 'fresh' | 'daily' | 'overdue';

/** How a key that has encrypted since then is looked at. A clock that was put back makes no key younger than new. */
export const keyAge = (since: number, now: number): KeyAge => {
  const ageMs = now - since;
  if (ageMs < FRESH_MS) return 'fresh';
  return ageMs < OVERDUE_MS ? 'daily' : 'overdue';
};
